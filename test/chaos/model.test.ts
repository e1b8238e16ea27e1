// Several functions at once, in any order, against a small model of what must be true. Replay: TEST_SEED, MODEL_PATH, MODEL_COMMANDS.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sweep } from '../../functions/sweep/sweep.ts';
import { filedOnce, storedOnce } from '../../infra/local/demo/checks/stored-texts.ts';
import type { RecordedWorld } from '../../infra/local/demo/recorded-world.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../shared/domain/instant.ts';
import { CONTENT } from '../../shared/plans/content.ts';
import type { SendOutcome } from '../../shared/ports.ts';
import { type Call, CLINICIAN, COORDINATOR, call } from '../functions/console/api.ts';
import { PHONE, seedPatient } from '../functions/world.ts';
import { nothingUnsent } from './expectations.ts';
import { type ModelWorld, modelWorld, type OnItsWay, timesHanded } from './model-world.ts';

const PATIENTS = [
  { id: 'p1', studyId: 'S1', phone: PHONE },
  { id: 'p2', studyId: 'S2', phone: '+13125550177' },
] as const;
const [PLAN] = CONTENT.plans;
const STARTS_TODAY = { planId: PLAN.id, version: PLAN.version, next: 0, startsOn: '2026-11-30' };
const DANGERS: readonly string[] = ['I want to kill myself', "I can't breathe"];
const TEXTS = ['0', '1', '9', 'no', 'maybe 2', 'STOP', 'STOP', 'START', 'HELP', 'thanks', ...DANGERS];
/** What may go to a phone whose owner has said STOP: answers to what they write. */
const AFTER_STOP: readonly string[] = ['safety', 'help', 'opt-out-confirmation', 'unknown-sender'];

const NOT_ACCEPTED: readonly SendOutcome['outcome'][] = ['throttled', 'unknown', 'refused'];
/** A text whose outcome is unknown is sent once more, never again. */
const MOST_TIMES = 2;

/** What is known without looking into the table. */
interface Model {
  readonly written: { readonly id: string; readonly phone: string; readonly body: string; readonly at: string }[];
  /** Phones whose last STOP that was taken in has no START behind it, in the order they were written. */
  readonly stopped: Set<string>;
  readonly taken: Set<string>;
}

type Command = fc.AsyncCommand<Model, ModelWorld>;
const command = (name: string, run: Command['run']): Command => ({ check: () => true, run, toString: () => name });

const write = (who: number, body: string, copies: number): Command =>
  command(`write ${who} ${body} x${copies}`, async (model, real) => {
    const { phone } = PATIENTS[who] ?? PATIENTS[0];
    real.on.pass(SECOND);
    model.written.push({ id: real.write(phone, body, copies), phone, body, at: real.on.clock() });
  });

const pass = (minutes: number): Command =>
  command(`pass ${minutes}`, async (_, real) => real.on.pass(minutes * MINUTE));

const receipt = (back: number, failed: boolean): Command =>
  command(`receipt ${back} ${failed}`, async (_, real) => real.receipt(back, failed));

const outcome = (next: SendOutcome['outcome'], times: number): Command =>
  command(`next text ${next} x${times}`, async (_, real) => real.nextOutcome(next, times));

/** Whatever is not a text of a patient may be lost on its way: the table is the truth. */
const lose = (at: number): Command =>
  command(`lose ${at}`, async (_, real) => {
    const lost = real.onItsWay.filter(({ text }) => text === undefined).at(at % (real.onItsWay.length || 1));
    if (lost) real.onItsWay.splice(real.onItsWay.indexOf(lost), 1);
  });

const staffAct = (what: 'acknowledge' | 'close'): Command =>
  command(`staff ${what}`, async (_, real) => {
    const open = [...real.on.table.alerts.values()].find(({ status }) => status !== 'closed');
    if (!open) return;
    real.put(`staff ${what}`, async () => {
      await call(real.on, {
        route: `POST /alerts/{id}/${what}`,
        id: open.id,
        claims: CLINICIAN,
        ...(what === 'close' && { body: { outcome: 'called' } }),
      });
    });
  });

