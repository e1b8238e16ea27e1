// Who changed what of a care team or the programme, the newest first.
import { spacedPhone } from '../../../shared/contracts/console/phone.ts';
import type { SetUpAction, SetUpChange, SetUpEntry } from '../../../shared/domain/set-up/set-up-audit.ts';
import { fieldInWords } from './field-words.ts';
import { When } from './when.tsx';

/** So many of a place are shown. */
export const MOST_SHOWN = 20;

const WORDS: Readonly<Record<SetUpAction, string>> = {
  'team-created': 'set up the team',
  'team-changed': 'changed the team',
  'away-changed': 'changed who is away',
  'channel-added': 'added a channel',
  'channel-removed': 'removed a channel',
  'test-sent': 'sent a test notification',
  'hold-changed': 'changed the hold of all texts',
  'note-address-added': 'added an address of the daily note',
  'note-address-removed': 'removed an address of the daily note',
};

interface HistoryProps {
  readonly entries: readonly SetUpEntry[];
  readonly zone: string;
}

export const SetUpHistory = ({ entries, zone }: HistoryProps) => (
  <section class="panel" aria-labelledby="changes">
    <h2 id="changes">What was changed</h2>
    {entries.length === 0 ? (
      <p class="quiet">Nothing on record yet.</p>
    ) : (
      <ol class="steps">
        {entries.map(({ id, at, by, action, changes }) => (
          <li key={id}>
            <span class="quiet">
              <When at={at} zone={zone} />
            </span>{' '}
            {by} {WORDS[action]}
            {changes.length > 0 && (
              <ul>
                {changes.map((change) => (
                  <li key={change.field}>{changeInWords(change)}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    )}
    {entries.length === MOST_SHOWN && <p class="quiet">The newest {MOST_SHOWN}.</p>}
  </section>
);

const changeInWords = ({ field, before, after }: SetUpChange): string => {
  const name = fieldInWords(field);
  if (before === undefined && after === undefined) return `${name}: another one`;
  const said = (value: string): string => (WORDS_OF[field] ?? String)(value);
  if (before === undefined) return `${name}: ${said(after ?? '')}`;
  return `${name}: ${said(before)} → ${after === undefined ? 'taken away' : said(after)}`;
};

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** `1,2,5 08:00-17:00` as `Mon, Tue, Fri, 08:00 to 17:00`. */
const hoursInWords = (hours: string): string => {
  const [days = '', times = ''] = hours.split(' ');
  const named = days.split(',').map((day) => WEEKDAYS[Number(day) - 1] ?? day);
  return `${named.join(', ')}, ${times.replace('-', ' to ')}`;
};

/** What is kept as a code, where it has other words. */
const WORDS_OF: Readonly<Record<string, (code: string) => string>> = {
  hours: hoursInWords,
  dayLine: spacedPhone,
  outOfHoursLine: spacedPhone,
};
