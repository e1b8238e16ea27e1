// The alerts of a patient that are not closed: the most severe first, then the one that waits longest.
import { type Alert, SEVERITIES } from '../../../../shared/domain/alert.ts';
import { DAY, type Instant, plus } from '../../../../shared/domain/instant.ts';
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

/** So long a closed case still says how somebody is. */
const LOOKED_BACK = 28 * DAY;

/** The most severe that was closed lately, and of those the newest: a chart shows scores, and not everything has one. */
const gravestClosed = (alerts: readonly Alert[], now: Instant): Alert | undefined =>
  alerts
    .filter(({ severity, raisedAt }) => severity !== 'routine' && raisedAt >= plus(now, -LOOKED_BACK))
    .toSorted(
      (one, other) =>
        SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity) ||
        other.raisedAt.localeCompare(one.raisedAt),
    )[0];

const NoneOpen = ({ gravest, zone }: { readonly gravest: Alert | undefined; readonly zone: TimeZoneId }) => (
  <>
    <p class="quiet">No open alert.{gravest && ' The gravest of the last 4 weeks:'}</p>
    {gravest && (
      <p>
        <span class={`badge ${gravest.severity}`}>{gravest.severity}</span>{' '}
        <a href={`/console/alerts/${gravest.id}`}>{gravest.reason}</a>{' '}
        <span class="quiet">
          <When at={gravest.raisedAt} zone={zone} />, closed
        </span>
      </p>
    )}
  </>
);

export const OpenCases = ({ alerts, responses, content, now, zone }: OpenCasesProps) => {
  const open = openFirst(alerts);
  if (open.length === 0) return <NoneOpen gravest={gravestClosed(alerts, now)} zone={zone} />;
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
