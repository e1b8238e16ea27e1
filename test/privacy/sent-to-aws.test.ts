// What is planted in a patient's record is in nothing that other services are sent or keep: schedules, queues and their dead
// letters, notices, metrics and alarms. Every request is looked at as it leaves the SDK.
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { takeReceipts } from '../../functions/record-receipt/take-receipts.ts';
import { snsCareTeamTopic } from '../../shared/adapters/care-team-topic.ts';
import { sqsQueues, sqsReceiptQueue } from '../../shared/adapters/queues.ts';
import { schedulerWakeUps } from '../../shared/adapters/wake-ups.ts';
import { DAY, plus } from '../../shared/domain/instant.ts';
import { count, flushMetrics } from '../../shared/runtime/metrics.ts';
import { CLIENT, type ScriptedServer, startScriptedServer } from '../adapters/scripted-server.ts';
import { START } from '../functions/world.ts';
import { type Json, resources, synthesize } from '../infra/synthesize.ts';
import { foundIn, NAME, OTHER_PHONE, PRIVATE_FIELD, play, SAID } from './play.ts';

const JSON_BODY = { 'content-type': 'application/json' };
const QUEUED = { status: 200, headers: JSON_BODY, body: '{"Successful":[],"Failed":[]}' };
const SCHEDULED = { status: 200, headers: JSON_BODY, body: '{"ScheduleArn":"arn"}' };
const PUBLISHED = {
  status: 200,
  headers: { 'content-type': 'text/xml' },
  body: '<PublishResponse><PublishResult><MessageId>m1</MessageId></PublishResult></PublishResponse>',
};

const played = await play();
const { on } = played;

let server: ScriptedServer;
let config: typeof CLIENT & { endpoint: string };
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(START) - DAY });
  server = await startScriptedServer();
  config = { ...CLIENT, endpoint: server.endpoint };
});
afterAll(async () => {
  vi.useRealTimers();
  await server.stop();
});
beforeEach(() => {
  server.received.length = 0;
});

const queues = () => {
  const url = (name: string) => `${config.endpoint}/${name}`;
  const urls = { replies: url('replies'), campaign: url('campaign'), wake: url('wake') };
  return { ...sqsQueues(urls, config), ...sqsReceiptQueue(url('receipts'), config) };
};
const wakeUps = () =>
  schedulerWakeUps(
    { group: 'Vigil-dev', roleArn: 'arn:role', wakeQueueArn: 'arn:wake', deadLetterQueueArn: 'arn:dead' },
    async () => {},
    config,
  );
const topic = () => snsCareTeamTopic({ topicArn: 'arn:topic', consoleUrl: 'https://example/console' }, config);

/** A line of the delivery log of SNS, which has the number in it. */
const DELIVERED = {
  notification: { messageId: 'm-1', timestamp: '2026-11-30 17:00:00.000' },
  delivery: { destination: OTHER_PHONE, phoneCarrier: SAID, providerResponse: `Blocked as spam: ${SAID}` },
  status: 'FAILURE',
};
const deliveryLog = (...lines: readonly unknown[]): string =>
  gzipSync(
    JSON.stringify({
      messageType: 'DATA_MESSAGE',
      logEvents: lines.map((line) => ({ message: JSON.stringify(line) })),
    }),
  ).toString('base64');

/** What goes to each place for all that was played, and one more that says too much: `leak`. */
const PLACES: Readonly<Record<string, { readonly send: () => Promise<void>; readonly leak: () => Promise<void> }>> = {
  'the queues of texts': {
    send: async () => {
      for (const queue of ['replies', 'campaign'] as const) {
        server.script.push(...Array(99).fill(QUEUED));
        await queues().sendText(queue, on.queues[queue]);
      }
    },
    leak: () => queues().sendText('replies', [{ patientId: 'p1', communicationId: SAID }]),
  },
  'the wake queue': {
    send: () => queues().wake(on.queues.wakeRequests),
    leak: () => queues().wake([{ patientId: NAME }]),
  },
  'the queue of receipts': {
    send: async () => {
      const log = (event: string, details: object) => void on.logs.push({ event, details });
      await takeReceipts({ ...on, receiptQueue: queues(), log }, deliveryLog(DELIVERED, { [SAID]: OTHER_PHONE }));
    },
    leak: () => queues().add([{ providerMessageId: OTHER_PHONE, status: 'sent', at: START, giveUpAt: START }]),
  },
  schedules: {
    send: async () => {
      for (const [patientId, from, to] of played.schedules) await wakeUps().move(patientId, from, to);
    },
    leak: () => wakeUps().move(`p-${SAID}`, undefined, plus(START, DAY)),
  },
  'notices to care teams': {
    send: async () => {
      for (const notice of on.topic.notices) await topic().publish(notice);
    },
    leak: () => topic().publish({ alertId: 'p1.a1', careTeamId: NAME, severity: 'urgent', escalation: 0 }),
  },
};

