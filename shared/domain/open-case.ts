// What a patient writes while a critical or urgent case is open joins that case, and the care team hears of it again.
import type { AlertStep, OpenAlert } from './alert.ts';
import { reachWithin } from './alert-clocks.ts';
import { isMoreSevere } from './alerting.ts';
import type { Draft } from './draft.ts';
import { MINUTE, millisecondsBetween } from './instant.ts';
import type { PatientState } from './patient.ts';

/** Several texts in a row are one piece of news. */
const NEWS_AGAIN = 15 * MINUTE;

/** The most severe alert that is open and more than routine; of several, the latest. */
export const openCaseOf = ({ openAlerts }: Pick<PatientState, 'openAlerts'>): OpenAlert | undefined =>
  openAlerts
    .filter(({ severity }) => severity !== 'routine')
    .reduce<OpenAlert | undefined>(
      (worst, alert) => (worst && isMoreSevere(worst.severity, alert.severity) ? worst : alert),
      undefined,
    );

/** Which text it was, and what it answered to "Is it happening now?". */
type Evidence = Pick<AlertStep, 'communicationId' | 'answer'>;

const isNews = ({ addedAt }: OpenAlert, { now }: Draft): boolean =>
  !addedAt || millisecondsBetween(addedAt, now) >= NEWS_AGAIN;

/** Whoever was reached and writes again has to be reached again. */
const heardAgain = ({ reachedAt, ...alert }: OpenAlert, { now, context }: Draft): OpenAlert => {
  const reach = reachedAt && reachWithin(alert.severity, now, context.careTeam);
  return { ...alert, addedAt: now, ...(reach && { nextStepAt: reach }) };
};

/** Whichever alert of the case somebody looks at, they see that there is more; one of this turn is news itself. */
const openBefore = ({ state, alerts }: Draft, ofCase: string): readonly OpenAlert[] =>
  state.openAlerts.filter(({ id, caseId }) => caseId === ofCase && alerts.every((alert) => alert.id !== id));

/**
 * Adds evidence to an open alert, as a step of all of its case; `tells` where staff have to hear of it, at most once in
 * {@link NEWS_AGAIN} unless `always`. That it is happening now is always news.
 */
export const addToCase = (draft: Draft, open: OpenAlert, evidence: Evidence, tells: boolean | 'always'): void => {
  const notify = tells === 'always' || (tells && (evidence.answer === 'yes' || isNews(open, draft)));
  const step = { at: draft.now, by: 'patient', what: 'added', ...evidence } as const;
  for (const { id, acknowledgedAt } of openBefore(draft, open.caseId))
    draft.alertChanges.push({
      alertId: id,
      status: acknowledgedAt ? 'acknowledged' : 'open',
      step,
      notify: notify && id === open.id,
    });
  if (!notify) return;
  const { openAlerts } = draft.state;
  draft.change({ openAlerts: openAlerts.map((alert) => (alert.id === open.id ? heardAgain(alert, draft) : alert)) });
};
