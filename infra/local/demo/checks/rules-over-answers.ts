// The alert rules read once more, over what is stored: told from the rules' own words, not by the code that raises alerts.
import type { AlertEvidence, AlertRule, AnswerIs, ScoreIs, WorseThan } from '../../../../shared/domain/alert.ts';
import { directionOf } from '../../../../shared/domain/questionnaire.ts';
import type { Answered } from './answered-surveys.ts';

const isWithin = (value: number, { atLeast = -Infinity, atMost = Infinity }: { atLeast?: number; atMost?: number }) =>
  atLeast <= value && value <= atMost;

const answerHolds = ({ instrument, answers }: Answered, { linkId, ...is }: AnswerIs): boolean => {
  const code = is.instrument === instrument.id ? answers[linkId] : undefined;
  return code !== undefined && isWithin(code, is);
};

const scoreHolds = ({ instrument, scores }: Answered, is: ScoreIs): boolean => {
  const score = is.instrument === instrument.id ? scores.find(({ id }) => id === is.score) : undefined;
  if (!score || score.value === null || !isWithin(score.value, is)) return false;
  return !is.bands || is.bands.includes(score.band ?? '');
};

const partHolds = (answered: Answered, is: AnswerIs | ScoreIs): boolean =>
  is.kind === 'answer' ? answerHolds(answered, is) : scoreHolds(answered, is);

/** True when the rule holds over this questionnaire alone; rules that rest on more hold over none. */
export const holdsOver = (answered: Answered, { when }: AlertRule): boolean => {
  switch (when.kind) {
    case 'answer':
    case 'score':
      return partHolds(answered, when);
    case 'all':
      return when.of.every((one) => answerHolds(answered, one));
    case 'some':
      return when.of.filter((one) => answerHolds(answered, one)).length >= when.atLeast;
    case 'unanswered':
      return answered.instrument.id === when.instrument && answered.leftOpen === when.linkId;
    default:
      return false;
  }
};

/** What the rule compares from one survey to the next, where it looks at one value. */
export const valueFor = ({ answers, scores }: Answered, { when }: AlertRule): number | undefined => {
  const of = when.kind === 'running' ? when.of : when;
  if (of.kind === 'answer') return answers[of.linkId];
  if (of.kind === 'score') return scores.find(({ id }) => id === of.score)?.value ?? undefined;
  return undefined;
};

const isWorse = ({ instrument, answers, scores }: Answered, when: WorseThan, before: number | undefined): boolean => {
  const part =
    instrument.items.find(({ linkId }) => linkId === when.linkId) ??
    instrument.scores.find(({ id }) => id === when.score);
  const value = when.linkId ? answers[when.linkId] : scores.find(({ id }) => id === when.score)?.value;
  if (!part || typeof value !== 'number' || before === undefined) return false;
  const rise = directionOf(instrument, part) === 'higher-is-worse' ? value - before : before - value;
  return rise >= when.by && isWithin(value, when);
};

/** True when what is stored agrees with an alert's evidence, and the rule holds over it. */
export const explains = (answered: Answered, rule: AlertRule, evidence: AlertEvidence): boolean => {
  const { when } = rule;
  const { code, linkId, score, count = 0, before } = evidence;
  const shown = { ...evidence.answers, ...(linkId !== undefined && code !== undefined && { [linkId]: code }) };
  const isStored =
    Object.entries(shown).every(([id, value]) => answered.answers[id] === value) &&
    (!score || answered.scores.some(({ id, value }) => id === score.id && value === score.value));
  if (!isStored) return false;
  if (when.kind === 'running') return count >= when.times && partHolds(answered, when.of);
  if (when.kind === 'worse') return isWorse(answered, when, before);
  if (when.kind === 'unfinished')
    return !answered.completed && Object.values(answered.answers).some((value) => value >= when.atLeast);
  if (when.kind === 'not-computed') return answered.scores.some(({ id, value }) => id === when.score && value === null);
  return holdsOver(answered, rule);
};
