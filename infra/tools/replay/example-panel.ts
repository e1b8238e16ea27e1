// An invented panel to replay: twelve patients on treatment, eight weekly surveys each, told by what is out of the ordinary.

type Codes = Readonly<Record<string, number>>;

/** What differs from a good week in one week of one patient. */
interface Week {
  readonly symptoms?: Codes;
  readonly distress?: number;
  readonly quality?: number;
  /** In the order of the four items. */
  readonly phq4?: readonly [number, number, number, number];
  readonly unanswered?: true;
  readonly undelivered?: true;
}

const WEEKS = 8;
const FIRST_DAY = Date.UTC(2027, 0, 5, 15);
const WEEK = 7 * 24 * 60 * 60 * 1000;

const QUIET: Codes = {
  'ici-emergency': 0,
  'ici-gate-chest-skin': 0,
  'ici-gate-belly-urine': 0,
  'ici-gate-head-body': 0,
};
const CHEST_AND_SKIN: Codes = {
  'ici-gate-chest-skin': 1,
  'ici-fever': 0,
  'ici-skin': 0,
  'ici-breathing': 0,
  'ici-heart': 0,
};
const BELLY: Codes = {
  'ici-gate-belly-urine': 1,
  'ici-stools': 0,
  'ici-belly': 0,
  'ici-vomiting': 0,
  'ici-urine': 0,
  'ici-appetite': 0,
};
const HEAD_AND_BODY: Codes = {
  'ici-gate-head-body': 1,
  'ici-aches': 0,
  'ici-nerves': 0,
  'ici-eyes': 0,
  'ici-fatigue': 0,
  'ici-head': 0,
};

/** Weeks count from 1, as in the calendar of a plan. */
const STORIES: Readonly<Record<string, Readonly<Record<number, Week>>>> = {
  'EX-001': {},
  'EX-002': { 3: { symptoms: { ...BELLY, 'ici-stools': 5 } }, 4: { symptoms: { ...BELLY, 'ici-stools': 2 } } },
  'EX-003': { 2: { distress: 5 }, 3: { distress: 5 }, 4: { distress: 4 } },
  'EX-004': { 6: { symptoms: { ...HEAD_AND_BODY, 'ici-nerves': 3 }, distress: 3 } },
  'EX-005': { 4: { unanswered: true }, 5: { unanswered: true } },
  'EX-006': { 1: { distress: 9, quality: 4, phq4: [2, 2, 1, 1] }, 2: { distress: 3, quality: 6 } },
  'EX-007': { 7: { symptoms: { ...CHEST_AND_SKIN, 'ici-skin': 1 } } },
  'EX-008': { 5: { undelivered: true } },
  'EX-009': {},
  'EX-010': { 8: { symptoms: { 'ici-emergency': 1 } } },
  'EX-011': { 2: { symptoms: { ...HEAD_AND_BODY, 'ici-fatigue': 1 } }, 5: { unanswered: true } },
  'EX-012': {},
};

const row = (...cells: readonly string[]): string =>
  cells.map((cell) => (cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');

const rowsOf = (patient: string, week: number, told: Week): readonly string[] => {
  const dueAt = new Date(FIRST_DAY + (week - 1) * WEEK).toISOString();
  const silent = told.unanswered || told.undelivered;
  const asked = (instrument: string, answers: Codes): string =>
    row(patient, dueAt, instrument, silent ? '' : JSON.stringify(answers), told.undelivered ? 'false' : '');
  const symptoms = told.symptoms?.['ici-emergency'] === 1 ? told.symptoms : { ...QUIET, ...told.symptoms };
  const phq4 = told.phq4 ?? [0, 1, 0, 0];
  return [
    asked('ici-symptom-check', symptoms),
    asked('distress-0-10', { 'distress-1': told.distress ?? 1 }),
    asked('lasa-qol', { 'lasa-qol': told.quality ?? 8 }),
    // In the first week and every four weeks, as in the plan.
    ...(week % 4 === 1 ? [asked('phq-4', Object.fromEntries(phq4.map((code, at) => [`phq4-${at + 1}`, code])))] : []),
  ];
};

/** `examples/panel.csv`. */
export const examplePanel = (): string =>
  [
    'patient,dueAt,instrument,answers,delivered',
    ...Object.entries(STORIES).flatMap(([patient, story]) =>
      Array.from({ length: WEEKS }, (_, at) => rowsOf(patient, at + 1, story[at + 1] ?? {})).flat(),
    ),
    '',
  ].join('\n');
