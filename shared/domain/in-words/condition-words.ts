// When an alert rule holds, in the words of the questions and of the answers as printed.
import type { AlertCondition, AnswerIs, Running, ScoreIs, WorseThan } from '../alert.ts';
import { type Instrument, type InstrumentId, type LinkId, scaleOf } from '../questionnaire.ts';
import { isWithin } from '../threshold.ts';
import { boundsInWords, counted, inWords, listed } from './phrases.ts';

export const COMPARED_WITH: Readonly<Record<WorseThan['than'], string>> = {
  last: 'the last time',
  baseline: 'at the start',
};

/** The question's words, or its id where its wording may not be shipped. */
const questionOf = (instruments: readonly Instrument[], id: InstrumentId, linkId: LinkId): string => {
  const item = instruments.find((one) => one.id === id)?.items.find((candidate) => candidate.linkId === linkId);
  const text = item?.text.en;
  return text === undefined ? `${id} ${linkId}` : `"${text}"`;
};

/** Labelled answers each by its label; of a numeric scale the bounds say it. */
const answersWithin = (instruments: readonly Instrument[], condition: AnswerIs): string => {
  const instrument = instruments.find(({ id }) => id === condition.instrument);
  const item = instrument?.items.find(({ linkId }) => linkId === condition.linkId);
  const scale = instrument && item && scaleOf(instrument, item);
  const bounds = boundsInWords(condition);
  if (scale?.kind !== 'labelled') return bounds;
  const options = scale.options.filter(({ code }) => isWithin(code, condition));
  const labels = options.map(({ code, label }) => `${code} ${label.en ?? ''}`.trim());
  return labels.length > 0 ? listed(labels, 'or') : bounds;
};

const answerWords = (instruments: readonly Instrument[], condition: AnswerIs): string =>
  `${questionOf(instruments, condition.instrument, condition.linkId)} = ${answersWithin(instruments, condition)}`;

const scoreWords = ({ instrument, score, bands, ...bounds }: ScoreIs): string => {
  const isBounded = bounds.atLeast !== undefined || bounds.atMost !== undefined || bands === undefined;
  const parts = [...(isBounded ? [boundsInWords(bounds)] : []), ...(bands ? [`in ${listed(bands, 'or')}`] : [])];
  return `${instrument} ${score} ${parts.join(', ')}`;
};

const worseWords = (instruments: readonly Instrument[], condition: WorseThan): string => {
  const { instrument, linkId, score, than, by } = condition;
  const what = linkId === undefined ? `${instrument} ${score ?? ''}` : questionOf(instruments, instrument, linkId);
  const isBounded = condition.atLeast !== undefined || condition.atMost !== undefined;
  const now = isBounded ? `, and now ${boundsInWords(condition)}` : '';
  return `${what} is worse by ${by} or more than ${COMPARED_WITH[than]}${now}`;
};

const runningWords = (instruments: readonly Instrument[], { of, times }: Running): string =>
  `${of.kind === 'answer' ? answerWords(instruments, of) : scoreWords(of)}, ${times} times running`;

/** One sentence without its full stop. */
export const conditionWords = (when: AlertCondition, instruments: readonly Instrument[]): string => {
  switch (when.kind) {
    case 'answer':
      return answerWords(instruments, when);
    case 'score':
      return scoreWords(when);
    case 'worse':
      return worseWords(instruments, when);
    case 'running':
      return runningWords(instruments, when);
    case 'all':
      return when.of.map((one) => answerWords(instruments, one)).join('\n  and ');
    case 'some':
      return `at least ${when.atLeast} of: ${when.of.map((one) => answerWords(instruments, one)).join('\n  and ')}`;
    case 'case': {
      const except = when.except ? `, those about ${listed(when.except, 'and')} not counted` : '';
      return `${when.atLeast} or more alerts in one survey that are ${when.severity} or more severe${except}`;
    }
    case 'unanswered':
      return `${questionOf(instruments, when.instrument, when.linkId)} was asked and not answered`;
    case 'not-computed':
      return `${when.instrument} was answered to its end and its ${when.score} cannot be computed`;
    case 'statement':
      return `a text that speaks of ${inWords(when.danger)}`;
    case 'missed':
      return when.instrument
        ? `a survey was delivered and its ${when.instrument} not finished`
        : `${counted(when.inARow, 'survey')} in a row delivered and not answered${when.begun ? ' to the end' : ''}`;
    case 'unfinished':
      return [
        `${when.instrument} was left unfinished after an answer of ${when.atLeast} or more to any of its questions`,
        ...(when.afterHours === undefined ? [] : [`${when.afterHours} hours after the last answer at the latest`]),
      ].join(', ');
    case 'event':
      return `event: ${inWords(when.event)}`;
  }
};
