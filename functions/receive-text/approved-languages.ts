// Which language a patient may be changed to where only approved content is used.
import { type Approval, type ContentPiece, statusOf } from '../../shared/domain/approval.ts';
import type { Content } from '../../shared/domain/content.ts';

/**
 * The content, with a change of language only to a wording that is approved; looked up when somebody asks for one. `wordings` is
 * JSON of the pieces of the build; `approvals` is shared/plans/approvals.json, which a test keeps valid: its parser would add a
 * sixth to this bundle.
 */
export const withApprovedLanguages = (content: Content, wordings: string, approvals: unknown): Content => ({
  ...content,
  mayChangeTo: (language, now) => {
    const pieces: readonly ContentPiece[] = JSON.parse(wordings);
    const piece = pieces.find(({ kind, id }) => kind === 'wording' && id === language);
    return piece !== undefined && statusOf(piece, approvals as readonly Approval[], now) === 'approved';
  },
});
