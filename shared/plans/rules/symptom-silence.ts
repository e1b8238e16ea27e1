// Silence about symptoms: after a symptom was named, or in the first weeks after CAR-T cells.
import type { AlertRule } from '../../domain/alert.ts';

const silentAfterSymptom = (instrument: string, what: string): AlertRule => ({
  id: `${instrument}-unfinished`,
  ladder: 'silence',
  severity: 'urgent',
  when: { kind: 'unfinished', instrument, atLeast: 1, afterHours: 4 },
  reason: `The patient named a symptom in the ${what} and then went silent.`,
  source: 'policy: clinical rules section 8',
});

export const SYMPTOM_SILENCE_RULES: readonly AlertRule[] = [
  silentAfterSymptom('ici-symptom-check', 'symptom check'),
  silentAfterSymptom('car-t-check', 'CAR-T check'),
  silentAfterSymptom('car-t-late-check', 'late CAR-T check'),
  {
    id: 'car-t-check-missed',
    ladder: 'silence',
    severity: 'urgent',
    when: { kind: 'missed', inARow: 1, instrument: 'car-t-check' },
    reason: 'The daily check after CAR-T cells was not finished in time.',
    source: 'policy: clinical rules section 8',
  },
];
