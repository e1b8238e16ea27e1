// The phone network and the scheduler of the local cloud behind their endpoint, without the rest of it.
import { Activity } from '../../infra/local/activity.ts';
import { Carrier } from '../../infra/local/carrier.ts';
import { DeliveryLog } from '../../infra/local/delivery-log.ts';
import { Gateway } from '../../infra/local/gateway.ts';
import { INBOX_QUEUE } from '../../infra/local/inbox.ts';
import { Messaging } from '../../infra/local/messaging.ts';
import { Permissions } from '../../infra/local/permissions.ts';
import { Scheduler } from '../../infra/local/scheduler.ts';
import { StateFolder } from '../../infra/local/state-folder.ts';
import { CloudTemplate } from '../../infra/local/template.ts';

export const SCHEDULE_GROUP = 'vigil-test';

export type LocalServices = Awaited<ReturnType<typeof startLocalServices>>;

export const startLocalServices = async () => {
  const gateway = new Gateway();
  await gateway.listen();
  const template = new CloudTemplate([], { gateway: gateway.origin, api: '', signIn: '' });
  const messaging = await Messaging.start(template, INBOX_QUEUE);
  const permissions = new Permissions(template, () => {});
  const memory = new StateFolder(undefined);
  const deliveryLog = new DeliveryLog(template, { functions: new Map(), activity: new Activity() });
  const carrier = new Carrier({
    messaging,
    journal: memory.journal('phones'),
    inboundTopicArn: '',
    ownNumber: '',
    deliveryLog,
  });
  const stored = memory.document<Scheduler['schedules']>('schedules');
  const scheduler = new Scheduler({ groups: [SCHEDULE_GROUP], permissions, messaging, stored });
  gateway.open({
    permissions,
    callers: new Map(),
    played: { sns: (request) => carrier.serve(request), scheduler: (request) => scheduler.serve(request) },
    upstreams: {},
    onWrite: () => {},
  });
  return {
    carrier,
    scheduler,
    config: gateway.administrator,
    stop: async () => {
      await gateway.stop();
      await messaging.stop();
    },
  };
};
