// The answer options of a 0–10 numeric rating scale that labels only its ends.
import type { AnswerOption } from '../domain/questionnaire.ts';

/** Eleven options; `lowest` labels 0 and `highest` labels 10. */
export const zeroToTen = (lowest: AnswerOption['label'], highest: AnswerOption['label']): readonly AnswerOption[] => [
  { code: 0, label: lowest },
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((code) => ({ code, label: {} })),
  { code: 10, label: highest },
];
