// A clinician expects a symptom at this level for a while: the same again does not alert until a day, anything worse does.
import type { Alert, OpenAlert } from './alert.ts';
import { type Actor, caseOfAlert, type Refusal } from './alert-actions.ts';
import { acknowledgeBy, reachBy } from './alert-clocks.ts';
import type { DecisionContext } from './content.ts';
import { Draft } from './draft.ts';
import type { Instant } from './instant.ts';
import type { LocalDate } from './local-time.ts';
import type { PatientState } from './patient.ts';
import { type Instrument, scaleOf } from './questionnaire.ts';
import type { QuietLadder } from './remembered-values.ts';
import type { Turn } from './turn.ts';
import { byUrgency } from './work-list.ts';
import { addDays, localDate } from './zoned-time.ts';

/** docs/clinical-rules.md section 2. */
const LONGEST_DAYS = 28;

/** The last day that an alert may be snoozed until. */
export const latestSnooze = ({ timeZone }: Pick<PatientState, 'timeZone'>, now: string): LocalDate =>
  addDays(localDate(now, timeZone), LONGEST_DAYS);

/** What is expected, where the alert is about one answer or one score of an instrument; never self-harm. */
export const snoozableLevel = (
  { severity, evidence }: Pick<Alert, 'severity' | 'evidence'>,
  { content }: Pick<DecisionContext, 'content'>,
): Omit<QuietLadder, 'until'> | undefined => {
  const { instrument: id, instrumentVersion, linkId, code, score } = evidence;
  if (severity === 'critical' || id === undefined) return undefined;
  if (score) return { value: score.value, snoozed: 'up-to' };
  const instrument = content.instrument(id, instrumentVersion);
  const item = instrument.items.find((one) => one.linkId === linkId);
  if (!item || code === undefined || item.selfHarm || item.emergency) return undefined;
  // The answers of a labelled scale may be different symptoms: a lower one is not always less.
  return { value: code, snoozed: isOfNumbers(instrument, item) ? 'up-to' : 'at' };
};

const isOfNumbers = (instrument: Instrument, item: Instrument['items'][number]): boolean =>
  scaleOf(instrument, item).kind === 'numeric';

const clockFor = (open: OpenAlert, { context: { careTeam } }: Draft): Instant =>
  open.acknowledgedAt
    ? reachBy(open, open.acknowledgedAt, careTeam)
    : acknowledgeBy(open.severity, open.raisedAt, careTeam);

/** The others of the case keep a clock: the most pressing gets one where only the snoozed one had it. */
const withClock = (left: readonly OpenAlert[], ended: OpenAlert, draft: Draft): readonly OpenAlert[] => {
  const [first] = byUrgency(left);
  if (!first || !ended.nextStepAt || left.some(({ nextStepAt }) => nextStepAt)) return left;
  const nextStepAt = first.severity === ended.severity ? ended.nextStepAt : clockFor(first, draft);
  return left.map((open) => (open === first ? { ...open, nextStepAt } : open));
};

/** Ends this one alert, not its case, and keeps its like quiet until the day. */
export const snooze = (
  state: PatientState,
  alert: Alert,
  { until, note }: { readonly until: LocalDate; readonly note?: string },
  actor: Actor,
  context: DecisionContext,
): Turn | Refusal => {
  const open = state.openAlerts.find(({ id }) => id === alert.id);
  if (!open) return { refused: 'This alert is closed.' };
  if (!actor.roles.includes('clinician')) return { refused: 'Only a clinician snoozes an alert.' };
  const draft = new Draft(state, context);
  const level = snoozableLevel(alert, draft.context);
  if (!level)
    return {
      refused:
        'Only one symptom or score at one level can be snoozed; never what is critical, or about self-harm or danger.',
    };
  const latest = latestSnooze(state, draft.now);
  if (until <= localDate(draft.now, state.timeZone) || until > latest)
    return {
      refused: 'It cannot be snoozed until that day.',
      faults: [{ place: 'until', problem: 'is out of range', expected: `a day after today, ${latest} at the latest` }],
    };
  const step = { at: draft.now, by: actor.name, what: 'snoozed', until, ...(note && { note }) } as const;
  draft.alertChanges.push({ alertId: alert.id, status: 'closed', step, notify: false });
  const left = withClock(
    caseOfAlert(state, alert).filter(({ id }) => id !== alert.id),
    open,
    draft,
  );
  draft.change({
    openAlerts: state.openAlerts.flatMap((one) => {
      if (one === open) return [];
      return [left.find(({ id }) => id === one.id) ?? one];
    }),
    quietLadders: { ...state.quietLadders, [open.ladder]: { until, ...level } },
  });
  draft.note('alert-snoozed', actor.name, alert.id);
  return draft.turn();
};
