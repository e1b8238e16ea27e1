// A patient’s alerts, the newest first: what each rested on, and what staff did.
import type { Alert, AlertStep } from '../../../../shared/domain/alert.ts';
import type { TimeZoneId } from '../../../../shared/domain/local-time.ts';
import type { QuestionnaireResponse } from '../../../../shared/domain/response.ts';
import { When, whenInWords } from '../when.tsx';
import { evidenceInWords } from '../words/evidence.ts';
import type { KnownInstruments } from '../words/instrument-words.ts';

interface AlertListProps {
  readonly alerts: readonly Alert[];
  readonly responses: readonly QuestionnaireResponse[];
  readonly content: KnownInstruments;
  readonly zone: TimeZoneId;
}

export const AlertList = ({ alerts, responses, content, zone }: AlertListProps) => {
  if (alerts.length === 0) return <p class="quiet">No alert.</p>;
  return (
    <ul class="alerts">
      {alerts.toReversed().map((alert) => (
        <li key={alert.id}>
          <p>
            <span class={`badge ${alert.severity}`}>{alert.severity}</span>{' '}
            <a href={`/console/alerts/${alert.id}`}>{alert.reason}</a>
          </p>
          <p class="quiet">
            <When at={alert.raisedAt} zone={zone} />. {evidenceInWords(alert, { content, zone, responses }).join('. ')}
          </p>
          <p class="quiet">{handlingInWords(alert, zone)}</p>
        </li>
      ))}
    </ul>
  );
};

const STEPS: Readonly<Record<AlertStep['what'], string>> = {
  raised: 'raised',
  escalated: 'escalated',
  acknowledged: 'acknowledged',
  added: 'the patient wrote more',
  joined: 'another alert joined the case',
  attempted: 'called, not reached',
  assigned: 'handed on',
  moved: 'came with the patient from another care team',
  snoozed: 'snoozed',
  reached: 'reached',
  closed: 'closed',
};

/** `Closed by kim on Mon 2 Nov 2026: clinic visit`, or where it stands. */
export const handlingInWords = ({ status, outcome, steps }: Alert, zone: TimeZoneId): string => {
  const last = steps.at(-1);
  if (!last || status === 'open') return 'Open: nobody has acknowledged it.';
  const words = status === 'closed' ? 'Closed' : `Open, last ${STEPS[last.what]}`;
  const note = last.note ? ` “${last.note}”` : '';
  return `${words} by ${last.by} on ${whenInWords(last.at, zone, true)}${outcome ? `: ${outcome.replaceAll('-', ' ')}` : ''}.${note}`;
};
