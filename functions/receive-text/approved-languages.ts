// Which language a patient may be changed to where only approved content is used.
import { type Approval, unapproved } from '../../shared/domain/approval.ts';
import type { Content } from '../../shared/domain/content.ts';
import { wordingPiece } from '../../shared/plans/content-piece.ts';

/**
 * The content, with a change of language only to a wording that is approved; looked up when somebody asks for one. `approvals` is
 * shared/plans/approvals.json: a test keeps it valid, and its parser would add a sixth to this bundle.
 */
export const withApprovedLanguages = (content: Content, approvals: unknown): Content => ({
  ...content,
  mayChangeTo: (language, now) => {
    const piece = wordingPiece(content.wording(language));
    return unapproved([{ kind: 'wording', id: language }], [piece], approvals as readonly Approval[], now).length === 0;
  },
});
