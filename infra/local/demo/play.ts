// Plays the whole demo in the local cloud, and brings back what it left behind.
import { type Instant, plus, SECOND } from '../../../shared/domain/instant.ts';
import { type LocalCloud, startLocalCloud } from '../cloud.ts';
import { enrolExamples, exampleRows } from '../example-cohort.ts';
import { arrivals, fate } from './network.ts';
import { CAST, PROMPT } from './personas.ts';
import { PhoneOwner } from './phone-owner.ts';
import { MEANINGS, SAYINGS } from './phrases.ts';
import { Random } from './random.ts';
import { readTable } from './read-table.ts';
import type { RecordedWorld, Writing } from './recorded-world.ts';
import { Staff } from './staff.ts';
import { DAY, HOUR } from './utterance.ts';

export interface DemoOptions {
  readonly seed: number;
  readonly weeks: number;
}

/** A Monday, in daytime for most of the cohort. Surveys begin on Monday to Thursday and close three days later. */
const BEGINS_AT: Instant = '2027-01-04T16:00:00.000Z';
/** From the beginning to the same Monday some weeks later, after the last survey has closed and before the next opens. */
const BEFORE_NEXT_MONDAY = 11 * HOUR;
/** Nobody writes any more in the last hour, so that nothing is on its way at the end. */
const STILLNESS = HOUR;
/** Recurring checks run this often at most: they find nothing here, but cost as much as if they did. */
const RULES_AT_MOST_EVERY = 7 * DAY * SECOND;
const STRANGER = '+12065550199';

export const playDemo = async ({ seed, weeks }: DemoOptions): Promise<RecordedWorld> => {
  const seconds = weeks * 7 * DAY - BEFORE_NEXT_MONDAY;
  const cloud = await startLocalCloud({ startAt: BEGINS_AT, rulesAtMostEvery: RULES_AT_MOST_EVERY });
  try {
    const writings = populate(cloud, seed, plus(BEGINS_AT, (seconds - STILLNESS) * SECOND));
    await enrolExamples(cloud.api);
    const scheduleNames = await liveThrough(cloud, seconds);
    await cloud.settled();
    return {
      ...(await readTable(cloud)),
      carried: cloud.carrier.texts(),
      writings,
      notices: cloud.inbox.notices,
      logLines: cloud.logs.lines,
      scheduleNames,
      queueDepths: cloud.queueDepths(),
      denials: cloud.denials,
      callsChecked: cloud.callsChecked(),
    };
  } finally {
    await cloud.stop();
  }
};

/** Gives every phone an owner, hires the staff, and makes the network as unreliable as it is. */
const populate = ({ carrier, clock, inbox, api }: LocalCloud, seed: number, until: Instant): readonly Writing[] => {
  const writings: Writing[] = [];
  const wait = (seconds: number, act: () => unknown): void => {
    const at = plus(clock.now(), seconds * SECOND);
    if (at < until) clock.at(at, act);
  };
  const owners = new Map(
    castOf(seed).map(([{ phone, language }, persona, index]) => {
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
    return !owner ? 'delivered' : owner.isReachable ? fate(owner.draw) : 'refused';
  };
  const staff = new Staff({ ...api, draw: new Random(seed), wait });
  inbox.onNotice((notice) => staff.hear(notice));
  strangerCalls(owners.get(STRANGER));
  return writings;
};

/** Every persona once, the rest of the cohort prompt, and a stranger. */
const castOf = (seed: number) => {
  const stranger = { phone: STRANGER, language: 'en' } as const;
  const cohort = new Random(seed).shuffled(exampleRows());
  const cast = cohort.map((row, index) => [row, CAST[index] ?? PROMPT, index] as const);
  return [...cast, [stranger, PROMPT, cohort.length] as const];
};

const strangerCalls = (stranger: PhoneOwner | undefined): void => {
  if (!stranger) return;
  const { chat, selfHarm } = SAYINGS.en;
  stranger.say({ after: DAY, body: stranger.draw.pick(chat), means: MEANINGS.chat });
  stranger.say({ after: 8 * DAY, body: stranger.draw.pick(selfHarm), means: MEANINGS.selfHarm });
};

/** Lets the time pass day by day, and returns the names of all schedules seen on the way. */
const liveThrough = async (cloud: LocalCloud, seconds: number): Promise<readonly string[]> => {
  const names = new Set<string>();
  for (let left = seconds; left > 0; left -= DAY) {
    await cloud.clock.advance(Math.min(left, DAY) * SECOND);
    for (const { Name } of cloud.schedules()) names.add(Name);
  }
  return [...names];
};
