// Answers of the symptom check that need a person the same day, even where the patient calls them mild.
import type { AlertRule } from '../../domain/alert.ts';
import { symptom } from './answers.ts';

export const URGENT_SYMPTOMS: readonly AlertRule[] = [
  {
    id: 'symptom-chills',
    ladder: 'symptom-fever',
    severity: 'urgent',
    when: symptom('ici-fever', 3, 3),
    reason:
      'Chills with a measured temperature below 38 C (100.4 F). Fever may be hidden by steroids or fever medicine.',
    source: 'policy: same day',
  },
  {
    id: 'symptom-skin-large',
    ladder: 'symptom-skin',
    severity: 'urgent',
    when: symptom('ici-skin', 2),
    reason:
      'Strong itch or a large rash. Think of immune-related dermatitis: how much of the body, mouth, eyes, fever?',
    source: 'policy: same day; ASCO 2021 (over 10 % of the body: grade 2)',
  },
  {
    id: 'symptom-breathless',
    ladder: 'symptom-breathing',
    severity: 'urgent',
    when: symptom('ici-breathing', 2),
    reason:
      'Shortness of breath, new or worse since treatment: answer 2 is with effort, 3 with cough. Think of pneumonitis: oxygen level, imaging.',
    reasonFor: {
      2: 'Shortness of breath with effort, new or worse since treatment. Think of pneumonitis: oxygen level, imaging.',
      3: 'Shortness of breath with cough, new or worse since treatment. Think of pneumonitis: oxygen level, imaging.',
    },
    source: 'policy: same day; pneumonitis table, PMC7518129 (symptoms: grade 2); WRHN leaflet 2025',
  },
  {
    id: 'symptom-stools-4',
    ladder: 'symptom-bowel',
    severity: 'urgent',
    when: symptom('ici-stools', 4),
    reason: 'Four to six stools a day over usual. Think of colitis: treatment is held at this grade.',
    source: 'ASCO 2021 (grade 2: 4 to 6 over baseline); policy (same day)',
  },
  {
    id: 'symptom-belly',
    ladder: 'symptom-bowel',
    severity: 'urgent',
    when: symptom('ici-belly', 2, 2),
    reason: 'Bad belly pain. Think of colitis, perforation, pancreatitis, hepatitis.',
    source: 'policy: same day; ASCO 2021 (colitis symptoms: grade 2 or more)',
  },
  {
    // Not on the ladder of the bowel: blood beside many stools is a second finding, and both must be seen.
    id: 'symptom-blood',
    ladder: 'symptom-blood',
    severity: 'urgent',
    when: symptom('ici-belly', 3, 3),
    reason: 'Blood in the stools, or black stools. Think of colitis, bleeding from the gut.',
    source: 'policy: same day; ASCO 2021 (colitis symptoms: grade 2 or more)',
  },
  {
    id: 'symptom-vomiting-long',
    ladder: 'symptom-vomiting',
    severity: 'urgent',
    when: symptom('ici-vomiting', 3),
    reason: 'Vomiting for more than a day. Think of hepatitis, adrenal failure, diabetes, brain.',
    source: 'policy: same day; WRHN leaflet 2025 (over 24 hours)',
  },
  {
    id: 'symptom-weakness',
    ladder: 'symptom-nerves',
    severity: 'urgent',
    when: symptom('ici-nerves', 3),
    reason:
      'Weakness, new since treatment (answer 4: with numbness). Think of myositis, myasthenia, Guillain-Barré: swallowing, breathing, eyelids, CK, troponin.',
    reasonFor: {
      3: 'Weakness, new since treatment. Think of myositis, myasthenia, Guillain-Barré: swallowing, breathing, eyelids, CK, troponin.',
      4: 'Weakness with numbness, new since treatment. Think of myositis, myasthenia, Guillain-Barré: swallowing, breathing, eyelids, CK, troponin.',
    },
    source: 'policy: same day, even if mild; ASCO 2021',
  },
  {
    id: 'symptom-numbness',
    ladder: 'symptom-nerves',
    severity: 'urgent',
    when: symptom('ici-nerves', 2),
    reason: 'Strong or spreading numbness. Think of neuropathy, Guillain-Barré: is it climbing, can they walk?',
    source: 'policy: same day; immune-related grading table, PMC7222289',
  },
  {
    id: 'symptom-eyes',
    ladder: 'symptom-eyes',
    severity: 'urgent',
    when: symptom('ici-eyes', 1),
    reason:
      'Eyes, since treatment: answer 1 is red or painful, 2 blurred vision, 3 double vision, 4 drooping eyelids, 5 more than one. Think of uveitis and of myasthenia: swallowing, breathing, weakness?',
    reasonFor: {
      1: 'Red or painful eyes, since treatment. Think of uveitis and of myasthenia: swallowing, breathing, weakness?',
      2: 'Blurred vision, since treatment. Think of uveitis and of myasthenia: swallowing, breathing, weakness?',
      3: 'Double vision, since treatment. Think of uveitis and of myasthenia: swallowing, breathing, weakness?',
      4: 'Drooping eyelids, since treatment. Think of uveitis and of myasthenia: swallowing, breathing, weakness?',
      5: 'More than one sign of the eyes, since treatment: ask which. Think of uveitis and of myasthenia: swallowing, breathing, weakness?',
    },
    source: 'policy: same day, even if mild; ASCO 2021 (ocular myasthenia: grade 2, consider inpatient care)',
  },
  {
    id: 'symptom-heart',
    ladder: 'symptom-heart',
    severity: 'urgent',
    when: symptom('ici-heart', 1),
    reason:
      'Palpitations at rest, more than before treatment. Think of myocarditis: ECG and troponin today. With chest pain or fainting: emergency.',
    source: 'policy: same day; ASCO 2021 (work-up at any grade)',
  },
  {
    id: 'symptom-head',
    ladder: 'symptom-head',
    severity: 'urgent',
    when: symptom('ici-head', 4),
    reason:
      'Head: answer 4 is bad headache with bad dizziness, 5 almost fainted. Think of hypophysitis, adrenal crisis: cortisol, sodium.',
    reasonFor: {
      4: 'Bad headache with bad dizziness. Think of hypophysitis, adrenal crisis: cortisol, sodium.',
      5: 'Almost fainted. Think of hypophysitis, adrenal crisis: cortisol, sodium.',
    },
    source: 'policy: same day; WRHN leaflet 2025 (endocrine)',
  },
  {
    id: 'symptom-urine',
    ladder: 'symptom-urine',
    severity: 'urgent',
    when: symptom('ici-urine', 1),
    reason:
      'Urine, thirst or skin color: answer 1 is less urine (nephritis), 2 great thirst with much urine (new diabetes: glucose and ketones today), 3 yellow skin or eyes (hepatitis), 4 dark urine (hepatitis, muscle breakdown), 5 more than one: ask which.',
    reasonFor: {
      1: 'Less urine. Think of nephritis.',
      2: 'Great thirst with much urine. Think of new diabetes: glucose and ketones today.',
      3: 'Yellow skin or eyes. Think of hepatitis.',
      4: 'Dark urine. Think of hepatitis, muscle breakdown.',
      5: 'More than one of less urine, thirst, yellow skin and dark urine: ask which. Think of nephritis, diabetes, hepatitis, muscle breakdown.',
    },
    source: 'policy: same day; WRHN leaflet 2025; thirst: clinical rules section 4',
  },
];
