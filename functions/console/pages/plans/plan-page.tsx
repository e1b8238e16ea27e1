// A plan as a typical patient lives through it, and how it is run.
import { calendarWeeks } from '../../../../shared/domain/calendar-weeks.ts';
import { boundsInWords, counted, inWords } from '../../../../shared/domain/in-words/phrases.ts';
import { activityDaysInWords, daysInWords } from '../../../../shared/domain/in-words/plan-days.ts';
import { DAYS_PER_WEEK, hangsOnTreatment, typicalDays } from '../../../../shared/domain/typical-days.ts';
import { Choice } from '../forms.tsx';
import { AtAGlance } from './at-a-glance.tsx';
import { Calendar, nameOf } from './calendar.tsx';
import type { PlanView } from './gather-plan.ts';
import { PlanHead } from './plan-head.tsx';
import { lengthWords, remindedWords, WEEKDAYS } from './plan-words.ts';

const FIRST_WEEKS = 12;
const CYCLES = [2, 3, 4, 6];
const USUAL_CYCLE = 3;

interface PlanPageProps {
  readonly view: PlanView;
  readonly query: Readonly<Record<string, string | undefined>>;
}

export const PlanPage = ({ view, query }: PlanPageProps) => {
  const { plan, instruments } = view;
  const everyWeeks = CYCLES.find((weeks) => String(weeks) === query.every) ?? USUAL_CYCLE;
  const startsOn = plan.startWeekdays.find((day) => String(day) === query.start) ?? plan.startWeekdays[0] ?? 1;
  const days = typicalDays(plan, instruments, { cycleDays: everyWeeks * DAYS_PER_WEEK, startsOn });
  const { first, later } = calendarWeeks(days, FIRST_WEEKS, plan.lastDay);
  const shared = { instruments, startsOn };
  return (
    <>
      <PlanHead view={view} />
      <section class="panel" aria-labelledby="typical">
        <h2 id="typical">A typical patient</h2>
        <CourseForm view={view} everyWeeks={everyWeeks} startsOn={startsOn} />
        <p class="quiet">
          Everything is answered at once here. Reminders of a survey: {remindedWords(plan).toLowerCase()}.
        </p>
        <AtAGlance weeks={first} instruments={instruments} />
        <Calendar caption={`Week by week, to week ${first.length}`} weeks={first} {...shared} />
        {later.length > 0 && (
          <Calendar caption={`Later, to the end of ${lengthWords(plan)}`} weeks={later} {...shared} together />
        )}
      </section>
      <HowItRuns view={view} />
    </>
  );
};

interface CourseProps {
  readonly view: PlanView;
  readonly everyWeeks: number;
  readonly startsOn: number;
}

const CourseForm = ({ view: { plan }, everyWeeks, startsOn }: CourseProps) => (
  <form method="get" action={`/console/plans/${plan.id}`} class="inline course">
    {hangsOnTreatment(plan) && (
      <Choice
        name="every"
        label="Infusions from day 0"
        value={String(everyWeeks)}
        options={CYCLES.map((weeks) => [String(weeks), `every ${weeks} weeks`] as const)}
      />
    )}
    <Choice
      name="start"
      label="First day"
      value={String(startsOn)}
      options={plan.startWeekdays.map((day) => [String(day), WEEKDAYS[day - 1] ?? ''] as const)}
    />
    <button type="submit" class="plain">
      Show
    </button>
  </form>
);

const HowItRuns = ({ view: { plan, instruments } }: Pick<PlanPageProps, 'view'>) => {
  const name = (id: string): string => nameOf(id, instruments);
  return (
    <section class="panel" aria-labelledby="runs">
      <h2 id="runs">How it runs</h2>
      <dl class="facts">
        {plan.activities.map((activity) => (
          <div key={activity.id}>
            <dt>{inWords(activity.id)}</dt>
            <dd>
              {activity.instruments.map(name).join(', ')}: {activityDaysInWords(activity, plan.lastDay)}
              {activity.replyWithinHours !== undefined &&
                `; closes ${counted(activity.replyWithinHours, 'hour')} after it was sent, its reminder half-way`}
            </dd>
          </div>
        ))}
        <div>
          <dt>Reminders</dt>
          <dd>{remindedWords(plan)}. Reminders of appointments and medicine are set for each patient.</dd>
        </div>
        <div>
          <dt>Self-care</dt>
          <dd>
            {plan.selfCare
              ? `${plan.selfCare.days.map((days) => daysInWords(days, plan.lastDay)).join('; ')}; in turn: ${plan.selfCare.topics.map(inWords).join(', ')}`
              : 'no messages'}
          </dd>
        </div>
        {plan.stepUps.length > 0 && (
          <div>
            <dt>Asked besides</dt>
            <dd>
              <ul>
                {plan.stepUps.map(({ instrument, score, ask, ...bounds }) => (
                  <li key={`${instrument}/${score}/${ask}`}>
                    {name(ask)}, in the same survey, when {name(instrument)} {score} is {boundsInWords(bounds)}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        {Object.entries(plan.standIns).map(([id, other]) => (
          <div key={id}>
            <dt>Nobody on duty</dt>
            <dd>
              {name(other)} is asked in place of {name(id)} while nobody could respond the same day
            </dd>
          </div>
        ))}
        {plan.afterLastDose && (
          <div>
            <dt>The last dose</dt>
            <dd>
              ends this plan; <a href={`/console/plans/${plan.afterLastDose}`}>{plan.afterLastDose}</a> follows
            </dd>
          </div>
        )}
        {plan.roundTheClockCover && (
          <div>
            <dt>Only for</dt>
            <dd>patients whose care team can be called around the clock</dd>
          </div>
        )}
      </dl>
    </section>
  );
};
