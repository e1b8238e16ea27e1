// The list of messages that need a person: what was written, who has it, and what can be done about it.
import { useContext } from 'preact/hooks';
import { textBehind } from '../../../../shared/domain/work-list.ts';
import { FailedNotice } from '../forms.tsx';
import type { Failed } from '../page-response.ts';
import { TeamsWaiting } from '../teams-waiting.tsx';
import { TypedWords, type TypedWordsProps } from '../typed-words.tsx';
import { UnknownSender } from '../unknown-sender.tsx';
import { ViewerContext } from '../viewer.ts';
import { When, waitInWords } from '../when.tsx';
import { bodyInWords } from '../words/body-words.ts';
import { unreadQuestion } from '../words/unread-question.ts';
import { mayHandle } from '../worklist/may-handle.ts';
import type { Message, MessagesView } from './gather-messages.ts';
import { MessageForms } from './message-forms.tsx';
import { linkTo } from './messages-link.ts';

interface MessagesProps {
  readonly view: MessagesView;
  readonly done?: string | undefined;
  readonly failed?: Failed | undefined;
  /** What was typed into a form that was not taken. */
  readonly typed?: TypedWordsProps | undefined;
}

export const MessagesPage = ({ view, done, failed, typed }: MessagesProps) => (
  <>
    <h1>Messages that need a person</h1>
    <FailedNotice failed={failed} />
    {typed && <TypedWords {...typed} />}
    {done && (
      <p class="done" role="status">
        {done}
      </p>
    )}
    <TeamsWaiting teams={view.byTeam} only={view.team} linkTo={(team) => linkTo({ team })} />
    {view.messages.length === 0 ? (
      <p class="panel">No message waits for a person{view.team && view.teams.length > 1 ? ' in this team' : ''}.</p>
    ) : (
      <p class="quiet">
        Of {view.found} {view.found === 1 ? 'patient' : 'patients'}, the most severe first, of those the oldest
      </p>
    )}
    <ul class="rows">
      {view.messages.map((message) => (
        <Row key={message.alert.id} message={message} view={view} />
      ))}
    </ul>
    <Pages view={view} />
  </>
);

const Pages = ({ view: { team, page, pages } }: { readonly view: MessagesView }) =>
  pages > 1 ? (
    <nav aria-label="Pages" class="buttons">
      {page > 1 && <a href={linkTo({ team, page: page - 1 })}>Older</a>}
      <span class="quiet">
        Page {page} of {pages}
      </span>
      {page < pages && <a href={linkTo({ team, page: page + 1 })}>Newer</a>}
    </nav>
  ) : null;

const Row = ({ message, view }: { readonly message: Message; readonly view: MessagesView }) => {
  const { by } = useContext(ViewerContext);
  const { row, alert, texted, more } = message;
  const { state } = row;
  const open = state.openAlerts.find(({ id }) => id === alert.id);
  const text = row.texts.find(({ id }) => id === textBehind(alert));
  const question = unreadQuestion(alert, state, view.content);
  const name = state.kind === 'contact' ? `Unknown sender ${state.phone}` : state.name;
  return (
    <li class={`panel row ${alert.severity}-row`}>
      <div class="row-head">
        <span class={`badge ${alert.severity}`}>{alert.severity}</span>
        <h2>
          <a href={`/console/alerts/${alert.id}`}>{name}</a>
        </h2>
        <p class="quiet">
          waits {waitInWords(alert.raisedAt, view.now)} ·{' '}
          {open?.assignedTo ? `with ${open.assignedTo}` : 'nobody has it yet'}
        </p>
      </div>
      <p>
        <strong>{alert.reason}</strong>
      </p>
      {question && <p>Asked: “{question}”</p>}
      {text && <blockquote>{bodyInWords(text)}</blockquote>}
      {texted && (
        <p>
          Texted by {texted.by} on <When at={texted.at} zone={state.timeZone} />
        </p>
      )}
      {state.kind === 'contact' && mayHandle(by) && <UnknownSender phone={state.phone} />}
      {mayHandle(by) && <MessageForms message={message} view={view} name={name} />}
      {more > 0 && (
        <p class="quiet">
          and {more} more
          {state.kind === 'patient' && (
            <>
              {' '}
              in <a href={`/console/patients/${state.id}`}>the course of {name}</a>
            </>
          )}
        </p>
      )}
    </li>
  );
};
