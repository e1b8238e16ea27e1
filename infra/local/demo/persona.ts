// What a persona is: what it writes when it is invited and when it is asked something.
import type { Language } from '../../../shared/domain/language.ts';
import { answerWords } from './answer-words.ts';
import { feeling, type Mood } from './moods.ts';
import type { Question } from './phone-screen.ts';
import { MEANINGS, SAYINGS } from './phrases.ts';
import type { Random } from './random.ts';
import { type Span, type Utterance, within } from './utterance.ts';

/** Where somebody stands, going by what their phone has shown. */
export interface Moment {
  readonly language: Language;
  readonly draw: Random;
  /** How often they were invited. */
  readonly invitations: number;
  /** 1 for the first check-in. */
  readonly checkIn: number;
  /** 1 for the first question of this check-in. */
  readonly question: number;
  /** The question that was asked before the one on the screen. */
  readonly before?: Question;
  /** The one on the screen is shown again. */
  readonly again: boolean;
}

export interface Persona {
  readonly name: string;
  readonly invited: (moment: Moment) => readonly Utterance[];
  readonly asked: (question: Question, moment: Moment) => readonly Utterance[];
  /** What it says when asked whether its last answer is to be changed. */
  readonly corrected?: (moment: Moment) => readonly Utterance[];
  /** How many check-ins their number still exists for; for good where nothing is said. */
  readonly reachableFor?: number;
}

/** A clear answer in this mood. */
export const answer = (question: Question, mood: Mood, span: Span, { draw, language }: Moment): Utterance => {
  const code = feeling(mood, question, draw);
  return {
    after: within(span, draw),
    body: answerWords(question, code, language, draw),
    means: { kind: 'answers', question: question.text, code },
  };
};

/** A reply to a question that names no one number. */
export const mumble = (question: Question, span: Span, { draw, language }: Moment): Utterance => ({
  after: within(span, draw),
  body: draw.pick(SAYINGS[language].unclear),
  means: { kind: 'mumbles', question: question.text },
});

const CORRECTING = { en: ['oops, I meant #', 'sorry, I meant #'], es: ['perdón, quise decir #'] } as const;

/** That the answer before was this one. */
export const correct = (code: number, span: Span, { draw, language }: Moment): Utterance => ({
  after: within(span, draw),
  body: draw.pick(CORRECTING[language]).replace('#', String(code)),
  means: { kind: 'corrects' },
});

/** A yes to the change of the answer before. */
export const confirm = (code: number, span: Span, { draw, language, before }: Moment): readonly Utterance[] =>
  before
    ? [
        {
          after: within(span, draw),
          body: draw.pick(SAYINGS[language].yes),
          means: { kind: 'answers', question: before.text, code },
        },
      ]
    : [];

/** One of the ready sayings. */
export const say = (what: keyof typeof MEANINGS, span: Span, { draw, language }: Moment): Utterance => ({
  after: within(span, draw),
  body: draw.pick(SAYINGS[language][what]),
  means: MEANINGS[what],
});
