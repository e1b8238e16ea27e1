// How soon a person is needed for each answer of the CAR-T checks. Every cut is a proposal until a clinician signs it.
import type { AlertRule, AnswerIs } from '../domain/alert.ts';

const daily = (linkId: string, atLeast: number, atMost = atLeast): AnswerIs => ({
  kind: 'answer',
  instrument: 'car-t-check',
  linkId,
  atLeast,
  atMost,
});
const late = (linkId: string, atLeast: number, atMost?: number): AnswerIs => ({
  kind: 'answer',
  instrument: 'car-t-late-check',
  linkId,
  atLeast,
  ...(atMost !== undefined && { atMost }),
});

const dailyRules: readonly AlertRule[] = [
  {
    id: 'car-t-red-flag',
    ladder: 'car-t-red-flag',
    severity: 'critical',
    when: daily('car-t-red-flag', 1),
    reason:
      'One or more red flags after CAR-T, ask which: confusion, trouble with words or writing, shaking, seizure, fainting, trouble breathing, sleepiness. Think of ICANS and CRS.',
    source: 'policy: immediate, at any hour; neurologic toxicities leaflet (explorecarttherapy.com)',
  },
  {
    id: 'car-t-fever',
    ladder: 'car-t-fever',
    severity: 'critical',
    when: daily('car-t-fever', 1, 2),
    reason:
      'Fever after CAR-T: answer 1 is 38 C (100.4 F) or more, 2 chills or hot and not measured. Think of CRS and infection.',
    source: 'policy: immediate, at any hour; fever is the first sign of CRS (WRHN leaflet 2025)',
  },
  {
    id: 'car-t-noticed',
    ladder: 'car-t-red-flag',
    severity: 'critical',
    when: daily('car-t-noticed', 1),
    reason: 'Someone near the patient notices confusion, sleepiness, or a change in speech or writing. Think of ICANS.',
    source: 'policy: immediate, at any hour; the patient may not notice it',
  },
  {
    id: 'car-t-not-measured-twice',
    ladder: 'car-t-not-measured',
    severity: 'urgent',
    when: { kind: 'running', times: 2, of: daily('car-t-fever', 3) },
    reason: 'Temperature not measured on two daily checks in a row.',
    source: 'policy: same day',
  },
  {
    id: 'car-t-not-measured',
    ladder: 'car-t-not-measured',
    severity: 'routine',
    when: daily('car-t-fever', 3),
    reason: 'Temperature not measured in the last 24 hours, no chills. Is there a thermometer at home?',
    source: 'policy',
  },
  {
    id: 'car-t-alone',
    ladder: 'car-t-alone',
    severity: 'routine',
    when: daily('car-t-noticed', 2),
    quietDays: 7,
    reason: 'Nobody is with the patient to notice a change. Is the caregiver plan still in place?',
    source: 'policy',
  },
];

const lateRules: readonly AlertRule[] = [
  {
    id: 'car-t-late-red-flag',
    ladder: 'car-t-late-red-flag',
    severity: 'critical',
    when: late('car-t-late-red-flag', 1),
    reason:
      'One or more red flags after CAR-T, ask which: confusion, trouble speaking or writing, seizure, fainting, sudden trouble breathing, heavy bleeding.',
    source: 'policy: immediate; Blood Adv 2024;8:5346 (late neurotoxicity is rare, 0.7 % new after 2 weeks)',
  },
  {
    id: 'car-t-late-fever',
    ladder: 'car-t-late-fever',
    severity: 'critical',
    when: late('car-t-late-fever', 1, 2),
    reason:
      'Fever after CAR-T: answer 1 is 38 C (100.4 F) or more, 2 chills or felt hot and not measured. Think of infection with low counts.',
    source: 'policy: immediate; Blood Adv 2024;8:5346 (deaths to 3 months are mainly infection)',
  },
  {
    id: 'car-t-late-bleeding-inside',
    ladder: 'car-t-late-bleeding',
    severity: 'critical',
    when: late('car-t-late-bleeding', 3),
    reason:
      'Bleeding: answer 3 is black stools or bloody urine, 4 more than one kind of bleeding. Think of low platelets.',
    source: 'policy: immediate, as heavy bleeding',
  },
  {
    id: 'car-t-late-chills',
    ladder: 'car-t-late-fever',
    severity: 'urgent',
    when: late('car-t-late-fever', 3, 3),
    reason: 'Chills with a measured temperature below 38 C (100.4 F). Think of infection.',
    source: 'policy: same day',
  },
  {
    id: 'car-t-late-infection',
    ladder: 'car-t-late-infection',
    severity: 'urgent',
    when: late('car-t-late-infection', 1),
    reason:
      'A sign of infection after CAR-T: answer 1 is cough or cold, 2 burning urine, 3 sore or red skin or mouth, 4 more than one.',
    source: 'policy: same day; Blood Adv 2024;8:5346',
  },
  {
    id: 'car-t-late-bleeding',
    ladder: 'car-t-late-bleeding',
    severity: 'urgent',
    when: late('car-t-late-bleeding', 1),
    reason:
      'Bleeding: answer 1 is bruises or small red spots, 2 bleeding of nose or gums. Think of low platelets: a blood count today.',
    source: 'policy: same day',
  },
  {
    id: 'car-t-late-nerves',
    ladder: 'car-t-late-nerves',
    severity: 'urgent',
    when: late('car-t-late-nerves', 1),
    reason:
      'Nerves: answer 1 is slow thinking or memory, 3 trouble walking, 4 weak face, 5 changed mood. Think of late neurotoxicity.',
    source: 'policy: same day; Blood Adv 2024;8:5346',
  },
  {
    id: 'car-t-late-tremor',
    ladder: 'car-t-late-nerves',
    severity: 'critical',
    when: late('car-t-late-nerves', 2, 2),
    reason: 'Shaky hands or changed handwriting. Think of neurotoxicity (ICANS) at any time.',
    source: 'Manufacturer leaflet on neurologic toxicities (tremor, writing: call at once); policy (immediate)',
  },
  {
    id: 'car-t-late-several-nerves',
    ladder: 'car-t-late-nerves',
    severity: 'critical',
    when: late('car-t-late-nerves', 6),
    reason: 'More than one late nerve sign: it may hide shaky hands. Think of neurotoxicity (ICANS) at any time.',
    source: 'policy: immediate, since "more than one" counts as the worst',
  },
  {
    id: 'car-t-late-fatigue',
    ladder: 'car-t-late-fatigue',
    severity: 'routine',
    when: late('car-t-late-fatigue', 3),
    quietDays: 28,
    reason: 'Too tired to do much of anything. Think of anaemia: a blood count.',
    source: 'policy',
  },
];

export const CAR_T_RULES: readonly AlertRule[] = [...dailyRules, ...lateRules];
