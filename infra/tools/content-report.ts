// How clinical content and its approvals are printed: as a table, as JSON, or one piece in full.
import { type Approval, approvalOf, type ContentStatus, statusOf } from '../../shared/domain/approval.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import type { ManifestPiece } from '../../shared/plans/content-manifest.ts';

export interface ApprovedPiece {
  readonly piece: ManifestPiece;
  readonly status: ContentStatus;
  /** The record for this version, whether it still holds or not. */
  readonly approval: Approval | undefined;
}

const SHORT_HASH = 12;
const UNKNOWN = '-';

export const asApproved = (
  manifest: readonly ManifestPiece[],
  approvals: readonly Approval[],
  now: Instant,
): readonly ApprovedPiece[] =>
  manifest.map((piece) => ({
    piece,
    status: statusOf(piece, approvals, now),
    approval: approvalOf(piece, approvals),
  }));

export const asTable = (pieces: readonly ApprovedPiece[]): string => {
  const rows = pieces.map(({ piece, status, approval }) => [
    piece.kind,
    piece.id,
    piece.version,
    piece.hash.slice(0, SHORT_HASH),
    status + (piece.reVerify && status === 'draft' ? ', to re-verify' : ''),
    approval ? `${approval.approvedBy.name}, ${approval.approvedBy.role}` : UNKNOWN,
    approval?.reviewBy ?? UNKNOWN,
  ]);
  const table = [['kind', 'id', 'version', 'hash', 'status', 'approved by', 'review by'], ...rows];
  const width = (column: number): number => Math.max(...table.map((row) => row[column]?.length ?? 0));
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(width(column)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

export const asJson = (pieces: readonly ApprovedPiece[]): string =>
  JSON.stringify(
    pieces.map(({ piece: { data: _data, ...piece }, status, approval }) => ({
      ...piece,
      status,
      ...(approval && { approvedBy: approval.approvedBy, date: approval.date, reviewBy: approval.reviewBy }),
    })),
    undefined,
    2,
  );

/** One line for each piece that production would refuse a patient for. */
export const problemsIn = (pieces: readonly ApprovedPiece[]): readonly string[] =>
  pieces.flatMap(({ piece: { kind, id, version }, status }) =>
    status === 'approved' ? [] : [`${kind}/${id} ${version} is ${status === 'draft' ? 'a draft' : status}`],
  );

/** What is to be read, and the record that would approve it. */
export const shown = ({ piece, status, approval }: ApprovedPiece, lines: readonly string[]): string => {
  const { kind, id, version, hash, reVerify } = piece;
  return [
    `${kind}/${id}, version ${version}: ${status}`,
    ...(approval ? [`approved by ${approval.approvedBy.name}, ${approval.approvedBy.role}, ${approval.date}`] : []),
    `hash ${hash}`,
    '',
    ...lines,
    '',
    'To approve it, add this to shared/plans/approvals.json and fill in the gaps (docs/approving-content.md):',
    JSON.stringify(recordFor({ kind, id, version, hash }, reVerify === true), undefined, 2),
  ].join('\n');
};

const recordFor = (piece: Pick<ManifestPiece, 'kind' | 'id' | 'version' | 'hash'>, reVerify: boolean) => {
  const nobody = { name: '', role: '' };
  return {
    ...piece,
    status: 'approved',
    approvedBy: nobody,
    editedBy: nobody,
    date: '',
    reviewBy: '',
    ...(reVerify && { confirmedBy: nobody, confirmedOn: '' }),
  };
};
