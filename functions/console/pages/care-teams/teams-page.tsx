// The care teams, and which of them lacks what.
import { useContext } from 'preact/hooks';
import { type Attempt, FailedNotice, Field, PostForm } from '../forms.tsx';
import { ViewerContext } from '../viewer.ts';
import { mayHandle } from '../worklist/may-handle.ts';
import { Gaps } from './gaps.tsx';
import type { TeamRow, TeamsView } from './gather-team.ts';
import { unconfirmed } from './team-words.ts';

interface TeamsProps {
  readonly view: TeamsView;
  readonly attempt?: Attempt | undefined;
}

export const TeamsPage = ({ view: { rows, waiting }, attempt }: TeamsProps) => (
  <>
    <div class="title">
      <h1>Care teams</h1>
      {mayHandle(useContext(ViewerContext).by) && <a href="/console/hand-over">Hand over my cases</a>}
    </div>
    <FailedNotice failed={attempt?.failed} />
    {rows.length === 0 && <p class="panel">You belong to no care team yet. An administrator adds you.</p>}
    {waiting.length > 0 && <Gaps gaps={waiting.map(unconfirmed)} />}
    <ul class="teams">
      {rows.map((row) => (
        <li key={row.team.id} class="panel">
          {row.notSetUp ? <NotSetUp row={row} /> : <Team row={row} />}
        </li>
      ))}
    </ul>
    <NewTeam attempt={attempt} />
  </>
);

const Team = ({ row: { team, gaps } }: { readonly row: TeamRow }) => (
  <>
    <h2>
      <a href={`/console/care-teams/${team.id}`}>{team.programmeName}</a>
    </h2>
    <Gaps gaps={gaps} />
    <p class="quiet">
      {team.members?.length ? `${countOf(team.members.length, 'member')} · ` : ''}
      {countOf(team.onCall?.length ?? 0, 'step')} in the on-call chain · {team.timeZone}
    </p>
  </>
);

const NotSetUp = ({ row: { team, gaps } }: { readonly row: TeamRow }) => (
  <>
    <h2>{team.programmeName}</h2>
    <p class="wrong">
      Texts from unknown numbers come to this team. An administrator has to set it up, with the id “{team.id}”.
    </p>
    <Gaps gaps={gaps} />
  </>
);

const countOf = (count: number, what: string): string => `${count || 'no'} ${what}${count === 1 ? '' : 's'}`;

const NewTeam = ({ attempt }: Pick<TeamsProps, 'attempt'>) =>
  useContext(ViewerContext).by.roles.includes('administrator') ? (
    <details class="panel" open={attempt !== undefined}>
      <summary>Set up a care team</summary>
      <PostForm action="/console/care-teams">
        <div class="fields">
          <Field
            name="id"
            label="Id"
            hint="Lower-case letters, digits and dashes. It cannot be changed."
            required
            attempt={attempt}
          />
          <Field
            name="programmeName"
            label="Name for patients"
            hint="Starts every text. Never names an illness."
            required
            attempt={attempt}
          />
          <Field name="timeZone" label="Time zone" hint="Such as America/Chicago" required attempt={attempt} />
        </div>
        <button type="submit">Set up</button>
      </PostForm>
    </details>
  ) : null;
