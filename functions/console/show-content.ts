// Shows staff which clinical content is deployed, and whether it is approved.
import { approvalOf, statusOf } from '../../shared/domain/approval.ts';
import { type ApiResponse, answer } from './api-response.ts';
import { NOT_APPROVED } from './check-approval.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';

/** `GET /content` */
export const getContent = async (deps: ConsoleDependencies): Promise<ApiResponse> => {
  const { approvedOnly, deployed } = deps.approval;
  const { pieces, approvals } = deployed();
  const now = deps.clock();
  const content = pieces.map((piece) => {
    const { kind, id, version, hash } = piece;
    const approval = approvalOf(piece, approvals);
    const by = approval && {
      approvedBy: approval.approvedBy,
      approvedOn: approval.date,
      reviewBy: approval.reviewBy,
    };
    return { kind, id, version, hash, status: statusOf(piece, approvals, now), ...by };
  });
  return answer(200, { approvedContentOnly: approvedOnly, ...(!approvedOnly && { notice: NOT_APPROVED }), content });
};
