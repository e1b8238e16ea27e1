// When a person is needed, and how soon: thresholds as data. What `policy` marks is a proposal until a clinician signs it.
import type { AlertRule, RuleSet } from '../domain/alert.ts';
import { CAR_T_RULES } from './car-t-rules.ts';
import { HOLD_RULES } from './rules/holds.ts';
import { MOOD_RULES } from './rules/mood.ts';
import { MORE_MOOD_RULES } from './rules/more-mood.ts';
import { PARTICIPATION_RULES } from './rules/participation.ts';
import { REACHING_RULES } from './rules/reaching.ts';
import { SELF_HARM_RULES } from './rules/self-harm.ts';
import { SILENCE_RULES } from './rules/silence.ts';
import { STATEMENT_RULES } from './rules/statements.ts';
import { SYMPTOM_SILENCE_RULES } from './rules/symptom-silence.ts';
import { TOGETHER_RULES } from './rules/together.ts';
import { WELLBEING_RULES } from './rules/wellbeing.ts';
import { SYMPTOM_RULES } from './symptom-rules.ts';

const ALERT_RULES_VERSION = '3.1.0';

export const ALERT_RULES: readonly AlertRule[] = [
  ...SELF_HARM_RULES,
  ...STATEMENT_RULES,
  ...SYMPTOM_RULES,
  ...CAR_T_RULES,
  ...MOOD_RULES,
  ...MORE_MOOD_RULES,
  ...WELLBEING_RULES,
  ...TOGETHER_RULES,
  ...SILENCE_RULES,
  ...SYMPTOM_SILENCE_RULES,
  ...PARTICIPATION_RULES,
  ...HOLD_RULES,
  ...REACHING_RULES,
];

/** The sets that a plan may name, the shipped plans and those of a site. */
export const RULE_SETS: readonly [RuleSet, ...RuleSet[]] = [
  { id: 'alert-rules', version: ALERT_RULES_VERSION, rules: ALERT_RULES },
];
