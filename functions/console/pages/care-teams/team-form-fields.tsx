// The form that changes a care team's lines, hours, chain and settings.

import { AUTOMATIC_REPLIES_PER_HOUR, type CareTeam, type OnCallContact } from '../../../../shared/domain/care-team.ts';
import { tagOfTeam } from '../../team-tag.ts';
import { type Attempt, Choice, Field, PostForm } from '../forms.tsx';
import { FREE_STEPS, SEEN_TEAM, stepsSent } from './team-form.ts';
import { dayName } from './team-words.ts';

interface FormProps {
  readonly team: CareTeam;
  readonly attempt?: Attempt | undefined;
}

export const TeamForm = ({ team, attempt }: FormProps) => (
  <PostForm action={`/console/care-teams/${team.id}`}>
    <input type="hidden" name={SEEN_TEAM} value={tagOfTeam(team)} />
    <div class="fields">
      <Field
        name="programmeName"
        label="Name for patients"
        hint="Starts every text. Never names an illness."
        value={team.programmeName}
        required
        attempt={attempt}
      />
      <Field name="timeZone" label="Time zone" value={team.timeZone} required attempt={attempt} />
      <Field
        name="dayLine"
        label="Day line"
        type="tel"
        hint="With + and country code"
        value={team.dayLine ?? ''}
        attempt={attempt}
      />
      <Field
        name="outOfHoursLine"
        label="Out-of-hours line"
        type="tel"
        hint="With + and country code"
        value={team.outOfHoursLine ?? ''}
        attempt={attempt}
      />
    </div>
    <Hours team={team} attempt={attempt} />
    <Steps team={team} attempt={attempt} />
    <Settings team={team} attempt={attempt} />
    <button type="submit">Save</button>
  </PostForm>
);

const Hours = ({ team: { hours, holidays = [] }, attempt }: FormProps) => {
  const standing = hours?.days ?? [];
  const chosen = attempt ? [attempt.form.day ?? []].flat().map(Number) : standing;
  return (
    <fieldset>
      <legend>Days on which the day line is answered</legend>
      {attempt?.overtaken && chosen.toSorted().join() !== standing.join() && (
        <p class="wrong">As it stands now: {standing.map(dayName).join(', ') || 'none'}</p>
      )}
      <div class="choices days">
        {[1, 2, 3, 4, 5, 6, 7].map((day) => (
          <label key={day}>
            <input type="checkbox" name="day" value={day} checked={chosen.includes(day)} />
            {dayName(day)}
          </label>
        ))}
      </div>
      <div class="fields">
        <Field name="hours.from" label="From" type="time" value={hours?.from ?? ''} attempt={attempt} />
        <Field name="hours.to" label="To" type="time" value={hours?.to ?? ''} attempt={attempt} />
        <Field
          name="holidays"
          label="Holidays"
          rows={3}
          hint="One day a line, such as 2026-12-25. The out-of-hours line is given then, and routine clocks wait."
          value={holidays.join('\n')}
          attempt={attempt}
        />
      </div>
    </fieldset>
  );
};

const Steps = ({ team, attempt }: FormProps) => {
  const { onCall = [], members = [] } = team;
  const free: OnCallContact = { name: '', contact: '' };
  // A chain that somebody else has made shorter keeps a place for every step that was typed.
  const more = Math.max(FREE_STEPS, attempt ? stepsSent(attempt.form) - onCall.length : 0);
  const people = members.map(({ user, name }) => [user, name] as const);
  return (
    <fieldset>
      <legend>On-call chain, in the order in which to call</legend>
      {[...onCall, ...Array.from({ length: more }, () => free)].map(({ name, contact, user = '' }, place) => (
        <div class="fields" key={place}>
          <Field name={`onCall.${place}.name`} label={`Step ${place + 1}: who`} value={name} attempt={attempt} />
          <Field
            name={`onCall.${place}.contact`}
            label={`Step ${place + 1}: phone or e-mail`}
            value={contact}
            attempt={attempt}
          />
          <Choice
            name={`onCall.${place}.user`}
            label={`Step ${place + 1}: skipped while away`}
            value={user}
            options={[['', 'never skipped'], ...people]}
            attempt={attempt}
          />
        </div>
      ))}
    </fieldset>
  );
};

const Settings = ({ team: { settings = {} }, attempt }: FormProps) => (
  <fieldset>
    <legend>Settings</legend>
    <div class="fields">
      <Choice
        name="settings.replyToDangerAfterStop"
        label="New danger in a text after STOP"
        value={String(settings.replyToDangerAfterStop ?? true)}
        options={[
          ['true', 'one reply, and an alert'],
          ['false', 'no reply, an alert all the same'],
        ]}
        attempt={attempt}
      />
      <Field
        name="settings.automaticRepliesPerHour"
        label="Automatic replies to one number in an hour"
        type="number"
        hint={`1 to 20; ${AUTOMATIC_REPLIES_PER_HOUR} unless you say otherwise`}
        value={String(settings.automaticRepliesPerHour ?? '')}
        attempt={attempt}
      />
    </div>
  </fieldset>
);
