// The question that was answered in words that could not be read: without it "8" or "what?" says nothing.
import type { Alert } from '../../../../shared/domain/alert.ts';
import type { Content } from '../../../../shared/domain/content.ts';
import type { PatientState } from '../../../../shared/domain/patient.ts';
import { findInstrument, itemWords } from './instrument-words.ts';

/** Undefined where the alert is about no such question, or where its instrument is named and told with the evidence. */
export const unreadQuestion = (
  { evidence: { instrument, linkId, administrationId } }: Pick<Alert, 'evidence'>,
  state: PatientState,
  content: Pick<Content, 'instrument' | 'plans'>,
): string | undefined => {
  if (instrument !== undefined || linkId === undefined || administrationId === undefined) return undefined;
  return instrumentsAsked(administrationId, state, content)
    .flatMap((id) => findInstrument(content, id) ?? [])
    .flatMap((one) => one.items.filter((item) => item.linkId === linkId).map((item) => itemWords(one, item)))
    .at(0);
};

/** Of the open survey it is known; of one that has ended, by the activity of the plan that its id begins with. */
const instrumentsAsked = (
  administrationId: string,
  { sitting, carePlan }: PatientState,
  { plans }: Pick<Content, 'plans'>,
): readonly string[] => {
  const open = sitting?.administrations.find(({ id }) => id === administrationId);
  if (open) return [open.instrument];
  const activityId = administrationId.slice(0, administrationId.indexOf('/'));
  return plans
    .filter(({ id }) => id === carePlan.planId)
    .flatMap(({ activities }) => activities.filter(({ id }) => id === activityId))
    .flatMap(({ instruments }) => instruments);
};
