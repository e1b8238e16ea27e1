// The editor of a draft: each part a form of its own, and the whole file as JSON for those who know it.
import type { EditedPlanFile } from '../../../../../shared/contracts/console/plan-requests.ts';
import { daysAsLine } from '../../../../../shared/domain/in-words/days-as-lines.ts';
import { ruleName } from '../../../../../shared/domain/in-words/rule-name.ts';
import { SELF_CARE_TOPICS } from '../../../../../shared/domain/plan.ts';
import type { ShownPlan } from '../../../plans.ts';
import { type Attempt, FailedNotice, Field } from '../../forms.tsx';
import { fieldOf } from '../../page-request.ts';
import type { FaultyPlan, PlanView } from '../gather-plan.ts';
import { placeInWords } from '../place-words.ts';
import { PlanHead } from '../plan-head.tsx';
import { WEEKDAYS } from '../plan-words.ts';
import { ActivityForms } from './activity-forms.tsx';
import { leftOut } from './changed-rules.ts';
import type { Part } from './edited-file.ts';
import { PartForm, type Tried } from './part-form.tsx';

interface EditPageProps {
  readonly view: PlanView | FaultyPlan;
  readonly tried?: Tried | undefined;
  readonly done?: string | undefined;
}

export const EditPage = ({ view, tried, done }: EditPageProps) => {
  const { shown } = view;
  const attemptOf = (part: Part): Attempt | undefined => (tried?.part === part ? tried.attempt : undefined);
  return (
    <>
      <PlanHead view={view} />
      <FailedNotice failed={tried?.attempt.failed} nameOf={(place) => placeInWords(place, shown.file)} />
      {tried?.attempt.failed?.status === 412 && (
        <p>
          <a href={`/console/plans/${shown.id}/edit`}>Show the draft as it is now</a>. What you typed is below until
          then.
        </p>
      )}
      {done && !tried && (
        <p class="done" role="status">
          {done}
        </p>
      )}
      <Frame shown={shown} tried={tried} attempt={attemptOf('frame')} />
      <ActivityForms shown={shown} tried={tried} />
      <SelfCare shown={shown} tried={tried} attempt={attemptOf('self-care')} />
      <RulesPart shown={shown} tried={tried} />
      <WholeFile shown={shown} tried={tried} attempt={attemptOf('json')} />
    </>
  );
};

interface PartProps {
  readonly shown: ShownPlan;
  readonly tried: Tried | undefined;
  readonly attempt?: Attempt | undefined;
}

const Frame = ({ shown, tried, attempt }: PartProps) => {
  const { title, lastDay, reminders = 1, remindAfterDays, expireAfterDays, startWeekdays } = shown.file;
  const number = (name: string, label: string, value: number, hint?: string) => (
    <Field name={name} label={label} type="number" value={String(value)} attempt={attempt} {...(hint && { hint })} />
  );
  return (
    <section class="panel" aria-labelledby="frame">
      <h2 id="frame">Title, length and reminders</h2>
      <PartForm shown={shown} part="frame" tried={tried}>
        <Field name="title" label="Title" value={title} attempt={attempt} />
        <div class="fields">
          {number('lastDay', 'Last day', lastDay, 'The last day on which anything is sent, counted from 0.')}
          {number('reminders', 'Reminders per survey', reminders)}
          {number('remindAfterDays', 'Days before each reminder', remindAfterDays)}
          {number('expireAfterDays', 'Days until a survey closes', expireAfterDays)}
        </div>
        <Weekdays chosen={attempt ? [attempt.form.startWeekdays ?? []].flat() : startWeekdays.map(String)} />
        <button type="submit">Save</button>
      </PartForm>
    </section>
  );
};

const Weekdays = ({ chosen }: { readonly chosen: readonly string[] }) => (
  <fieldset class="choices">
    <legend>Weekdays it may start on</legend>
    <div class="weekdays">
      {WEEKDAYS.map((weekday, index) => (
        <label key={weekday}>
          <input
            type="checkbox"
            name="startWeekdays"
            value={String(index + 1)}
            checked={chosen.includes(String(index + 1))}
          />
          {weekday}
        </label>
      ))}
    </div>
  </fieldset>
);

const SelfCare = ({ shown, tried, attempt }: PartProps) => {
  const { selfCare } = shown.file;
  return (
    <section class="panel" aria-labelledby="self-care">
      <h2 id="self-care">Self-care messages</h2>
      <PartForm shown={shown} part="self-care" tried={tried}>
        <div class="fields">
          <Field
            name="selfCare.topics"
            label="Topics in turn, one per line"
            hint={`Of ${SELF_CARE_TOPICS.join(', ')}. Empty for no messages.`}
            rows={7}
            value={selfCare?.topics.join('\n') ?? ''}
            attempt={attempt}
          />
          <Field
            name="selfCare.days"
            label="Days, one line each"
            hint="Such as: every week from day 3 until day 724"
            rows={3}
            value={selfCare?.days.map(daysAsLine).join('\n') ?? ''}
            attempt={attempt}
          />
        </div>
        <button type="submit">Save</button>
      </PartForm>
    </section>
  );
};

const RulesPart = ({ shown, tried }: PartProps) => {
  const gone = leftOut(shown.file.rules);
  return (
    <section class="panel" aria-labelledby="rules">
      <h2 id="rules">Alert rules</h2>
      <p>
        Thresholds and severities are changed rule by rule: open{' '}
        <a href={`/console/plans/${shown.id}/rules`}>the alert rules</a> and choose “Change”. A rule of your own is
        added in the file below, under “add”.
      </p>
      {gone.length > 0 && (
        <>
          <h3>Left out</h3>
          <ul class="rules">
            {gone.map(({ id, reason }) => (
              <li key={id}>
                {reason}
                <PartForm shown={shown} part="rule" tried={tried}>
                  <input type="hidden" name="rule" value={id} />
                  <button type="submit" name="do" value="put-back" class="plain">
                    Put it back<span class="unseen">: {ruleName(gone, id)}</span>
                  </button>
                </PartForm>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};

const WholeFile = ({ shown, tried, attempt }: PartProps) => (
  <section class="panel" aria-labelledby="file">
    <h2 id="file">The whole file</h2>
    <details open={attempt !== undefined}>
      <summary>For those who know JSON</summary>
      <PartForm shown={shown} part="json" tried={tried}>
        <Field
          name="json"
          label="The plan as JSON"
          hint="The fields of docs/changing-a-plan.md without id and version."
          rows={24}
          value={attempt ? fieldOf(attempt.form, 'json') : jsonOf(shown.file)}
          attempt={attempt}
        />
        <button type="submit">Save the whole file</button>
      </PartForm>
    </details>
  </section>
);

const jsonOf = (file: EditedPlanFile): string => JSON.stringify(file, undefined, 1);
