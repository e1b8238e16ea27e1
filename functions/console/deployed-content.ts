// The clinical content of this very bundle, and the approvals that came with it.
import { parseApprovals } from '../../shared/contracts/approvals.ts';
import type { Approval, ContentPiece } from '../../shared/domain/approval.ts';
import approvals from '../../shared/plans/approvals.json' with { type: 'json' };

export interface DeployedContent {
  readonly pieces: readonly ContentPiece[];
  readonly approvals: readonly Approval[];
}

/**
 * `pieces` are those of the build. Records that cannot be read approve nothing: alerts go on being answered, nobody new is
 * enrolled. A test keeps them valid.
 */
export const deployedContent = (pieces: readonly ContentPiece[]): DeployedContent => {
  const parsed = parseApprovals(approvals, pieces);
  return { pieces, approvals: parsed.ok ? parsed.value : [] };
};
