// What staff do with an alert. One acknowledgement and one closing serve the whole case.

import type { Alert, AlertOutcome, AlertStep, OpenAlert } from './alert.ts';
import { clockOnceAcknowledged } from './alert-clocks.ts';
import { isMoreSevere } from './alerting.ts';
import { mayNotBeTold, sayAnswersSeen } from './answers-seen.ts';
import type { Fault } from './check-threshold.ts';
import type { DecisionContext } from './content.ts';
import { Draft } from './draft.ts';
import type { PatientState } from './patient.ts';
import type { Turn } from './turn.ts';

export interface Actor {
  /** User name, for the audit. */
  readonly name: string;
  readonly roles: readonly string[];
}

/** An action that was not allowed, with the reason in plain words. */
export interface Refusal {
  readonly refused: string;
  /** What is wrong with what was asked for, by field. */
  readonly faults?: readonly Fault[];
}

export const isRefusal = (result: Turn | Refusal): result is Refusal => 'refused' in result;

export const caseOfAlert = (state: PatientState, alert: Alert): readonly OpenAlert[] =>
  state.openAlerts.filter((open) => open.caseId === alert.caseId);

/** Nobody may take or end with one alert what is worse and may not have been seen. */
export const hidden = (alert: Alert, inCase: readonly OpenAlert[]): Refusal | undefined => {
  const worse = inCase.find((open) => isMoreSevere(open.severity, alert.severity));
  return worse && { refused: `The same case holds a ${worse.severity} alert, ${worse.id}: look at that one.` };
};

const record = (
  draft: Draft,
  alerts: readonly OpenAlert[],
  change: { step: AlertStep; outcome?: AlertOutcome },
): void => {
  for (const { id } of alerts)
    draft.alertChanges.push({
      alertId: id,
      status: change.outcome ? 'closed' : 'acknowledged',
      notify: false,
      ...change,
    });
};

/** Someone takes the case on: the clock for reaching the patient starts, or runs on where there is one for both. */
export const acknowledge = (
  state: PatientState,
  alert: Alert,
  actor: Actor,
  context: DecisionContext,
): Turn | Refusal => {
  const inCase = caseOfAlert(state, alert);
  if (inCase.length === 0) return { refused: 'This alert is closed.' };
  const waiting = inCase.filter((open) => !open.acknowledgedAt);
  if (waiting.length === 0) return { refused: 'This alert was acknowledged before.' };
  const worse = hidden(alert, waiting);
  if (worse) return worse;
  const draft = new Draft(state, context);
  record(draft, waiting, { step: { at: draft.now, by: actor.name, what: 'acknowledged' } });
  draft.change({
    openAlerts: state.openAlerts.map((open) =>
      waiting.includes(open) ? acknowledged(open, actor.name, draft.now) : open,
    ),
  });
  draft.note('alert-acknowledged', actor.name, alert.id);
  return draft.turn();
};

const acknowledged = (open: OpenAlert, by: string, now: string): OpenAlert => {
  const nextStepAt = clockOnceAcknowledged(open, now);
  return { ...open, acknowledgedAt: now, assignedTo: by, ...(nextStepAt && { nextStepAt }) };
};

export interface Closing {
  readonly outcome: AlertOutcome;
  readonly note?: string;
  /** Text the patient that the team has seen the answers. */
  readonly tellPatient?: boolean;
}

/** That nothing was done about danger has a reason, which whoever reads the case later has to know. */
const unexplained = ({ outcome, note }: Closing, inCase: readonly OpenAlert[]): Refusal | undefined => {
  const pressing = inCase.find((open) => isMoreSevere(open.severity, 'routine'));
  return pressing && outcome === 'no-action-needed' && !note
    ? {
        refused: 'It is not said why.',
        faults: [
          {
            place: 'note',
            problem: 'is missing',
            expected: `why a case that is ${pressing.severity} needs no action`,
          },
        ],
      }
    : undefined;
};

/** Ends the case with an outcome. Only a clinician closes one that is critical or urgent. */
export const close = (
  state: PatientState,
  alert: Alert,
  closing: Closing,
  actor: Actor,
  context: DecisionContext,
): Turn | Refusal => {
  const inCase = caseOfAlert(state, alert);
  if (inCase.length === 0) return { refused: 'This alert is closed.' };
  if (inCase.some((open) => isMoreSevere(open.severity, 'routine')) && !actor.roles.includes('clinician'))
    return { refused: 'Only a clinician closes a critical or urgent alert.' };
  const refusal =
    hidden(alert, inCase) ??
    unexplained(closing, inCase) ??
    (closing.tellPatient ? mayNotBeTold(state, context) : undefined);
  if (refusal) return refusal;
  const draft = new Draft(state, context);
  const communicationId = closing.tellPatient ? sayAnswersSeen(draft) : undefined;
  record(draft, inCase, {
    step: {
      at: draft.now,
      by: actor.name,
      what: 'closed',
      ...(closing.note && { note: closing.note }),
      ...(communicationId && { communicationId }),
    },
    outcome: closing.outcome,
  });
  draft.change({ openAlerts: state.openAlerts.filter((open) => !inCase.includes(open)) });
  draft.note('alert-closed', actor.name, alert.id);
  return draft.turn();
};
