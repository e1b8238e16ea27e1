// Whether one alert rule holds for what just happened, and what it rests on.
import {
  type AlertEvidence,
  type AlertRule,
  type AnswerIs,
  type Running,
  type ScoreIs,
  SEVERITIES,
  type WorseThan,
} from './alert.ts';
import {
  type Answered,
  type Answers,
  type Held,
  type Measured,
  type Occurrence,
  type Scored,
  worseBy,
} from './occurrence.ts';
import { directionOf, type Instrument, type InstrumentId, type LinkId } from './questionnaire.ts';
import { lowestCode, scoreKey } from './remembered.ts';
import { isWithin, meets } from './threshold.ts';

const measured = (instrument: Instrument, { linkId, score }: Subject, value: number): Measured => {
  const part =
    linkId === undefined
      ? instrument.scores.find(({ id }) => id === score)
      : instrument.items.find((item) => item.linkId === linkId);
  return { value, higherIsWorse: (part ? directionOf(instrument, part) : instrument.direction) === 'higher-is-worse' };
};

/** The item or the score that a condition is about. */
interface Subject {
  readonly instrument: InstrumentId;
  readonly linkId?: LinkId;
  readonly score?: string;
}

/** The value of the subject, if that is what was just answered or scored. */
const valueNow = (subject: Subject, occurrence: Answered | Scored): number | undefined => {
  if (subject.instrument !== occurrence.instrument.id) return undefined;
  if (occurrence.kind === 'answer')
    return subject.linkId === occurrence.linkId ? occurrence.answers[occurrence.linkId] : undefined;
  return subject.score === occurrence.score.id ? (occurrence.score.value ?? undefined) : undefined;
};

/** Of a score also what it was the last time, where that is remembered: who reads the alert asks for it first. */
const evidenceOf = (occurrence: Answered | Scored, value: number): AlertEvidence => {
  if (occurrence.kind === 'answer') return { linkId: occurrence.linkId, code: value };
  const { score, remembered } = occurrence;
  const before = remembered?.last?.[scoreKey(score.id)];
  return { score: { ...score, value }, ...(before !== undefined && { before }) };
};

const bandNow = (occurrence: Answered | Scored): string | undefined =>
  occurrence.kind === 'score' ? occurrence.score.band : undefined;

const holdsNow = (rule: AlertRule, condition: AnswerIs | ScoreIs, occurrence: Answered | Scored): Held | undefined => {
  const value = valueNow(condition, occurrence);
  if (!meets(condition, value, bandNow(occurrence))) return undefined;
  return { rule, evidence: evidenceOf(occurrence, value), value: measured(occurrence.instrument, condition, value) };
};

const holdsWith = (answers: Answers, { linkId, ...bounds }: AnswerIs): boolean => isWithin(answers[linkId], bounds);

/** So many of these answers, the one just given among them, so that it holds when the last needed one arrives. */
const holdsTogether = (
  rule: AlertRule,
  { of, atLeast }: { readonly of: readonly AnswerIs[]; readonly atLeast: number },
  { instrument, answers, linkId }: Answered,
): Held | undefined => {
  const holding = of.filter((one) => one.instrument === instrument.id && holdsWith(answers, one));
  if (holding.length < atLeast || !holding.some((one) => one.linkId === linkId)) return undefined;
  return {
    rule,
    evidence: { answers: Object.fromEntries(holding.map((one) => [one.linkId, answers[one.linkId] ?? 0])) },
  };
};

/** What it was before: an item that is not remembered was at its lowest code where higher is worse, a score is unknown. */
const valueBefore = ({ linkId, score, than }: WorseThan, { instrument, remembered }: Answered | Scored) => {
  if (linkId === undefined) return remembered?.[than]?.[scoreKey(score ?? '')];
  return remembered?.[than]?.[linkId] ?? lowestCode(instrument, linkId);
};

const isWorse = (rule: AlertRule, condition: WorseThan, occurrence: Answered | Scored): Held | undefined => {
  const value = valueNow(condition, occurrence);
  const before = valueBefore(condition, occurrence);
  if (before === undefined || !isWithin(value, condition)) return undefined;
  const now = measured(occurrence.instrument, condition, value);
  if (worseBy(now, before) < condition.by) return undefined;
  return { rule, evidence: { ...evidenceOf(occurrence, value), before }, value: now };
};

