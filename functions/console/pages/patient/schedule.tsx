// What the plan will text in the weeks ahead, by the patient’s clock.
import type { PlannedText } from '../../../../shared/domain/planned-ahead.ts';
import { instrumentName, type KnownInstruments } from '../words/instrument-words.ts';
import { localInWords } from './names.ts';

interface ScheduleProps {
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

export const Schedule = ({ ahead, content }: ScheduleProps) => {
  const slots = slotsOf(ahead, content);
  if (slots.length === 0) return <p class="quiet">Nothing is planned.</p>;
  return (
    <ul class="slots">
      {slots.map(({ at, names }) => (
        <li key={at}>
          <time datetime={at}>{localInWords(at)}</time>: {names.join(', ')}
        </li>
      ))}
    </ul>
  );
};
