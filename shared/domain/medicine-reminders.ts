// Sends a medicine reminder: no drug, no dose, and at its time or not at all.
import type { Draft } from './draft.ts';
import { planFollowed } from './followed-plan.ts';
import type { Instant } from './instant.ts';
import { medicineDueAt } from './medicine-times.ts';
import { isQuiet } from './zoned-time.ts';

/** Several times of day that have passed while nobody looked make one text. */
export const remindOfMedicine = (draft: Draft, until: Instant): void => {
  const { state, now, context } = draft;
  const { medicine, quietHours, timeZone } = state;
  const plan = planFollowed(state, context.content);
  if (!medicine || !plan) return;
  const dueAt = medicineDueAt(state, plan, now);
  if (!dueAt || dueAt > until) return;
  // Due within the minute that a firing may be early is not yet daytime; after it a reminder would come hours late.
  if (isQuiet(now, quietHours, timeZone) && !isQuiet(until, quietHours, timeZone)) return;
  draft.change({ medicine: { ...medicine, doneUntil: until } });
  if (isQuiet(now, quietHours, timeZone)) return;
  draft.say('medicine-reminder', 'medicineReminder', draft.wording.medicineReminder(draft.lines));
};
