// What a local cloud leaves behind beside its table and its phones, and every trace that a text or a name could be in.
import type { LocalCloud } from '../cloud.ts';
import type { RecordedWorld, Trace } from './recorded-world.ts';

/** Dead letters but those that are texts: docs/data-protection.md. */
export const holdsNoText = (queue: string): boolean =>
  queue.endsWith('-dead-letters') && !/-inbound-(texts|topic)-dead-letters$/.test(queue);

export const recordedMachinery = (cloud: LocalCloud) =>
  ({
    notices: cloud.inbox.notices,
    logLines: cloud.logs.lines,
    scheduleNames: cloud.schedules().map(({ Name }) => Name),
    traces: [...schedulesOf(cloud), ...refusalsOf(cloud), ...deadLettersOf(cloud)],
    queueDepths: cloud.queueDepths(),
    denials: cloud.denials,
    callsChecked: cloud.callsChecked(),
  }) satisfies Partial<RecordedWorld>;

const schedulesOf = (cloud: LocalCloud): readonly Trace[] =>
  cloud.schedulesEverMade().map(({ Name, Target }) => {
    const { Arn, Input = '' } = Target;
    return { place: `schedule for ${Arn}`, text: `${Name} ${Input}` };
  });

const refusalsOf = ({ api }: LocalCloud): readonly Trace[] =>
  api.refused.map(({ method, path, status, body }) => ({ place: `answer ${status} to ${method} ${path}`, text: body }));

const deadLettersOf = ({ messaging, queueDepths }: LocalCloud): readonly Trace[] =>
  Object.keys(queueDepths())
    .filter(holdsNoText)
    .flatMap((queue) => messaging.bodies(queue).map((text) => ({ place: `dead letter in ${queue}`, text })));
