// What the page shows: patients with their clocks, one phone, the inbox, the log of texts.
import type { AlertStatus, Severity } from '../../../shared/domain/alert.ts';
import type { CarriedText } from '../carrier.ts';
import type { LocalCloud } from '../cloud.ts';
import { noticedAlert } from '../demo/notices.ts';
import type { Enrolled } from '../example-cohort.ts';
import type { Notice } from '../inbox.ts';
import type { PageRecords } from './page-records.ts';

const LOG_LENGTH = 200;
const INBOX_LENGTH = 100;

/** Everything the page draws from. Staff see more than this over the API: the page is a phone, an inbox and a clock. */
export const viewOf = async (
  cloud: LocalCloud,
  records: PageRecords,
  cohort: readonly Enrolled[],
  phone: string | undefined,
) => {
  const texts = cloud.carrier.texts();
  const latest = new Map(texts.map((text) => [text.phone, text]));
  const now = cloud.clock.now();
  const others = [...latest.keys()].filter((number) => !cohort.some((patient) => patient.phone === number));
  const enrolledLater = await records.patientsWith(others);
  const strangers = others.filter((number) => !enrolledLater.some((patient) => patient.phone === number));
  return {
    now,
    nextEvent: cloud.clock.nextEvent(),
    moving: cloud.clock.moving,
    patients: [...cohort, ...enrolledLater, ...strangers.map(strangerWith)].map((patient) => ({
      ...patient,
      localTime: localTime(now, patient.timeZone),
      ...last(latest, patient),
    })),
    texts: phone === undefined ? [] : texts.filter((text) => text.phone === phone),
    inbox: await inboxOf(cloud.inbox.notices.slice(-INBOX_LENGTH), records),
    log: texts.slice(-LOG_LENGTH).toReversed(),
  };
};

const strangerWith = (phone: string) => ({
  patientId: '',
  studyId: 'unknown',
  name: 'Unknown number',
  phone,
  language: '',
  timeZone: 'UTC',
  careTeam: '',
});

/** A notice with the alert it names, and where that stands now. */
interface ShownNotice extends Notice {
  readonly alert?: { readonly id: string; readonly severity: Severity; readonly status?: AlertStatus };
}

/** Open critical alerts first, then newest first. */
const inboxOf = async (notices: readonly Notice[], records: PageRecords): Promise<readonly ShownNotice[]> => {
  const named = notices.map((notice) => ({ notice, alert: noticedAlert(notice) }));
  const statuses = await records.statusesOf(named.flatMap(({ alert }) => alert?.id ?? []));
  const newestFirst = named.toReversed().map(({ notice, alert }): ShownNotice => {
    const status = alert && statuses.get(alert.id);
    return { ...notice, ...(alert && { alert: { ...alert, ...(status && { status }) } }) };
  });
  return newestFirst.toSorted((one, other) => Number(isPressing(other)) - Number(isPressing(one)));
};

const isPressing = ({ alert }: ShownNotice): boolean => alert?.severity === 'critical' && alert.status === 'open';

const last = (latest: ReadonlyMap<string, CarriedText>, { phone }: { readonly phone: string }) => {
  const text = latest.get(phone);
  return text ? { lastText: text.body, lastAt: text.at } : {};
};

const localTime = (now: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit' }).format(
    Date.parse(now),
  );
