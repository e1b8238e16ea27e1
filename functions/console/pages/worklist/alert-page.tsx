// The page of one case: why, what to do next, what the patient wrote and was told, and what has been done.
import { useContext } from 'preact/hooks';
import { otherWaysToReach } from '../../../../shared/domain/alert-attempts.ts';
import type { Content } from '../../../../shared/domain/content.ts';
import { type Attempt, FailedNotice } from '../forms.tsx';
import { fieldOf } from '../page-request.ts';
import { TypedWords } from '../typed-words.tsx';
import { ViewerContext } from '../viewer.ts';
import { When, waitInWords, whenInWords } from '../when.tsx';
import { bodyInWords } from '../words/body-words.ts';
import { evidenceInWords } from '../words/evidence.ts';
import { unreadQuestion } from '../words/unread-question.ts';
import { Acknowledge, AlertForms } from './alert-forms.tsx';
import { OUTCOMES } from './alert-words.ts';
import { AnswersAround, TextsAround } from './around-alert.tsx';
import { deadlineOf } from './deadline.ts';
import { type CaseView, textAbout } from './gather-alert.ts';
import { mayHandle } from './may-handle.ts';
import { NextSteps } from './next-steps.tsx';
import { onRecord } from './on-record.ts';
import { PatientFacts } from './patient-facts.tsx';

export interface AlertPageProps {
  readonly view: CaseView;
  readonly content: Content;
  readonly done?: string | undefined;
  readonly attempt?: Attempt | undefined;
}

export const nameOf = ({ state }: Pick<CaseView, 'state'>): string =>
  state.kind === 'contact' ? 'Unknown sender' : state.name;

export const AlertPage = ({ view, content, done, attempt }: AlertPageProps) => {
  const { by } = useContext(ViewerContext);
  const { state, lead, open, now } = view;
  const name = nameOf(view);
  const homeless = attempt && withoutForm(view, attempt);
  return (
    <>
      <p>
        <a href="/console">To the work list</a>
      </p>
      <div class="title">
        <h1>
          {name} <span class={`badge ${lead.severity}`}>{lead.severity}</span>
        </h1>
        {state.kind === 'patient' && <a href={`/console/patients/${state.id}`}>All about this patient</a>}
      </div>
      <FailedNotice failed={attempt?.failed} />
      {homeless && <TypedWords words={homeless} patientId={state.kind === 'patient' ? state.id : undefined} />}
      {done && (
        <p class="done" role="status">
          {done}
        </p>
      )}
      <section class="panel" aria-label="Where it stands">
        <Standing view={view} />
        {open && !open.acknowledgedAt && mayHandle(by) && <Acknowledge view={view} />}
        <PatientFacts state={state} now={now} />
        {open && <NextSteps view={view} otherWays={otherWaysToReach(lead)} />}
      </section>
      <Why view={view} content={content} />
      {open && mayHandle(by) && <AlertForms view={view} content={content} attempt={attempt} />}
      <TextsAround view={view} />
      <AnswersAround view={view} content={content} />
      <Steps view={view} />
      <p>
        <a href={`/console/alerts/${lead.id}/incident`}>Download the incident file</a>
      </p>
    </>
  );
};

/** What was typed into a form that is not on the page any more. */
const withoutForm = ({ open }: CaseView, { form }: Attempt): string => {
  const gone = open
    ? open.reachedAt
      ? ['attemptNote']
      : []
    : ['attemptNote', 'closeNote', 'assignNote', 'snoozeNote'];
  return gone.map((name) => fieldOf(form, name)).find((words) => words !== '') ?? '';
};

const Standing = ({ view: { state, lead, open, now } }: { readonly view: CaseView }) => {
  if (!open)
    return (
      <p>
        <strong>Closed.</strong> {lead.outcome && `${OUTCOMES[lead.outcome]}.`}
      </p>
    );
  const deadline = deadlineOf(open, now, state.timeZone, lead);
  return (
    <p class="deadline">
      <strong>{deadline.words}</strong>
      {deadline.overdue && <span class="overdue"> — {deadline.overdue}</span>}
      <span class="quiet">
        {' '}
        {open.assignedTo ? `With ${open.assignedTo}` : 'Nobody has it yet'} · waits {waitInWords(lead.raisedAt, now)}
      </span>
    </p>
  );
};

const Why = ({ view, content }: { readonly view: CaseView; readonly content: Content }) => (
  <section class="panel" aria-labelledby="why">
    <h2 id="why">Why</h2>
    <ul class="reasons">
      {view.alerts.map((alert) => {
        const question = unreadQuestion(alert, view.state, content);
        const text = view.texts.find(({ id }) => id === textAbout(alert));
        const said = text?.direction === 'in' && !text.filed ? bodyInWords(text) : undefined;
        const around = { content, zone: view.state.timeZone, said, responses: view.history, whole: true } as const;
        return (
          <li key={alert.id}>
            <strong>{alert.reason}</strong> <span class={`badge ${alert.severity}`}>{alert.severity}</span>
            {alert.status === 'closed' && <span class="quiet"> closed</span>}
            {question && <span class="evidence">Asked: “{question}”</span>}
            {evidenceInWords(alert, around).map((line) => (
              <span key={line} class="evidence">
                {line}
              </span>
            ))}
          </li>
        );
      })}
    </ul>
  </section>
);

const Steps = ({ view }: { readonly view: CaseView }) => (
  <section class="panel" aria-labelledby="steps">
    <h2 id="steps">What has been done</h2>
    <ol class="steps">
      {onRecord(view, (at) => whenInWords(at, view.state.timeZone)).map(({ at, words }) => (
        <li key={`${at}${words}`}>
          <span class="quiet">
            <When at={at} zone={view.state.timeZone} />
          </span>{' '}
          {words}
        </li>
      ))}
    </ol>
  </section>
);