const isRunning = (rule: AlertRule, { of, times }: Running, occurrence: Answered | Scored): Held | undefined => {
  const count = (occurrence.remembered?.runs?.[rule.id] ?? 0) + 1;
  const held = count >= times ? holdsNow(rule, of, occurrence) : undefined;
  return held && { ...held, evidence: { ...held.evidence, count } };
};

/** A rule that holds because of what was answered or scored. */
const heldByValue = (rule: AlertRule, occurrence: Answered | Scored): Held | undefined => {
  const { when } = rule;
  switch (when.kind) {
    case 'answer':
    case 'score':
      return holdsNow(rule, when, occurrence);
    case 'worse':
      return isWorse(rule, when, occurrence);
    case 'running':
      return isRunning(rule, when, occurrence);
    case 'all':
      return occurrence.kind === 'answer'
        ? holdsTogether(rule, { of: when.of, atLeast: when.of.length }, occurrence)
        : undefined;
    case 'some':
      return occurrence.kind === 'answer' ? holdsTogether(rule, when, occurrence) : undefined;
    case 'not-computed':
      return occurrence.kind === 'score' &&
        when.instrument === occurrence.instrument.id &&
        when.score === occurrence.score.id &&
        occurrence.score.value === null
        ? { rule, evidence: {} }
        : undefined;
    // Stryker disable next-line ConditionalExpression: what ends the switch without a value returns none either
    default:
      return undefined;
  }
};

/** A rule that holds because of anything else, without a value to compare. */
const holds = ({ when }: AlertRule, occurrence: Exclude<Occurrence, Answered | Scored>): boolean => {
  switch (occurrence.kind) {
    case 'unanswered':
      return (
        when.kind === 'unanswered' && when.instrument === occurrence.instrument && when.linkId === occurrence.linkId
      );
    case 'statement':
      // Stryker disable next-line ConditionalExpression: nothing else has a danger
      if (when.kind !== 'statement') return false;
      return when.danger === occurrence.danger;
    case 'missed':
      if (when.kind !== 'missed') return false;
      if (when.instrument) return occurrence.instruments.includes(when.instrument);
      return (when.begun ? (occurrence.unfinished ?? 0) : occurrence.count) >= when.inARow;
    case 'unfinished':
      return (
        when.kind === 'unfinished' &&
        when.instrument === occurrence.instrument &&
        Object.values(occurrence.answers).some((code) => code >= when.atLeast)
      );
    case 'case':
      return when.kind === 'case' && counted(when, occurrence.raised) >= when.atLeast;
    case 'event':
      // Stryker disable next-line ConditionalExpression: nothing else has an event
      if (when.kind !== 'event') return false;
      return when.event === occurrence.event;
  }
};

/** Silence about an answer, or a reply that could not be read, is no second problem, and a case rule no third. */
export const counted = (
  { severity, except = [] }: Extract<AlertRule['when'], { kind: 'case' }>,
  raised: readonly AlertRule[],
): number =>
  raised.filter(
    (rule) =>
      rule.when.kind !== 'case' &&
      rule.when.kind !== 'unfinished' &&
      rule.when.kind !== 'event' &&
      SEVERITIES.indexOf(rule.severity) <= SEVERITIES.indexOf(severity) &&
      !instrumentsOf(rule).some((instrument) => except.includes(instrument)),
  ).length;

/** The instruments that a rule is about: one, or none. */
export const instrumentsOf = ({ when }: AlertRule): readonly InstrumentId[] => {
  if (when.kind === 'running') return [when.of.instrument];
  if (when.kind === 'all' || when.kind === 'some') return [...new Set(when.of.map(({ instrument }) => instrument))];
  return 'instrument' in when && when.instrument !== undefined ? [when.instrument] : [];
};

/** A rule about surveys that were begun counts those too. */
const evidenceOfSilence = ({ when }: AlertRule, occurrence: Occurrence): AlertEvidence => {
  // Stryker disable next-line ConditionalExpression,LogicalOperator: what holds is of the kind of what happened
  if (occurrence.kind !== 'missed' || when.kind !== 'missed') return {};
  return when.begun ? { count: occurrence.unfinished ?? 0 } : {};
};

/** What the rule rests on, if it holds. */
export const heldBy = (rule: AlertRule, occurrence: Occurrence): Held | undefined => {
  if (occurrence.kind === 'answer' || occurrence.kind === 'score') return heldByValue(rule, occurrence);
  return holds(rule, occurrence) ? { rule, evidence: evidenceOfSilence(rule, occurrence) } : undefined;
};
