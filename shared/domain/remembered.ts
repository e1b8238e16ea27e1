// What the alert rules remember of earlier surveys: only what some rule compares, so that the state stays small.
import type { AlertRule, Running } from './alert.ts';
import { directionOf, type Instrument, type LinkId, scaleOf } from './questionnaire.ts';
import type { Remembered, RememberedValues } from './remembered-values.ts';
import type { QuestionnaireResponse } from './response.ts';
import { meets } from './threshold.ts';

/** Under which a score is remembered: never the name of an item. */
export const scoreKey = (score: string): string => `score/${score}`;

/** What an item that is not remembered was: its lowest code where higher is worse, else unknown. */
export const lowestCode = (instrument: Instrument, linkId: LinkId): number | undefined => {
  const item = instrument.items.find((candidate) => candidate.linkId === linkId);
  if (!item || directionOf(instrument, item) === 'higher-is-better') return undefined;
  return Math.min(...scaleOf(instrument, item).options.map(({ code }) => code));
};

/** The values that some rule compares with the first or the last time. */
const compared = (
  rules: readonly AlertRule[],
  instrument: Instrument,
  than: 'baseline' | 'last',
): ReadonlySet<string> =>
  new Set(
    rules.flatMap(({ when }) => {
      // Stryker disable next-line ConditionalExpression: nothing else is worse than anything
      if (when.kind !== 'worse') return [];
      if (when.than !== than || when.instrument !== instrument.id) return [];
      return when.linkId === undefined ? [scoreKey(when.score ?? '')] : [when.linkId];
    }),
  );

type Filed = Pick<QuestionnaireResponse, 'status' | 'answers' | 'scores' | 'skipped'>;

/** Answered to its end with no item left out: what has no answer in it did not apply. */
const isWhole = ({ status, skipped = [] }: Filed): boolean => status !== 'stopped' && skipped.length === 0;

/** By item and score: what was answered, and scored where it was answered to its end. */
const valuesOf = ({ status, answers, scores }: Filed): RememberedValues => {
  const computed = scores.flatMap(({ id, value }) => (value === null ? [] : [[scoreKey(id), value]]));
  return { ...answers, ...(status !== 'stopped' && Object.fromEntries(computed)) };
};

const only = (values: RememberedValues, keys: ReadonlySet<string>, instrument: Instrument): RememberedValues =>
  Object.fromEntries(
    Object.entries(values).filter(([key, value]) => keys.has(key) && value !== lowestCode(instrument, key)),
  );

/** An item that a finished questionnaire did not need to ask ends a run; what nobody got to leaves it as it was. */
const runAfter = ({ of }: Running, filed: Filed, before: number): number => {
  if (of.kind === 'answer') {
    const code = filed.answers[of.linkId];
    if (code === undefined) return isWhole(filed) ? 0 : before;
    return meets(of, code, undefined) ? before + 1 : 0;
  }
  const score = filed.status === 'stopped' ? undefined : filed.scores.find(({ id }) => id === of.score);
  if (!score || score.value === null) return before;
  return meets(of, score.value, score.band) ? before + 1 : 0;
};

const isRunning = (rule: AlertRule): rule is AlertRule & { readonly when: Running } => rule.when.kind === 'running';

const runsAfter = (
  rules: readonly AlertRule[],
  instrument: Instrument,
  filed: Filed,
  before: Remembered['runs'] = {},
): NonNullable<Remembered['runs']> =>
  Object.fromEntries(
    rules
      .filter(isRunning)
      .filter(({ when }) => when.of.instrument === instrument.id)
      .map(({ id, when }) => [id, runAfter(when, filed, before[id] ?? 0)] as const)
      .filter(([, count]) => count > 0),
  );

const isEmpty = (record: object): boolean => Object.keys(record).length === 0;

/** What to remember of an instrument once this response to it is filed; undefined when there is nothing. */
export const rememberedAfter = (
  rules: readonly AlertRule[],
  instrument: Instrument,
  filed: Filed,
  before: Remembered = {},
): Remembered | undefined => {
  const completed = isWhole(filed);
  if (!completed && isEmpty(filed.answers)) return isEmpty(before) ? undefined : before;
  const values = valuesOf(filed);
  const last = only(
    completed ? values : { ...before.last, ...values },
    compared(rules, instrument, 'last'),
    instrument,
  );
  const firsts = compared(rules, instrument, 'baseline');
  const baseline = before.baseline ?? (completed && firsts.size > 0 ? only(values, firsts, instrument) : undefined);
  const runs = runsAfter(rules, instrument, filed, before.runs);
  const after: Remembered = {
    ...(baseline && { baseline }),
    ...(!isEmpty(last) && { last }),
    ...(!isEmpty(runs) && { runs }),
  };
  return isEmpty(after) ? undefined : after;
};

/** A plan that starts anew has a new baseline; the last values stay. */
export const withoutBaselines = (
  remembered: Readonly<Record<string, Remembered>>,
): Readonly<Record<string, Remembered>> =>
  Object.fromEntries(
    Object.entries(remembered).flatMap(([instrument, { baseline: _old, ...rest }]) =>
      isEmpty(rest) ? [] : [[instrument, rest]],
    ),
  );
