// What lifting the hold on the whole programme lets go, to be read before it is lifted.
import type { Purpose } from '../communication.ts';
import type { DecisionContext } from '../content.ts';
import type { PatientState } from '../patient.ts';
import { wokeUp } from '../wake-up.ts';
import { waitsForProgramme } from './programme-hold.ts';

/** Patients, not texts: whoever gets several texts of one kind counts once for it. */
export interface Lifting {
  /** Who gets texts of this kind. */
  readonly sent: Readonly<Partial<Record<Purpose, number>>>;
  /** Whose open survey ends unanswered, for its time is over. */
  readonly dropped: number;
}

interface Waiting {
  readonly state: PatientState;
  /** Without the hold. */
  readonly context: Omit<DecisionContext, 'programmeHeld'>;
}

/** Each patient is looked at as their next wake-up would, with the hold lifted and nobody spread over the minutes after. */
export const whatLiftingSends = (waiting: readonly Waiting[]): Lifting => {
  const sent: Partial<Record<Purpose, number>> = {};
  let dropped = 0;
  for (const { state, context } of waiting) {
    const turn = wokeUp(state, { ...context, spreadMinutes: 0 });
    if (turn?.responses.some(({ stopReason }) => stopReason === 'expired')) dropped += 1;
    for (const purpose of new Set(turn?.outgoing.filter(waitsForProgramme).map((text) => text.purpose)))
      sent[purpose] = (sent[purpose] ?? 0) + 1;
  }
  return { sent, dropped };
};
