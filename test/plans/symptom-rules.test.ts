import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AlertCondition,
  type AlertRule,
  type AnswerIs,
  SEVERITIES,
  type Severity,
} from '../../shared/domain/alert.ts';
import { type Instrument, scaleOf } from '../../shared/domain/questionnaire.ts';
import { CAR_T_CHECK } from '../../shared/instruments/car-t-check/car-t-check.ts';
import { CAR_T_LATE_CHECK } from '../../shared/instruments/car-t-late-check/car-t-late-check.ts';
import { ICI_SYMPTOM_CHECK } from '../../shared/instruments/ici-symptom-check/ici-symptom-check.ts';
import { instrument } from '../../shared/instruments/registry.ts';
import { ALERT_RULES } from '../../shared/plans/alert-rules.ts';
import { CAR_T_RULES } from '../../shared/plans/car-t-rules.ts';
import { TOGETHER_RULES } from '../../shared/plans/rules/together.ts';
import { SYMPTOM_RULES } from '../../shared/plans/symptom-rules.ts';
import { type Answers, answersOf } from '../instruments/paths.ts';

const RULES = [...SYMPTOM_RULES, ...CAR_T_RULES, ...TOGETHER_RULES];
const [mostSevere] = SEVERITIES;

/** The answers of a check in which `details` were given: their gates are open, all else is the lowest code. */
const checkOf = (check: Instrument, details: Answers): Answers => {
  const opened = check.items
    .filter(({ linkId }) => linkId in details)
    .flatMap(({ enableWhen }) => (enableWhen ?? []).map(({ question, answer }) => [question, answer]));
  const answers = answersOf(check, { ...Object.fromEntries(opened), ...details });
  expect(answers).toMatchObject(details);
  return answers;
};

const given = (
  { instrument: id, linkId, atLeast = 0, atMost = Number.POSITIVE_INFINITY }: AnswerIs,
  check: Instrument,
  answers: Answers,
) => {
  const code = id === check.id ? answers[linkId] : undefined;
  return code !== undefined && code >= atLeast && code <= atMost;
};

/** Of one instrument: earlier administrations, oldest first, then the one looked at. Any other kind of condition is a mistake here. */
const holds = (when: AlertCondition, check: Instrument, history: readonly Answers[]): boolean => {
  const now = history.at(-1) ?? {};
  if (when.kind === 'answer') return given(when, check, now);
  if (when.kind === 'all') return when.of.every((one) => given(one, check, now));
  if (when.kind === 'running' && when.of.kind === 'answer') {
    const { of, times } = when;
    return history.length >= times && history.slice(-times).every((answers) => given(of, check, answers));
  }
  if (when.kind === 'worse' && when.linkId && when.than === 'baseline') {
    const { linkId } = when;
    const first = history.length > 1 ? history[0]?.[linkId] : undefined;
    return when.instrument === check.id && linkId in now && (now[linkId] ?? 0) - (first ?? 0) >= when.by;
  }
  if (when.kind === 'case') return false;
  throw new Error(`No rule here may be of kind ${when.kind}`);
};

const rank = ({ severity }: { readonly severity: Severity }): number => SEVERITIES.indexOf(severity);

/** The most severe rule of each ladder, the first of equals; then what the case adds. */
const alertsOf = (check: Instrument, history: readonly Answers[]): readonly AlertRule[] => {
  const ladders = Object.values(
    Object.groupBy(
      RULES.filter(({ when }) => holds(when, check, history)),
      ({ ladder }) => ladder,
    ),
  );
  const raised = ladders.flatMap((rules) => rules?.toSorted((one, other) => rank(one) - rank(other)).slice(0, 1) ?? []);
  const ofCase = RULES.filter(
    ({ when }) => when.kind === 'case' && raised.filter((alert) => rank(alert) <= rank(when)).length >= when.atLeast,
  );
  return [...raised, ...ofCase];
};

/** What is asked of the patient, the rules that must alert, and how severe the case is. */
type Row = readonly [row: string, details: Answers, severity: Severity | 'none', rules: readonly string[]];

