// When somebody last had contact with the patient: a day is enough for a list, and is written at most once a day.
import type { Draft } from './draft.ts';
import { localDate } from './zoned-time.ts';

export const heard = (draft: Draft): void => {
  const heardOn = localDate(draft.now, draft.state.timeZone);
  if (draft.state.heardOn !== heardOn) draft.change({ heardOn });
};
