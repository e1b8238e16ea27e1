// Outcomes and steps of an alert, in the words of the pages.
import type { AlertOutcome, AlertStep } from '../../../../shared/domain/alert.ts';
import type { MissedAttempt } from '../../../../shared/domain/alert-step-kind.ts';
import type { Instant } from '../../../../shared/domain/instant.ts';

export const OUTCOMES: Readonly<Record<AlertOutcome, string>> = {
  called: 'Called the patient',
  advice: 'Gave advice',
  'clinic-visit': 'Clinic visit',
  'emergency-department': 'Sent to the emergency department',
  'treatment-held': 'Treatment held',
  'no-action-needed': 'No action needed',
};

export const MISSED: Readonly<Record<MissedAttempt, string>> = {
  'no-answer': 'Called, no answer',
  'left-message': 'Left a message',
};

const WHO: Readonly<Record<string, string>> = { vigil: 'Vigil', patient: 'The patient' };

/** `kim acknowledged it`, `Vigil escalated it: step 1`. */
export const stepInWords = (step: AlertStep, when: (at: Instant) => string): string => {
  const note = step.note ? `: ${step.note}` : '';
  return `${WHO[step.by] ?? step.by} ${deedOf(step, when)}${note}`;
};

const deedOf = (step: AlertStep, when: (at: Instant) => string): string => {
  switch (step.what) {
    case 'raised':
      return 'raised it';
    case 'escalated':
      return `escalated it, since nobody had acted in time${step.skipped ? '; whoever is away was passed over' : ''}${step.toldLead ? '; whoever leads the programme was told' : ''}`;
    case 'acknowledged':
      return 'acknowledged it';
    case 'assigned':
      return step.to ? `gave it to ${step.to}` : 'gave it back to the team';
    case 'moved':
      return `moved it here with the patient${step.careTeamId ? ` from the care team ${step.careTeamId}` : ''}`;
    case 'added':
      return step.answer ? `wrote more, and said ${step.answer} to “Is it happening now?”` : 'wrote more';
    case 'joined':
      return 'raised another alert of the case';
    case 'attempted':
      return attemptInWords(step, when);
    case 'reached':
      return 'reached the patient';
    case 'snoozed':
      return `snoozed it until ${step.until ?? 'a day'}`;
    case 'closed':
      return step.communicationId ? 'closed it and told the patient that the answers were seen' : 'closed it';
  }
};

const attemptInWords = ({ outcome, nextTryAt }: AlertStep, when: (at: Instant) => string): string => {
  const did = outcome === 'left-message' ? 'called and left a message' : 'called, no answer';
  return nextTryAt ? `${did}; next try ${when(nextTryAt)}` : did;
};

/** Shown once after a form was done. */
export const DONE: Readonly<Record<string, string>> = {
  acknowledged: 'Acknowledged: you have it now.',
  attempted: 'The attempt is on record. It escalates again if nobody tries by then.',
  reached: 'Reached: no clock runs any more. Close the case when all is done.',
  assigned: 'Handed on.',
  snoozed: 'Snoozed. Anything worse alerts at once.',
  closed: 'Closed.',
  told: 'Closed, and the patient is texted that the team has seen the answers.',
  together: 'Done for all that were selected.',
};
