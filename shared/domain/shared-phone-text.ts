// A text from a shared phone: whose it is, as far as anyone can tell, and whom else it concerns.
import type { PatientState } from './patient.ts';
import { normalise } from './reply/normalise.ts';
import type { ReadReply } from './reply/reader.ts';
import type { ReplyReading } from './reply/reading.ts';
import { holdsPhone } from './shared-phone.ts';

export interface Speaker {
  readonly state: PatientState;
  /** True where the patient is being asked, or is named in the text. */
  readonly attributed: boolean;
  /** What was said to us, without the name. */
  readonly body: string;
}

type Sharing = readonly [PatientState, ...PatientState[]];

/** These concern everyone on the phone, and a name in them is part of what they say. */
const isAboutThePhone = ({ kind }: ReplyReading): boolean =>
  kind === 'crisis' || kind === 'optout' || kind === 'wrong_number' || kind === 'help';

/** "Ana 3", "for Ana: 3" and "start Ana" name Ana. Two who are named cancel each other. */
const named = (states: Sharing, body: string): Omit<Speaker, 'attributed'> | undefined => {
  const { text } = normalise(body);
  const hits = states.flatMap((state) => {
    const label = normalise(state.phoneLabel ?? '').text;
    const rest = label && withoutName(text.replace(/^(?:for|(?:es )?para) /, ''), label);
    return rest ? [{ state, body: rest }] : [];
  });
  return hits.length === 1 ? hits[0] : undefined;
};

/** Undefined where the text neither begins nor ends with the name, or says nothing else. */
const withoutName = (text: string, label: string): string | undefined => {
  const rest = text.startsWith(label)
    ? text.slice(label.length)
    : text.endsWith(label)
      ? text.slice(0, -label.length)
      : '';
  const stands = text.startsWith(label) ? /^[^a-z0-9]/.test(rest) : /[^a-z0-9]$/.test(rest);
  return stands ? rest.replace(/^[\s:,.-]+|[\s:,-]+$/g, '') : undefined;
};

/** Whose text it is: of the patient it names, else of the one who is being asked; else it is taken down under someone on the phone. */
export const speakerOf = (states: Sharing, body: string, readReply: ReadReply): Speaker => {
  const [first] = states;
  const asked = states.find(holdsPhone);
  const reading = readReply(body, undefined, (asked ?? first).language);
  const one = named(states, body);
  if (one && !isAboutThePhone(reading)) return { ...one, attributed: true };
  // "Ana cannot breathe" is about Ana, name and all.
  if (one && reading.kind === 'crisis') return { state: one.state, attributed: true, body };
  if (asked) return { state: asked, attributed: true, body };
  // Whoever still gets texts can be answered; a number is most likely about the question that closed last.
  const closedAt = ({ closedQuestion }: PatientState): string => closedQuestion?.closedAt ?? '';
  const [reached = first] = states
    .filter(({ consent }) => consent.status === 'opted-in')
    .toSorted((one, other) => (closedAt(one) < closedAt(other) ? 1 : closedAt(one) > closedAt(other) ? -1 : 0));
  return { state: reached, attributed: false, body };
};

/** What a text does to the others on the phone: STOP and a wrong number are about the phone, not about one of its patients. */
export const concernsAll = (reading: ReplyReading): 'opt-out' | 'wrong-number' | 'reported-death' | undefined => {
  if (reading.kind === 'optout' || reading.alsoOptsOut) return 'opt-out';
  if (reading.kind !== 'wrong_number') return undefined;
  return reading.died ? 'reported-death' : 'wrong-number';
};
