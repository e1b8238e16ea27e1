// What one accepted answer costs the database, over a survey that ends in an alert and over the longest there is.
import type { PatientState } from '../../../shared/domain/patient.ts';
import { type Consumed, consumedBy } from './database-proxy.ts';
import type { ReplyBench } from './reply-bench.ts';

/**
 * Four symptom gates; distress and quality of life; PHQ-4 with a depression pair of 4, which brings the rest of PHQ-9; with
 * the pair 16, an urgent alert that only the last answer raises.
 */
const TO_AN_ALERT = ['0', '0', '0', '0', '2', '8', '0', '0', '2', '2', '2', '2', '2', '2', '2', '2', '0'];
/** The longest symptom check there is: three gates open and every detail asked, none of it a symptom. */
const ALL_GATES_OPEN = ['0', '1', '1', '1', ...Array.from({ length: 14 }, () => '0'), '2', '8'];

export interface ReplyCosts {
  /** An answer within a questionnaire. */
  readonly reply: Consumed;
  /** An answer that files one questionnaire and begins the next. */
  readonly turning: Consumed;
  /** The last answer, with the urgent alert. */
  readonly completing: Consumed;
}

type Costs = Readonly<Record<keyof ReplyCosts, Consumed[]>>;

/** The dearest answer of each kind. The first of all is also the first that this instance of the function takes. */
export const measureReplyCosts = async (bench: ReplyBench): Promise<ReplyCosts> => {
  const costs: Costs = { reply: [], turning: [], completing: [] };
  const { openAlerts } = await play(bench, 0, TO_AN_ALERT, costs);
  if (openAlerts.length !== 1 || openAlerts[0]?.severity !== 'urgent')
    throw new Error('the survey did not end with its one urgent alert');
  await play(bench, 1, ALL_GATES_OPEN, costs);
  return { reply: dearest(costs.reply), turning: dearest(costs.turning), completing: dearest(costs.completing) };
};

/** Answers the whole survey of patient `index`. */
const play = async (
  bench: ReplyBench,
  index: number,
  answers: readonly string[],
  costs: Costs,
): Promise<PatientState> => {
  let state = await bench.prepare(index);
  for (const body of answers) {
    bench.proxy.take();
    await bench.receive(bench.counted, [{ phone: state.phone, body }]);
    const consumed = consumedBy(bench.proxy.take());
    const after = await bench.sendQuestion(state.id);
    if (after.sitting?.question.linkId === state.sitting?.question.linkId)
      throw new Error(`"${body}" was no answer to ${state.sitting?.question.linkId}`);
    costs[kindOf(state, after)].push(consumed);
    state = after;
  }
  if (state.sitting) throw new Error('the survey has more questions than the benchmark answers');
  return state;
};

const kindOf = (before: PatientState, after: PatientState): keyof ReplyCosts => {
  if (!after.sitting) return 'completing';
  return before.sitting?.administrations[0].id === after.sitting.administrations[0].id ? 'reply' : 'turning';
};

const dearest = (costs: readonly Consumed[]): Consumed => {
  if (costs.length === 0) throw new Error('the survey has no such answer');
  const most = (of: keyof Consumed): number => Math.max(...costs.map((cost) => cost[of]));
  return { requests: most('requests'), writeUnits: most('writeUnits'), readUnits: most('readUnits') };
};
