// Counts the calls that functions make to AWS, and lets one of them go wrong.
import type { AwsRequest } from '../../infra/local/aws-request.ts';
import type { Answer, Interceptor } from '../../infra/local/gateway.ts';
import { canFailBy, errorOf, type Fault } from './fault.ts';

/** Which call to break, as `callNames` names it, and how. */
export interface Injection {
  readonly call: string;
  readonly fault: Fault;
}

/** One call as a function made it; several attempts of the SDK are one call. */
export type SeenCall = Pick<AwsRequest, 'service' | 'action' | 'parameters'> & { readonly functionName: string };

export interface Injector {
  readonly intercept: Interceptor;
  readonly calls: readonly SeenCall[];
  /** From here on calls are counted, and may go wrong. */
  begin(): void;
  readonly hasFired: boolean;
  /** Ids of texts that a phone got while their sender could not know or could not write it down. */
  readonly unconfirmed: ReadonlySet<string>;
}

/** Without what the stack puts around it, e.g. `Sweep`. */
const short = (functionName: string): string =>
  functionName.replace(/^.*-Service-/, '').replace(/Function[0-9A-F]{8}$/, '');

/** What kind of call it is, e.g. `Sweep/dynamodb:Query`. */
export const kindOf = ({ functionName, service, action, parameters }: SeenCall): string =>
  `${short(functionName)}/${service}:${action}${'PhoneNumber' in parameters ? ':text' : ''}`;

/** A name for each call: its kind, and the how-manieth of its kind it is. Functions run side by side, so no order over all would hold. */
const callNamer = (): ((call: SeenCall) => string) => {
  const counts = new Map<string, number>();
  return (call) => {
    const kind = kindOf(call);
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return `${kind}/${count}`;
  };
};

export const callNames = (calls: readonly SeenCall[]): readonly string[] => calls.map(callNamer());

interface Machines {
  readonly kill: (functionName: string) => Promise<void>;
  /** How many invocations of a function have begun. */
  readonly invocations: (functionName: string) => number;
}

const MESSAGE_ID = /<MessageId>([^<]+)<\/MessageId>/;

export const injector = (injection: Injection | undefined, { kill, invocations }: Machines): Injector => {
  const calls: SeenCall[] = [];
  const nextName = callNamer();
  /** By the SDK's id of the call: its attempts have it in common. */
  const names = new Map<string, string>();
  const broken = new Set<string>();
  /** Texts that a function has handed over and not marked yet, by its name. */
  const inHand = new Map<string, Set<string>>();
  const unconfirmed = new Set<string>();
  /** Functions whose machine is going down, and how often each has. */
  const dying = new Set<string>();
  const deaths = new Map<string, number>();
  let counting = false;
  /** The invocation for which a service is out of reach, e.g. `send-text 3 sns`. */
  let outage: string | undefined;
  let hasFired = false;

  const invocationOf = ({ accessKeyId, service }: AwsRequest) =>
    `${accessKeyId} ${invocations(accessKeyId)} ${service}`;

  const nameOf = (request: AwsRequest): string => {
    const { accessKeyId, callId, service, action, parameters } = request;
    const known = names.get(callId);
    if (known !== undefined) return known;
    const call = { functionName: accessKeyId, service, action, parameters };
    calls.push(call);
    const name = nextName(call);
    names.set(callId, name);
    return name;
  };

  const inHandOf = (functionName: string): Set<string> => {
    const known = inHand.get(functionName) ?? new Set();
    inHand.set(functionName, known);
    return known;
  };

  /** What the function has in hand it cannot mark. */
  const leaveUnconfirmed = (functionName: string): void => {
    for (const id of inHandOf(functionName)) unconfirmed.add(id);
  };

  const die = async (functionName: string): Promise<Answer> => {
    leaveUnconfirmed(functionName);
    deaths.set(functionName, (deaths.get(functionName) ?? 0) + 1);
    dying.add(functionName);
    await kill(functionName);
    dying.delete(functionName);
    return 'hang-up';
  };

  /** Follows a text from being taken by the network to being marked as sent. */
  const follow = (request: AwsRequest, answer: Answer): void => {
    if (answer === 'hang-up' || answer.status !== 200) return;
    const id = 'PhoneNumber' in request.parameters ? MESSAGE_ID.exec(String(answer.body))?.[1] : undefined;
    const held = inHandOf(request.accessKeyId);
    if (id) held.add(id);
    if (request.action === 'TransactWriteItems') {
      const written = JSON.stringify(request.parameters);
      for (const one of held) if (written.includes(one)) held.delete(one);
    }
  };

  const lose = async (request: AwsRequest, passOn: () => Promise<Answer>): Promise<Answer> => {
    follow(request, await passOn());
    leaveUnconfirmed(request.accessKeyId);
    return 'hang-up';
  };

  const breakBy = async (fault: Fault, request: AwsRequest, passOn: () => Promise<Answer>): Promise<Answer> => {
    const isFirst = !broken.has(request.callId);
    broken.add(request.callId);
    hasFired = true;
    switch (fault) {
      case 'killed-before':
        return die(request.accessKeyId);
      case 'killed-after':
        follow(request, await passOn());
        return die(request.accessKeyId);
      case 'answer-lost':
        return lose(request, passOn);
      case 'first-answer-lost':
        return isFirst ? lose(request, passOn) : passOn();
      case 'throttled':
        outage = invocationOf(request);
        // What is taken cannot be marked while that lasts: it is left to its lease, and sent once more.
        leaveUnconfirmed(request.accessKeyId);
        return errorOf(fault, request);
      default:
        return errorOf(fault, request);
    }
  };

  const intercept: Interceptor = async (request, passOn) => {
    if (!counting) return passOn();
    const caller = request.accessKeyId;
    // From a machine that is switched off nothing comes any more.
    if (dying.has(caller)) return 'hang-up';
    const name = nameOf(request);
    const isMeant = injection?.call === name && canFailBy(injection.fault, request);
    if (injection && (isMeant || outage === invocationOf(request))) return breakBy(injection.fault, request, passOn);
    const deathsBefore = deaths.get(caller);
    const answer = await passOn();
    follow(request, answer);
    // Its sender died while another of its texts was being taken.
    if (deaths.get(caller) !== deathsBefore) leaveUnconfirmed(caller);
    return answer;
  };

  return {
    intercept,
    calls,
    unconfirmed,
    begin: () => {
      counting = true;
    },
    get hasFired() {
      return hasFired;
    },
  };
};