const severityOf = (alerts: readonly AlertRule[]): Severity | 'none' =>
  alerts.toSorted((one, other) => rank(one) - rank(other))[0]?.severity ?? 'none';

const expectRow = (
  check: Instrument,
  before: readonly Answers[],
  details: Answers,
  severity: string,
  rules: readonly string[],
) => {
  const alerts = alertsOf(check, [...before, checkOf(check, details)]);
  expect(alerts.map(({ id }) => id).toSorted()).toEqual([...rules].toSorted());
  expect(severityOf(alerts)).toBe(severity);
};

const URGENCY_TABLE: readonly Row[] = [
  ['no symptom', {}, 'none', []],
  ['emergency: any of its signs', { 'ici-emergency': 1 }, 'critical', ['symptom-emergency']],
  ['fever 38.0 C or more', { 'ici-fever': 1 }, 'critical', ['symptom-fever']],
  ['fever: chills, not measured', { 'ici-fever': 2 }, 'critical', ['symptom-fever']],
  ['fever: chills below 38.0 C', { 'ici-fever': 3 }, 'urgent', ['symptom-chills']],
  ['fever: not measured, no chills', { 'ici-fever': 4 }, 'none', []],
  ['diarrhoea: 1 more stool', { 'ici-stools': 1 }, 'routine', ['symptom-stools-1']],
  ['diarrhoea: 3 more stools', { 'ici-stools': 3 }, 'routine', ['symptom-stools-1']],
  ['diarrhoea: 4 more stools', { 'ici-stools': 4 }, 'urgent', ['symptom-stools-4']],
  ['diarrhoea: 6 more stools', { 'ici-stools': 6 }, 'urgent', ['symptom-stools-4']],
  ['diarrhoea: 7 more stools', { 'ici-stools': 7 }, 'critical', ['symptom-stools-7']],
  ['diarrhoea: 10 or more stools', { 'ici-stools': 10 }, 'critical', ['symptom-stools-7']],
  ['belly pain, mild', { 'ici-belly': 1 }, 'none', []],
  ['belly pain, bad', { 'ici-belly': 2 }, 'urgent', ['symptom-belly']],
  ['blood in stool', { 'ici-belly': 3 }, 'urgent', ['symptom-blood']],
  [
    'blood beside many stools',
    { 'ici-stools': 5, 'ici-belly': 3 },
    'critical',
    ['symptom-stools-4', 'symptom-blood', 'two-urgent'],
  ],
  ['incontinence', { 'ici-belly': 4 }, 'critical', ['symptom-bowel-several']],
  ['more than one of pain, blood, incontinence', { 'ici-belly': 5 }, 'critical', ['symptom-bowel-several']],
  ['diarrhoea with pain is one finding', { 'ici-stools': 4, 'ici-belly': 2 }, 'urgent', ['symptom-stools-4']],
  ['not keeping fluids down', { 'ici-vomiting': 4 }, 'critical', ['symptom-no-fluids']],
  ['vomiting for over a day', { 'ici-vomiting': 3 }, 'urgent', ['symptom-vomiting-long']],
  ['vomiting for less than a day', { 'ici-vomiting': 2 }, 'routine', ['symptom-vomiting-short']],
  ['nausea only', { 'ici-vomiting': 1 }, 'none', []],
  ['cough only', { 'ici-breathing': 1 }, 'routine', ['symptom-cough']],
  ['short of breath with effort', { 'ici-breathing': 2 }, 'urgent', ['symptom-breathless']],
  ['short of breath with cough', { 'ici-breathing': 3 }, 'urgent', ['symptom-breathless']],
  ['short of breath at rest', { 'ici-breathing': 4 }, 'critical', ['symptom-breathless-at-rest']],
  ['palpitations', { 'ici-heart': 1 }, 'urgent', ['symptom-heart']],
  [
    'palpitations with shortness of breath',
    { 'ici-heart': 1, 'ici-breathing': 2 },
    'critical',
    ['symptom-heart-and-breathing', 'symptom-breathless', 'two-urgent'],
  ],
  [
    'palpitations with cough alone',
    { 'ici-heart': 1, 'ici-breathing': 1 },
    'urgent',
    ['symptom-heart', 'symptom-cough'],
  ],
  ['palpitations with muscle pain', { 'ici-heart': 1, 'ici-aches': 1 }, 'urgent', ['symptom-heart-and-aches']],
  [
    'palpitations with weakness',
    { 'ici-heart': 1, 'ici-nerves': 3 },
    'critical',
    ['symptom-heart-and-weakness', 'symptom-weakness', 'two-urgent'],
  ],
  [
    'palpitations with double vision',
    { 'ici-heart': 1, 'ici-eyes': 3 },
    'critical',
    ['symptom-heart-and-vision', 'symptom-eyes', 'two-urgent'],
  ],
  ['red or painful eyes', { 'ici-eyes': 1 }, 'urgent', ['symptom-eyes']],
  ['blurred vision', { 'ici-eyes': 2 }, 'urgent', ['symptom-eyes']],
  ['double vision', { 'ici-eyes': 3 }, 'urgent', ['symptom-eyes']],
  ['drooping eyelids', { 'ici-eyes': 4 }, 'urgent', ['symptom-eyes']],
  ['new weakness', { 'ici-nerves': 3 }, 'urgent', ['symptom-weakness']],
  ['numbness, strong or spreading', { 'ici-nerves': 2 }, 'urgent', ['symptom-numbness']],
  ['numbness, mild', { 'ici-nerves': 1 }, 'routine', ['symptom-numbness-mild']],
  ['numbness and weakness', { 'ici-nerves': 4 }, 'urgent', ['symptom-weakness']],
  ['headache or dizziness, mild', { 'ici-head': 1 }, 'none', []],
  ['bad headache alone', { 'ici-head': 2 }, 'routine', ['symptom-head-one']],
  ['bad dizziness alone', { 'ici-head': 3 }, 'routine', ['symptom-head-one']],
  ['bad headache with bad dizziness', { 'ici-head': 4 }, 'urgent', ['symptom-head']],
  ['almost fainted', { 'ici-head': 5 }, 'urgent', ['symptom-head']],
  [
    'bad headache with great fatigue',
    { 'ici-head': 2, 'ici-fatigue': 3 },
    'urgent',
    ['symptom-headache-and-fatigue', 'symptom-fatigue'],
  ],
  [
    'bad dizziness with great fatigue',
    { 'ici-head': 3, 'ici-fatigue': 3 },
    'routine',
    ['symptom-head-one', 'symptom-fatigue'],
  ],
  ['rash or itch, mild', { 'ici-skin': 1 }, 'routine', ['symptom-skin-mild']],
  ['strong itch or large rash', { 'ici-skin': 2 }, 'urgent', ['symptom-skin-large']],
  ['blisters, peeling, sores', { 'ici-skin': 3 }, 'critical', ['symptom-skin-blisters']],
  ['joint or muscle pain, a little', { 'ici-aches': 1 }, 'none', []],
  ['joint or muscle pain that limits', { 'ici-aches': 2 }, 'routine', ['symptom-aches']],
  [
    'joint or muscle pain with weakness',
    { 'ici-aches': 2, 'ici-nerves': 3 },
    'urgent',
    ['symptom-weakness-and-aches', 'symptom-aches'],
  ],
  [
    'joint or muscle pain with dark urine',
    { 'ici-aches': 2, 'ici-urine': 4 },
    'urgent',
    ['symptom-urine-and-aches', 'symptom-aches'],
  ],
  [
    'joint or muscle pain with palpitations',
    { 'ici-aches': 2, 'ici-heart': 1 },
    'urgent',
    ['symptom-heart-and-aches', 'symptom-aches'],
  ],
  ['passing less urine', { 'ici-urine': 1 }, 'urgent', ['symptom-urine']],
  ['great thirst with much urine', { 'ici-urine': 2 }, 'urgent', ['symptom-urine']],
  ['yellow skin or eyes', { 'ici-urine': 3 }, 'urgent', ['symptom-urine']],
  ['dark urine', { 'ici-urine': 4 }, 'urgent', ['symptom-urine']],
  ['more than one of these', { 'ici-urine': 5 }, 'urgent', ['symptom-urine']],
  ['fatigue, worst level', { 'ici-fatigue': 3 }, 'routine', ['symptom-fatigue']],
  ['fatigue that limits, in the first check', { 'ici-fatigue': 2 }, 'routine', ['symptom-fatigue-worse']],
  ['fatigue, a little', { 'ici-fatigue': 1 }, 'none', []],
  ['appetite, half, in the first check', { 'ici-appetite': 2 }, 'routine', ['symptom-appetite-worse']],
  ['appetite, a little less', { 'ici-appetite': 1 }, 'none', []],
  ['appetite, worst level', { 'ici-appetite': 3 }, 'routine', ['symptom-appetite']],
  [
    'palpitations with red eyes',
    { 'ici-heart': 1, 'ici-eyes': 1 },
    'critical',
    ['symptom-heart', 'symptom-eyes', 'two-urgent'],
  ],
  [
    'palpitations with strong numbness',
    { 'ici-heart': 1, 'ici-nerves': 2 },
    'critical',
    ['symptom-heart', 'symptom-numbness', 'two-urgent'],
  ],
  ['a little joint or muscle pain with weakness', { 'ici-aches': 1, 'ici-nerves': 3 }, 'urgent', ['symptom-weakness']],
  [
    'joint or muscle pain with numbness',
    { 'ici-aches': 2, 'ici-nerves': 2 },
    'urgent',
    ['symptom-numbness', 'symptom-aches'],
  ],
  [
    'joint or muscle pain with yellow skin',
    { 'ici-aches': 2, 'ici-urine': 3 },
    'urgent',
    ['symptom-urine', 'symptom-aches'],
  ],
  [
    'bad headache with fatigue that limits',
    { 'ici-head': 2, 'ici-fatigue': 2 },
    'routine',
    ['symptom-head-one', 'symptom-fatigue-worse'],
  ],
  [
    'rash with chills below 38.0 C',
    { 'ici-skin': 1, 'ici-fever': 3 },
    'urgent',
    ['symptom-skin-mild', 'symptom-chills'],
  ],
  [
    'two urgent signs of two organs',
    { 'ici-eyes': 1, 'ici-urine': 4 },
    'critical',
    ['symptom-eyes', 'symptom-urine', 'two-urgent'],
  ],
];

