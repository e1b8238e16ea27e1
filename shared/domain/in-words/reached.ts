// How soon a patient with an alert is reached, in words.
import type { Severity } from '../alert.ts';

/** How soon the patient is reached: the defaults of docs/clinical-rules.md section 2. */
export const REACHED: Readonly<Record<Severity, string>> = {
  critical: 'reached in 60 min',
  urgent: 'reached in 4 h',
  routine: 'in 2 working days',
};
