// What one accepted answer costs the database, over the longest survey there is.
import type { PatientState } from '../../../shared/domain/patient.ts';
import { type Consumed, consumedBy } from './database-proxy.ts';
import type { ReplyBench } from './reply-bench.ts';

/**
 * Distress and quality of life; PHQ-4 with a depression pair of 4, which brings the rest of PHQ-9; with the pair 16, an urgent alert that only
 * the last answer raises.
 */
const ANSWERS = ['2', '8', '0', '0', '2', '2', '2', '2', '2', '2', '2', '2', '0'];

export interface ReplyCosts {
  /** An answer within a questionnaire. */
  readonly reply: Consumed;
  /** An answer that files one questionnaire and begins the next. */
  readonly turning: Consumed;
  /** The last answer, with the urgent alert. */
  readonly completing: Consumed;
}

/** The dearest answer of each kind, of patient 0; the first is also the first that this instance of the function takes. */
export const measureReplyCosts = async (bench: ReplyBench): Promise<ReplyCosts> => {
  let state = await bench.prepare(0);
  const costs = { reply: [] as Consumed[], turning: [] as Consumed[], completing: [] as Consumed[] };
  for (const body of ANSWERS) {
    bench.proxy.take();
    await bench.receive(bench.counted, [{ phone: state.phone, body }]);
    const consumed = consumedBy(bench.proxy.take());
    const after = await bench.sendQuestion(state.id);
    costs[kindOf(state, after)].push(consumed);
    state = after;
  }
  if (state.openAlerts.length !== 1 || state.openAlerts[0]?.severity !== 'urgent')
    throw new Error('the survey did not end with its one urgent alert');
  return { reply: dearest(costs.reply), turning: dearest(costs.turning), completing: dearest(costs.completing) };
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