const WORSE: readonly (readonly [string, first: Answers, now: Answers, Severity | 'none', readonly string[]])[] = [
  ['fatigue two levels up', { 'ici-fatigue': 0 }, { 'ici-fatigue': 2 }, 'routine', ['symptom-fatigue-worse']],
  ['fatigue that limits, not named at first', {}, { 'ici-fatigue': 2 }, 'routine', ['symptom-fatigue-worse']],
  ['fatigue one level up', { 'ici-fatigue': 1 }, { 'ici-fatigue': 2 }, 'none', []],
  ['fatigue as it was', { 'ici-fatigue': 2 }, { 'ici-fatigue': 2 }, 'none', []],
  ['appetite two levels down', { 'ici-appetite': 0 }, { 'ici-appetite': 2 }, 'routine', ['symptom-appetite-worse']],
  ['appetite one level down', { 'ici-appetite': 1 }, { 'ici-appetite': 2 }, 'none', []],
];

const DAILY: readonly Row[] = [
  ['well', {}, 'none', []],
  ['any red flag', { 'car-t-red-flag': 1 }, 'critical', ['car-t-red-flag']],
  ['fever 38.0 C or more', { 'car-t-fever': 1 }, 'critical', ['car-t-fever']],
  ['chills, not measured', { 'car-t-fever': 2 }, 'critical', ['car-t-fever']],
  ['not measured', { 'car-t-fever': 3 }, 'routine', ['car-t-not-measured']],
  ['someone notices a change', { 'car-t-noticed': 1 }, 'critical', ['car-t-noticed']],
  ['nobody there to notice', { 'car-t-noticed': 2 }, 'routine', ['car-t-alone']],
];

