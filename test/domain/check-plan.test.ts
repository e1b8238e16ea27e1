// A plan that cannot be followed is refused when it is loaded, with the place and the names there are.
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../shared/domain/check-plan.ts';
import type { Language } from '../../shared/domain/language.ts';
import { licensedPart, type PlanDefinition } from '../../shared/domain/plan.ts';
import type { Instrument } from '../../shared/domain/questionnaire.ts';
import { INSTRUMENTS, instrument } from '../../shared/instruments/registry.ts';
import { PLANS } from '../../shared/plans/plans.ts';
import { askedWithout, assertPlans, sitePlan } from '../../shared/plans/site-plan.ts';
import { ANXIETY, PLAN, SYMPTOMS, WITHOUT_SELF_HARM } from './plan-fixtures.ts';

const KNOWN = [SYMPTOMS, ANXIETY, WITHOUT_SELF_HARM, instrument('phq-4'), instrument('phq-9')];
const ids = KNOWN.map(({ id }) => id).join(', ');
const [toDepression] = PLAN.stepUps;
if (!toDepression) throw new Error('The plan has step-ups');

const asking = (id: string, days: PlanDefinition['activities'][number]['days']): PlanDefinition => ({
  ...PLAN,
  activities: [{ id: 'some', instruments: [id], days }],
});
const stepping = (change: object): PlanDefinition => ({ ...PLAN, stepUps: [{ ...toDepression, ...change }] });

describe('checkPlan', () => {
  it('finds nothing wrong with a plan that can be followed', () => {
    expect(checkPlan(PLAN, KNOWN)).toEqual([]);
  });

  it.each<[string, PlanDefinition, string]>([
    ['an unknown instrument', asking('phq9', [0]), `activity some: unknown instrument "phq9"; known: ${ids}`],
    [
      'an unknown instrument to step up to',
      stepping({ ask: 'gad' }),
      `step-up from phq-4: unknown instrument "gad"; known: ${ids}`,
    ],
    [
      'an unknown instrument to step up from',
      stepping({ instrument: 'phq-3' }),
      `step-up from phq-3 to phq-9: unknown instrument "phq-3"; known: ${ids}`,
    ],
    [
      'an unknown stand-in',
      { ...PLAN, standIns: { 'phq-9': 'phq8' } },
      `stand-in for phq-9: unknown instrument "phq8"; known: ${ids}`,
    ],
    [
      'an unknown score',
      stepping({ score: 'depresion' }),
      'step-up from phq-4 to phq-9: phq-4 has no score "depresion"; known: total, anxiety, depression',
    ],
    [
      'an answer carried over to an item that is not there',
      stepping({ carry: { 'phq9-10': 'phq4-4' } }),
      'step-up from phq-4 to phq-9: there is no phq9-10 to carry an answer over',
    ],
    [
      'an answer carried over from one',
      stepping({ carry: { 'phq9-1': 'phq4-5' } }),
      'step-up from phq-4 to phq-9: there is no phq4-5 to carry an answer over',
    ],
    [
      'an answer carried over to another item',
      stepping({ carry: { 'phq9-1': 'phq4-3' } }),
      'step-up from phq-4 to phq-9: phq9-1 and phq4-3 are not the same item',
    ],
    [
      'an answer carried over to the self-harm item',
      stepping({ carry: { 'phq9-9': 'phq4-3' } }),
      'step-up from phq-4 to phq-9: phq9-9 is about self-harm, and always asked',
    ],
    [
      'mood asked weekly',
      asking('phq-4', [{ from: 0, until: 28, every: 7 }]),
      'activity some: phq-4 is asked after 7 days, but asks about the last 14',
    ],
    [
      'two activities that ask the same too soon',
      { ...PLAN, activities: [...PLAN.activities, { id: 'again', instruments: ['phq-4'], days: [20] }] },
      'activity again: phq-4 is asked after 8 days, but asks about the last 14',
    ],
    [
      'a self-harm item and nothing to stand in',
      { ...PLAN, standIns: {} },
      'step-up from phq-4: phq-9 has a self-harm item, and no stand-in without one',
    ],
    [
      'a stand-in that has one, too',
      { ...PLAN, standIns: { 'phq-9': 'phq-9' } },
      'stand-in for phq-9: phq-9 has a self-harm item, and no stand-in without one',
    ],
    ['nothing asked', { ...PLAN, activities: [] }, 'days: nothing is ever asked'],
    ['no weekday to start on', { ...PLAN, startWeekdays: [] }, 'days: nothing is ever asked'],
    [
      'a reminder that comes too late',
      { ...PLAN, remindAfterDays: 3 },
      'days: the reminder does not come before the survey closes',
    ],
    [
      'a self-care message on the day of a survey',
      { ...PLAN, selfCare: { topics: ['rest'], days: [14] } },
      'self-care: day 14 is a day of a survey',
    ],
    [
      'two self-care messages a week',
      { ...PLAN, selfCare: { topics: ['rest'], days: [3, 9] } },
      'self-care: more than one message a week',
    ],
    ['self-care about nothing', { ...PLAN, selfCare: { topics: [], days: [3] } }, 'self-care: no topic'],
  ])('refuses %s', (_, plan, problem) => {
    expect(checkPlan(plan, KNOWN)).toContain(`Plan test-plan, ${problem}`);
  });

  const withoutSpanish = (change: (instrument: Instrument) => Partial<Instrument>) =>
    KNOWN.map((one) => (one.id === 'symptoms' ? { ...one, ...change(one) } : one));
  it.each([
    ['an item', withoutSpanish(({ items }) => ({ items: items.map((item) => ({ ...item, text: { en: 'only' } })) }))],
    ['the stem', withoutSpanish(() => ({ stem: { en: 'only' } }))],
    [
      'an answer',
      withoutSpanish(({ scale }) => ({
        scale: { ...scale, options: scale.options.map((option) => ({ ...option, label: { en: 'only' } })) },
      })),
    ],
  ])('refuses what has %s in one language only', (_, instruments) => {
    expect(checkPlan(PLAN, instruments)).toEqual([
      expect.stringMatching(/^Plan test-plan, activity symptoms: symptoms \S+ cannot be asked in "es"/),
    ]);
  });
});

