// A plan that cannot be followed is refused when it is loaded, with the place and the names there are.
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../shared/domain/check-plan.ts';
import { faultInWords } from '../../shared/domain/check-threshold.ts';
import type { Language } from '../../shared/domain/language.ts';
import { licensedPart, type PlanDefinition } from '../../shared/domain/plan.ts';
import type { Instrument } from '../../shared/domain/questionnaire.ts';
import { INSTRUMENTS, instrument } from '../../shared/instruments/registry.ts';
import { PLANS } from '../../shared/plans/plans.ts';
import { askedWithout, assertPlans, sitePlan } from '../../shared/plans/site-plan.ts';
import { ANXIETY, PLAN, SYMPTOMS, WITHOUT_SELF_HARM } from './plan-fixtures.ts';

const MONTHLY = { ...instrument('phq-4'), id: 'phq-30', recallDays: 30 };
const KNOWN = [SYMPTOMS, ANXIETY, WITHOUT_SELF_HARM, instrument('phq-4'), instrument('phq-9'), MONTHLY];
const ids = KNOWN.map(({ id }) => id).join(', ');
const [toDepression] = PLAN.stepUps;
if (!toDepression) throw new Error('The plan has step-ups');

const problems = (plan: PlanDefinition, instruments: readonly Instrument[] = KNOWN): readonly string[] =>
  checkPlan(plan, { instruments, ruleSets: ['alert-rules'], plans: PLANS.map(({ id }) => id) }).map((fault) =>
    faultInWords(plan.id, fault),
  );
const names = (instruments: readonly Instrument[]) => ({
  instruments,
  ruleSets: ['alert-rules'],
  plans: PLANS.map(({ id }) => id),
});

const asking = (id: string, days: PlanDefinition['activities'][number]['days']): PlanDefinition => ({
  ...PLAN,
  activities: [{ id: 'some', instruments: [id], days }],
});
const anchored = (change: object): PlanDefinition => ({
  ...PLAN,
  activities: [{ id: 'some', instruments: ['symptoms'], anchor: 'infusion', days: [-2], ...change }],
});
const stepping = (change: object): PlanDefinition => ({ ...PLAN, stepUps: [{ ...toDepression, ...change }] });

