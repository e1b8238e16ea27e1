// What a score can come to, and every way to answer an item: for tests that go through all of it.
import { type Instrument, type Item, type ScoreDefinition, scaleOf } from '../../shared/domain/questionnaire.ts';

export const codesOf = (instrument: Instrument, item: Item): readonly number[] =>
  scaleOf(instrument, item).options.map(({ code }) => code);

const steps = (from: number, to: number, by: number): readonly number[] =>
  Array.from({ length: (to - from) / by + 1 }, (_, step) => from + step * by);

/** Every value that complete answers can give the score. */
export const reachable = ({ method, range: [from, to] }: ScoreDefinition): readonly number[] => {
  if (method?.kind === 'table') return method.rows.map(({ value }) => value);
  return steps(from, to, method?.kind === 'sum' ? (method.times ?? 1) : 1);
};
