// Reads a text as a patient would: is it a question, which numbers may be answered, and what do they mean.

/** What somebody may want to react to. A text that is none of these just stands on the screen. */
export type Shown =
  | { readonly kind: 'invitation' }
  | { readonly kind: 'check-in' }
  /** Whether the last answer is to be changed. */
  | { readonly kind: 'correction' }
  | Question;

export interface Question {
  readonly kind: 'question';
  /** What is asked, without the answers. */
  readonly text: string;
  readonly about: 'distress' | 'quality of life' | 'mood' | 'self-harm' | 'emergency signs' | 'symptoms';
  readonly lowest: number;
  readonly highest: number;
  readonly labels: ReadonlyMap<number, string>;
}

const INVITATION = /Reply YES or NO|Responda SÍ o NO/;
/** Whoever calls for help does not stop to answer it. */
const IS_IT_NOW = /Is it happening now|Le está pasando ahora/;
const CORRECTION = /Reply YES to change it|Responda SÍ si la cambia/;
const CHECK_IN = /time for your check-in|es hora de sus preguntas/;
const NUMERIC = /^(?<text>.+) (?:Reply|Responda de) (?<lowest>\d+)(?:-| a )(?<highest>\d+)\.$/s;
const OPTION = /^(\d+) (.+)$/;

const SUBJECTS: readonly (readonly [RegExp, Question['about']])[] = [
  [/distress|malestar/, 'distress'],
  [/quality of life|calidad de vida/, 'quality of life'],
  [/better off dead|mejor muerto/, 'self-harm'],
  [/fainting, seizure|desmayo, convulsión/, 'emergency signs'],
];
const OF_MOOD = /^(?:Nearly every day|All of the time|Casi todos los días)$/;

const aboutWhat = (text: string, labels: Question['labels']): Question['about'] =>
  SUBJECTS.find(([words]) => words.test(text))?.[1] ??
  ([...labels.values()].some((label) => OF_MOOD.test(label)) ? 'mood' : 'symptoms');

export const readScreen = (body: string): Shown | undefined => {
  if (IS_IT_NOW.test(body)) return undefined;
  if (INVITATION.test(body)) return { kind: 'invitation' };
  if (CORRECTION.test(body)) return { kind: 'correction' };
  if (CHECK_IN.test(body)) return { kind: 'check-in' };
  const numeric = NUMERIC.exec(body)?.groups;
  if (numeric) {
    const { text = '', lowest, highest } = numeric;
    return asked(text, Number(lowest), Number(highest), new Map());
  }
  const [text = '', ...lines] = body.split('\n');
  const labels = new Map(
    lines.flatMap((line) => {
      const [, code, label] = OPTION.exec(line) ?? [];
      return label === undefined ? [] : [[Number(code), label] as const];
    }),
  );
  return labels.size > 1 ? asked(text, Math.min(...labels.keys()), Math.max(...labels.keys()), labels) : undefined;
};

const asked = (text: string, lowest: number, highest: number, labels: Question['labels']): Question => ({
  kind: 'question',
  text,
  about: aboutWhat(text, labels),
  lowest,
  highest,
  labels,
});
