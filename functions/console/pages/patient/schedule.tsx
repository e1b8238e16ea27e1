// What the plan will text in the weeks ahead, by the patient’s clock.
import type { PatientState } from '../../../../shared/domain/patient.ts';
import type { PlannedText } from '../../../../shared/domain/planned-ahead.ts';
import { instrumentName, type KnownInstruments } from '../words/instrument-words.ts';
import { plannedInWords } from './names.ts';
import { invitationAt } from './planned-invitation.ts';

interface ScheduleProps {
  readonly state: PatientState;
  readonly ahead: readonly PlannedText[];
  readonly content: KnownInstruments;
}

interface Slot {
  readonly at: string;
  readonly names: readonly string[];
}

/** What is asked at one time comes as one survey. */
const slotsOf = (ahead: readonly PlannedText[], content: KnownInstruments): readonly Slot[] => {
  const slots = new Map<string, string[]>();
  for (const { at, instrument } of ahead) {
    const name = instrument === undefined ? 'Self-care message' : instrumentName(content.instrument(instrument));
    slots.set(at, [...(slots.get(at) ?? []), name]);
  }
  return [...slots].map(([at, names]) => ({ at, names }));
};

export const Schedule = ({ state, ahead, content }: ScheduleProps) => {
  const invited = invitationAt(state);
  const slots = [...(invited ? [{ at: invited, names: ['Invitation'] }] : []), ...slotsOf(ahead, content)];
  if (slots.length === 0) return <p class="quiet">Nothing is planned.</p>;
  return (
    <>
      <ul class="slots">
        {slots.map(({ at, names }) => (
          <li key={`${at} ${names.join()}`}>
            <time datetime={at}>{plannedInWords(at, state.timeZone)}</time>
            <span class="unseen">: </span>
            <span>{names.join(', ')}</span>
          </li>
        ))}
      </ul>
      {invited && <p class="quiet">Surveys begin once the patient has agreed.</p>}
    </>
  );
};
