// What the table that was in use knows, and one restored from an earlier time does not: who must not be texted any more.
import type { Consent } from '../consent.ts';
import type { DecisionContext } from '../content.ts';
import { Draft } from '../draft.ts';
import type { PatientState } from '../patient.ts';
import { stopSitting } from '../sitting.ts';
import type { Turn } from '../turn.ts';
import { isSilentStay } from './stay-rules.ts';
import { hold } from './staying.ts';

/** The patient as the table in use has them, or `gone`: erased there. */
export type InUse = Pick<PatientState, 'phone' | 'consent' | 'hold' | 'stay'> | 'gone';

export const CARRIED_OVER = ['gone', 'left', 'silent', 'held', 'number'] as const;
/** Why the patient may not be texted as the restored state says. */
export type CarriedOver = (typeof CARRIED_OVER)[number];

const hasLeft = ({ consent }: Pick<PatientState, 'consent'>): boolean =>
  consent.status === 'opted-out' || consent.status === 'declined';

/** All that forbids texts there and not here; nothing that allows them is ever carried over. */
export const leftBehind = (state: PatientState, inUse: InUse): readonly CarriedOver[] => {
  if (inUse === 'gone') return isSilentStay(state) ? [] : ['gone'];
  return [
    ...(hasLeft(inUse) && !hasLeft(state) ? ['left' as const] : []),
    ...(isSilentStay(inUse) && !isSilentStay(state) ? ['silent' as const] : []),
    ...(inUse.hold && !state.hold ? ['held' as const] : []),
    ...(inUse.phone !== state.phone && !state.hold && !inUse.hold ? ['number' as const] : []),
  ];
};

/** Undefined where nothing has to be carried over. */
export const carryOver = (state: PatientState, inUse: InUse, context: DecisionContext): Turn | undefined => {
  const missing = leftBehind(state, inUse);
  if (missing.length === 0) return undefined;
  const draft = new Draft(state, context);
  stopSitting(draft, 'suspended');
  // Erased, and here again: nothing is sent until it is erased here too.
  if (inUse === 'gone') hold(draft, { kind: 'withdrawn', by: 'vigil' });
  else {
    if (missing.includes('left')) leave(draft, inUse.consent);
    if (missing.includes('silent') && inUse.stay) draft.change({ stay: inUse.stay });
    if (missing.includes('held') && inUse.hold) draft.change({ hold: inUse.hold });
    // The number of then may be somebody else's by now.
    if (missing.includes('number')) draft.change({ hold: { reason: 'wrong-number', since: draft.now } });
  }
  draft.note('restored', 'vigil', missing.join(' '));
  return draft.turn();
};

/** As the patient said it there; if they come back, the plan begins anew. */
const leave = (draft: Draft, consent: Consent): void => {
  const { startsOn: _over, ...carePlan } = draft.state.carePlan;
  draft.change({ consent, carePlan });
};
