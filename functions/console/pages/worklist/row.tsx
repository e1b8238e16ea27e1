// One patient on the work list: how pressing, why, who has it, and how to call.
import type { Alert } from '../../../../shared/domain/alert.ts';
import type { Content } from '../../../../shared/domain/content.ts';
import type { Instant } from '../../../../shared/domain/instant.ts';
import { byUrgency, textBehind, type WorkListRow } from '../../../../shared/domain/work-list.ts';
import { PostForm } from '../forms.tsx';
import { waitInWords } from '../when.tsx';
import { bodyInWords } from '../words/body-words.ts';
import { evidenceInWords } from '../words/evidence.ts';
import { unreadQuestion } from '../words/unread-question.ts';
import { deadlineOf } from './deadline.ts';
import { PatientFacts } from './patient-facts.tsx';
import { SeenSteps } from './several.tsx';
import { Tries } from './tries.tsx';

/** The form that several rows belong to. */
export const TOGETHER = 'together';

interface RowProps {
  readonly row: WorkListRow;
  readonly now: Instant;
  readonly content: Content;
  readonly mayAct: boolean;
  /** Named where the list is of several. */
  readonly team?: string | undefined;
}

export const Row = ({ row, now, content, mayAct, team }: RowProps) => {
  const { state, alerts } = row;
  const [first] = byUrgency(state.openAlerts);
  const lead = alerts.find(({ id }) => id === first?.id);
  if (!first) return null;
  const deadline = deadlineOf(first, now, state.timeZone, lead);
  const since = state.openAlerts.map(({ raisedAt }) => raisedAt).toSorted()[0] ?? now;
  const name = state.kind === 'contact' ? 'Unknown sender' : state.name;
  const onlyRoutine = state.openAlerts.every(({ severity }) => severity === 'routine');
  return (
    <li
      class={`panel row ${first.severity}-row`}
      data-case={first.id}
      data-severity={first.severity}
      data-steps={`${state.openAlerts.length}.${alerts.reduce((sum, { steps }) => sum + steps.length, 0)}`}
    >
      <div class="row-head">
        {mayAct && onlyRoutine && lead && (
          <>
            <input type="checkbox" name="alert" value={lead.id} form={TOGETHER} aria-label={`Select ${name}`} />
            <SeenSteps alert={lead} form={TOGETHER} />
          </>
        )}
        <span class={`badge ${first.severity}`}>{first.severity}</span>
        <h2>
          <a href={`/console/alerts/${first.id}`}>{name}</a>
        </h2>
        {state.kind === 'patient' && <span class="quiet">{state.studyId}</span>}
        {team && <span class="quiet">{team}</span>}
        <p class="deadline">
          {deadline.words}
          {deadline.overdue && <span class="overdue"> — {deadline.overdue}</span>}
        </p>
      </div>
      <div class="row-body">
        <div class="why">
          <ul>
            {alerts.map((alert) => (
              <Reason key={alert.id} alert={alert} row={row} content={content} />
            ))}
          </ul>
          <More row={row} />
          <Tries alert={lead} now={now} zone={state.timeZone} />
          <p class="quiet">
            {first.assignedTo ? `With ${first.assignedTo}` : 'Nobody has it yet'} · waits {waitInWords(since, now)}
            {first.level > 0 && ` · escalated to step ${first.level}`}
          </p>
        </div>
        <PatientFacts state={state} now={now} />
      </div>
      <div class="buttons">
        {mayAct && lead && !first.acknowledgedAt && (
          <PostForm action={`/console/alerts/${lead.id}/acknowledge`} inline>
            <input type="hidden" name="seenSteps" value={String(lead.steps.length)} />
            <input type="hidden" name="back" value="list" />
            <button type="submit">
              Acknowledge<span class="unseen"> for {name}</span>
            </button>
          </PostForm>
        )}
        <a class="button plain" href={`/console/alerts/${first.id}`}>
          Open<span class="unseen"> the case of {name}</span>
        </a>
      </div>
    </li>
  );
};

/** Alerts that the row has no room for. */
const More = ({ row: { state, alerts } }: { readonly row: WorkListRow }) => {
  const left = state.openAlerts.length - alerts.length;
  return left > 0 ? <p class="quiet">and {left} more</p> : null;
};

interface ReasonProps {
  readonly alert: Alert;
  readonly row: WorkListRow;
  readonly content: Content;
}

const Reason = ({ alert, row, content }: ReasonProps) => {
  const text = row.texts.find(({ id }) => id === textBehind(alert));
  // An answer is in the evidence already.
  const said = text && !text.filed ? bodyInWords(text) : undefined;
  const question = unreadQuestion(alert, row.state, content);
  const evidence = evidenceInWords(alert, { content, zone: row.state.timeZone, said });
  return (
    <li>
      <strong>{alert.reason}</strong>
      {question && <span class="evidence">Asked: “{question}”</span>}
      {evidence.map((line) => (
        <span key={line} class="evidence">
          {line}
        </span>
      ))}
    </li>
  );
};