const answersFor = (place: string) =>
  place === 'schedules' ? SCHEDULED : place === 'notices to care teams' ? PUBLISHED : QUEUED;

/** Every request that `send` makes, as it went over the wire. */
const sentBy = async (place: string, send: () => Promise<void>): Promise<readonly string[]> => {
  server.script.splice(0, server.script.length, ...Array(500).fill(answersFor(place)));
  await send();
  return server.received.map(({ path, body }) => `${path} ${body}`);
};

describe.each(Object.entries(PLACES))('%s', (place, { send, leak }) => {
  test('are sent nothing of the patient', async () => {
    const sent = await sentBy(place, send);
    expect(sent).not.toHaveLength(0);
    expect(sent.flatMap(foundIn)).toEqual([]);
    expect(sent.filter((each) => PRIVATE_FIELD.test(each))).toEqual([]);
  });

  test('would be found out', async () => {
    expect((await sentBy(place, leak)).flatMap(foundIn)).not.toEqual([]);
  });
});

test('what cannot be read of the delivery log is logged without its words', () => {
  const logged = on.logs.filter(({ event }) => event === 'RECORD_RECEIPT_MALFORMED');
  expect(logged).not.toHaveLength(0);
  expect(logged.flatMap(foundIn)).toEqual([]);
});

const { service, stateful } = synthesize({ deliveryReceipts: 'true', smsMonthlyLimitUsd: '200' });

/** What each dead-letter queue holds: messages of a queue above, or what AWS writes by itself. */
const DEAD_LETTERS: Readonly<Record<string, keyof typeof PLACES | 'the payload itself, encrypted' | 'ids of records'>> =
  {
    InboundTextsInboundDeadLetters: 'the payload itself, encrypted',
    InboundTextsUndelivered: 'the payload itself, encrypted',
    WakeUpsWakeDeadLetters: 'the wake queue',
    WakeUpsScheduleDeadLetters: 'schedules',
    TextSendingRepliesDeadLetters: 'the queues of texts',
    TextSendingCampaignDeadLetters: 'the queues of texts',
    // Lambda names the shard and the sequence numbers, and no record.
    DeliveryDropped: 'ids of records',
    DeliveryReceiptsDeadLetters: 'the queue of receipts',
  };

test('every dead-letter queue is one of which it is known what it holds', () => {
  const deadLetters = resources('AWS::SQS::Queue', service, stateful).filter(
    ({ Properties }) => !Properties.RedrivePolicy,
  );
  expect(deadLetters.map(({ id }) => id.replace(/Queue[0-9A-F]{8}$/, '')).sort()).toEqual(
    Object.keys(DEAD_LETTERS).sort(),
  );
});

/** What is written out for metrics when these are counted. */
const metricsOf = (counts: Readonly<Record<string, number>>): string => {
  const written: string[] = [];
  const keep = (chunk: unknown): boolean => written.push(String(chunk)) > 0;
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(keep),
    vi.spyOn(console, 'log').mockImplementation((...words) => void written.push(words.join(' '))),
  ];
  for (const [metric, value] of Object.entries(counts)) count(metric, value);
  flushMetrics();
  for (const spy of spies) spy.mockRestore();
  return written.join('\n');
};

describe('alarms', () => {
  const alarms = resources('AWS::CloudWatch::Alarm', service, stateful);

  /** As CloudWatch mails it: name, description and dimensions of the template, and the value that crossed the threshold. */
  const noticeOf = ({ Properties }: Json) => ({
    ...Properties,
    NewStateReason: `Threshold Crossed: 1 datapoint [${on.counts[Properties.MetricName] ?? 1}.0] was not less than the threshold`,
  });

  test('say nothing of the patient, by name, description or value', () => {
    expect(alarms.length).toBeGreaterThan(30);
    expect(alarms.map(noticeOf).flatMap(foundIn)).toEqual([]);
    expect(foundIn(noticeOf({ Properties: { AlarmDescription: `Patient impact: ${NAME} hears late.` } }))).not.toEqual(
      [],
    );
  });

  test('of ours watch metrics that are told apart by function alone', () => {
    const ours = alarms.filter(({ Properties }) => Properties.Namespace === 'Vigil');
    expect(ours).not.toHaveLength(0);
    for (const { Properties } of ours) expect(Properties.Dimensions.map(({ Name }: Json) => Name)).toEqual(['service']);
  });

  test('are fed by metrics with nothing of the patient in them, nor a dimension to put it in', () => {
    const written = metricsOf(on.counts);
    const { _aws: meta, ...values } = JSON.parse(written);
    expect(meta.CloudWatchMetrics.map(({ Dimensions }: Json) => Dimensions)).toEqual([[['service']]]);
    expect(Object.keys(values).sort()).toEqual(['service', ...Object.keys(on.counts)].sort());
    expect(foundIn(written)).toEqual([]);
    expect(foundIn(metricsOf({ [SAID]: 1 }))).not.toEqual([]);
  });
});
