// What the page shows: patients with their clocks, one phone, the inbox, the log of texts.
import type { CarriedText } from '../carrier.ts';
import type { LocalCloud } from '../cloud.ts';
import type { Enrolled } from '../example-cohort.ts';

const LOG_LENGTH = 200;
const INBOX_LENGTH = 100;

/** Everything the page draws from. Staff see more than this over the API: the page is a phone, an inbox and a clock. */
export const viewOf = (cloud: LocalCloud, cohort: readonly Enrolled[], phone: string | undefined) => {
  const texts = cloud.carrier.texts();
  const latest = new Map(texts.map((text) => [text.phone, text]));
  const strangers = [...latest.keys()].filter((number) => !cohort.some((patient) => patient.phone === number));
  const now = cloud.clock.now();
  return {
    now,
    nextEvent: cloud.clock.nextEvent(),
    moving: cloud.clock.moving,
    patients: [
      ...cohort.map((patient) => ({
        ...patient,
        localTime: localTime(now, patient.timeZone),
        ...last(latest, patient),
      })),
      ...strangers.map((number) => ({
        patientId: '',
        studyId: 'unknown',
        name: 'Unknown number',
        phone: number,
        language: '',
        timeZone: 'UTC',
        careTeam: '',
        localTime: localTime(now, 'UTC'),
        ...last(latest, { phone: number }),
      })),
    ],
    texts: phone === undefined ? [] : texts.filter((text) => text.phone === phone),
    inbox: cloud.inbox.notices.slice(-INBOX_LENGTH).toReversed(),
    log: texts.slice(-LOG_LENGTH).toReversed(),
  };
};

const last = (latest: ReadonlyMap<string, CarriedText>, { phone }: { readonly phone: string }) => {
  const text = latest.get(phone);
  return text ? { lastText: text.body, lastAt: text.at } : {};
};

const localTime = (now: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit' }).format(
    Date.parse(now),
  );