const LATE: readonly Row[] = [
  ['well', {}, 'none', []],
  ['any red flag', { 'car-t-late-red-flag': 1 }, 'critical', ['car-t-late-red-flag']],
  ['fever 38.0 C or more', { 'car-t-late-fever': 1 }, 'critical', ['car-t-late-fever']],
  ['chills, not measured', { 'car-t-late-fever': 2 }, 'critical', ['car-t-late-fever']],
  ['chills below 38.0 C', { 'car-t-late-fever': 3 }, 'urgent', ['car-t-late-chills']],
  ['not measured, no chills', { 'car-t-late-fever': 4 }, 'none', []],
  ['a sign of infection', { 'car-t-late-infection': 1 }, 'urgent', ['car-t-late-infection']],
  ['bruises or small red spots', { 'car-t-late-bleeding': 1 }, 'urgent', ['car-t-late-bleeding']],
  ['bleeding of nose or gums', { 'car-t-late-bleeding': 2 }, 'urgent', ['car-t-late-bleeding']],
  ['black stools or bloody urine', { 'car-t-late-bleeding': 3 }, 'critical', ['car-t-late-bleeding-inside']],
  ['bleeding in more than one place', { 'car-t-late-bleeding': 4 }, 'critical', ['car-t-late-bleeding-inside']],
  ['a late nerve sign', { 'car-t-late-nerves': 1 }, 'urgent', ['car-t-late-nerves']],
  ['shaky hands, late', { 'car-t-late-nerves': 2 }, 'critical', ['car-t-late-tremor']],
  ['more than one late nerve sign', { 'car-t-late-nerves': 6 }, 'critical', ['car-t-late-several-nerves']],
  ['great fatigue', { 'car-t-late-fatigue': 3 }, 'routine', ['car-t-late-fatigue']],
  ['fatigue that limits', { 'car-t-late-fatigue': 2 }, 'none', []],
  [
    'infection with bruises',
    { 'car-t-late-infection': 1, 'car-t-late-bleeding': 1 },
    'critical',
    ['car-t-late-infection', 'car-t-late-bleeding', 'two-urgent'],
  ],
];

