// Plays a share of the demo's patients in a local cloud of its own, and brings back what it left behind.
import { type Instant, plus, SECOND } from '../../../shared/domain/instant.ts';
import type { Fate } from '../carrier.ts';
import { type LocalCloud, startLocalCloud } from '../cloud.ts';
import { type Enrolled, type ExampleRow, enrolExamples, exampleRows } from '../example-cohort.ts';
import { arrivals, fate } from './network.ts';
import type { Persona } from './persona.ts';
import { CAST, PROMPT } from './personas.ts';
import { PhoneOwner } from './phone-owner.ts';
import { MEANINGS, SAYINGS } from './phrases.ts';
import { Random } from './random.ts';
import { readTable } from './read-table.ts';
import { recordedMachinery } from './recorded-machinery.ts';
import type { RecordedDemo, Writing } from './recorded-world.ts';
import { Staff } from './staff.ts';
import { DAY, HOUR } from './utterance.ts';

export interface ShareOptions {
  readonly seed: number;
  readonly weeks: number;
  /** Which share of the patients, from 0, of how many. */
  readonly share: number;
  readonly shares: number;
  /** The cloud assembly to play. */
  readonly assembly: string;
}

/** A phone's owner-to-be: the index, the same however the cohort is shared out, makes their draws their own. */
interface Part {
  readonly row: Pick<ExampleRow, 'phone' | 'language'>;
  readonly persona: Persona;
  readonly index: number;
}

/** A Monday, in daytime for most of the cohort. Surveys begin on Monday to Thursday and close three days later. */
export const BEGINS_AT: Instant = '2027-01-04T16:00:00.000Z';
/** From the beginning to the same Monday some weeks later, after the last survey has closed and before the next opens. */
const BEFORE_NEXT_MONDAY = 11 * HOUR;
/** Nobody writes any more in the last hour, so that nothing is on its way at the end. */
const STILLNESS = HOUR;
/** Recurring checks run this often at most: they find nothing here, but cost as much as if they did. */
const RULES_AT_MOST_EVERY = 7 * DAY * SECOND;
/** Twelve weeks of receipts would take as long as twelve weeks of texts; failures are all logged. */
const LOGS_ONE_IN = 10;
/** The network takes texts to a number that is no more, and says so later. */
const GIVEN_UP: Fate = { failed: 'Invalid phone number' };
const STRANGER = '+12065550199';

export const playShare = async ({ seed, weeks, share, shares, assembly }: ShareOptions): Promise<RecordedDemo> => {
  const seconds = weeks * 7 * DAY - BEFORE_NEXT_MONDAY;
  const cloud = await startLocalCloud({ assembly, startAt: BEGINS_AT, rulesAtMostEvery: RULES_AT_MOST_EVERY });
  cloud.carrier.logsOneIn = LOGS_ONE_IN;
  try {
    const cast = castOf(seed).filter(({ index }) => index % shares === share);
    const phones = new Set(cast.map(({ row }) => row.phone));
    const writings = populate(cloud, cast, seed, plus(BEGINS_AT, (seconds - STILLNESS) * SECOND));
    await enrolExamples(cloud.api, ({ phone }) => phones.has(phone));
    await liveThrough(cloud, seconds);
    await cloud.settled();
    return {
      ...(await readTable(cloud)),
      carried: cloud.carrier.texts(),
      writings,
      ...recordedMachinery(cloud),
      grants: cloud.grants(),
    };
  } finally {
    await cloud.stop();
  }
};

/** Enrols all of the cohort and lets them live, and a care team work, for so many weeks; the cloud goes on after it. */
export const playCohort = async (cloud: LocalCloud, seed: number, weeks: number): Promise<readonly Enrolled[]> => {
  const seconds = weeks * 7 * DAY;
  populate(cloud, castOf(seed), seed, plus(cloud.clock.now(), seconds * SECOND));
  const cohort = await enrolExamples(cloud.api);
  await liveThrough(cloud, seconds);
  await cloud.settled();
  return cohort;
};

/** Gives every phone an owner, hires the staff, and makes the network as unreliable as it is. */
const populate = (
  { carrier, clock, inbox, api }: LocalCloud,
  cast: readonly Part[],
  seed: number,
  until: Instant,
): readonly Writing[] => {
  const writings: Writing[] = [];
  const wait = (seconds: number, act: () => unknown): void => {
    const at = plus(clock.now(), seconds * SECOND);
    if (at < until) clock.at(at, act);
  };
  const owners = new Map(
    cast.map(({ row: { phone, language }, persona, index }) => {
      const owner = new PhoneOwner({
        phone,
        language,
        persona,
        draw: new Random(seed * 1_000 + index),
        wait,
        write: ({ draw }, { body, means, takes }) => {
          const copies = arrivals(draw, takes);
          const { id, at } = carrier.write(phone, body, copies);
          writings.push({ inboundMessageId: id, means, arrivedAt: plus(at, Math.min(...copies) * SECOND) });
        },
      });
      return [phone, owner] as const;
    }),
  );
  carrier.onDelivery(({ phone, body }) => owners.get(phone)?.receive(body));
  carrier.fate = ({ phone }) => {
    const owner = owners.get(phone);
    return !owner ? 'delivered' : owner.isReachable ? fate(owner.draw) : GIVEN_UP;
  };
  const staff = new Staff({ ...api, draw: new Random(seed), wait });
  inbox.onNotice((notice) => staff.hear(notice));
  strangerCalls(owners.get(STRANGER));
  return writings;
};

/** Every persona once, given to patients of the example cohort by the seed; and a stranger. */
const castOf = (seed: number): readonly Part[] => {
  const stranger = { phone: STRANGER, language: 'en' } as const;
  const cohort = new Random(seed).shuffled(exampleRows());
  const cast = cohort.flatMap((row, index) => {
    const persona = CAST[index];
    return persona ? [{ row, persona, index }] : [];
  });
  return [...cast, { row: stranger, persona: PROMPT, index: cast.length }];
};

const strangerCalls = (stranger: PhoneOwner | undefined): void => {
  if (!stranger) return;
  const { chat, selfHarm } = SAYINGS.en;
  stranger.say({ after: DAY, body: stranger.draw.pick(chat), means: MEANINGS.chat });
  stranger.say({ after: 8 * DAY, body: stranger.draw.pick(selfHarm), means: MEANINGS.selfHarm });
};

/** Lets the time pass day by day. */
const liveThrough = async (cloud: LocalCloud, seconds: number): Promise<void> => {
  for (let left = seconds; left > 0; left -= DAY) await cloud.clock.advance(Math.min(left, DAY) * SECOND);
};
