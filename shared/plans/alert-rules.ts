// When a person is needed, and how soon: thresholds as data. What `policy` marks is a proposal until a clinician signs it.
import type { AlertRule } from '../domain/alert.ts';
import { MOOD_RULES } from './rules/mood.ts';
import { PARTICIPATION_RULES } from './rules/participation.ts';
import { SELF_HARM_RULES } from './rules/self-harm.ts';
import { SILENCE_RULES } from './rules/silence.ts';
import { STATEMENT_RULES } from './rules/statements.ts';
import { TOGETHER_RULES } from './rules/together.ts';
import { WELLBEING_RULES } from './rules/wellbeing.ts';

export const ALERT_RULES_VERSION = '2.0.0';

export const ALERT_RULES: readonly AlertRule[] = [
  ...SELF_HARM_RULES,
  ...STATEMENT_RULES,
  ...MOOD_RULES,
  ...WELLBEING_RULES,
  ...TOGETHER_RULES,
  ...SILENCE_RULES,
  ...PARTICIPATION_RULES,
];
