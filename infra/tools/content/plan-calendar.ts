// A plan as a clinician reads it before signing: what is asked when, what an answer brings with it, and every day of it.
import { boundsInWords, counted, indented, inWords, listed } from '../../../shared/domain/in-words/phrases.ts';
import { activityDaysInWords, daysInWords } from '../../../shared/domain/in-words/plan-days.ts';
import type { PlanActivity, PlanDefinition, StepUp } from '../../../shared/domain/plan.ts';
import type { Instrument, InstrumentId } from '../../../shared/domain/questionnaire.ts';
import { hangsOnTreatment, typicalDays, weekOf } from '../../../shared/domain/typical-days.ts';

const EXAMPLE_CYCLE_DAYS = 21;
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const WHERE_LICENSED = ' (where licensed)';

/** `instruments` give the ids their titles. */
export const planCalendar = (plan: PlanDefinition, instruments: readonly Instrument[]): readonly string[] => [
  `${plan.title} (${plan.id} ${plan.version})`,
  '',
  ...frameOf(plan),
  '',
  'What is asked, in the order of asking:',
  ...indented(plan.activities.flatMap((activity) => activityLines(plan, activity, instruments))),
  '  only as a further questionnaire or a stand-in, see below',
  ...indented(indented(askedOtherwise(plan).map((id) => instrumentLine(id, instruments)))),
  '',
  'Asked in the same survey, as soon as a score is reached:',
  ...indented(plan.stepUps.flatMap(stepUpLines)),
  'While nobody could respond the same day:',
  ...indented(Object.entries(plan.standIns).map(([id, other]) => `${other} is asked in place of ${id}`)),
  ...leftOutLines(plan, instruments),
  ...selfCareLines(plan),
  '',
  ...exampleLines(plan),
  ...dayLines(plan, instruments),
];

const remindedOf = ({ reminders = 1, remindAfterDays }: PlanDefinition): string => {
  if (reminders === 0) return 'never';
  const first = counted(remindAfterDays, 'day');
  return reminders === 1 ? `once, after ${first}` : `up to ${reminders} times, each after ${first}`;
};

const frameOf = (plan: PlanDefinition): readonly string[] => {
  const { startWeekdays, lastDay, expireAfterDays } = plan;
  const weekdays = startWeekdays.map((weekday) => WEEKDAYS[weekday - 1] ?? `weekday ${weekday}`);
  const firstDay = WEEKDAYS.every((weekday) => weekdays.includes(weekday)) ? 'day' : listed(weekdays, 'or');
  return [
    `Alerts are decided by the rules ${plan.rules}.`,
    `It begins on day 0: where no date is given, on the next ${firstDay}.`,
    `The last day on which anything is sent is day ${lastDay}, in week ${weekOf(lastDay)}.`,
    ...(plan.afterLastDose ? [`It ends on the day of the last dose, which ${plan.afterLastDose} follows.`] : []),
    `A survey is reminded of ${remindedOf(plan)}, and closes after ${counted(expireAfterDays, 'day')}.`,
    ...plan.activities.flatMap(({ id, replyWithinHours }) =>
      replyWithinHours === undefined
        ? []
        : [
            `A survey with ${inWords(id)} closes ${counted(replyWithinHours, 'hour')} after it was sent, its reminder half-way.`,
          ],
    ),
    ...(plan.roundTheClockCover ? ['Only for patients whose care team can be called around the clock.'] : []),
  ];
};

const instrumentLine = (id: InstrumentId, instruments: readonly Instrument[]): string => {
  const found = instruments.find((instrument) => instrument.id === id);
  if (!found) return id;
  const mood = found.mood ? ', not for who declined questions about mood' : '';
  return `${id}: ${found.title}; about ${counted(found.recallDays, 'day')}, and never asked again sooner${mood}`;
};

const licensedOnly = ({ whereLicensed }: PlanDefinition, id: InstrumentId): string =>
  whereLicensed?.includes(id) ? WHERE_LICENSED : '';

const activityLines = (
  plan: PlanDefinition,
  activity: PlanActivity,
  known: readonly Instrument[],
): readonly string[] => [
  `${inWords(activity.id)}: ${activityDaysInWords(activity, plan.lastDay)}`,
  ...indented(activity.instruments.map((one) => instrumentLine(one, known) + licensedOnly(plan, one))),
];

/** What no day asks: step-ups and stand-ins. */
const askedOtherwise = (plan: PlanDefinition): readonly InstrumentId[] => {
  const onDays = plan.activities.flatMap(({ instruments }) => instruments);
  const others = [...plan.stepUps.map(({ ask }) => ask), ...Object.values(plan.standIns)];
  return [...new Set(others)].filter((id) => !onDays.includes(id));
};

const stepUpLines = ({ instrument, score, ask, carry = {}, ...bounds }: StepUp): readonly string[] => {
  const taken = Object.entries(carry).map(([to, from]) => `${to} from ${from}`);
  return [
    `${instrument} ${score} ${boundsInWords(bounds)}: ${ask} is asked too`,
    ...(taken.length > 0 ? [`  the same questions are not asked twice: ${taken.join(', ')}`] : []),
  ];
};

const leftOutLines = (plan: PlanDefinition, instruments: readonly Instrument[]): readonly string[] => {
  const asked = [
    ...plan.activities.flatMap((activity) => activity.instruments),
    ...plan.stepUps.flatMap(({ instrument, ask }) => [instrument, ask]),
  ];
  const leftOut = (plan.whereLicensed ?? []).filter((id) => !asked.includes(id));
  if (leftOut.length === 0) return [];
  const titled = leftOut.map((id) => {
    const found = instruments.find((instrument) => instrument.id === id);
    return `${id}: ${found?.title ?? 'unknown'}; from ${found?.wordingFrom ?? 'its owner'} (docs/site-content.md)`;
  });
  return ['Left out of this plan, since this site has no licence for its wording:', ...indented(titled)];
};

const selfCareLines = ({ selfCare, lastDay }: PlanDefinition): readonly string[] =>
  selfCare
    ? [
        `Self-care messages: ${selfCare.days.map((days) => daysInWords(days, lastDay)).join('; ')}`,
        `  the topics in turn: ${selfCare.topics.map(inWords).join(', ')}`,
      ]
    : ['No self-care messages.'];

/** What the lines of days take for granted, where there is anything to. */
const exampleLines = (plan: PlanDefinition): readonly string[] =>
  hangsOnTreatment(plan)
    ? [
        `As an example, of someone whose first dose is on day 0 and who has an infusion every ${EXAMPLE_CYCLE_DAYS} days until the end:`,
        '',
      ]
    : [];

const dayLines = (plan: PlanDefinition, instruments: readonly Instrument[]): readonly string[] =>
  typicalDays(plan, instruments, { cycleDays: EXAMPLE_CYCLE_DAYS }).flatMap(({ day, asked, topic }) => {
    const what = [...asked.map((id) => id + licensedOnly(plan, id)), ...(topic ? ['self-care message'] : [])];
    if (what.length === 0) return [];
    return [`week ${String(weekOf(day)).padStart(3)}  day ${String(day).padStart(3)}  ${what.join(', ')}`];
  });
