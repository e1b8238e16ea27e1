// One local cloud to itself for each run of a scenario: its patients, its staff, its clock, and what it leaves behind.
import { type LocalCloud, startLocalCloud } from '../../infra/local/cloud.ts';
import type { Persona } from '../../infra/local/demo/persona.ts';
import { PhoneOwner } from '../../infra/local/demo/phone-owner.ts';
import { Random } from '../../infra/local/demo/random.ts';
import { readTable } from '../../infra/local/demo/read-table.ts';
import { recordedMachinery } from '../../infra/local/demo/recorded-machinery.ts';
import type { RecordedWorld, Writing } from '../../infra/local/demo/recorded-world.ts';
import { KeptThreads } from '../../infra/local/kept-threads.ts';
import type { Role } from '../../shared/contracts/names.ts';
import { DAY, HOUR, MINUTE, plus, SECOND } from '../../shared/domain/instant.ts';
import { type Injection, type Injector, injector, type SeenCall } from './inject.ts';

/** A Monday, eleven in the morning in New York. */
const START = '2027-01-04T16:00:00.000Z';

export const TEAM = {
  programmeName: 'Cedar Clinic',
  timeZone: 'America/New_York',
  dayLine: '+12125550110',
  outOfHoursLine: '+12125550119',
  hours: { days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' },
  onCall: [
    { name: 'Duty nurse', contact: 'duty-nurse@cedar.example' },
    { name: 'On-call physician', contact: '+12125550118' },
  ],
};

/** What the tests read of an answer's body. */
interface Answered {
  readonly patient?: { readonly id: string };
  readonly appointments?: readonly { readonly id: string }[];
}

export interface Stage {
  readonly cloud: LocalCloud;
  /** From here on calls are counted and may go wrong. */
  begin(): void;
  /** Lets so many minutes pass. */
  pass(minutes: number): Promise<void>;
  /** A member of staff asks for something; where it fails, again every minute, as people do. A conflict is an answer. */
  ask(roles: readonly Role[], method: string, path: string, body?: object | string): Promise<Answered>;
  /** Gives a phone an owner who behaves so. */
  own(phone: string, persona: Persona): void;
  /** The sweep runs from now on, as it always does in the cloud. */
  sweep(): void;
}

export interface Run {
  readonly world: RecordedWorld;
  readonly calls: readonly SeenCall[];
  readonly hasFired: boolean;
}

export interface Scenario {
  readonly name: string;
  readonly play: (stage: Stage) => Promise<void>;
}

const SWEEP_EVERY = 20 * MINUTE;
/** Once all is healed: a sweep of days makes more calls than the scenario, and finds nothing. */
const SWEEP_HEALED_EVERY = 3 * HOUR;
const NEVER = 400 * DAY;
/** Minutes; long enough for every visibility time-out, lease and sweep. */
const HEALING = 45;
const TRIES = 6;
/** Threads are what a cloud takes longest to start; bundles are loaded anew in them, so that no run knows of another. */
const threads = new KeptThreads();

export const playOnce = async (scenario: Scenario, assembly: string, injection?: Injection): Promise<Run> => {
  let injected: Injector | undefined;
  let sweeps = false;
  let firedAt: number | undefined;
  const writings: Writing[] = [];
  const sweepEvery = (): number => {
    if (sweeps) return SWEEP_EVERY;
    // Until something went wrong the sweep finds nothing: it costs time alone.
    if (!injected?.hasFired) return NEVER;
    firedAt ??= Date.now();
    return Date.now() - firedAt <= HEALING * MINUTE ? SWEEP_EVERY : SWEEP_HEALED_EVERY;
  };
  const cloud = await startLocalCloud({
    assembly,
    startAt: START,
    threads,
    rulesAtMostEvery: sweepEvery,
    intercept: (request, passOn) => (injected ? injected.intercept(request, passOn) : passOn()),
  });
  injected = injector(injection, {
    kill: async (name) => cloud.functions.get(name)?.kill(),
    invocations: (name) => cloud.functions.get(name)?.invocations ?? 0,
  });
  const { begin } = injected;
  try {
    await scenario.play({
      cloud,
      begin,
      pass: (minutes) => cloud.clock.advance(minutes * MINUTE),
      ask: (roles, method, path, body) => ask(cloud, roles, method, path, body),
      own: (phone, persona) => own(cloud, phone, persona, writings),
      sweep: () => {
        sweeps = true;
      },
    });
    if (injected.hasFired) sweeps = true;
    await cloud.clock.advance(HEALING * MINUTE);
    await cloud.settled();
    return { world: await recorded(cloud, writings, injected), calls: injected.calls, hasFired: injected.hasFired };
  } finally {
    await cloud.stop();
  }
};

const ask = async (
  cloud: LocalCloud,
  roles: readonly Role[],
  method: string,
  path: string,
  body?: object | string,
): Promise<Answered> => {
  const isCsv = typeof body === 'string';
  for (let tries = 1; ; tries++) {
    const response = await fetch(cloud.api.url + path, {
      method,
      headers: {
        authorization: `Bearer ${cloud.api.token(roles)}`,
        'content-type': isCsv ? 'text/csv' : 'application/json',
      },
      ...(body !== undefined && { body: isCsv ? body : JSON.stringify(body) }),
    });
    await cloud.settled();
    const answer = await response.text();
    // A conflict: it was done before, by the request whose answer was lost.
    if (response.ok || response.status === 409) return JSON.parse(answer) as Answered;
    if (response.status < 500 || tries === TRIES) throw new Error(`${method} ${path}: ${response.status} ${answer}`);
    await cloud.clock.advance(MINUTE);
  }
};

const own = (cloud: LocalCloud, phone: string, persona: Persona, writings: Writing[]): void => {
  const { carrier, clock } = cloud;
  const owner = new PhoneOwner({
    phone,
    language: 'en',
    persona,
    draw: new Random(1),
    wait: (seconds, act) => clock.at(plus(clock.now(), seconds * SECOND), act),
    write: (_, { body, means }) => {
      const { id, at } = carrier.write(phone, body);
      writings.push({ inboundMessageId: id, means, arrivedAt: at });
    },
  });
  carrier.onDelivery((text) => {
    if (text.phone === phone) owner.receive(text.body);
  });
};

const recorded = async (
  cloud: LocalCloud,
  writings: readonly Writing[],
  { unconfirmed }: Injector,
): Promise<RecordedWorld> => ({
  ...(await readTable(cloud)),
  carried: cloud.carrier
    .texts()
    .map((text) => (unconfirmed.has(text.id) ? { ...text, unconfirmed: true as const } : text)),
  writings,
  ...recordedMachinery(cloud),
});

export const HOURS = HOUR / MINUTE;
