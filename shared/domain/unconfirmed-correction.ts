// A correction that was offered and never confirmed is for a person: the first answer stands, and may be wrong.
import { raiseUnlessOpen } from './alerting.ts';
import type { Draft } from './draft.ts';

/** To be called before the offer lapses. */
export const tellUnconfirmed = (draft: Draft): void => {
  const offered = draft.state.lastAnswer?.offered;
  if (!offered) return;
  const { communicationId } = offered;
  raiseUnlessOpen(draft, { kind: 'event', event: 'text-to-read' }, `event/${draft.context.turnId}`, {
    communicationId,
  });
};