describe('the urgency table', () => {
  it.each(URGENCY_TABLE)('%s', (_, details, severity, rules) => {
    expectRow(ICI_SYMPTOM_CHECK, [], details, severity, rules);
  });

  it.each(WORSE)('%s', (_, first, now, severity, rules) => {
    expectRow(ICI_SYMPTOM_CHECK, [checkOf(ICI_SYMPTOM_CHECK, first)], now, severity, rules);
  });

  it.each(DAILY)('daily after CAR-T: %s', (_, details, severity, rules) => {
    expectRow(CAR_T_CHECK, [], details, severity, rules);
  });

  it('daily after CAR-T: not measured two days running', () => {
    const unmeasured = { 'car-t-fever': 3 };
    expectRow(CAR_T_CHECK, [checkOf(CAR_T_CHECK, unmeasured)], unmeasured, 'urgent', ['car-t-not-measured-twice']);
    expectRow(CAR_T_CHECK, [checkOf(CAR_T_CHECK, {})], unmeasured, 'routine', ['car-t-not-measured']);
  });

  it.each(LATE)('after week 2 of CAR-T: %s', (_, details, severity, rules) => {
    expectRow(CAR_T_LATE_CHECK, [], details, severity, rules);
  });

  it('never makes a case milder for another symptom', () => {
    const details = ICI_SYMPTOM_CHECK.items.filter(({ linkId }) => !/emergency|gate/.test(linkId));
    const answers = fc.record(
      Object.fromEntries(
        details.map((item) => [
          item.linkId,
          fc.constantFrom(...scaleOf(ICI_SYMPTOM_CHECK, item).options.map(({ code }) => code)),
        ]),
      ),
    );
    const rankOf = (wanted: Answers): number => {
      const severity = severityOf(alertsOf(ICI_SYMPTOM_CHECK, [checkOf(ICI_SYMPTOM_CHECK, wanted)]));
      return severity === 'none' ? SEVERITIES.length : SEVERITIES.indexOf(severity);
    };
    fc.assert(
      fc.property(answers, (all) => {
        for (const [linkId, code] of Object.entries(all))
          expect(rankOf(all)).toBeLessThanOrEqual(rankOf({ [linkId]: code }));
      }),
    );
  });

  it('has a row for every rule', () => {
    const inRows = [...URGENCY_TABLE, ...WORSE, ...DAILY, ...LATE].flatMap((row) => row.at(-1));
    const unmeasuredTwice = 'car-t-not-measured-twice';
    expect(RULES.map(({ id }) => id).filter((id) => id !== unmeasuredTwice && !inRows.includes(id))).toEqual([]);
  });
});

