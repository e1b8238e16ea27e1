// Answers of the symptom check that need a person at once: emergency signs, and what may not wait an hour.
import type { AlertRule } from '../../domain/alert.ts';
import { symptom } from './answers.ts';

export const CRITICAL_SYMPTOMS: readonly AlertRule[] = [
  {
    id: 'symptom-emergency',
    ladder: 'symptom-emergency',
    severity: 'critical',
    when: symptom('ici-emergency', 1),
    reason:
      'One or more emergency signs in the past 7 days, ask which: new chest pain, sudden trouble breathing, fainting, seizure, confusion, severe weakness, or trouble swallowing or speaking. Think of heart, lung, nerve or brain inflammation, adrenal crisis.',
    source: 'policy: emergency department now; WRHN leaflet 2025, Cleveland Clinic leaflet, ASCO 2021',
  },
  {
    id: 'symptom-fever',
    ladder: 'symptom-fever',
    severity: 'critical',
    when: symptom('ici-fever', 1, 2),
    reason:
      'Fever in the last 48 hours: answer 1 is 38 C (100.4 F) or more, 2 chills or felt hot and not measured. Think of infection first, low counts included. The check ends here: ask about a rash (DRESS).',
    source:
      'policy: immediate call, unmeasured chills count as fever; WRHN leaflet 2025 (38.3 once or 38.0 for over an hour)',
  },
  {
    id: 'symptom-skin-blisters',
    ladder: 'symptom-skin',
    severity: 'critical',
    when: symptom('ici-skin', 3),
    reason: 'Blisters, peeling, or sores of mouth, eyes or genitals. Think of a severe skin reaction (SJS/TEN, DRESS).',
    source: 'policy: immediate; ASCO 2021 (blistering: suspected severe cutaneous reaction)',
  },
  {
    id: 'symptom-breathless-at-rest',
    ladder: 'symptom-breathing',
    severity: 'critical',
    when: symptom('ici-breathing', 4),
    reason: 'Short of breath at rest. Think of pneumonitis, pulmonary embolism, heart inflammation.',
    source: 'policy: immediate; pneumonitis table, PMC7518129',
  },
  {
    id: 'symptom-stools-7',
    ladder: 'symptom-bowel',
    severity: 'critical',
    when: symptom('ici-stools', 7),
    reason: 'Seven or more stools a day over usual. Think of severe colitis and dehydration.',
    source: 'ASCO 2021 (grade 3: 7 or more over baseline); policy (immediate)',
  },
  {
    id: 'symptom-bowel-several',
    ladder: 'symptom-bowel',
    severity: 'critical',
    when: symptom('ici-belly', 4),
    reason:
      'Bowel: answer 4 is could not hold stools, 5 more than one of belly pain, blood or black stools, incontinence: ask which. Think of severe colitis, perforation.',
    source: 'ASCO 2021 (incontinence: grade 3); policy (immediate, and that "more than one" counts as the worst)',
  },
  {
    id: 'symptom-no-fluids',
    ladder: 'symptom-vomiting',
    severity: 'critical',
    when: symptom('ici-vomiting', 4),
    reason: 'Cannot keep fluids down. Think of dehydration, adrenal crisis, diabetic ketoacidosis, bowel obstruction.',
    source: 'policy: immediate, as dehydration; clinical rules section 4',
  },
];
