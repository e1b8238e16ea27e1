// What a plan costs a patient and a programme: questions and texts of a typical week, and the SMS segments that are paid for.
import { nextItem } from './beginning.ts';
import type { Content, Lines, Wording } from './content.ts';
import { isAskable } from './instrument-texts.ts';
import type { Language } from './language.ts';
import type { PlanDefinition } from './plan.ts';
import { type Instrument, type InstrumentId, type Item, scaleOf } from './questionnaire.ts';
import { smsSizeOf } from './sms-segments.ts';
import { type TypicalCourse, type TypicalDay, typicalDays, weekOf } from './typical-days.ts';

/** Weeks of the plan, counted from 1, both included. */
export interface Phase {
  readonly fromWeek: number;
  readonly untilWeek: number;
}

/** How a survey is answered: so that nothing more is asked, or so that every question applies. */
export const ANSWERED = ['well', 'unwell'] as const;
export type Answered = (typeof ANSWERED)[number];

/** Of one patient in one week, on average. Reminders, safety texts and questions of a step-up come on top. */
export interface WeekLoad {
  readonly surveys: number;
  /** As many as there are replies. */
  readonly questions: number;
  readonly texts: number;
  readonly segments: number;
}

export interface PhaseLoad extends Phase {
  readonly load: Readonly<Record<Answered, WeekLoad>>;
}

/** The first twelve weeks, and what comes after them. */
const FIRST_PHASE_WEEKS = 12;

const NO_LINE = '+1 555 555 0100';
const NAME = 'Clinic check-in';
const LINES: Lines = {
  programmeName: NAME,
  line: NO_LINE,
  dayLine: NO_LINE,
  outOfHoursLine: NO_LINE,
  staffed: true,
  crisis: { country: 'US', version: '', emergency: '911', call: '988', text: '988', reVerify: false },
};

type LoadContent = Pick<Content, 'instrument' | 'wording'>;

/** Every phase of the plan, in one language; an instrument without wording in it is left out, as it is for patients. */
export const planLoad = (
  plan: PlanDefinition,
  instruments: readonly Instrument[],
  content: LoadContent,
  language: Language,
  course: TypicalCourse,
): readonly PhaseLoad[] => {
  const days = typicalDays(plan, instruments, course);
  return phasesOf(plan).map((phase) => {
    const inPhase = days.filter(({ day }) => phase.fromWeek <= weekOf(day) && weekOf(day) <= phase.untilWeek);
    const load = (answered: Answered): WeekLoad => {
      const sent = inPhase.map((day) => sentOn(day, content, language, answered));
      const weeks = phase.untilWeek - phase.fromWeek + 1;
      const perWeek = (count: (one: Sent) => number): number => sent.reduce((sum, one) => sum + count(one), 0) / weeks;
      return {
        surveys: perWeek(({ questions }) => (questions > 0 ? 1 : 0)),
        questions: perWeek(({ questions }) => questions),
        texts: perWeek(({ texts }) => texts.length),
        segments: perWeek(({ texts }) => texts.reduce((sum, text) => sum + smsSizeOf(text).segments, 0)),
      };
    };
    return { ...phase, load: { well: load('well'), unwell: load('unwell') } };
  });
};

export const phasesOf = ({ lastDay }: Pick<PlanDefinition, 'lastDay'>): readonly Phase[] => {
  const last = weekOf(lastDay);
  const first: Phase = { fromWeek: 1, untilWeek: Math.min(FIRST_PHASE_WEEKS, last) };
  return last > FIRST_PHASE_WEEKS ? [first, { fromWeek: FIRST_PHASE_WEEKS + 1, untilWeek: last }] : [first];
};

/** In US $: what is sent, and what comes back. */
export interface Prices {
  readonly perSegment: number;
  readonly perReply: number;
}

/** A reply is one segment. */
export const costOf = ({ segments, questions }: WeekLoad, { perSegment, perReply }: Prices): number =>
  segments * perSegment + questions * perReply;

interface Sent {
  readonly questions: number;
  readonly texts: readonly string[];
}

const sentOn = ({ asked, topic }: TypicalDay, content: LoadContent, language: Language, answered: Answered): Sent => {
  const wording = content.wording(language);
  const survey = surveyOf(asked, content, language, answered);
  return { ...survey, texts: [...survey.texts, ...(topic ? wording.selfCare(LINES, topic) : [])] };
};

const surveyOf = (
  asked: readonly InstrumentId[],
  { instrument, wording }: LoadContent,
  language: Language,
  answered: Answered,
): Sent => {
  const say = wording(language);
  const parts = asked
    .map((id) => instrument(id))
    .filter((one) => isAskable(one, language))
    .map((one) => ({ instrument: one, items: itemsAsked(one, answered) }));
  if (parts.length === 0) return { questions: 0, texts: [] };
  return {
    questions: parts.reduce((sum, { items }) => sum + items.length, 0),
    texts: [
      ...parts.flatMap((part, index) => textsOf(say, part.instrument, part.items, index === 0)),
      ...say.completion(LINES),
    ],
  };
};

const textsOf = (say: Wording, instrument: Instrument, items: readonly Item[], isOpening: boolean): readonly string[] =>
  items.flatMap((item, index) => {
    if (index > 0) return say.item(instrument, item);
    return isOpening ? say.opening(instrument, item, LINES) : say.nextQuestionnaire(instrument, item);
  });

const itemsAsked = (instrument: Instrument, answered: Answered): readonly Item[] => {
  if (answered === 'unwell') return instrument.items;
  const items: Item[] = [];
  let answers: Readonly<Record<string, number>> = {};
  for (let item = nextItem(instrument, answers); item; item = nextItem(instrument, answers)) {
    items.push(item);
    answers = { ...answers, [item.linkId]: bestCode(instrument, item) };
  }
  return items;
};

const bestCode = (instrument: Instrument, item: Item): number => {
  const codes = scaleOf(instrument, item).options.map(({ code }) => code);
  return (item.direction ?? instrument.direction) === 'higher-is-better' ? Math.max(...codes) : Math.min(...codes);
};
