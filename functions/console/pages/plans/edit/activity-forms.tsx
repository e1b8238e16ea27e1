// What is asked on which days: a form for each activity, and one for a new one.

import { daysAsLine } from '../../../../../shared/domain/in-words/days-as-lines.ts';
import { inWords } from '../../../../../shared/domain/in-words/phrases.ts';
import { activityDaysInWords } from '../../../../../shared/domain/in-words/plan-days.ts';
import { ANCHORS, type PlanActivity } from '../../../../../shared/domain/plan.ts';
import { SITE_INSTRUMENTS } from '../../../../../shared/instruments/registry.ts';
import type { ShownPlan } from '../../../plans.ts';
import { type Attempt, Choice, Field } from '../../forms.tsx';
import { fieldOf } from '../../page-request.ts';
import { instrumentName } from '../../words/instrument-words.ts';
import { PartForm, type Tried } from './part-form.tsx';

interface ActivityFormsProps {
  readonly shown: ShownPlan;
  readonly tried: Tried | undefined;
}

export const ActivityForms = ({ shown, tried }: ActivityFormsProps) => {
  const { activities } = shown.file;
  const typed = new Map(SITE_INSTRUMENTS.map((instrument) => [instrument.id, instrumentName(instrument)]));
  return (
    <section class="panel" aria-labelledby="asked">
      <h2 id="asked">What is asked, in this order</h2>
      <p class="quiet">
        The first day is day 0, and weeks are those of the calendar: week 1 is day 0 to day 6. One line each: “day 28”,
        “every week from day 0 until week 25”, “every 3 days from day 2 until day 20”, “every month from day 30, 6
        times”.
      </p>
      <details>
        <summary>What to type for each questionnaire</summary>
        <ul>
          {[...typed].map(([id, name]) => (
            <li key={id}>
              {name}: <strong>{id}</strong>
            </li>
          ))}
        </ul>
      </details>
      {[...activities, undefined].map((activity, index) => (
        <ActivityForm
          key={activity?.id ?? 'new'}
          shown={shown}
          activity={activity}
          index={index}
          tried={
            tried?.part === 'activity' && fieldOf(tried.attempt.form, 'index') === String(index) ? tried : undefined
          }
        />
      ))}
    </section>
  );
};

interface ActivityFormProps extends ActivityFormsProps {
  /** Undefined of the one to come. */
  readonly activity: PlanActivity | undefined;
  readonly index: number;
}

const ActivityForm = ({ shown, activity, index, tried }: ActivityFormProps) => {
  const at = `activities[${index}]`;
  const attempt: Attempt | undefined = tried?.attempt;
  const { lastDay } = shown.file;
  return (
    <details open={attempt !== undefined}>
      <summary>
        {activity ? `${inWords(activity.id)}: ${activityDaysInWords(activity, lastDay)}` : 'Ask something more'}
      </summary>
      <PartForm shown={shown} part="activity" index={index} tried={tried}>
        <div class="fields">
          {!activity && (
            <Field name={`${at}.id`} label="Name" hint="Small letters and hyphens, such as sleep." attempt={attempt} />
          )}
          <Field
            name={`${at}.instruments`}
            label="Questionnaires"
            value={activity?.instruments.join(', ') ?? ''}
            attempt={attempt}
          />
          <Field
            name={`${at}.days`}
            label="Days, one line each"
            rows={3}
            value={activity?.days.map(daysAsLine).join('\n') ?? ''}
            attempt={attempt}
          />
          <Choice
            name={`${at}.anchor`}
            label="Counted from"
            value={activity?.anchor ?? ''}
            options={[['', 'the first day of the plan'], ...ANCHORS.filter((one) => one !== 'start').map(anchorOption)]}
            attempt={attempt}
          />
          <Field
            name={`${at}.fromDay`}
            label="Not before day"
            hint="Of the plan; may stay empty."
            type="number"
            value={String(activity?.fromDay ?? '')}
            attempt={attempt}
          />
          <Field
            name={`${at}.replyWithinHours`}
            label="Closes after hours"
            hint="Empty: as every survey of the plan."
            type="number"
            value={String(activity?.replyWithinHours ?? '')}
            attempt={attempt}
          />
        </div>
        <p class="buttons">
          <button type="submit">{activity ? 'Save' : 'Add it'}</button>
          {activity && (
            <button type="submit" name="do" value="remove" class="plain">
              Do not ask it any more
            </button>
          )}
        </p>
      </PartForm>
    </details>
  );
};

const anchorOption = (anchor: (typeof ANCHORS)[number]) =>
  [anchor, anchor === 'infusion' ? 'each infusion' : `the ${inWords(anchor)}`] as const;
