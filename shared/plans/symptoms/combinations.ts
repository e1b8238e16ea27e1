// Symptoms that mean more together. Each stands on the ladder of one of its symptoms, or one finding would count twice in a case.
import type { AlertRule } from '../../domain/alert.ts';
import { symptom, together } from './answers.ts';

const palpitations = symptom('ici-heart', 1);
const aches = symptom('ici-aches', 1);
const achesThatLimit = symptom('ici-aches', 2);
const weakness = symptom('ici-nerves', 3);

export const SYMPTOM_COMBINATIONS: readonly AlertRule[] = [
  {
    id: 'symptom-heart-and-weakness',
    ladder: 'symptom-heart',
    severity: 'critical',
    when: together(palpitations, weakness),
    reason: 'Palpitations with weakness. Think of myocarditis with myositis or myasthenia: the overlap is often fatal.',
    source: 'policy: two urgent signs, clinical rules section 2; ASCO 2021 (overlap)',
  },
  {
    id: 'symptom-heart-and-vision',
    ladder: 'symptom-heart',
    severity: 'critical',
    when: together(palpitations, symptom('ici-eyes', 2)),
    reason: 'Palpitations with blurred or double vision or drooping eyelids. Think of myocarditis with myasthenia.',
    source: 'policy: two urgent signs, clinical rules section 2; ASCO 2021 (overlap)',
  },
  {
    id: 'symptom-heart-and-breathing',
    ladder: 'symptom-heart',
    severity: 'critical',
    when: together(palpitations, symptom('ici-breathing', 2)),
    reason: 'Palpitations with shortness of breath. Think of myocarditis, heart failure, pulmonary embolism.',
    source: 'policy: two urgent signs, clinical rules section 2; ASCO 2021',
  },
  {
    id: 'symptom-heart-and-aches',
    ladder: 'symptom-heart',
    severity: 'urgent',
    when: together(palpitations, aches),
    reason: 'Palpitations with joint or muscle pain. Think of myocarditis with myositis: ECG, troponin and CK today.',
    source: 'policy: same day; ASCO 2021 (overlap)',
  },
  {
    id: 'symptom-weakness-and-aches',
    ladder: 'symptom-nerves',
    severity: 'urgent',
    when: together(weakness, achesThatLimit),
    reason:
      'Weakness, new since treatment, with joint or muscle pain. Think of myositis, and of the heart with it: CK and troponin today.',
    source: 'policy: same day; ASCO 2021 (myositis)',
  },
  {
    id: 'symptom-urine-and-aches',
    ladder: 'symptom-urine',
    severity: 'urgent',
    when: together(symptom('ici-urine', 4), achesThatLimit),
    reason:
      'Dark urine (or more than one urine sign) with joint or muscle pain. Think of muscle breakdown: CK, kidneys.',
    source: 'policy: same day; ASCO 2021 (myositis)',
  },
  {
    id: 'symptom-headache-and-fatigue',
    ladder: 'symptom-head',
    severity: 'urgent',
    when: together(symptom('ici-head', 2, 2), symptom('ici-fatigue', 3)),
    reason:
      'Bad headache, and too tired to do much. Think of hypophysitis, adrenal failure: cortisol, sodium, thyroid.',
    source: 'policy: same day; WRHN leaflet 2025 (endocrine)',
  },
];
