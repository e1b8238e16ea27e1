// A 0–10 numeric rating scale that labels only its ends.
import type { AnswerOption, Scale } from '../domain/questionnaire.ts';

type End = Omit<AnswerOption, 'code'>;

/** Eleven options; `lowest` is said for 0 and `highest` for 10. */
export const zeroToTen = (lowest: End, highest: End): Scale => ({
  kind: 'numeric',
  options: [
    { code: 0, ...lowest },
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((code) => ({ code, label: {} })),
    { code: 10, ...highest },
  ],
});
