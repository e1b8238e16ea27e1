// The plans there are; the first is what a patient gets when none is named.
import type { PlanDefinition } from '../domain/plan.ts';
import { AFTER_TREATMENT } from './after-treatment.ts';
import { CAR_T } from './car-t.ts';
import { CHECKPOINT_INHIBITOR } from './checkpoint-inhibitor.ts';

export const PLANS: readonly [PlanDefinition, ...PlanDefinition[]] = [CHECKPOINT_INHIBITOR, AFTER_TREATMENT, CAR_T];
