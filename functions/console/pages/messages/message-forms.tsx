// What can be done about a message from the list: answer it, take it, give it back, close it.
import { useContext } from 'preact/hooks';
import { isSameUser } from '../../../../shared/domain/away.ts';
import { PostForm } from '../forms.tsx';
import { POOL } from '../people.tsx';
import { ViewerContext } from '../viewer.ts';
import type { Message, MessagesView } from './gather-messages.ts';
import { queryOf } from './messages-link.ts';

interface FormsProps {
  readonly message: Message;
  readonly view: MessagesView;
  readonly name: string;
}

export const MessageForms = (props: FormsProps) => {
  const { by } = useContext(ViewerContext);
  const { alert, row } = props.message;
  const { state } = row;
  const sameCase = state.openAlerts.filter(({ caseId }) => caseId === alert.caseId);
  const mayClose = alert.severity === 'routine' || by.roles.includes('clinician');
  return (
    <div class="buttons">
      {state.kind === 'patient' && (
        <a class="button" href={`/console/patients/${state.id}/text`}>
          Answer<span class="unseen"> {props.name}</span>
        </a>
      )}
      <Owner {...props} />
      <a class="button plain" href={`/console/alerts/${alert.id}`}>
        {sameCase.length > 1 ? 'The case holds more: open it' : 'Hand it on'}
        <span class="unseen"> for {props.name}</span>
      </a>
      {mayClose && sameCase.length <= 1 && (props.message.texted ? <Answered {...props} /> : <Close {...props} />)}
    </div>
  );
};

/** What the viewer saw, and where. */
const Seen = ({ message: { alert }, view }: FormsProps) => (
  <>
    <input type="hidden" name="seenSteps" value={String(alert.steps.length)} />
    {Object.entries(queryOf(view)).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
  </>
);

/** A list of everyone in each row would be too much: to give it to somebody else is on the page of the case. */
const Owner = (props: FormsProps) => {
  const { by } = useContext(ViewerContext);
  const { alert, row } = props.message;
  const owner = row.state.openAlerts.find(({ id }) => id === alert.id)?.assignedTo;
  return (
    <PostForm action={`/console/messages/${alert.id}/assign`} inline>
      <Seen {...props} />
      {!isSameUser(owner ?? '', by.name) && (
        <button type="submit" name="to" value={by.name} class="plain">
          I take it<span class="unseen">: the message of {props.name}</span>
        </button>
      )}
      {owner !== undefined && (
        <button type="submit" name="to" value={POOL} class="plain">
          Back to the team<span class="unseen"> with the message of {props.name}</span>
        </button>
      )}
    </PostForm>
  );
};

/** What was answered counts as advice, and not as something that needed no action. */
const Answered = (props: FormsProps) => (
  <PostForm action={`/console/messages/${props.message.alert.id}/dismiss`} inline>
    <Seen {...props} />
    <button type="submit" name="answered" value="true" class="plain">
      Answered: close it<span class="unseen"> for {props.name}</span>
    </button>
  </PostForm>
);

const Close = (props: FormsProps) => {
  const { alert } = props.message;
  return (
    <PostForm action={`/console/messages/${alert.id}/dismiss`} inline>
      <Seen {...props} />
      {alert.severity !== 'routine' && (
        <input
          name="note"
          required
          autocomplete="off"
          placeholder="Why"
          aria-label={`Why ${props.name} needs no action`}
        />
      )}
      <button type="submit" class="plain">
        No action needed<span class="unseen"> for {props.name}</span>
      </button>
    </PostForm>
  );
};
