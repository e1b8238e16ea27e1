// Which texts lose their words once they are old, and what stays of them: that they were, when, of what kind, what became of them.
import type { Communication } from './communication.ts';
import { DAY, type Instant, plus } from './instant.ts';
import type { PatientState } from './patient.ts';
import { smsSizeOf } from './sms-segments.ts';

/** Texts are looked at once in so many days, so a text may keep its words for as many more. */
const LOOK_EVERY_DAYS = 7;
/** While an alert is open nothing goes that somebody may still have to read. */
const LOOK_AGAIN_DAYS = 1;

/** Of a patient whose open alerts, if any, keep all texts whole. */
export const nextLookAt = ({ openAlerts }: Pick<PatientState, 'openAlerts'>, now: Instant): Instant =>
  plus(now, (openAlerts.length > 0 ? LOOK_AGAIN_DAYS : LOOK_EVERY_DAYS) * DAY);

/** A text that may still be sent keeps its words. */
export const mayLoseBody = (text: Communication): boolean =>
  text.bodyRemovedAt === undefined &&
  (text.direction === 'in' || text.status === 'completed' || text.status === 'not-done');

/** What it cost is still counted. */
export const withoutBody = (text: Communication, removedAt: Instant): Communication =>
  text.direction === 'in'
    ? { ...text, body: '', bodyRemovedAt: removedAt }
    : { ...text, body: '', bodyRemovedAt: removedAt, segments: smsSizeOf(text.body).segments };
