// Several cases in one form: what the viewer saw of each, and which of them were not done.
import type { Alert } from '../../../../shared/domain/alert.ts';
import type { PatientState } from '../../../../shared/domain/patient.ts';
import type { BecameOfEach } from '../../each-alert.ts';
import { type Form, fieldOf } from '../page-request.ts';
import type { Failed } from '../page-response.ts';

/** Before the id of an alert: how many steps it had when the page was made. */
const SEEN = 'seen.';

export const SeenSteps = ({ alert: { id, steps }, form }: { readonly alert: Alert; readonly form: string }) => (
  <input type="hidden" name={`${SEEN}${id}`} value={String(steps.length)} form={form} />
);

/** One of several, as the API takes it; without steps where the form did not say: that is refused there. */
export const seenAlert = (form: Form, alertId: string): object => {
  const steps = fieldOf(form, `${SEEN}${alertId}`);
  return { alertId, ...(/^\d{1,5}$/.test(steps) && { seenSteps: Number(steps) }) };
};

interface Shown {
  readonly state: PatientState;
  readonly alerts: readonly Alert[];
}

/** Some were done: of the others the page says whose they are, and why not. */
export const notAllDone = (notDone: BecameOfEach['notDone'], deed: string, shown: readonly Shown[]): Failed => {
  const whose = (alertId: string): string => {
    const state = shown.find(({ alerts }) => alerts.some(({ id }) => id === alertId))?.state;
    if (!state) return '';
    return `${state.kind === 'contact' ? 'Unknown sender' : state.name}: `;
  };
  const reasons = [...new Set(notDone.map(({ alertId, why }) => `${whose(alertId)}${why}`))].join(' ');
  return {
    status: 409,
    detail: `${notDone.length} of the selected ${notDone.length === 1 ? 'was' : 'were'} not ${deed}. ${reasons}`,
    errors: [],
  };
};
