// The list of messages that need a person: what was written, who has it, and what can be done about it.
import { useContext } from 'preact/hooks';
import { isSameUser } from '../../../../shared/domain/away.ts';
import { textBehind } from '../../../../shared/domain/work-list.ts';
import { FailedNotice, PostForm } from '../forms.tsx';
import type { Failed } from '../page-response.ts';
import { PersonChoice, POOL, peopleOf } from '../people.tsx';
import { TeamsWaiting } from '../teams-waiting.tsx';
import { UnknownSender } from '../unknown-sender.tsx';
import { ViewerContext } from '../viewer.ts';
import { waitInWords } from '../when.tsx';
import { bodyInWords } from '../words/body-words.ts';
import { unreadQuestion } from '../words/unread-question.ts';
import { mayHandle } from '../worklist/may-handle.ts';
import type { Message, MessagesView } from './gather-messages.ts';

interface MessagesProps {
  readonly view: MessagesView;
  readonly done?: string | undefined;
  readonly failed?: Failed | undefined;
}

export const MessagesPage = ({ view, done, failed }: MessagesProps) => (
  <>
    <h1>Messages that need a person</h1>
    <FailedNotice failed={failed} />
    {done && (
      <p class="done" role="status">
        {done}
      </p>
    )}
    <TeamsWaiting teams={view.byTeam} only={view.team} linkTo={(team) => linkTo(team, 1)} />
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

const linkTo = (team: string | undefined, page: number): string =>
  `/console/messages?${new URLSearchParams({ ...(team && { team }), page: String(page) })}`;

const Pages = ({ view: { team, page, pages } }: { readonly view: MessagesView }) =>
  pages > 1 ? (
    <nav aria-label="Pages" class="buttons">
      {page > 1 && <a href={linkTo(team, page - 1)}>Older</a>}
      <span class="quiet">
        Page {page} of {pages}
      </span>
      {page < pages && <a href={linkTo(team, page + 1)}>Newer</a>}
    </nav>
  ) : null;

const Row = ({ message, view }: { readonly message: Message; readonly view: MessagesView }) => {
  const { by } = useContext(ViewerContext);
  const { row, alert } = message;
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
      {state.kind === 'contact' && mayHandle(by) && <UnknownSender phone={state.phone} />}
      {mayHandle(by) && <Actions message={message} view={view} name={name} />}
    </li>
  );
};

interface ActionProps {
  readonly message: Message;
  readonly view: MessagesView;
  readonly name: string;
}

const Actions = ({ message: { alert, row }, view, name }: ActionProps) => {
  const { by } = useContext(ViewerContext);
  const at = `/console/messages/${alert.id}`;
  const seen = <input type="hidden" name="seenSteps" value={String(alert.steps.length)} />;
  const team = view.teams.find(({ id }) => id === row.state.careTeamId);
  const others = peopleOf(team, view.now).filter(([user]) => !isSameUser(user, by.name));
  return (
    <div class="buttons">
      {row.state.kind === 'patient' && (
        <a class="button" href={`/console/patients/${row.state.id}/text`}>
          Answer<span class="unseen"> {name}</span>
        </a>
      )}
      <PostForm action={`${at}/assign`} inline>
        {seen}
        <PersonChoice
          name="to"
          label={`Who gets the message of ${name}`}
          options={[[by.name, 'I take it'], [POOL, 'back to the team'], ...others]}
        />
        <button type="submit" class="plain">
          Pass on<span class="unseen"> the message of {name}</span>
        </button>
      </PostForm>
      {(alert.severity === 'routine' || by.roles.includes('clinician')) && (
        <PostForm action={`${at}/dismiss`} inline>
          {seen}
          {alert.severity !== 'routine' && (
            <input
              name="note"
              required
              autocomplete="off"
              placeholder="Why"
              aria-label={`Why ${name} needs no action`}
            />
          )}
          <button type="submit" class="plain">
            No action needed<span class="unseen"> for {name}</span>
          </button>
        </PostForm>
      )}
    </div>
  );
};
