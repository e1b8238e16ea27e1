// Renders every sentence of a wording with made-up lines and questions: what is hashed, and what an approver reads.
import type { CrisisLines, DayAndTime, Lines, Wording } from '../domain/content.ts';
import { SELF_CARE_TOPICS } from '../domain/plan.ts';
import type { Instrument, Item } from '../domain/questionnaire.ts';

const CRISIS: CrisisLines = {
  country: 'XX',
  version: '1.0.0',
  emergency: '<emergency>',
  call: '<crisis call>',
  reVerify: false,
};
const IN_SPANISH = { call: '<crisis call, Spanish>', text: '<crisis text, Spanish>' };

/** Every choice that a sentence makes of its lines: on duty or not, a crisis line to text or not, one in Spanish or not. */
const EVERY_LINES: readonly Lines[] = [true, false].flatMap((staffed) =>
  [CRISIS, { ...CRISIS, text: '<crisis text>' }].flatMap((crisis) =>
    [crisis, { ...crisis, spanish: IN_SPANISH }].map((each) => ({
      programmeName: '<programme>',
      line: '<line>',
      dayLine: '<day line>',
      outOfHoursLine: '<after-hours line>',
      staffed,
      crisis: each,
    })),
  ),
);

const BOTH = (text: string) => ({ en: text, es: text });

const LABELLED_ITEM: Item = { linkId: 'labelled', text: BOTH('<item>') };
const LABELLED: Instrument = {
  id: 'sample-labelled',
  version: '1',
  title: 'Sample',
  recallDays: 7,
  direction: 'higher-is-worse',
  stem: BOTH('<stem>'),
  items: [LABELLED_ITEM],
  scale: {
    kind: 'labelled',
    options: [
      { code: 0, label: BOTH('<first label>') },
      { code: 1, label: BOTH('<second label>') },
    ],
  },
  scores: [],
};
const NUMERIC_ITEM: Item = { linkId: 'numeric', text: BOTH('<numeric item>') };
const { stem: _none, ...WITHOUT_STEM } = LABELLED;
const NUMERIC: Instrument = {
  ...WITHOUT_STEM,
  id: 'sample-numeric',
  items: [NUMERIC_ITEM],
  scale: { kind: 'numeric', options: [0, 10].map((code) => ({ code, label: {} })) },
};
const YES_OR_NO: Instrument = {
  ...LABELLED,
  id: 'sample-yes-or-no',
  scale: {
    kind: 'labelled',
    options: [
      { code: 0, label: { en: 'No', es: 'No' } },
      { code: 1, label: { en: 'Yes', es: 'Sí' } },
    ],
  },
};
const LONG_ITEM: Item = { linkId: 'long', text: BOTH('<item too long to be named> '.repeat(8).trim()) };
const QUESTIONS: readonly (readonly [Instrument, Item])[] = [
  [LABELLED, LABELLED_ITEM],
  [{ ...LABELLED, maySkip: true }, LABELLED_ITEM],
  [NUMERIC, NUMERIC_ITEM],
  [YES_OR_NO, LABELLED_ITEM],
  [LABELLED, LONG_ITEM],
];
const SAMPLE_TIMES: readonly DayAndTime[] = [
  { date: '2027-01-11', time: '09:00' },
  { date: '2027-01-11', time: '13:30', near: 'today' },
  { date: '2027-01-11', time: '09:00', near: 'tomorrow' },
];
/** A code that every sample has. */
const CODE = 0;

/** The day of the week and of the year with the longest names in English. */
const SAMPLE_DAY = '2027-09-22';

type Sentence = Exclude<keyof Wording, 'language' | 'version'>;
type SaysLines = (lines: Lines) => readonly string[];
/** Sentences that need more than the lines: a new one has to be entered below, or it does not compile. */
type OtherSentence = { [Name in Sentence]: Wording[Name] extends SaysLines ? never : Name }[Sentence];
type Texts = readonly string[];

const OTHERS: Readonly<Record<OtherSentence, (wording: Wording) => readonly Texts[]>> = {
  opening: (wording) =>
    QUESTIONS.flatMap(([instrument, item]) => EVERY_LINES.map((lines) => wording.opening(instrument, item, lines))),
  nextQuestionnaire: (wording) => QUESTIONS.map(([instrument, item]) => wording.nextQuestionnaire(instrument, item)),
  item: (wording) => QUESTIONS.map(([instrument, item]) => wording.item(instrument, item)),
  reminder: (wording) =>
    QUESTIONS.flatMap(([instrument, item]) => EVERY_LINES.map((lines) => wording.reminder(instrument, item, lines))),
  reminderBegun: (wording) =>
    QUESTIONS.flatMap(([instrument, item]) =>
      EVERY_LINES.map((lines) => wording.reminderBegun(instrument, item, lines)),
    ),
  reminderAgain: (wording) =>
    QUESTIONS.flatMap(([instrument, item]) =>
      EVERY_LINES.map((lines) => wording.reminderAgain(instrument, item, lines)),
    ),
  snoozed: (wording) => SAMPLE_TIMES.flatMap((when) => EVERY_LINES.map((lines) => wording.snoozed(lines, when))),
  appointmentReminder: (wording) =>
    SAMPLE_TIMES.flatMap((when) => EVERY_LINES.map((lines) => wording.appointmentReminder(lines, when))),
  askAgain: (wording) =>
    QUESTIONS.flatMap(([instrument, item]) => [1, 2].map((attempt) => wording.askAgain(instrument, item, attempt))),
  addressed: (wording) => [wording.addressed('<label>', '<text>')],
  relayedAnswer: (wording) => [wording.relayedAnswer('3')],
  oneAtATime: (wording) => QUESTIONS.map(([instrument, item]) => wording.oneAtATime(instrument, item)),
  didYouMean: (wording) => QUESTIONS.map(([instrument, item]) => wording.didYouMean(instrument, item, CODE)),
  offerSkip: (wording) => QUESTIONS.map(([instrument, item]) => wording.offerSkip(instrument, item)),
  changeAnswer: (wording) => QUESTIONS.map(([instrument, item]) => wording.changeAnswer(instrument, item, CODE)),
  answerChanged: (wording) => QUESTIONS.map(([instrument, item]) => wording.answerChanged(instrument, item, CODE)),
  paused: (wording) => EVERY_LINES.map((lines) => wording.paused(lines, SAMPLE_DAY)),
  selfCare: (wording) =>
    SELF_CARE_TOPICS.flatMap((topic) => EVERY_LINES.map((lines) => wording.selfCare(lines, topic))),
};

const isOther = (name: string): name is OtherSentence => name in OTHERS;
const isSentence = (name: string): name is Sentence => name !== 'language' && name !== 'version';

const renderings = (wording: Wording, name: Sentence): readonly Texts[] => {
  if (isOther(name)) return OTHERS[name](wording);
  return EVERY_LINES.map((lines) => wording[name](lines));
};

/** By sentence, every different way it comes out: the texts it sends, in order. */
export const sampleOf = (wording: Wording): Readonly<Record<string, readonly Texts[]>> =>
  Object.fromEntries(
    Object.keys(wording)
      .filter(isSentence)
      .map((name) => {
        const different = new Map(renderings(wording, name).map((texts) => [texts.join('\n'), texts]));
        return [name, [...different.values()]];
      }),
  );
