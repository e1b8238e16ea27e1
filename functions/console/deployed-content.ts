// The clinical content of this very bundle, and the approvals that came with it.
import { parseApprovals } from '../../shared/contracts/approvals.ts';
import type { Approval, ContentPiece } from '../../shared/domain/approval.ts';
import approvals from '../../shared/plans/approvals.json' with { type: 'json' };
import { contentManifest } from '../../shared/plans/content-manifest.ts';

export interface DeployedContent {
  readonly pieces: readonly ContentPiece[];
  readonly approvals: readonly Approval[];
}

/** Records that cannot be read approve nothing: alerts go on being answered, nobody new is enrolled. A test keeps them valid. */
export const deployedContent = (): DeployedContent => {
  const pieces = contentManifest();
  const parsed = parseApprovals(approvals, pieces);
  return { pieces, approvals: parsed.ok ? parsed.value : [] };
};