describe('what a site has to license', () => {
  const licensed: PlanDefinition = {
    ...PLAN,
    activities: [...PLAN.activities, { id: 'quality', instruments: ['global'], days: [7] }],
    whereLicensed: ['global'],
  };
  it('is left out where the site has no wording, and asked where it has', () => {
    expect(licensedPart(licensed, () => false).activities).toEqual(PLAN.activities);
    expect(licensedPart(licensed, () => true).activities).toEqual(licensed.activities);
  });

  const inLanguages = (...languages: readonly Language[]): readonly Instrument[] => [
    ...KNOWN,
    {
      ...SYMPTOMS,
      id: 'global',
      wordingFrom: 'Its Owner',
      items: SYMPTOMS.items.map((item) => ({
        ...item,
        text: Object.fromEntries(languages.map((language) => [language, 'Invented'])),
      })),
    },
  ];

  it.each<[readonly Language[], boolean, readonly Language[]]>([
    [[], false, ['en', 'es']],
    [['en'], true, ['es']],
    [['es'], true, ['en']],
    [['en', 'es'], true, []],
  ])('with wording in %j is in the plan: %s, and the build warns of %j', (languages, isIn, missing) => {
    const instruments = inLanguages(...languages);
    const { activities } = sitePlan(licensed, instruments);
    expect(activities.some(({ id }) => id === 'quality')).toBe(isIn);
    expect(() => assertPlans([licensed], instruments)).not.toThrow();
    expect(askedWithout([licensed, PLAN], instruments)).toEqual(
      missing.map((language) =>
        expect.stringMatching(
          new RegExp(`^Patients texted in "${language}" on test-plan are not asked global\\..* from Its Owner; `),
        ),
      ),
    );
  });

  it('does not excuse what needs no licence', () => {
    expect(() => assertPlans([licensed], KNOWN.slice(1))).toThrow(/activity symptoms: unknown instrument "symptoms"/);
    expect(sitePlan(licensed, KNOWN).activities).toEqual(PLAN.activities);
  });
});

describe('the plans we ship', () => {
  it.each(PLANS.map((plan) => [plan.id, plan] as const))('%s can be followed', (_, plan) => {
    expect(() => assertPlans([plan], INSTRUMENTS)).not.toThrow();
  });

  it('say what is needed, and from whom, where the wording of an instrument is not ours to ship', () => {
    const [plan] = PLANS;
    expect(() => assertPlans([{ ...plan, whereLicensed: [] }], INSTRUMENTS)).toThrow(
      /activity quality-of-life: promis-global-10 .* cannot be asked in "en": .* licence from HealthMeasures/,
    );
  });
});
