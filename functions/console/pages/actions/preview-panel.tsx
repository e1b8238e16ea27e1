// What a change would do to the weeks ahead, before and after; and the button that does exactly that.
import { createHash } from 'node:crypto';
import { counted, listed } from '../../../../shared/domain/in-words/phrases.ts';
import type { PlannedText } from '../../../../shared/domain/planned-ahead.ts';
import type { MovedText, Preview } from '../../../../shared/domain/preview.ts';
import type { MovedAlerts } from '../../replay-move.ts';
import { CSRF_FIELD } from '../forms.tsx';
import type { Form } from '../page-request.ts';
import { localInWords } from '../patient/names.ts';
import { instrumentName } from '../words/instrument-words.ts';
import type { Shown } from './action.ts';
import { ActionForm, DO, DoButton, SEEN, SEEN_AT } from './action-form.tsx';

/** Names what was shown, to tell whether it is still what would happen. */
export const SHOWN = 'shown';

export type PreviewBody = Preview & {
  readonly preview: boolean;
  readonly timeZone: string;
  /** Of a move to another plan. */
  readonly alerts?: MovedAlerts;
  readonly keepsWeek?: boolean;
};

export const nameOfPreview = ({ moved, dropped, added }: Preview): string =>
  createHash('sha256')
    .update(JSON.stringify([moved, dropped, added]))
    .digest('hex')
    .slice(0, 16);

/** More rows would hide what the first ones say. */
const MOST_ROWS = 60;

interface Row {
  readonly what: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly change: 'moves' | 'dropped' | 'added';
}

const rowsOf = ({ moved, dropped, added }: Preview, name: (text: Named) => string): readonly Row[] =>
  [
    ...moved.map((text): Row => ({ what: name(text), before: text.from, after: text.to, change: 'moves' })),
    ...dropped.map((text): Row => ({ what: name(text), before: text.at, after: undefined, change: 'dropped' })),
    ...added.map((text): Row => ({ what: name(text), before: undefined, after: text.at, change: 'added' })),
  ].sort((one, other) => (one.before ?? one.after ?? '').localeCompare(other.before ?? other.after ?? ''));

type Named = Pick<MovedText | PlannedText, 'instrument' | 'activityId'>;

const OWN_FIELDS = [CSRF_FIELD, DO, SEEN, SEEN_AT, SHOWN];

interface PreviewPanelProps {
  readonly shown: Shown;
  readonly path: string;
  readonly form: Form;
  readonly preview: PreviewBody;
  /** It was shown before, and is no longer what would happen. */
  readonly outdated?: boolean;
}

export const PreviewPanel = ({ shown, path, form, preview, outdated }: PreviewPanelProps) => {
  const { content } = shown.deps;
  const rows = rowsOf(preview, ({ instrument, activityId }) =>
    instrument === undefined
      ? activityId === 'self-care'
        ? 'Self-care message'
        : inWords(activityId)
      : instrumentName(content.instrument(instrument)),
  );
  return (
    <section class="panel" aria-label="What would change">
      <h2>What would change</h2>
      {outdated && (
        <p class="failed" role="alert">
          Nothing was changed: what would happen is no longer what was shown. This is how it is now.
        </p>
      )}
      <p role="status">
        Nothing has been changed yet. In the next {preview.days} days {countsOf(preview)}. Times are the patient’s (
        {preview.timeZone}).
      </p>
      {rows.length > 0 && (
        <section class="scroll" tabindex={0} aria-label="Before and after">
          <table class="carded">
            <caption class="unseen">What moves, what is dropped and what is added</caption>
            <thead>
              <tr>
                <th scope="col">What</th>
                <th scope="col">Change</th>
                <th scope="col">Before</th>
                <th scope="col">After</th>
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, MOST_ROWS).map(({ what, before, after, change }) => (
                <tr key={`${what}${before}${after}`}>
                  <th scope="row">{what}</th>
                  <td class={`change-${change}`} data-label="Change">
                    {change}
                  </td>
                  <td data-label="Before">{before ? localInWords(before) : '–'}</td>
                  <td data-label="After">{after ? localInWords(after) : '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {rows.length > MOST_ROWS && <p class="quiet">And {rows.length - MOST_ROWS} more later on.</p>}
      {preview.keepsWeek !== undefined && (
        <p>
          {preview.keepsWeek
            ? 'The patient stays in the week they are in, with the same dates, from now on.'
            : 'The plan begins with its week 1. What later answers are compared with is new.'}
        </p>
      )}
      {preview.alerts && <Replayed alerts={preview.alerts} />}
      <ActionForm shown={shown} path={path}>
        {hiddenFields(form).map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name={SHOWN} value={nameOfPreview(preview)} />
        <DoButton does="apply">Change it exactly so</DoButton>
      </ActionForm>
    </section>
  );
};

/** The same answers by the rules of the other plan. */
const Replayed = ({ alerts: { surveys, gone, added } }: { readonly alerts: MovedAlerts }) => (
  <>
    <h3>Alerts to the answers so far</h3>
    <p>
      {surveys === 0
        ? 'Nothing was answered yet.'
        : gone.length + added.length === 0
          ? `Of ${counted(surveys, 'survey')} played by the rules of the new plan, none comes out otherwise.`
          : `${counted(surveys, 'survey')} played by the rules of the new plan:`}
    </p>
    <ul>
      {[...new Set(added)].map((alert) => (
        <li key={`+${alert}`}>
          new: {alert}
          {timesOf(added, alert)}
        </li>
      ))}
      {[...new Set(gone)].map((alert) => (
        <li key={`-${alert}`}>
          no more: {alert}
          {timesOf(gone, alert)}
        </li>
      ))}
    </ul>
  </>
);

const timesOf = (alerts: readonly string[], alert: string): string => {
  const times = alerts.filter((one) => one === alert).length;
  return times > 1 ? `, ${times} times` : '';
};

/** `infusion-reminder` as `Infusion reminder`. */
const inWords = (id: string): string => `${id.charAt(0).toUpperCase()}${id.slice(1).replaceAll('-', ' ')}`;

const countsOf = ({ moved, dropped, added }: Preview): string =>
  moved.length + dropped.length + added.length === 0
    ? 'no text moves, is dropped or is added'
    : listed(
        [
          ...(moved.length > 0 ? [`${counted(moved.length, 'text')} ${moved.length === 1 ? 'moves' : 'move'}`] : []),
          ...(dropped.length > 0 ? [`${counted(dropped.length, 'text')} ${isOrAre(dropped)} dropped`] : []),
          ...(added.length > 0 ? [`${counted(added.length, 'text')} ${isOrAre(added)} added`] : []),
        ],
        'and',
      );

const isOrAre = ({ length }: readonly unknown[]): string => (length === 1 ? 'is' : 'are');

const hiddenFields = (form: Form): readonly (readonly [name: string, value: string])[] =>
  Object.entries(form)
    .filter(([name]) => !OWN_FIELDS.includes(name))
    .flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : value.map((one) => [name, one] as const),
    );
