// Lines, hours, holidays and the on-call chain of a team: as they are, and the form that changes them.
import { useContext } from 'preact/hooks';
import { stepAwayUntil } from '../../../../shared/domain/away.ts';
import { AUTOMATIC_REPLIES_PER_HOUR, type CareTeam } from '../../../../shared/domain/care-team.ts';
import type { Instant } from '../../../../shared/domain/instant.ts';
import type { Attempt } from '../forms.tsx';
import { Phone } from '../phone.tsx';
import { ViewerContext } from '../viewer.ts';
import { TeamForm } from './team-form-fields.tsx';
import { contactInWords, dayName } from './team-words.ts';

interface CoverProps {
  readonly team: CareTeam;
  readonly now: Instant;
  readonly attempt?: Attempt | undefined;
}

export const CoverSection = ({ team, now, attempt }: CoverProps) => {
  const { roles } = useContext(ViewerContext).by;
  const mayChange = roles.some((role) => role === 'coordinator' || role === 'administrator');
  return (
    <section class="panel" aria-labelledby="cover">
      <h2 id="cover">Lines and hours</h2>
      <Facts team={team} now={now} />
      <h3>On-call chain</h3>
      <Chain team={team} now={now} />
      {mayChange && (
        <details open={attempt !== undefined}>
          <summary>Change lines, hours, chain and settings</summary>
          <TeamForm team={team} attempt={attempt} />
        </details>
      )}
    </section>
  );
};

const Facts = ({ team, now }: CoverProps) => {
  const { hours, holidays = [], settings = {} } = team;
  const ahead = holidays.filter((day) => day >= now.slice(0, 10));
  return (
    <dl class="facts">
      <dt>Day line</dt>
      <dd>{team.dayLine ? <Phone phone={team.dayLine} /> : <Missing />}</dd>
      <dt>Out-of-hours line</dt>
      <dd>{team.outOfHoursLine ? <Phone phone={team.outOfHoursLine} /> : <Missing />}</dd>
      <dt>Hours</dt>
      <dd>
        {hours ? (
          `${hours.days.map((day) => dayName(day).slice(0, 3)).join(', ')}, ${hours.from} to ${hours.to} (${team.timeZone})`
        ) : (
          <Missing />
        )}
      </dd>
      <dt>Holidays ahead</dt>
      <dd>{ahead.length > 0 ? ahead.join(', ') : 'none'}</dd>
      <dt>New danger after STOP</dt>
      <dd>
        {settings.replyToDangerAfterStop === false ? 'no reply, an alert all the same' : 'one reply, and an alert'}
      </dd>
      <dt>Automatic replies</dt>
      <dd>at most {settings.automaticRepliesPerHour ?? AUTOMATIC_REPLIES_PER_HOUR} an hour to one number</dd>
    </dl>
  );
};

const Missing = () => <strong class="wrong">missing</strong>;

const Chain = ({ team, now }: CoverProps) =>
  team.onCall?.length ? (
    <ol class="chain">
      {team.onCall.map((step) => {
        const until = stepAwayUntil(step, team, now);
        return (
          <li key={`${step.name} ${step.contact}`}>
            <strong>{step.name}</strong> {contactInWords(step.contact)}
            {until && <span class="wrong"> away until {until}: skipped</span>}
          </li>
        );
      })}
    </ol>
  ) : (
    <p>
      <Missing />
    </p>
  );
