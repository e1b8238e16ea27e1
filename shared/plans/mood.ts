// How every plan goes on from a short mood questionnaire: to the whole one, whose first two answers are there already.
import type { StepUp } from '../domain/plan.ts';

/** Policy: the cut-offs are published (NCCN for distress, Kroenke 2009 for the pairs), to act on them this way is ours. */
export const MOOD_STEP_UPS: readonly StepUp[] = [
  { instrument: 'distress-0-10', score: 'total', atLeast: 4, ask: 'phq-4' },
  {
    instrument: 'phq-4',
    score: 'depression',
    atLeast: 3,
    ask: 'phq-9',
    carry: { 'phq9-1': 'phq4-4', 'phq9-2': 'phq4-3' },
  },
  {
    instrument: 'phq-4',
    score: 'anxiety',
    atLeast: 3,
    ask: 'gad-7',
    carry: { 'gad7-1': 'phq4-1', 'gad7-2': 'phq4-2' },
  },
  {
    instrument: 'phq-2',
    score: 'total',
    atLeast: 3,
    ask: 'phq-9',
    carry: { 'phq9-1': 'phq2-1', 'phq9-2': 'phq2-2' },
  },
  { instrument: 'gad-2', score: 'total', atLeast: 3, ask: 'gad-7', carry: { 'gad7-1': 'gad2-1', 'gad7-2': 'gad2-2' } },
];

/** PHQ-8 is PHQ-9 without its last item, which nobody is asked while nobody could answer it. */
export const MOOD_STAND_INS = { 'phq-9': 'phq-8' } as const;
