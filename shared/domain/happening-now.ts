// "Is it happening now?": asked after an emergency of the body was answered and alerted.
import type { Alert } from './alert.ts';
import type { Draft } from './draft.ts';
import { isSilent } from './holds/stay-rules.ts';

/** Asks it after the words about this emergency, of whoever agreed to be asked; in any other state YES means something else. */
export const askIfNow = (draft: Draft, alert: Pick<Alert, 'id'> | undefined): void => {
  const { consent } = draft.state;
  if (!alert || consent.status !== 'opted-in' || isSilent(draft.state)) return;
  const communicationId = draft.say('safety', 'isItNow', draft.wording.isItNow(draft.lines));
  draft.change({ happeningNow: { alertId: alert.id, communicationId } });
};
