// A scale that prints every label: its codes are 0, 1, 2, … in the order given.
import type { AnswerOption, Scale } from '../domain/questionnaire.ts';

type Labelled = Omit<AnswerOption, 'code'>;

export const labelledScale = (...options: readonly Labelled[]): Scale => ({
  kind: 'labelled',
  options: options.map((option, code) => ({ code, ...option })),
});
