// The local cloud: runs what the synthesized template says, with the built bundles, on this machine alone.
//
//   const cloud = await startLocalCloud({ startAt: '2027-01-04T12:00:00.000Z' });
//   await fetch(`${cloud.api.url}/patients`, { headers: { authorization: `Bearer ${cloud.api.token(['coordinator'])}` }, … });
//   cloud.carrier.onDelivery(({ phone }) => cloud.clock.at(inAnHour(), () => cloud.carrier.write(phone, 'YES')));
//   await cloud.clock.advance(WEEK);      // stops at every wake-up and appointment on the way, settling after each
//   cloud.inbox.notices;                  // what the care team heard
//   cloud.queueDepths();                  // every queue and dead-letter queue
//   await cloud.stop();
//
// Without `stateFolder` everything is in memory. With `startAt` the clock is frozen (unless it `flows`) and moves only by `clock`; without it
// time flows, ahead of the wall clock by what was jumped. `Date` of the whole process follows the virtual clock until
// `stop`, so there is one local cloud in a process at a time.
import type { Role } from '../../shared/contracts/names.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { Activity } from './activity.ts';
import { type CarriedText, Carrier } from './carrier.ts';
import { claimFolder } from './claim-folder.ts';
import { Clock } from './clock.ts';
import { createTable } from './database.ts';
import { DeliveryLog } from './delivery-log.ts';
import { startDynoxide } from './dynoxide.ts';
import { EventSources } from './event-sources.ts';
import { accessKeyOf, type PlayedFunction, playFunctions } from './functions.ts';
import { type Administrator, Gateway, type Interceptor } from './gateway.ts';
import type { Grant } from './grant.ts';
import { HttpApi, type RefusedCall } from './http-api.ts';
import { INBOX_QUEUE, Inbox, type Notice } from './inbox.ts';
import type { KeptThreads } from './kept-threads.ts';
import { Logs } from './logs.ts';
import { Messaging, type QueueDepth } from './messaging.ts';
import { type Denial, Permissions } from './permissions.ts';
import { playRules } from './routine-rules.ts';
import { type Schedule, Scheduler } from './scheduler.ts';
import { SignIn } from './sign-in.ts';
import { StateFolder } from './state-folder.ts';
import { bundleFolders } from './synthesize.ts';
import { CloudTemplate, readTemplates, type StackTemplate } from './template.ts';
import { Upstream } from './upstream.ts';
import { OWN_NUMBER, vigilAssembly } from './vigil-assembly.ts';
import { realNow, replaceDate, VirtualTime } from './virtual-time.ts';

export interface LocalCloudOptions {
  readonly stateFolder?: string;
  /** Forgets what the state folder holds. */
  readonly fresh?: boolean;
  readonly startAt?: Instant;
  readonly flows?: boolean;
  /** A cloud assembly to play instead of Vigil's own. */
  readonly assembly?: string;
  /** Changes the templates before they are played, e.g. to take a grant away. */
  readonly alterTemplates?: (templates: readonly StackTemplate[]) => void;
  /** How many invocations of one function may run at once; 1 where nothing is said. */
  readonly instances?: number;
  /** In a jump recurring schedules run no oftener than this many virtual milliseconds, so that weeks pass in seconds. */
  readonly rulesAtMostEvery?: number | (() => number);
  /** Threads that earlier clouds of this process left behind, and that this one may leave behind. */
  readonly threads?: KeptThreads;
  /** Stands between the functions and all services, e.g. to make a call fail. */
  readonly intercept?: Interceptor;
  readonly onDenial?: (denial: Denial) => void;
}

