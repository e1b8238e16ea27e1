// How a team hears of its alerts: its channels with their state, one to add, and a test.
import { useContext } from 'preact/hooks';
import { SEVERITIES } from '../../../../shared/domain/alert.ts';
import { type Channel, firstHeard, teamsOf } from '../../../../shared/domain/channel.ts';
import { addressInWords, kindInWords } from '../channel-words.ts';
import { NOTE_PAGE, PROGRAMME_KEEPERS } from '../places.ts';
import { teamName, type Viewer, ViewerContext } from '../viewer.ts';
import { type ChannelForms, NewChannel, TestForm } from './channel-forms.tsx';
import type { TeamView } from './gather-team.ts';

interface ChannelsProps extends ChannelForms {
  readonly view: TeamView;
}

export const ChannelsSection = ({ view, adding, testing, sentTo }: ChannelsProps) => {
  const { roles } = useContext(ViewerContext).by;
  const { team, channels } = view;
  const mayChange = roles.includes('administrator');
  const mayTest = mayChange || roles.includes('coordinator');
  return (
    <section class="panel" aria-labelledby="channels">
      <h2 id="channels">Channels</h2>
      <p class="quiet">Where the team hears of alerts: an id, a severity and a link, never a name or an answer.</p>
      {PROGRAMME_KEEPERS.some((role) => roles.includes(role)) && (
        <p class="quiet">
          The <a href={NOTE_PAGE}>daily note</a> to whoever leads the programme goes to addresses of its own.
        </p>
      )}
      {channels.channels.length + channels.waiting.length === 0 ? (
        <p class="wrong">No channel: nobody hears of this team’s alerts.</p>
      ) : (
        <Table view={view} mayChange={mayChange} />
      )}
      {sentTo && <SentTo sentTo={sentTo} />}
      {mayTest && <TestForm team={team} attempt={testing} />}
      {mayChange && <NewChannel team={team} attempt={adding} />}
    </section>
  );
};

const Table = ({ view, mayChange }: { readonly view: TeamView; readonly mayChange: boolean }) => {
  const { team, channels } = view;
  const viewer = useContext(ViewerContext);
  return (
    <section class="scroll" tabindex={0} aria-label="Channels, scrolls sideways">
      <table class="carded">
        <caption class="unseen">Channels of the care team</caption>
        <thead>
          <tr>
            <th scope="col">Kind</th>
            <th scope="col">Address</th>
            <th scope="col">Hears of</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {channels.channels.map((channel) => (
            <tr key={channel.id}>
              <td data-label="Kind">{kindInWords(channel)}</td>
              <th scope="row">{addressInWords(channel)}</th>
              <td data-label="Hears of">
                {heardInWords(channel, team.id)}
                {sharedInWords(channel, viewer)}
              </td>
              <td data-label="State">confirmed {mayChange && <Remove team={team.id} channel={channel} />}</td>
            </tr>
          ))}
          {channels.waiting.map((channel) => (
            <tr key={channel.endpoint}>
              <td data-label="Kind">{kindInWords(channel)}</td>
              <th scope="row">{addressInWords(channel)}</th>
              <td data-label="Hears of">nothing yet</td>
              <td data-label="State">
                <strong class="wrong">waits to be confirmed where it arrives</strong>
                <br />
                <span class="quiet">Lapses after two days. Its team shows once it is confirmed.</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

/** `critical, urgent; routine from escalation 2`. */
const heardInWords = (channel: Channel, team: string): string => {
  const heard = SEVERITIES.flatMap((severity) => {
    const first = firstHeard(channel, team, severity);
    return first === undefined ? [] : [first === 0 ? severity : `${severity} from escalation ${first}`];
  });
  return heard.join(', ') || 'nothing';
};

const sharedInWords = (channel: Channel, viewer: Viewer): string => {
  const teams = teamsOf(channel);
  if (!teams) return '; of every team';
  return teams.length > 1 ? `; of ${teams.map((id) => teamName(viewer, id)).join(' and ')}` : '';
};

const Remove = ({ team, channel }: { readonly team: string; readonly channel: Channel }) => (
  <a
    class="button plain"
    href={`/console/care-teams/${team}/channels/remove?${new URLSearchParams({ channel: channel.id ?? '' })}`}
  >
    Remove<span class="unseen"> {addressInWords(channel)}</span>
  </a>
);

const SentTo = ({ sentTo }: { readonly sentTo: readonly Channel[] }) => (
  <div class={sentTo.length > 0 ? 'done' : 'failed'} role="status">
    {sentTo.length === 0 ? (
      <p>The test went out, and no confirmed channel lets it through: nobody hears of such an alert.</p>
    ) : (
      <>
        <p>The test went out to these. Ask whether it came: a mailbox or a pager may still refuse it.</p>
        <ul>
          {sentTo.map((channel) => (
            <li key={channel.endpoint}>
              {kindInWords(channel)}: {addressInWords(channel)}
            </li>
          ))}
        </ul>
      </>
    )}
  </div>
);
