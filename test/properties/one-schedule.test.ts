// Whatever happens to a patient, one schedule is ahead while something is due, none otherwise, and no call is made in vain.
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { type DeliverDependencies, deliver } from '../../functions/deliver/deliver.ts';
import { memoryQueues } from '../../shared/adapters/memory/queues.ts';
import { schedulerWakeUps } from '../../shared/adapters/wake-ups.ts';
import { isRefusal } from '../../shared/domain/alert-actions.ts';
import { enrol } from '../../shared/domain/enrolment.ts';
import { HOUR, type Instant, later, MINUTE, plus } from '../../shared/domain/instant.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import { textArrived } from '../../shared/domain/text-arrived.ts';
import { wokeUp } from '../../shared/domain/wake-up.ts';
import { type LocalServices, SCHEDULE_GROUP, startLocalServices } from '../adapters/local-services.ts';
import { at, ENROLMENT, MONDAY_MORNING, saying } from '../domain/fixtures.ts';
import { world } from '../functions/world.ts';
import { type Setting, settings } from './sending-days-in-life.ts';

const SETTINGS = {
  group: SCHEDULE_GROUP,
  roleArn: 'arn:aws:iam::000000000000:role/schedule',
  wakeQueueArn: 'arn:aws:sqs:us-east-1:000000000000:wake',
  deadLetterQueueArn: 'arn:aws:sqs:us-east-1:000000000000:schedule-dlq',
};

const TEXTS = [
  '0',
  '1',
  '2',
  '3',
  'YES',
  'NO',
  'STOP',
  'START',
  'HELP',
  'later',
  'thanks',
  'I want to die',
  'wrong number',
];
type Step = { readonly text: string } | { readonly hours: number } | Setting;
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom(...TEXTS).map((text) => ({ text })),
  fc.integer({ min: 1, max: 24 * 4 }).map((hours) => ({ hours })),
  settings,
);
/** Most agree, and are asked the next day. */
const lives = fc
  .tuple(fc.boolean(), fc.array(step, { minLength: 1, maxLength: 10 }))
  .map(([agrees, steps]): readonly Step[] => (agrees ? [{ text: 'YES' }, { hours: 25 }, ...steps] : steps));

let services: LocalServices;
beforeAll(async () => {
  services = await startLocalServices();
});
afterAll(() => services.stop());
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** A patient whose every change is delivered to the scheduler, and looked at. */
const followed = () => {
  // Counts what really reaches the scheduler.
  const calls = vi.spyOn(services.scheduler, 'serve');
  const { wake, wakeRequests: woken } = memoryQueues();
  const deps: DeliverDependencies = { ...world(), wakeUps: schedulerWakeUps(SETTINGS, wake, services.config) };
  let state: PatientState | undefined;
  let turns = 0;

  const ahead = (): readonly Instant[] =>
    services.scheduler.schedules.map(({ ScheduleExpression }) => `${ScheduleExpression.slice('at('.length, -1)}.000Z`);

  const change = async (after: PatientState, now: Instant): Promise<void> => {
    const [from, to] = [state?.nextWakeAt, after.nextWakeAt];
    calls.mockClear();
    woken.splice(0);
    const before = state && { ...state };
    state = after;
    turns += 1;
    await deliver(deps, { sequenceNumber: `${turns}`, patientId: after.id, kind: 'state', before, after });
    const made = calls.mock.calls.map(([{ action }]) => action);
    const isSoon = to !== undefined && to < plus(now, MINUTE);
    expect(ahead()).toEqual(to && !isSoon ? [to] : []);
    expect(woken).toEqual(to && isSoon && from !== to ? [{ patientId: after.id }] : []);
    expect(made).toEqual(
      from === to
        ? []
        : [...(to && !isSoon ? ['CreateSchedule'] : []), ...(from && from > now ? ['DeleteSchedule'] : [])],
    );
  };

  return { change, current: () => state, turnId: () => `turn${turns}` };
};

it('is one schedule, made and taken away by one call each', async () => {
  await fc.assert(
    fc.asyncProperty(lives, async (life) => {
      services.scheduler.fire(Number.POSITIVE_INFINITY);
      let now = MONDAY_MORNING;
      const moveTo = (instant: Instant): void => {
        now = later(now, instant);
        vi.setSystemTime(now);
        services.scheduler.fire(Date.parse(now));
      };
      moveTo(now);
      const { change, current, turnId } = followed();
      const context = () => at(now, turnId());
      let state = enrol(ENROLMENT, context()).state;
      const apply = async (after: PatientState | undefined): Promise<void> => {
        if (!after) throw new Error(`Stuck at ${now}`);
        await change(after, now);
        state = current() ?? after;
      };
      await apply(state);
      for (const one of life) {
        if ('text' in one) {
          moveTo(plus(now, MINUTE));
          await apply(textArrived(state, saying(one.text, now), context()).state);
          continue;
        }
        if ('set' in one) {
          const turn = one.set(state, context());
          if (!isRefusal(turn)) await apply(turn.state);
          continue;
        }
        const until = plus(now, one.hours * HOUR);
        for (let wakeAt = state.nextWakeAt; wakeAt && wakeAt <= until; wakeAt = state.nextWakeAt) {
          moveTo(wakeAt);
          await apply(wokeUp(state, context())?.state);
        }
        moveTo(until);
      }
    }),
    { numRuns: 15 },
  );
}, 60_000);