const COORDINATOR_ACTS: Readonly<Record<string, Pick<Call, 'route' | 'body'>>> = {
  'puts on hold': { route: 'POST /patients/{id}/hold', body: { kind: 'pause', until: '2026-12-02' } },
  'lifts the hold': { route: 'POST /patients/{id}/resume' },
  'adds an infusion': {
    route: 'POST /patients/{id}/appointments',
    body: { kind: 'infusion', date: '2026-12-03', time: '10:30' },
  },
  'changes the time': { route: 'POST /patients/{id}/settings', body: { preferredTime: '14:00' } },
};

/** May be refused, as of a hold that is none; the page is then loaded anew. */
const coordinatorAct = (who: number, [what, act]: readonly [string, Pick<Call, 'route' | 'body'>]): Command =>
  command(`coordinator ${what} of ${who}`, async (_, real) => {
    const { id } = PATIENTS[who] ?? PATIENTS[0];
    real.put(`coordinator ${what}`, async () => {
      const { status } = await call(real.on, { ...act, id, claims: COORDINATOR });
      expect(status).toBeLessThan(500);
    });
  });

/** Runs some of what is on its way, all at once: their steps come between each other. */
const work = (places: readonly number[]): Command =>
  command(`work ${places.join()}`, async (model, real) => {
    real.collect();
    const taken = places.flatMap((place): OnItsWay[] =>
      real.onItsWay.length > 0 ? real.onItsWay.splice(place % real.onItsWay.length, 1) : [],
    );
    await runTogether(model, real, taken);
  });

const runTogether = async (model: Model, real: ModelWorld, taken: readonly OnItsWay[]): Promise<void> => {
  const handedBefore = real.handed.length;
  const stoppedBefore = new Set(model.stopped);
  await real.scheduler.waitFor(Promise.all(taken.map(({ run }) => run())));
  for (const { text } of taken) takeIn(model, text);
  // A text that was claimed before STOP came may still go out beside it, so what counts is who had stopped before.
  for (const { phone, purpose } of real.handed.slice(handedBefore))
    if (stoppedBefore.has(phone) && model.stopped.has(phone)) expect(AFTER_STOP).toContain(purpose);
  real.collect();
  for (const versions of real.versions.values())
    expect(versions).toEqual(versions.map((_, index) => (versions[0] ?? 0) + index));
};

const takeIn = ({ taken, written, stopped }: Model, id: string | undefined): void => {
  const text = written.find((one) => one.id === id);
  if (!text || taken.has(text.id)) return;
  taken.add(text.id);
  const last = written.findLast(
    ({ id, phone, body }) => phone === text.phone && taken.has(id) && (body === 'STOP' || body === 'START'),
  );
  if (last?.body === 'STOP') stopped.add(text.phone);
  else stopped.delete(text.phone);
};

/** Lets everything come to its end: queues, redeliveries, leases and the sweep; then the open survey runs out. */
const settle = async (model: Model, real: ModelWorld): Promise<void> => {
  for (const step of [MINUTE, 2 * MINUTE, 10 * MINUTE, 20 * MINUTE, HOUR, 4 * DAY, MINUTE, 20 * MINUTE, 20 * MINUTE]) {
    real.on.pass(step);
    await sweep(real.plain, () => true);
    for (let round = 0; round < 30; round++) {
      real.collect();
      if (real.onItsWay.length === 0) break;
      // Texts of patients first: what was queued before a STOP is then still to be sent.
      const all = real.onItsWay.splice(0);
      await runTogether(
        model,
        real,
        all.filter(({ text }) => text !== undefined),
      );
      await runTogether(
        model,
        real,
        all.filter(({ text }) => text === undefined),
      );
      real.on.pass(SECOND);
    }
  }
};

const recordedWorld = ({ on, versions: _ }: ModelWorld, { written }: Model): RecordedWorld => ({
  patients: [...on.table.states.values()],
  communications: [...on.table.texts.values()],
  responses: [...on.table.responses.values()],
  alerts: [...on.table.alerts.values()],
  carried: written.map(({ id, phone, body, at }) => ({ id, phone, body, at, direction: 'from-phone' as const })),
  writings: [],
  notices: [],
  logLines: [],
  scheduleNames: [],
  traces: [],
  queueDepths: {},
  denials: [],
  callsChecked: 0,
});

