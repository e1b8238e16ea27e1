// Who gets the daily note, when, and whether the last one went out.
import type { ComponentChildren } from 'preact';
import type { Channel } from '../../../../shared/domain/channel.ts';
import { noteDueOn } from '../../../../shared/domain/daily-note.ts';
import type { Instant } from '../../../../shared/domain/instant.ts';
import type { ShownNote } from '../../daily-note.ts';
import { addressInWords, kindInWords } from '../channel-words.ts';
import { type Attempt, Choice, FailedNotice, Field, PostForm } from '../forms.tsx';
import { NOTE_PAGE } from '../places.ts';
import { When } from '../when.tsx';

interface NoteProps {
  readonly note: ShownNote;
  readonly now: Instant;
  readonly done?: string | undefined;
  readonly attempt?: Attempt | undefined;
}

export const NotePage = ({ note, now, done, attempt }: NoteProps) => (
  <>
    <p>
      <a href="/console/programme">Programme</a>
    </p>
    <h1>Daily note</h1>
    <FailedNotice failed={attempt?.failed} />
    {done && (
      <p class="done" role="status">
        {done}
      </p>
    )}
    <section class="panel" aria-labelledby="what">
      <h2 id="what">What it is</h2>
      <p>
        One short notice a day, weekends and holidays too, for whoever leads the programme: open cases, what is not
        acknowledged or overdue, silent patients, texts that do not arrive, messages that need a person, and how many of
        the surveys that ended yesterday were answered. Of all care teams together.
      </p>
      <p>
        It holds counts and a link: never a name, a phone, an answer or a text. These addresses also hear, once and at
        once, of an alert that a team’s whole on-call chain has left overdue, and of no other alert.
      </p>
      <Sent note={note} now={now} />
    </section>
    <section class="panel" aria-labelledby="who">
      <h2 id="who">Who gets it</h2>
      {note.channels.length === 0 && <p class={note.time ? 'wrong' : undefined}>Nobody gets it yet.</p>}
      {note.channels.length + note.waiting.length > 0 && <Addresses note={note} />}
      <NewAddress attempt={attempt} />
    </section>
  </>
);

const Sent = ({ note: { time, last }, now }: Pick<NoteProps, 'note' | 'now'>) => {
  if (!time)
    return (
      <p class="wrong">
        No note is sent: the hour is not set. Whoever deploys Vigil sets it (dailyNote, docs/console.md).
      </p>
    );
  const due = noteDueOn(now, time);
  const isLate = due !== undefined && (last === undefined || last.date < due);
  return (
    <>
      <p>
        Goes out at {String(time.hour).padStart(2, '0')}:00 ({time.timeZone}), or as soon after as it can that day.
        {isLate && ' Today’s is about to go out.'}
      </p>
      {last &&
        (last.sentAt ? (
          <p class="quiet">
            Last sent <When at={last.sentAt} zone={time.timeZone} />.
          </p>
        ) : (
          <p class="wrong">
            The note of {last.date} may not have gone out: what may have been sent is not sent again. Look at the work
            list instead.
          </p>
        ))}
    </>
  );
};

const Addresses = ({ note: { channels, waiting } }: Pick<NoteProps, 'note'>) => (
  <ul class="addresses" aria-label="Who gets the daily note">
    {channels.map((channel) => (
      <li key={channel.id}>
        <Address channel={channel}>confirmed</Address>
        {channel.kind === 'other' ? (
          <span class="quiet">set up outside Vigil, and removed there</span>
        ) : (
          <PostForm action={`${NOTE_PAGE}/channels/remove`} inline>
            <input type="hidden" name="channel" value={channel.id} />
            <button type="submit" class="plain" aria-label={`Remove ${addressInWords(channel)}`}>
              Remove
            </button>
          </PostForm>
        )}
      </li>
    ))}
    {waiting.map((channel) => (
      <li key={channel.endpoint}>
        <Address channel={channel}>
          <strong class="wrong">waits to be confirmed where it arrives</strong>
        </Address>
        <span class="quiet">Lapses after two days.</span>
      </li>
    ))}
  </ul>
);

interface AddressProps {
  readonly channel: Pick<Channel, 'kind' | 'endpoint'>;
  readonly children: ComponentChildren;
}

const Address = ({ channel, children }: AddressProps) => (
  <div>
    <strong>{addressInWords(channel)}</strong>
    <br />
    {kindInWords(channel)}, {children}
  </div>
);

const NewAddress = ({ attempt }: Pick<NoteProps, 'attempt'>) => (
  <PostForm action={`${NOTE_PAGE}/channels`}>
    <div class="fields">
      <Choice
        name="kind"
        label="Kind"
        value="email"
        options={[
          ['email', 'E-mail'],
          ['sms', 'Text message'],
        ]}
        attempt={attempt}
      />
      <Field
        name="endpoint"
        label="Address"
        hint="An e-mail address, or a number with + and country code"
        required
        attempt={attempt}
      />
    </div>
    <button type="submit">Add</button>
  </PostForm>
);
