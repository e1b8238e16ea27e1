// Where and when a patient is texted, and in which language: the local time of day stays, whatever the zone.
import type { Actor, Refusal } from './alert-actions.ts';
import type { DecisionContext } from './content.ts';
import { Draft } from './draft.ts';
import type { Contact, PatientState } from './patient.ts';
import type { Turn } from './turn.ts';
import { isQuietTime } from './zoned-time.ts';

export type Settings = Partial<Pick<PatientState, 'timeZone' | 'preferredTime' | 'quietHours' | 'language'>> & {
  /** Null takes it away. */
  readonly treatingDoctor?: Contact | null;
};

/** Already checked by schema, but for what the patient's other settings make of it. */
export const changeSettings = (
  state: PatientState,
  settings: Settings,
  actor: Actor,
  context: DecisionContext,
): Turn | Refusal => {
  if (state.kind !== 'patient') return { refused: 'Only a patient has settings.' };
  const { preferredTime, quietHours } = { ...state, ...settings };
  if (isQuietTime(preferredTime, quietHours)) {
    const { from, to } = quietHours;
    return {
      refused: 'Nothing can be sent at the preferred time.',
      faults: [
        {
          place: settings.preferredTime === undefined ? 'quietHours' : 'preferredTime',
          problem: 'puts the preferred time into the quiet hours',
          expected: `a time of day from ${to} to before ${from}, or quiet hours that leave it out`,
        },
      ],
    };
  }
  const tooQuiet = state.medicine?.times.find((time) => isQuietTime(time, quietHours));
  if (tooQuiet) {
    const { from, to } = quietHours;
    return {
      refused: 'A medicine reminder would fall into the quiet hours.',
      faults: [
        {
          place: 'quietHours',
          problem: 'put a medicine reminder into the quiet hours',
          expected: `hours that leave out ${tooQuiet}, instead of ${from} to ${to}, or other medicine reminders first`,
        },
      ],
    };
  }
  const draft = new Draft(withSettings(state, settings), context);
  draft.note('settings-changed', actor.name, Object.keys(settings).sort().join(', '));
  return draft.turn();
};

const withSettings = (
  { treatingDoctor: before, ...state }: PatientState,
  { treatingDoctor = before, ...settings }: Settings,
): PatientState => ({ ...state, ...settings, ...(treatingDoctor && { treatingDoctor }) });