export interface LocalCloud {
  readonly api: {
    readonly url: string;
    /** An access token of a member of staff with these roles. */
    token(roles: readonly Role[], username?: string): string;
    readonly refused: readonly RefusedCall[];
  };
  readonly carrier: Carrier;
  readonly inbox: Inbox;
  readonly clock: Clock;
  readonly logs: Logs;
  /** Calls that a role did not allow: empty as long as the template grants what the functions do. */
  readonly denials: readonly Denial[];
  /** What the roles are granted, and whether any call needed it so far. */
  grants(): readonly Grant[];
  /** How many calls the roles were asked about. */
  callsChecked(): number;
  readonly tableName: string;
  /** Settings for an SDK client whom no role limits, e.g. to read the table. */
  readonly administrator: Administrator;
  readonly messaging: Messaging;
  readonly functions: ReadonlyMap<string, Pick<PlayedFunction, 'invocations' | 'kill' | 'heaps'>>;
  schedules(): readonly Schedule[];
  /** Those that have fired or were deleted included. */
  schedulesEverMade(): readonly Schedule[];
  queueDepths(): Record<string, QueueDepth>;
  /** Resolves when nothing runs and nothing can happen without time passing. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

export const startLocalCloud = async (options: LocalCloudOptions = {}): Promise<LocalCloud> => {
  const stops: (() => unknown)[] = [];
  const stop = async (): Promise<void> => {
    for (const end of stops.splice(0).reverse()) await end();
  };
  try {
    return await start(options, stops, stop);
  } catch (error) {
    await stop();
    throw error;
  }
};

const start = async (
  options: LocalCloudOptions,
  stops: (() => unknown)[],
  stop: () => Promise<void>,
): Promise<LocalCloud> => {
  const { stateFolder, fresh, startAt, flows = !startAt, instances = 1, rulesAtMostEvery = 0 } = options;
  const assembly = options.assembly ?? (await vigilAssembly());
  if (stateFolder) stops.push(claimFolder(stateFolder, fresh));
  const state = new StateFolder(stateFolder);

  const offset = state.document<number>('clock-offset');
  const time = new VirtualTime();
  if (!flows && startAt) time.freezeAt(Date.parse(startAt));
  else time.flow(startAt ? Date.parse(startAt) - realNow() : (offset.read() ?? 0));
  const expires = time.now() >= realNow() - 1;
  stops.push(replaceDate(() => time.now()));

  const gateway = new Gateway();
  const api = new HttpApi();
  const signIn = new SignIn();
  stops.push(
    () => gateway.stop(),
    () => api.stop(),
    () => signIn.stop(),
  );
  const [dynoxide] = await Promise.all([
    startDynoxide({ file: state.path('table.db') }),
    gateway.listen(),
    api.listen(),
    signIn.listen(),
  ]);
  stops.push(() => dynoxide.stop());

  const templates = readTemplates(assembly);
  options.alterTemplates?.(templates);
  const template = new CloudTemplate(templates, {
    gateway: gateway.origin,
    api: api.origin,
    signIn: signIn.origin,
  });
  const [messaging, tableName] = await Promise.all([
    Messaging.start(template, INBOX_QUEUE, state.path('queues')),
    createTable(template, dynoxide.endpoint, expires),
  ]);
  const database = new Upstream(dynoxide.endpoint);
  stops.push(
    () => messaging.stop(),
    () => database.stop(),
  );

  const activity = new Activity();
  const clock = new Clock(
    time,
    () => activity.settled(),
    (value) => offset.write(value),
  );
  const permissions = new Permissions(template, options.onDenial ?? (() => {}));
  const logs = new Logs(state.path('logs'));
  const functions = playFunctions(template, {
    gateway: gateway.origin,
    timeBuffer: time.buffer,
    logs,
    instances,
    bundleFolder: bundleFolders(assembly),
    threads: options.threads,
  });
  for (const played of functions.values()) stops.push(() => played.stop());

  const carrier = new Carrier({
    messaging,
    journal: state.journal<CarriedText>('phones'),
    inboundTopicArn: template.output(/^InboundTopicArn$/) ?? '',
    ownNumber: OWN_NUMBER,
    deliveryLog: new DeliveryLog(template, { functions, activity }),
  });
  const inbox = new Inbox(messaging, activity, state.journal<Notice>('inbox'));
  const scheduler = new Scheduler({
    groups: ['default', ...template.all('AWS::Scheduler::ScheduleGroup').map(({ ref }) => ref)],
    permissions,
    messaging,
    stored: state.document<readonly Schedule[]>('schedules'),
  });
  const eventSources = new EventSources(template, {
    functions,
    messaging,
    activity,
    permissions,
    clock,
    database,
    tableName,
    position: state.document<string>('stream-position'),
    concurrency: instances,
  });
  clock.addSource(scheduler);
  for (const rule of playRules(template, { functions, permissions, activity, clock, atMostEvery: rulesAtMostEvery }))
    clock.addSource(rule);

  gateway.open({
    permissions,
    callers: new Map([...functions.values()].map(({ name, caller }) => [accessKeyOf(name), caller])),
    played: { sns: (request) => carrier.serve(request), scheduler: (request) => scheduler.serve(request) },
    upstreams: { dynamodb: database, sqs: messaging.upstream, sns: messaging.upstream },
    onWrite: () => eventSources.notifyWrite(),
    ...(options.intercept && { intercept: options.intercept }),
  });
  api.open(template, functions, activity);
  signIn.open(template, () => api.issuer);
  for (const played of functions.values()) played.warm();
  stops.push(
    () => inbox.stop(),
    () => eventSources.stop(),
    () => clock.stop(),
  );
  eventSources.start();
  inbox.start();
  if (flows) clock.runLive();

  return {
    api: {
      url: api.origin,
      token: (roles, username = 'local-coordinator') => api.issuer.token(roles, username),
      refused: api.refused,
    },
    carrier,
    inbox,
    clock,
    logs,
    denials: permissions.denials,
    grants: () => permissions.grants,
    callsChecked: () => permissions.asked,
    tableName,
    administrator: gateway.administrator,
    messaging,
    functions: new Map([...functions.values()].map((played) => [played.name, played])),
    schedules: () => scheduler.schedules,
    schedulesEverMade: () => scheduler.everMade,
    queueDepths: () => messaging.depths(),
    settled: () => activity.settled(),
    stop,
  };
};
