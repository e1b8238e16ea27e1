// Hands on what a committed turn asks for: wake-ups, texts and alert notices.
import { METRICS } from '../../shared/contracts/names.ts';
import type { Alert } from '../../shared/domain/alert.ts';
import { noticeOf, tellsLead } from '../../shared/domain/alert-notice.ts';
import { type Communication, type PatientId, PURPOSES } from '../../shared/domain/communication.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import type { ProgrammeLeads } from '../../shared/note-ports.ts';
import type { AlertNotices, CareTeamTopic, Pulse, Queues, WakeUps } from '../../shared/ports.ts';

/** What a patient's state says about its wake-up; the rest of the state is none of this function's business. */
type Wakeable = { readonly nextWakeAt?: Instant };

/** One change of the table, oldest first within a patient. */
export type Change = { readonly sequenceNumber: string; readonly patientId: PatientId } & (
  | { readonly kind: 'state'; readonly before: Wakeable | undefined; readonly after: Wakeable }
  | { readonly kind: 'text'; readonly before: Communication | undefined; readonly after: Communication }
  | { readonly kind: 'alert'; readonly before: Alert | undefined; readonly after: Alert }
);

export interface DeliverDependencies {
  readonly wakeUps: WakeUps;
  readonly queues: Pick<Queues, 'sendText'>;
  readonly topic: CareTeamTopic;
  readonly leads: ProgrammeLeads;
  readonly notices: AlertNotices;
  readonly pulse: Pick<Pulse, 'beat'>;
  readonly clock: () => Instant;
  readonly count: (metric: string) => void;
}

/** Delivers one change. Repeating it does no harm beyond a second notice. */
export const deliver = async (deps: DeliverDependencies, change: Change): Promise<void> => {
  switch (change.kind) {
    case 'state':
      if (change.before?.nextWakeAt !== change.after.nextWakeAt)
        await deps.wakeUps.move(change.patientId, change.before?.nextWakeAt, change.after.nextWakeAt);
      return;
    case 'text':
      return deliverText(deps, change.before, change.after);
    case 'alert':
      return deliverAlert(deps, change.before, change.after);
  }
};

const deliverText = async (
  deps: DeliverDependencies,
  before: Communication | undefined,
  text: Communication,
): Promise<void> => {
  const isNew = before === undefined;
  if (text.direction === 'in') {
    if (isNew) await deps.pulse.beat(deps.clock());
    return;
  }
  // A receipt may come three days late, words go after weeks: they say nothing about now.
  if (text.status === 'completed' && !text.delivery && !text.bodyRemovedAt) await deps.pulse.beat(deps.clock());
  // A chained text is queued by the one before it, which keeps their order.
  if (isNew && text.status === 'preparation' && !text.chained)
    await deps.queues.sendText(PURPOSES[text.purpose].queue, [{ patientId: text.patientId, communicationId: text.id }]);
};

const deliverAlert = async (deps: DeliverDependencies, before: Alert | undefined, alert: Alert): Promise<void> => {
  if (!before) deps.count(METRICS.alertsRaised);
  await tellTeam(deps, alert);
  // Last, and apart from the count: whether or not they can be told, nobody of the team is told twice.
  if (tellsLead(before, alert)) await deps.leads.tell(noticeOf(alert));
};

const tellTeam = async (deps: DeliverDependencies, alert: Alert): Promise<void> => {
  if (alert.noticesDue <= alert.noticesSent) return;
  // The change may be a repeated one, whose notice went out before another change of its batch failed.
  if (!(await deps.notices.isDue(alert.id, alert.noticesDue))) return;
  const notice = noticeOf(alert);
  await deps.topic.publish(notice);
  await deps.notices.markNoticed(alert.id, alert.noticesDue, deps.clock());
  if (!(await deps.topic.hasSubscriber(notice))) deps.count(METRICS.alertWithoutSubscriber);
};
