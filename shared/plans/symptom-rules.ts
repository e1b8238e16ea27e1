// How soon a person is needed for each answer of the symptom check. Every cut is a proposal until a clinician signs it.
import type { AlertRule } from '../domain/alert.ts';
import { SYMPTOM_COMBINATIONS } from './symptoms/combinations.ts';
import { CRITICAL_SYMPTOMS } from './symptoms/critical.ts';
import { ROUTINE_SYMPTOMS } from './symptoms/routine.ts';
import { URGENT_SYMPTOMS } from './symptoms/urgent.ts';

/** Of two rules that hold with one ladder and severity the first one counts, so combinations, which say more, lead. */
export const SYMPTOM_RULES: readonly AlertRule[] = [
  ...SYMPTOM_COMBINATIONS,
  ...CRITICAL_SYMPTOMS,
  ...URGENT_SYMPTOMS,
  ...ROUTINE_SYMPTOMS,
];
