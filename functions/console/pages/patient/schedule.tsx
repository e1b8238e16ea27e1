// What the plan will text in the weeks ahead, by the patient’s clock.
import type { Instant } from '../../../../shared/domain/instant.ts';
import type { PatientState } from '../../../../shared/domain/patient.ts';
import { clockAt, type PlannedText } from '../../../../shared/domain/planned-ahead.ts';
import { plannedInvitation } from '../../../../shared/domain/planned-invitation.ts';
import { instrumentName, type KnownInstruments } from '../words/instrument-words.ts';
import { invitationInWords, plannedInWords } from './names.ts';

interface ScheduleProps {
  readonly state: PatientState;
  readonly now: Instant;
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

export const Schedule = ({ state, now, ahead, content }: ScheduleProps) => {
  const invitation = plannedInvitation(state, now);
  const slots = [
    ...(invitation ? [{ at: clockAt(invitation.at, state), names: [invitationInWords(invitation)] }] : []),
    ...slotsOf(ahead, content),
  ];
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
      {invitation && <p class="quiet">Surveys begin once the patient has agreed.</p>}
    </>
  );
};
