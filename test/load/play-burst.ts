// One burst in the local cloud: replies in a heap, shuffled and doubled, wake-ups at the same minute, poison between, and a
// phone network that is slow and fails.
import { setTimeout as pause } from 'node:timers/promises';
import { type LocalCloud, startLocalCloud } from '../../infra/local/cloud.ts';
import { Random } from '../../infra/local/demo/random.ts';
import { readTable } from '../../infra/local/demo/read-table.ts';
import type { RecordedWorld } from '../../infra/local/demo/recorded-world.ts';
import { type Instant, MINUTE, plus, SECOND } from '../../shared/domain/instant.ts';
import { Repliers } from './repliers.ts';
import { heapOf, isDeadLetters, QUEUES, queueNamed, type Sample, sampled } from './samples.ts';
import { phoneOf, seed } from './seed.ts';
import { failing, slowly } from './slow-network.ts';
import { withoutSpread } from './without-spread.ts';

/** Before the first survey of those who answer; the others' is an hour later, in the middle of the burst. */
const START: Instant = '2027-01-05T14:30:00.000Z';
const FIRST_SURVEY: Instant = '2027-01-05T15:00:00.000Z';
const NEXT_SURVEYS: Instant = '2027-01-05T16:00:00.000Z';
/** More than the five tries of a message that fails, each after its visibility time-out. */
const LONGEST_HEALING = 20 * MINUTE;
const NEVER = 365 * 24 * 60 * MINUTE;
/** Of virtual time after the burst began: when the network takes nothing. */
const OUTAGE = [2 * SECOND, 6 * SECOND] as const;
/** Milliseconds after which nothing of the heap is on its way any more. */
const ALL_HAVE_ARRIVED = 8 * SECOND;
const INSTANCES = 2;

export interface BurstSize {
  readonly replies: number;
  /** Patients whose first survey is due in the middle of it. */
  readonly starters: number;
  /** Messages that nobody can read. */
  readonly poison: number;
  readonly seed: number;
}

export interface Burst {
  readonly began: Instant;
  /** The heap was written a little before it began to arrive. */
  readonly writtenFrom: Instant;
  /** What the replies came in, copies included. */
  readonly messages: number;
  readonly world: RecordedWorld;
  readonly poison: readonly string[];
  readonly deadLetters: readonly string[];
  readonly samples: readonly Sample[];
  /** Bytes that the functions hold once all garbage is gone: when the first wave is over, and at the end. */
  readonly heapMidway: number;
  readonly heapAfter: number;
  /** Texts that had been taken in midway. */
  readonly takenMidway: number;
}

const worldOf = async (cloud: LocalCloud): Promise<RecordedWorld> => {
  const stored = await readTable(cloud);
  return {
    ...stored,
    // That the patients agreed was put into the table; nobody wrote it.
    communications: stored.communications.filter((text) => text.direction === 'out' || text.receivedAt >= START),
    carried: cloud.carrier.texts(),
    writings: [],
    notices: cloud.inbox.notices,
    logLines: cloud.logs.lines,
    scheduleNames: [],
    traces: [],
    queueDepths: cloud.queueDepths(),
    denials: cloud.denials,
    callsChecked: cloud.callsChecked(),
  };
};

export const playBurst = async ({
  replies,
  starters,
  poison: poisonous,
  seed: randomSeed,
}: BurstSize): Promise<Burst> => {
  const draw = new Random(randomSeed);
  const repliers = Repliers.patientsFor(replies);
  const cloud = await startLocalCloud({
    startAt: START,
    flows: true,
    rulesAtMostEvery: NEVER,
    instances: INSTANCES,
    alterTemplates: withoutSpread,
    intercept: slowly(draw),
  });
  try {
    cloud.carrier.logsOneIn = Number.POSITIVE_INFINITY;
    await seed(
      cloud,
      Array.from({ length: repliers + starters }, (_, index) => (index < repliers ? '10:00' : '11:00')),
    );
    await cloud.clock.advanceTo(plus(FIRST_SURVEY, MINUTE));
    const began = plus(NEXT_SURVEYS, -SECOND);
    const writers = new Repliers(
      cloud,
      draw,
      replies,
      Array.from({ length: repliers }, (_, index) => phoneOf(index)),
    );
    await writers.writeUntil(began);
    cloud.carrier.fate = failing(draw, () => {
      const since = Date.parse(cloud.clock.now()) - Date.parse(began);
      return since >= OUTAGE[0] && since < OUTAGE[1];
    });
    const inbound = queueNamed(cloud, QUEUES['texts from patients']);
    const poison = Array.from({ length: poisonous }, (_, place) => `{"poison":${place}`);
    let heapMidway = 0;
    let takenMidway = 0;
    const samples = await sampled(cloud, began, async () => {
      for (const body of poison) cloud.messaging.send(inbound, body, draw.between(0, 4));
      await pause(ALL_HAVE_ARRIVED);
      await cloud.settled();
      heapMidway = await heapOf(cloud, true);
      takenMidway = (await worldOf(cloud)).communications.filter(({ direction }) => direction === 'in').length;
      await cloud.clock.advance(LONGEST_HEALING);
      if (writers.writeRest()) await cloud.clock.advance(LONGEST_HEALING);
    });
    return {
      began,
      writtenFrom: plus(began, -MINUTE),
      messages: writers.messages,
      world: await worldOf(cloud),
      poison,
      deadLetters: Object.keys(cloud.queueDepths())
        .filter(isDeadLetters)
        .flatMap((name) => cloud.messaging.bodies(name)),
      samples,
      heapMidway,
      heapAfter: await heapOf(cloud, true),
      takenMidway,
    };
  } finally {
    await cloud.stop();
  }
};