/** The answer to words of danger was taken, or it was tried as often as may be, or the network wants no text to that number. */
const isAnswered = ({ on, handed }: ModelWorld, patientId: string | undefined, saidAt: string): boolean => {
  const accepted = new Set([...on.table.sent.values()].map(({ communicationId }) => communicationId));
  return [...on.table.texts.values()].some(
    (text) =>
      text.direction === 'out' &&
      text.patientId === patientId &&
      text.purpose === 'safety' &&
      text.createdAt === saidAt &&
      (accepted.has(text.id) || text.notDoneReason === 'refused' || timesHanded(handed, text.id) === MOST_TIMES),
  );
};

const checkEnd = (model: Model, real: ModelWorld): void => {
  const recorded = recordedWorld(real, model);
  for (const check of [storedOnce, filedOnce, nothingUnsent])
    expect(check.run(recorded).breaches, check.name).toEqual([]);
  const accepted = [...real.on.table.sent.values()].map(({ communicationId }) => communicationId);
  expect(new Set(accepted).size, 'a text was accepted twice').toBe(accepted.length);
  for (const { communicationId = 'none' } of real.handed)
    expect(timesHanded(real.handed, communicationId), `how often ${communicationId} was sent`).toBeLessThanOrEqual(
      MOST_TIMES,
    );
  for (const { id, body, phone } of model.written) {
    const text = recorded.communications.find((one) => one.direction === 'in' && one.inboundMessageId === id);
    const receivedAt = text?.direction === 'in' ? text.receivedAt : '';
    const patientId = PATIENTS.find((one) => one.phone === phone)?.id;
    if (!DANGERS.includes(body)) continue;
    expect(isAnswered(real, patientId, receivedAt), `${id} is not answered`).toBe(true);
    expect(
      recorded.alerts.some(
        (alert) =>
          alert.patientId === patientId &&
          alert.severity === 'critical' &&
          alert.raisedAt <= receivedAt &&
          alert.steps.every(({ what, at }) => what !== 'closed' || at >= receivedAt),
      ),
      `nobody hears of ${id}`,
    ).toBe(true);
  }
};

const who = fc.nat({ max: PATIENTS.length - 1 });
const commands = fc.commands(
  [
    fc.tuple(who, fc.constantFrom(...TEXTS), fc.integer({ min: 1, max: 2 })).map((given) => write(...given)),
    fc.constantFrom(1, 15, 60, 24 * 60).map(pass),
    fc.tuple(fc.nat({ max: 3 }), fc.boolean()).map((given) => receipt(...given)),
    fc.tuple(fc.constantFrom(...NOT_ACCEPTED), fc.integer({ min: 1, max: 4 })).map((given) => outcome(...given)),
    fc.nat({ max: 9 }).map(lose),
    fc.constantFrom('acknowledge', 'close').map((what) => staffAct(what as 'acknowledge' | 'close')),
    fc.tuple(who, fc.constantFrom(...Object.entries(COORDINATOR_ACTS))).map((given) => coordinatorAct(...given)),
    fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 5 }).map(work),
    fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 5 }).map(work),
  ],
  { maxCommands: 40, ...(process.env.MODEL_COMMANDS && { replayPath: process.env.MODEL_COMMANDS }) },
);

it('keeps to the model whatever comes between', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), commands, async (scheduler, steps) => {
      const real = modelWorld(scheduler);
      const model: Model = { written: [], stopped: new Set(), taken: new Set() };
      await fc.asyncModelRun(() => {
        for (const { id, studyId, phone } of PATIENTS)
          seedPatient(real.on, { id, studyId, phone, nextWakeAt: '2026-11-30T17:05:00.000Z', carePlan: STARTS_TODAY });
        return { model, real };
      }, steps);
      await settle(model, real);
      checkEnd(model, real);
    }),
    {
      numRuns: 100,
      ...(process.env.MODEL_PATH && { path: process.env.MODEL_PATH }),
    },
  );
}, 120_000);
