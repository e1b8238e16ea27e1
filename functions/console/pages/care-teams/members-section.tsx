// Who belongs to a team, who is away, and the forms that change it.
import { useContext } from 'preact/hooks';
import { ROLES } from '../../../../shared/contracts/names.ts';
import { isAway } from '../../../../shared/domain/away.ts';
import type { CareTeam, CareTeamMember } from '../../../../shared/domain/care-team.ts';
import type { Instant } from '../../../../shared/domain/instant.ts';
import { type Attempt, Choice, Field, PostForm } from '../forms.tsx';
import { dayInWords } from '../patient/status-words.ts';
import { ViewerContext } from '../viewer.ts';
import { mayHandle } from '../worklist/may-handle.ts';

interface MembersProps {
  readonly team: CareTeam;
  readonly now: Instant;
  readonly adding?: Attempt | undefined;
  readonly leaving?: Attempt | undefined;
}

export const MembersSection = ({ team, now, adding, leaving }: MembersProps) => {
  const { by } = useContext(ViewerContext);
  const { members = [] } = team;
  const mayName = by.roles.includes('administrator');
  const mayMark = members.length > 0 && mayHandle(by);
  return (
    <section class="panel" aria-labelledby="members">
      <h2 id="members">Members</h2>
      {members.length === 0 ? <p class="quiet">Nobody yet.</p> : <Members team={team} now={now} mayName={mayName} />}
      {mayMark && <AwayForm team={team} attempt={leaving} />}
      {mayName && <NewMember team={team} attempt={adding} />}
    </section>
  );
};

const Members = ({ team, now, mayName }: Pick<MembersProps, 'team' | 'now'> & { readonly mayName: boolean }) => (
  <section class="scroll" tabindex={0} aria-label="Members, scrolls sideways">
    <table class="carded">
      <caption class="unseen">Members of the care team</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">User name</th>
          <th scope="col">Role</th>
          <th scope="col">There</th>
          {mayName && (
            <th scope="col">
              <span class="unseen">Change</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {(team.members ?? []).map((member) => (
          <tr key={member.user}>
            <th scope="row">{member.name}</th>
            <td data-label="User name">{member.user}</td>
            <td data-label="Role">{member.role}</td>
            <td data-label="There">
              {isAway(member, team, now) ? (
                <span class="wrong">away until {member.awayUntil && dayInWords(member.awayUntil)}</span>
              ) : (
                'yes'
              )}
            </td>
            {mayName && (
              <td>
                <RemoveMember team={team} member={member} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

const RemoveMember = ({ team, member }: { readonly team: CareTeam; readonly member: CareTeamMember }) => (
  <PostForm action={`/console/care-teams/${team.id}/members/remove`} inline>
    <input type="hidden" name="user" value={member.user} />
    <button type="submit" class="plain" aria-label={`Remove ${member.name}`}>
      Remove
    </button>
  </PostForm>
);

interface FormProps {
  readonly team: CareTeam;
  readonly attempt: Attempt | undefined;
}

const AwayForm = ({ team: { id, members = [] }, attempt }: FormProps) => (
  <details open={attempt !== undefined}>
    <summary>Someone is away, or there again</summary>
    <PostForm action={`/console/care-teams/${id}/away`}>
      <p class="quiet">
        Their cases go back to the team at once, their step of the on-call chain is skipped until they are there again.
      </p>
      <div class="fields">
        <Choice
          name="user"
          label="Who"
          options={members.map(({ user, name }) => [user, name] as const)}
          attempt={attempt}
        />
        <Field
          name="until"
          label="First day there again"
          type="date"
          hint="Leave it empty when they are there now."
          attempt={attempt}
        />
      </div>
      <button type="submit">Save</button>
    </PostForm>
  </details>
);

const NewMember = ({ team: { id }, attempt }: FormProps) => (
  <details open={attempt !== undefined}>
    <summary>Add a member</summary>
    <PostForm action={`/console/care-teams/${id}/members`}>
      <div class="fields">
        <Field name="member" label="User name" hint="As they sign in with it" required attempt={attempt} />
        <Field name="name" label="Name" hint="As colleagues know them" required attempt={attempt} />
        <Choice
          name="role"
          label="Role"
          value="clinician"
          options={ROLES.map((role) => [role, role] as const)}
          attempt={attempt}
        />
      </div>
      <button type="submit">Add</button>
    </PostForm>
  </details>
);
