// Whether what staff read in an alert still names the number that the rule goes by.
import type { AlertRule } from './alert.ts';
import type { Fault } from './check-threshold.ts';
import { thresholdsOf } from './rule-thresholds.ts';

const NUMBER = '(\\d+(?:\\.\\d+)?)';

/** `8 or more`, `5 or less`; of an answer the words of its option stand there, with numbers of their own. */
const saidIn = (reason: string): readonly (readonly [said: string, value: number])[] =>
  [...reason.matchAll(new RegExp(`${NUMBER} or (?:more|less|above|below|over|under)`, 'g'))].map(
    ([said, value]) => [said, Number(value)] as const,
  );

/** About scores alone: a reason that was left as it was when its threshold was changed. */
export const reasonFaults = ({ when, reason }: AlertRule, at: string): readonly Fault[] => {
  const isAboutScore =
    when.kind === 'score' ||
    (when.kind === 'worse' && when.score !== undefined) ||
    (when.kind === 'running' && when.of.kind === 'score');
  if (!isAboutScore) return [];
  const numbers = Object.values(thresholdsOf(when));
  if (numbers.length === 0) return [];
  return saidIn(reason)
    .filter(([, value]) => !numbers.includes(value))
    .map(([said]) => ({
      place: `${at}.reason`,
      problem: `says "${said}", and the rule goes by ${numbers.join(' and ')}`,
      expected: 'the number that the rule goes by',
    }));
};
