// The forms of a team's channels: one more, one less, and a test of all.
import { SEVERITIES } from '../../../../shared/domain/alert.ts';
import type { CareTeam } from '../../../../shared/domain/care-team.ts';
import { type Channel, teamsOf } from '../../../../shared/domain/channel.ts';
import { addressInWords } from '../channel-words.ts';
import { type Attempt, Check, Choice, Field, PostForm } from '../forms.tsx';
import { When } from '../when.tsx';

export interface ChannelForms {
  readonly adding?: Attempt | undefined;
  readonly testing?: Attempt | undefined;
  /** Whom a test went to just now. */
  readonly sentTo?: readonly Channel[] | undefined;
}

interface FormProps {
  readonly team: CareTeam;
  readonly attempt: Attempt | undefined;
}

const stepChoices = ({ onCall = [] }: CareTeam) => [
  ['0', 'at once'] as const,
  ...onCall.map((_, index) => [String(index + 1), `from escalation ${index + 1}`] as const),
];

export const NewChannel = ({ team, attempt }: FormProps) => (
  <details open={attempt !== undefined}>
    <summary>Add a channel</summary>
    <PostForm action={`/console/care-teams/${team.id}/channels`}>
      <div class="fields">
        <Choice
          name="kind"
          label="Kind"
          value="email"
          options={[
            ['email', 'E-mail'],
            ['sms', 'Text message'],
            ['https', 'Pager (HTTPS)'],
          ]}
          attempt={attempt}
        />
        <Field
          name="endpoint"
          label="Address"
          hint="An e-mail address, a number with + and country code, or an address that begins with https://"
          required
          attempt={attempt}
        />
        <Choice name="fromStep" label="Hears" value="0" options={stepChoices(team)} attempt={attempt} />
      </div>
      <fieldset>
        <legend>Of which alerts</legend>
        {SEVERITIES.map((severity) => (
          <Check key={severity} name={`severity-${severity}`} label={severity} checked attempt={attempt} />
        ))}
      </fieldset>
      <button type="submit">Add</button>
    </PostForm>
  </details>
);

export const TestForm = ({ team, attempt }: FormProps) => (
  <details open={attempt !== undefined}>
    <summary>Send a test notification</summary>
    <PostForm action={`/console/care-teams/${team.id}/test`}>
      <p class="quiet">
        It says that it is a test, names no patient, and goes to whoever would hear of such an alert. It may wake
        people.
        {team.lastTest && (
          <>
            {' '}
            Last sent by {team.lastTest.by}, <When at={team.lastTest.at} zone={team.timeZone} />.
          </>
        )}
      </p>
      <div class="fields">
        <Choice
          name="severity"
          label="As for an alert that is"
          value="critical"
          options={SEVERITIES.map((severity) => [severity, severity] as const)}
          attempt={attempt}
        />
        <Choice name="step" label="Heard" value="0" options={stepChoices(team)} attempt={attempt} />
      </div>
      <button type="submit">Send the test</button>
    </PostForm>
  </details>
);

/** Asks once more, since nobody hears of an alert whose last channel is gone. */
export const RemovePage = ({ team, channel }: { readonly team: CareTeam; readonly channel: Channel }) => (
  <section class="panel narrow">
    <h1>Remove a channel</h1>
    <p>
      <strong>{addressInWords(channel)}</strong> will no longer hear of alerts of {team.programmeName}.
      {!teamsOf(channel) && ' It hears of every team, and will hear of none.'}
    </p>
    <PostForm action={`/console/care-teams/${team.id}/channels/remove`}>
      <input type="hidden" name="channel" value={channel.id} />
      <div class="buttons">
        <button type="submit" class="grave">
          Remove it
        </button>
        <a class="button plain" href={`/console/care-teams/${team.id}`}>
          Keep it
        </a>
      </div>
    </PostForm>
  </section>
);
