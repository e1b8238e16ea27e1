// From when to when an alert took: from the text that raised it to the notice that told the care team.
import type { Alert } from '../../../shared/domain/alert.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import { noticedAlert } from './notices.ts';
import type { RecordedWorld } from './recorded-world.ts';

/** When the text that raised it reached us; where no text did, when it was raised. */
export const startOf = ({ communications, writings }: RecordedWorld, { patientId, raisedAt }: Alert): Instant => {
  const text = communications.find(
    (one) => one.direction === 'in' && one.patientId === patientId && one.receivedAt === raisedAt,
  );
  const inboundMessageId = text?.direction === 'in' ? text.inboundMessageId : undefined;
  return writings.find((writing) => writing.inboundMessageId === inboundMessageId)?.arrivedAt ?? raisedAt;
};

/** The first notice of its case that was at least as severe: one notice serves the case. */
export const firstNoticeOf = ({ alerts, notices }: RecordedWorld, alert: Alert): Instant | undefined => {
  const inCase = new Set(
    alerts
      .filter(
        ({ patientId, caseId, severity }) =>
          patientId === alert.patientId && caseId === alert.caseId && severity === alert.severity,
      )
      .map(({ id }) => id),
  );
  return notices.find((notice) => inCase.has(noticedAlert(notice)?.id ?? ''))?.at;
};
