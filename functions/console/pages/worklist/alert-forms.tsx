// What staff do about an open case: one form for each.
import { useContext } from 'preact/hooks';
import { ALERT_OUTCOMES } from '../../../../shared/domain/alert.ts';
import { mayNotBeTold } from '../../../../shared/domain/answers-seen.ts';
import { isSameUser } from '../../../../shared/domain/away.ts';
import type { Content } from '../../../../shared/domain/content.ts';
import { latestSnooze, snoozableLevel } from '../../../../shared/domain/snooze.ts';
import { type Attempt, Check, Choice, Field, NOT_CHOSEN, PostForm } from '../forms.tsx';
import { dayInWords } from '../patient/status-words.ts';
import { POOL, peopleOf } from '../people.tsx';
import { ViewerContext } from '../viewer.ts';
import { MISSED, OUTCOMES } from './alert-words.ts';
import type { CaseView } from './gather-alert.ts';
import { mayClose } from './may-handle.ts';
import { nextTries } from './next-tries.ts';

interface FormsProps {
  readonly view: CaseView;
  readonly content: Content;
  readonly attempt?: Attempt | undefined;
}

export const AlertForms = (props: FormsProps) => {
  const { view } = props;
  const { by } = useContext(ViewerContext);
  return (
    <section class="actions" aria-label="What you can do">
      {!view.open?.reachedAt && <Attempted {...props} />}
      {mayClose(by, view.alerts) && <Close {...props} />}
      <Assign {...props} />
      {by.roles.includes('clinician') && <Snooze {...props} />}
    </section>
  );
};

/** The first thing to do, beside the deadline: on a phone nobody scrolls for it. */
export const Acknowledge = ({ view }: Pick<FormsProps, 'view'>) => (
  <PostForm action={actionOf(view, 'acknowledge')} inline>
    <Seen view={view} />
    <button type="submit">Acknowledge: I have it</button>
  </PostForm>
);

const actionOf = ({ lead }: CaseView, action: string): string => `/console/alerts/${lead.id}/${action}`;

/** What the viewer saw, so that nothing others did meanwhile is overwritten. */
const Seen = ({ view: { lead } }: { readonly view: CaseView }) => (
  <input type="hidden" name="seenSteps" value={String(lead.steps.length)} />
);

const Attempted = ({ view, attempt }: FormsProps) => (
  <div class="panel">
    <h2>Called the patient?</h2>
    <PostForm action={actionOf(view, 'attempt')}>
      <Seen view={view} />
      <div class="fields">
        <Choice
          name="attemptOutcome"
          label="What came of it"
          required
          attempt={attempt}
          options={[
            NOT_CHOSEN,
            ['no-answer', MISSED['no-answer']],
            ['left-message', MISSED['left-message']],
            ['reached', 'Reached the patient'],
          ]}
        />
        <Choice
          name="again"
          label="If not reached: call back"
          attempt={attempt}
          options={nextTries(view).map(({ minutes, words }) => [String(minutes), words] as const)}
        />
        <Field name="attemptNote" label="Note" attempt={attempt} />
      </div>
      <button type="submit">Log it</button>
    </PostForm>
  </div>
);

const Close = ({ view, attempt }: FormsProps) => {
  const notTold = mayNotBeTold(view.state, { now: view.now });
  return (
    <div class="panel">
      <h2>Close the case</h2>
      <PostForm action={actionOf(view, 'close')}>
        <Seen view={view} />
        <div class="fields">
          <Choice
            name="outcome"
            label="What was done"
            required
            attempt={attempt}
            options={[NOT_CHOSEN, ...ALERT_OUTCOMES.map((outcome) => [outcome, OUTCOMES[outcome]] as const)]}
          />
          <Field
            name="closeNote"
            label="Note for the chart"
            hint="Needed for “No action needed” where the case is critical or urgent."
            rows={2}
            attempt={attempt}
          />
        </div>
        {notTold ? (
          <p class="quiet">The patient gets no text about it. {notTold.refused}</p>
        ) : (
          <Check name="tellPatient" label="Text the patient that the team has seen the answers" attempt={attempt} />
        )}
        <button type="submit">Close the case</button>
      </PostForm>
    </div>
  );
};

const Assign = ({ view, attempt }: FormsProps) => (
  <details class="panel" open={attempt && 'assignNote' in attempt.form}>
    <summary>Hand it on</summary>
    <PostForm action={actionOf(view, 'assign')}>
      <Seen view={view} />
      <div class="fields">
        <ToWhom view={view} attempt={attempt} />
        <Field name="assignNote" label="Note for them" attempt={attempt} />
      </div>
      <button type="submit">Hand it on</button>
    </PostForm>
  </details>
);

/** One of the members; a team that lists none takes any name. */
const ToWhom = ({ view: { team, open, now }, attempt }: Pick<FormsProps, 'view' | 'attempt'>) => {
  const { by } = useContext(ViewerContext);
  const isMine = isSameUser(open?.assignedTo ?? '', by.name);
  const others = peopleOf(team, now).filter(([user]) => !isSameUser(user, by.name));
  if (!team?.members?.length)
    return (
      <Field
        name="to"
        label="To whom"
        hint="The user name of a colleague; leave it empty for anyone in the team."
        value={isMine ? '' : by.name}
        attempt={attempt}
      />
    );
  return (
    <Choice
      name="to"
      label="To whom"
      required
      attempt={attempt}
      options={[
        NOT_CHOSEN,
        ...(isMine ? [] : ([[by.name, 'I take it']] as const)),
        [POOL, 'anyone in the team'],
        ...others,
      ]}
    />
  );
};

const Snooze = ({ view, content, attempt }: FormsProps) => {
  const { lead, state, now } = view;
  if (!snoozableLevel(lead, { content })) return null;
  const latest = latestSnooze(state, now);
  return (
    <details class="panel" open={attempt && 'snoozeNote' in attempt.form}>
      <summary>Snooze: this is expected for a while</summary>
      <PostForm action={actionOf(view, 'snooze')}>
        <Seen view={view} />
        <p>
          “{lead.reason}” The same again does not alert before the day you give. Anything worse does, at once, and ends
          the snooze.
        </p>
        <div class="fields">
          <Field
            name="until"
            label="Quiet until"
            type="date"
            hint={`${dayInWords(latest)} at the latest: 28 days`}
            required
            attempt={attempt}
          />
          <Field name="snoozeNote" label="Why it is expected" attempt={attempt} />
        </div>
        <button type="submit">Snooze it</button>
      </PostForm>
    </details>
  );
};