describe('checkPlan', () => {
  it('finds nothing wrong with a plan that can be followed', () => {
    expect(problems(PLAN)).toEqual([]);
    expect(problems(anchored({ days: [-2, -1], fromDay: 7 }))).toEqual([]);
    expect(problems({ ...PLAN, afterLastDose: 'after-treatment' })).toEqual([]);
    expect(problems(asking('phq-4', [{ from: 0, times: 2, everyMonths: 1 }]))).toEqual([]);
  });

  it.each<[string, PlanDefinition, string]>([
    [
      'an unknown instrument',
      asking('phq9', [0]),
      `activities[0].instruments[0] "phq9" is unknown; expected one of ${ids}`,
    ],
    [
      'an unknown instrument to step up to',
      stepping({ ask: 'gad' }),
      `stepUps[0].ask "gad" is unknown; expected one of ${ids}`,
    ],
    [
      'an unknown instrument to step up from',
      stepping({ instrument: 'phq-3' }),
      `stepUps[0].instrument "phq-3" is unknown; expected one of ${ids}`,
    ],
    [
      'an unknown stand-in',
      { ...PLAN, standIns: { 'phq-9': 'phq8' } },
      `standIns.phq-9 "phq8" is unknown; expected one of ${ids}`,
    ],
    [
      'an unknown score',
      stepping({ score: 'depresion' }),
      'stepUps[0].score "depresion" is unknown; expected one of total, anxiety, depression',
    ],
    [
      'an answer carried over to an item that is not there',
      stepping({ carry: { 'phq9-10': 'phq4-4' } }),
      'stepUps[0].carry "phq9-10" is unknown; expected one of phq9-1, phq9-2, phq9-3, phq9-4, phq9-5, phq9-6, phq9-7, phq9-8, phq9-9',
    ],
    [
      'an answer carried over from one',
      stepping({ carry: { 'phq9-1': 'phq4-5' } }),
      'stepUps[0].carry.phq9-1 "phq4-5" is unknown; expected one of phq4-1, phq4-2, phq4-3, phq4-4',
    ],
    [
      'an answer carried over to another item',
      stepping({ carry: { 'phq9-1': 'phq4-3' } }),
      'stepUps[0].carry.phq9-1 is not the same item as phq4-3; expected one that is',
    ],
    [
      'an answer carried over to the self-harm item',
      stepping({ carry: { 'phq9-9': 'phq4-3' } }),
      'stepUps[0].carry.phq9-9 is about self-harm; expected no answer carried over: it is always asked',
    ],
    [
      'mood asked weekly',
      asking('phq-4', [{ from: 0, until: 28, every: 7 }]),
      'activities[0].instruments[0] "phq-4" is asked after 7 days; expected 14 or more: so many days it asks about',
    ],
    [
      'two activities that ask the same too soon',
      { ...PLAN, activities: [...PLAN.activities, { id: 'again', instruments: ['phq-4'], days: [20] }] },
      'activities[1].instruments[0] "phq-4" is asked after 8 days; expected 14 or more: so many days it asks about',
    ],
    [
      'a self-harm item and nothing to stand in',
      { ...PLAN, standIns: {} },
      'stepUps[0].ask "phq-9" has a self-harm item; expected standIns to name for phq-9 an instrument that has none',
    ],
    [
      'a stand-in that has one, too',
      { ...PLAN, standIns: { 'phq-9': 'phq-9' } },
      'stepUps[0].ask "phq-9" has a self-harm item; expected standIns to name for phq-9 an instrument that has none',
    ],
    ['nothing asked', { ...PLAN, activities: [] }, 'activities ask nothing on any day; expected a day up to lastDay'],
    [
      'no weekday to start on',
      { ...PLAN, startWeekdays: [] },
      'startWeekdays is empty; expected a weekday to start on',
    ],
    [
      'a reminder that comes too late',
      { ...PLAN, remindAfterDays: 3 },
      'expireAfterDays is 3; expected a whole number above the days before a reminder (`remindAfterDays`)',
    ],
    [
      'a self-care message on the day of a survey',
      { ...PLAN, selfCare: { topics: ['rest'], days: [14] } },
      'selfCare.days hold day 14; expected days without a survey',
    ],
    [
      'two self-care messages a week',
      { ...PLAN, selfCare: { topics: ['rest'], days: [3, 9] } },
      'selfCare.days are 6 apart; expected at most one message a week',
    ],
    [
      'self-care about nothing',
      { ...PLAN, selfCare: { topics: [], days: [3] } },
      'selfCare.topics is empty; expected a topic',
    ],
    ['unknown rules', { ...PLAN, rules: 'mine' }, 'rules "mine" is unknown; expected one of alert-rules'],
    [
      'a weekday that is none',
      { ...PLAN, startWeekdays: [0] },
      'startWeekdays[0] is 0; expected a whole number from 1',
    ],
    ['half a day', asking('symptoms', [0.5]), 'activities[0].days[0] is 0.5; expected a whole number of at least 0'],
    [
      'days that never end',
      asking('symptoms', [{ from: 0, until: 28, every: 0 }]),
      'activities[0].days[0].every is 0; expected a whole number of at least 1',
    ],
    [
      'days that end before they begin',
      asking('symptoms', [{ from: 7, until: 0, every: 7 }]),
      'activities[0].days[0].until is 0; expected a whole number of at least 7',
    ],
    [
      'days after the last one',
      { ...PLAN, activities: [...PLAN.activities, { id: 'late', instruments: ['symptoms'], days: [29] }] },
      'activities[2].days hold no day of the plan; expected days up to 28',
    ],
    [
      'an infusion too far ahead',
      anchored({ days: [-61] }),
      'activities[0].days[0] is -61; expected a whole number of at least -60',
    ],
    [
      'so long after an infusion that it is forgotten',
      anchored({ days: [{ from: 7, times: 6, every: 14 }] }),
      'activities[0].days go on too long after an infusion; expected days up to 42',
    ],
    [
      'repeated too soon after each infusion',
      anchored({ instruments: ['phq-4'], days: [{ from: 7, times: 2, every: 7 }] }),
      'activities[0].days[0].every is 7, and "phq-4" asks about 14 days; expected as many',
    ],
    [
      'a day before the first one',
      asking('symptoms', [-1]),
      'activities[0].days[0] is -1; expected a whole number of at least 0',
    ],
    [
      'no times',
      asking('symptoms', [{ from: 0, times: 0, every: 7 }]),
      'activities[0].days[0].times is 0; expected a whole number of at least 1',
    ],
    [
      'no months',
      asking('symptoms', [{ from: 0, times: 2, everyMonths: 0 }]),
      'activities[0].days[0].everyMonths is 0; expected a whole number of at least 1',
    ],
    [
      'infusions counted from a day after the last',
      anchored({ fromDay: 29 }),
      'activities[0].fromDay is 29; expected a day up to 28, of an activity that hangs on a dose',
    ],
    [
      'days counted from a day twice',
      anchored({ anchor: 'start', days: [0], fromDay: 7 }),
      'activities[0].fromDay is 7; expected a day up to 28, of an activity that hangs on a dose',
    ],
    ['no day before an infusion', anchored({ days: [] }), 'activities[0].days is empty; expected a day'],
    [
      'what comes after the last dose, which ends it',
      anchored({ anchor: 'last-dose', days: [7], untilEvent: 'last-dose' }),
      'activities[0].days come after the last dose, which ends them; expected days up to 0',
    ],
    [
      'what comes after the last dose, which ends the plan',
      { ...anchored({ anchor: 'last-dose', days: [7] }), afterLastDose: 'after-treatment' },
      'activities[0].days come after the last dose, which ends them; expected days up to 0',
    ],
    [
      'an unknown plan to follow',
      { ...PLAN, afterLastDose: 'after' },
      'afterLastDose "after" is unknown; expected one of checkpoint-inhibitor, after-treatment, car-t',
    ],
    [
      'itself to follow',
      { ...PLAN, afterLastDose: 'test-plan' },
      'afterLastDose is "test-plan" itself; expected another plan',
    ],
    [
      'mood asked every month, of which February is short',
      { ...asking('phq-30', [{ from: 0, times: 3, everyMonths: 1 }]), lastDay: 100 },
      'activities[0].instruments[0] "phq-30" is asked after 28 days; expected 30 or more: so many days it asks about',
    ],
    [
      'a survey that closes at once',
      { ...PLAN, activities: [{ id: 'some', instruments: ['symptoms'], days: [0], replyWithinHours: 0 }] },
      'activities[0].replyWithinHours is 0; expected a whole number of at least 1',
    ],
    [
      'two activities of one name',
      { ...PLAN, activities: [...PLAN.activities, { id: 'mood', instruments: ['symptoms'], days: [1] }] },
      'activities[2].id "mood" is there already; expected another',
    ],
    [
      'an unknown instrument that needs a licence',
      { ...PLAN, whereLicensed: ['promis'] },
      `whereLicensed[0] "promis" is unknown; expected one of ${ids}`,
    ],
    ['a step-up to itself', stepping({ ask: 'phq-4', carry: {} }), 'stepUps[0].ask is "phq-4" again; expected another'],
    ['a step-up out of range', stepping({ atLeast: 7 }), 'stepUps[0].atLeast is 7; expected a number from 0 to 6'],
    [
      'a step-up on every score',
      stepping({ atLeast: undefined }),
      'stepUps[0] holds for every value; expected an atLeast or an atMost that some value is not within',
    ],
    [
      'a step-up the wrong way round',
      stepping({ atLeast: undefined, atMost: 2 }),
      'stepUps[0].atMost holds where all is well; expected atLeast, since higher-is-worse',
    ],
  ])('refuses %s', (_, plan, problem) => {
    expect(problems(plan)).toContainEqual(expect.stringContaining(`test-plan: ${problem}`));
  });

  it('refuses to carry over between items of which neither code nor text is known', () => {
    const [esas, who5] = [instrument('esas-r'), instrument('who-5')];
    const [target = ''] = esas.items.map(({ linkId }) => linkId);
    const carrying = stepping({ instrument: 'who-5', score: 'raw', atLeast: undefined, atMost: 13, ask: 'esas-r' });
    const plan = { ...carrying, stepUps: carrying.stepUps.map((step) => ({ ...step, carry: { [target]: 'who5-1' } })) };
    expect(problems(plan, [...KNOWN, esas, who5])).toContain(
      `test-plan: stepUps[0].carry.${target} is not the same item as who5-1; expected one that is`,
    );
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
    expect(problems(PLAN, instruments)).toEqual([
      expect.stringMatching(
        /^test-plan: activities\[0\]\.instruments\[0\] cannot be asked: symptoms \S+ cannot be asked in "es"/,
      ),
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
    expect(() => assertPlans([licensed], names(instruments))).not.toThrow();
    expect(askedWithout([licensed, PLAN], instruments)).toEqual(
      missing.map((language) =>
        expect.stringMatching(
          new RegExp(`^Patients texted in "${language}" on test-plan are not asked global\\..* from Its Owner; `),
        ),
      ),
    );
  });

  it('does not excuse what needs no licence', () => {
    expect(() => assertPlans([licensed], names(KNOWN.slice(1)))).toThrow(/activities\[0\].* "symptoms" is unknown/);
    expect(sitePlan(licensed, KNOWN).activities).toEqual(PLAN.activities);
  });
});

describe('the plans we ship', () => {
  it.each(PLANS.map((plan) => [plan.id, plan] as const))('%s can be followed', (_, plan) => {
    expect(() => assertPlans([plan], names(INSTRUMENTS))).not.toThrow();
  });

  it('say what is needed, and from whom, where the wording of an instrument is not ours to ship', () => {
    const [plan] = PLANS;
    expect(() => assertPlans([{ ...plan, whereLicensed: [] }], names(INSTRUMENTS))).toThrow(
      /activities\[3\]\.instruments\[0\] .*promis-global-10 .* cannot be asked in "en": .* licence from HealthMeasures/,
    );
  });
});
