// The alerts of a patient that are not closed: the most severe first, then the one that waits longest.
import { type Alert, SEVERITIES } from '../../../../shared/domain/alert.ts';
import type { Instant } from '../../../../shared/domain/instant.ts';
import type { TimeZoneId } from '../../../../shared/domain/local-time.ts';
import type { QuestionnaireResponse } from '../../../../shared/domain/response.ts';
import { When, waitInWords } from '../when.tsx';
import { evidenceInWords } from '../words/evidence.ts';
import type { KnownInstruments } from '../words/instrument-words.ts';

interface OpenCasesProps {
  readonly alerts: readonly Alert[];
  readonly responses: readonly QuestionnaireResponse[];
  readonly content: KnownInstruments;
  readonly now: Instant;
  readonly zone: TimeZoneId;
}

const openFirst = (alerts: readonly Alert[]): readonly Alert[] =>
  alerts
    .filter(({ status }) => status !== 'closed')
    .toSorted(
      (one, other) =>
        SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity) ||
        one.raisedAt.localeCompare(other.raisedAt),
    );

export const OpenCases = ({ alerts, responses, content, now, zone }: OpenCasesProps) => {
  const open = openFirst(alerts);
  if (open.length === 0) return <p class="quiet">No open alert.</p>;
  return (
    <ul class="open-cases">
      {open.map((alert) => (
        <li key={alert.id}>
          <span class={`badge ${alert.severity}`}>{alert.severity}</span>{' '}
          <a href={`/console/alerts/${alert.id}`}>{alert.reason}</a>
          <span>{evidenceInWords(alert, { content, zone, responses }).join('. ')}</span>
          <span class="quiet">
            <When at={alert.raisedAt} zone={zone} />, waits {waitInWords(alert.raisedAt, now)}
            {alert.status === 'acknowledged' && `, acknowledged by ${acknowledgerOf(alert)}`}
          </span>
        </li>
      ))}
    </ul>
  );
};

const acknowledgerOf = ({ steps }: Alert): string =>
  steps.findLast(({ what }) => what === 'acknowledged')?.by ?? 'someone';