describe('the rules', () => {
  const answersNamed = (when: AlertCondition): readonly AnswerIs[] => {
    if (when.kind === 'answer') return [when];
    if (when.kind === 'all') return when.of;
    return when.kind === 'running' && when.of.kind === 'answer' ? [when.of] : [];
  };

  it.each(RULES)('$id names items that exist and codes that they have, and can fail to hold', ({ when }) => {
    for (const { instrument: id, linkId, atLeast = Number.NaN, atMost } of answersNamed(when)) {
      const check = instrument(id);
      const item = check.items.find((candidate) => candidate.linkId === linkId);
      if (!item) throw new Error(`${id} has no item ${linkId}`);
      const codes = scaleOf(check, item).options.map(({ code }) => code);
      expect(codes).toContain(atLeast);
      expect(atLeast).toBeGreaterThan(Math.min(...codes));
      if (atMost !== undefined) expect(codes).toContain(atMost);
    }
    if (when.kind === 'worse')
      expect(instrument(when.instrument).items.map(({ linkId }) => linkId)).toContain(when.linkId);
  });

  it.each(RULES)('$id says what staff should know, and that it is a proposal', ({ reason, source }) => {
    expect(reason).toMatch(/\.$|\?$/);
    expect(source).toMatch(/policy/);
  });

  it('have ids that no other rule has, and ladders of their own', () => {
    const ids = ALERT_RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const others = new Set(ALERT_RULES.filter((rule) => !RULES.includes(rule)).map(({ ladder }) => ladder));
    expect(RULES.filter(({ ladder }) => others.has(ladder))).toEqual([]);
  });

  it('are quiet only where they are routine, and a routine symptom always is, for 28 days', () => {
    expect(RULES.filter(({ severity, quietDays }) => quietDays !== undefined && severity !== 'routine')).toEqual([]);
    const routine = SYMPTOM_RULES.filter(({ severity }) => severity === 'routine');
    expect(new Set(routine.map(({ quietDays }) => quietDays))).toEqual(new Set([28]));
  });

  it.each([ICI_SYMPTOM_CHECK, CAR_T_CHECK, CAR_T_LATE_CHECK])(
    'call the first question of $id critical',
    ({ id, items }) => {
      const critical = RULES.filter(({ severity }) => severity === mostSevere).map(({ when }) => when);
      expect(critical).toContainEqual(
        expect.objectContaining({ kind: 'answer', instrument: id, linkId: items[0]?.linkId, atLeast: 1 }),
      );
    },
  );
});

describe('a reason for one answer', () => {
  const rules = SYMPTOM_RULES.filter(({ reasonFor }) => reasonFor);

  it.each(rules.map((rule) => [rule.id, rule] as const))(
    'of %s is there for every answer that it holds for',
    (_, rule) => {
      const { when, reasonFor = {} } = rule;
      if (when.kind !== 'answer') throw new Error('Only an answer has a reason of its own');
      const item = ICI_SYMPTOM_CHECK.items.find(({ linkId }) => linkId === when.linkId);
      const codes = item ? scaleOf(ICI_SYMPTOM_CHECK, item).options.map(({ code }) => code) : [];
      const others = SYMPTOM_RULES.filter(({ ladder }) => ladder === rule.ladder);
      const isTop = (code: number) => {
        const raised = others.filter((one) =>
          holds(one.when, ICI_SYMPTOM_CHECK, [checkOf(ICI_SYMPTOM_CHECK, { [when.linkId]: code })]),
        );
        return raised.toSorted((one, other) => rank(one) - rank(other))[0] === rule;
      };
      expect(Object.keys(reasonFor).map(Number)).toEqual(codes.filter(isTop));
    },
  );
});
