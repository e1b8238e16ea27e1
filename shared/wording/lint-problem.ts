// What the linter says of a text.
import type { ContentRule } from './forbidden-content.ts';

export type LintRule =
  | ContentRule
  | 'carrier-word'
  | 'link'
  | 'phone-number'
  | 'characters'
  | 'segments'
  | 'shouting'
  | 'placeholder'
  | 'reading-level';

export interface Problem {
  readonly rule: LintRule;
  /** What in the text breaks the rule, as written there; for segments and the reading level, the measure. */
  readonly found: string;
  /** What is wrong with it, and what would be right. */
  readonly says: string;
}
