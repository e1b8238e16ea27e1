// When an alert rule holds, in the words of the questions and of the answers as printed.
import type { AlertCondition, AnswerIs, Running, ScoreIs, WorseThan } from '../alert.ts';
import { type Instrument, type InstrumentId, type LinkId, scaleOf } from '../questionnaire.ts';
import type { Danger } from '../reply/reading.ts';
import { isWithin } from '../threshold.ts';
import { boundsInWords, counted, inWords, listed } from './phrases.ts';

const DANGERS: Readonly<Record<Danger, string>> = {
  'self-harm': 'self-harm',
  'medical-emergency': 'a medical emergency',
  violence: 'violence',
};

export const COMPARED_WITH: Readonly<Record<WorseThan['than'], string>> = {
  last: 'the last time',
  baseline: 'at the start',
};

/** What a questionnaire is called. */
export type NameOf = (id: InstrumentId) => string;

interface Known {
  readonly instruments: readonly Instrument[];
  readonly nameOf: NameOf;
}

/** The question's words, or its id where its wording may not be shipped. */
const questionOf = ({ instruments, nameOf }: Known, id: InstrumentId, linkId: LinkId): string => {
  const item = instruments.find((one) => one.id === id)?.items.find((candidate) => candidate.linkId === linkId);
  const text = item?.text.en;
  return text === undefined ? `${nameOf(id)} ${linkId}` : `"${text}"`;
};

/** Labelled answers each by its label; of a numeric scale the bounds say it. */
const answersWithin = ({ instruments }: Known, condition: AnswerIs): string => {
  const instrument = instruments.find(({ id }) => id === condition.instrument);
  const item = instrument?.items.find(({ linkId }) => linkId === condition.linkId);
  const scale = instrument && item && scaleOf(instrument, item);
  const bounds = boundsInWords(condition);
  if (scale?.kind !== 'labelled') return bounds;
  const options = scale.options.filter(({ code }) => isWithin(code, condition));
  const labels = options.map(({ code, label }) => `${code} ${label.en ?? ''}`.trim());
  return labels.length > 0 ? listed(labels, 'or') : bounds;
};

const answerWords = (known: Known, condition: AnswerIs): string =>
  `${questionOf(known, condition.instrument, condition.linkId)} = ${answersWithin(known, condition)}`;

const scoreWords = ({ nameOf }: Known, { instrument, score, bands, ...bounds }: ScoreIs): string => {
  const isBounded = bounds.atLeast !== undefined || bounds.atMost !== undefined || bands === undefined;
  const parts = [...(isBounded ? [boundsInWords(bounds)] : []), ...(bands ? [`in ${listed(bands, 'or')}`] : [])];
  return `${nameOf(instrument)} ${score} ${parts.join(', ')}`;
};

const worseWords = (known: Known, condition: WorseThan): string => {
  const { instrument, linkId, score, than, by } = condition;
  const what =
    linkId === undefined ? `${known.nameOf(instrument)} ${score ?? ''}` : questionOf(known, instrument, linkId);
  const isBounded = condition.atLeast !== undefined || condition.atMost !== undefined;
  const now = isBounded ? `, and now ${boundsInWords(condition)}` : '';
  return `${what} is worse by ${by} or more than ${COMPARED_WITH[than]}${now}`;
};

const runningWords = (known: Known, { of, times }: Running): string =>
  `${of.kind === 'answer' ? answerWords(known, of) : scoreWords(known, of)}, ${times} times running`;

/** One sentence without its full stop. Questionnaires are called by their ids, which the files have, unless they are named. */
export const conditionWords = (
  when: AlertCondition,
  instruments: readonly Instrument[],
  nameOf: NameOf = (id) => id,
): string => {
  const known = { instruments, nameOf };
  switch (when.kind) {
    case 'answer':
      return answerWords(known, when);
    case 'score':
      return scoreWords(known, when);
    case 'worse':
      return worseWords(known, when);
    case 'running':
      return runningWords(known, when);
    case 'all':
      return when.of.map((one) => answerWords(known, one)).join('\n  and ');
    case 'some':
      return `at least ${when.atLeast} of: ${when.of.map((one) => answerWords(known, one)).join('\n  and ')}`;
    case 'case': {
      const except = when.except ? `, those about ${listed(when.except.map(nameOf), 'and')} not counted` : '';
      return `${when.atLeast} or more alerts in one survey that are ${when.severity} or more severe${except}`;
    }
    case 'unanswered':
      return `${questionOf(known, when.instrument, when.linkId)} was asked and not answered`;
    case 'not-computed':
      return `${nameOf(when.instrument)} was answered to its end and its ${when.score} cannot be computed`;
    case 'statement':
      return `a text that speaks of ${DANGERS[when.danger]}`;
    case 'missed':
      return when.instrument
        ? `a survey was delivered and its ${nameOf(when.instrument)} not finished`
        : `${counted(when.inARow, 'survey')} in a row delivered and not answered${when.begun ? ' to the end' : ''}`;
    case 'unfinished':
      return [
        `${nameOf(when.instrument)} was left unfinished after an answer of ${when.atLeast} or more to any of its questions`,
        ...(when.afterHours === undefined ? [] : [`${when.afterHours} hours after the last answer at the latest`]),
      ].join(', ');
    case 'event':
      return `event: ${inWords(when.event)}`;
  }
};
