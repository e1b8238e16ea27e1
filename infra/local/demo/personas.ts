// The cast: how each kind of patient deals with the invitation and with questions.

import { DARK, DISTRESSED, IN_DANGER, LOW, type Mood, UNWELL, WELL } from './moods.ts';
import { answer, confirm, correct, type Moment, mumble, type Persona, say } from './persona.ts';
import { DAY, HOUR, MINUTE, type Span } from './utterance.ts';

const SOON: Span = [20, 10 * MINUTE];
const NEXT_DAYS: Span = [20 * HOUR, 60 * HOUR];
const AFTER_EXPIRY: Span = [74 * HOUR, 90 * HOUR];
/** The check-in at which those who do something once do it. */
const THE_DAY = 2;

/** What somebody meant who took it for another number; no number for whoever feels well. */
const MEANT_DISTRESS = 5;

const agrees: Persona['invited'] = (moment) => [say('yes', [MINUTE, 3 * HOUR], moment)];

const answering =
  (mood: Mood, span: Span): Persona['asked'] =>
  (question, moment) => [answer(question, mood, span, moment)];

/** Answers well and soon, but for the one time that `act` takes over. */
const once =
  (act: Persona['asked'], mood: Mood = WELL, atQuestion = 2): Persona['asked'] =>
  (question, moment) =>
    (moment.checkIn === THE_DAY && moment.question === atQuestion ? act : answering(mood, SOON))(question, moment);

/** A side effect that comes in the second week and is over after the fourth. */
const isIll = ({ checkIn }: Moment): boolean => checkIn >= THE_DAY && checkIn <= 4;

export const PROMPT: Persona = { name: 'prompt', invited: agrees, asked: answering(WELL, SOON) };

export const CAST: readonly Persona[] = [
  PROMPT,
  { name: 'late', invited: agrees, asked: answering(WELL, NEXT_DAYS) },
  {
    name: 'late after expiry',
    invited: agrees,
    asked: (question, moment) => [answer(question, LOW, moment.checkIn % 2 === 1 ? AFTER_EXPIRY : SOON, moment)],
  },
  { name: 'silent', invited: agrees, asked: () => [] },
  {
    name: 'ambiguous',
    invited: agrees,
    asked: (question, moment) =>
      moment.draw.chance(0.4) ? [mumble(question, SOON, moment)] : answering(WELL, SOON)(question, moment),
  },
  {
    name: 'stopping mid-survey',
    invited: agrees,
    asked: once((_, moment) => [say('stop', SOON, moment)]),
  },
  {
    name: 'starting again after STOP',
    invited: agrees,
    asked: once((_, moment) => [say('stop', SOON, moment), say('start', [4 * DAY, 5 * DAY], moment)]),
  },
  {
    name: 'answering twice',
    invited: agrees,
    asked: (question, moment) => {
      const first = answer(question, WELL, SOON, moment);
      return [
        { ...first, takes: 5 },
        { ...first, after: first.after + 1, takes: 3 },
      ];
    },
  },
  {
    name: 'answering out of order',
    invited: agrees,
    asked: (question, moment) => {
      const first = answer(question, WELL, SOON, moment);
      const second = answer(question, WELL, [first.after + 10, first.after + 30], moment);
      return moment.draw.chance(0.5) ? [{ ...first, takes: moment.draw.between(60, 300) }, second] : [first];
    },
  },
  {
    name: 'wrong number',
    invited: agrees,
    asked: once((_, moment) => [say('wrongNumber', SOON, moment)], WELL, 1),
  },
  {
    name: 'self-harm statement',
    invited: agrees,
    asked: once((_, moment) => [say('selfHarm', SOON, moment)]),
  },
  {
    name: 'medical emergency',
    invited: agrees,
    asked: once((_, moment) => [say('emergency', SOON, moment)], LOW, 1),
  },
  {
    name: 'unwell for some weeks',
    invited: agrees,
    asked: (question, moment) => answering(isIll(moment) ? UNWELL : WELL, SOON)(question, moment),
  },
  { name: 'an emergency sign', invited: agrees, asked: once(answering(IN_DANGER, SOON), WELL, 1) },
  { name: 'high distress', invited: agrees, asked: answering(DISTRESSED, SOON) },
  { name: 'low mood', invited: agrees, asked: answering(LOW, [MINUTE, 4 * HOUR]) },
  { name: 'dark thoughts', invited: agrees, asked: answering(DARK, SOON) },
  {
    name: 'stopping at the self-harm item',
    invited: agrees,
    asked: (question, moment) =>
      question.about === 'self-harm' ? [say('stop', SOON, moment)] : answering(DISTRESSED, SOON)(question, moment),
  },
  {
    name: 'silent at the self-harm item',
    invited: agrees,
    asked: (question, moment) => [answer(question, DARK, question.about === 'self-harm' ? AFTER_EXPIRY : SOON, moment)],
  },
  {
    name: 'unclear about the invitation, and correcting an answer',
    invited: (moment) => (moment.invitations === 1 ? [say('undecided', SOON, moment)] : agrees(moment)),
    asked: (question, moment) =>
      moment.before?.about === 'distress' && !moment.again
        ? [correct(MEANT_DISTRESS, SOON, moment)]
        : answering(WELL, SOON)(question, moment),
    corrected: (moment) => confirm(MEANT_DISTRESS, SOON, moment),
  },
  {
    name: 'declining',
    invited: (moment) => [say('no', SOON, moment)],
    asked: () => [],
  },
  {
    name: 'leaving the invitation unanswered',
    invited: () => [],
    asked: () => [],
  },
  {
    name: 'texting outside a survey',
    invited: agrees,
    asked: (question, moment) => [
      answer(question, WELL, SOON, moment),
      ...(question.about === 'distress'
        ? [say('chat', [5 * HOUR, 9 * HOUR], moment), say('help', [10 * HOUR, 60 * HOUR], moment)]
        : []),
    ],
  },
  { name: 'losing the number', invited: agrees, asked: answering(WELL, SOON), reachableFor: THE_DAY - 1 },
];
