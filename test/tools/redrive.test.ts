// Dead letters of the local cloud, listed and moved back as an operator does it.
import { spawnSync } from 'node:child_process';
import { SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, describe, expect, it } from 'vitest';
import { type LocalCloud, startLocalCloud } from '../../infra/local/cloud.ts';
import { readTable } from '../../infra/local/demo/read-table.ts';
import { redrive } from '../../infra/tools/redrive/redrive.ts';
import { MINUTE } from '../../shared/domain/instant.ts';

const PHONE = '+12065550177';
const DEAD = 'Vigil-dev-inbound-texts-dead-letters';
const NEVER = 365 * 24 * 60 * MINUTE;

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** Whose texts die for as long as `broken` says so. */
const start = async (broken: () => boolean): Promise<{ readonly cloud: LocalCloud; readonly sqs: SQSClient }> => {
  const cloud = await startLocalCloud({
    startAt: '2027-01-05T15:00:00.000Z',
    rulesAtMostEvery: NEVER,
    intercept: async ({ service }, passOn) =>
      broken() && service === 'dynamodb'
        ? { status: 400, headers: {}, body: '{"__type":"com.amazonaws.dynamodb.v20120810#AccessDeniedException"}' }
        : passOn(),
  });
  const sqs = new SQSClient({ ...cloud.administrator, useQueueUrlAsEndpoint: false });
  stops.push(async () => {
    sqs.destroy();
    await cloud.stop();
  });
  return { cloud, sqs };
};

const inboundOf = async (cloud: LocalCloud) =>
  (await readTable(cloud)).communications.filter(({ direction }) => direction === 'in');

describe('dead letters', { timeout: 90_000 }, () => {
  it('are listed, and moved back to be taken in exactly once, however often that is done', async () => {
    let broken = true;
    const { cloud, sqs } = await start(() => broken);
    const { id } = cloud.carrier.write(PHONE, 'Who is this?');
    await cloud.clock.advance(20 * MINUTE);
    broken = false;
    const [letter = ''] = cloud.messaging.bodies(DEAD);
    expect(letter).toContain(id);
    expect(await inboundOf(cloud)).toEqual([]);

    const listed = await redrive(sqs, { stage: 'dev', dryRun: false });
    expect(listed.find((line) => line.startsWith('inbound-texts'))?.split(/ {2,}/)).toEqual([
      'inbound-texts',
      '1',
      '20 min',
    ]);
    expect(listed.find((line) => line.startsWith('replies'))?.split(/ {2,}/)).toEqual(['replies', '0', '-']);
    expect(listed.join()).not.toContain(PHONE);

    const planned = await redrive(sqs, { stage: 'dev', queue: 'inbound-texts', dryRun: true });
    expect(planned.at(-1)).toMatch(/^would move them to \S*InboundQueue/);
    expect(cloud.queueDepths()[DEAD]).toEqual({ active: 1, waiting: 0 });

    const moved = await redrive(sqs, { stage: 'dev', queue: 'inbound-texts', dryRun: false });
    await cloud.settled();
    expect(moved[0]).toMatch(/^moved 1 messages to \S*InboundQueue/);
    expect(cloud.messaging.bodies(DEAD)).toEqual([]);
    expect(await inboundOf(cloud)).toMatchObject([{ inboundMessageId: id }]);
    const told = cloud.carrier.texts(PHONE).length;

    cloud.messaging.send(DEAD, letter);
    await redrive(sqs, { stage: 'dev', queue: 'inbound-texts', dryRun: false });
    await cloud.settled();
    expect(await inboundOf(cloud)).toHaveLength(1);
    expect(cloud.carrier.texts(PHONE)).toHaveLength(told);
  });

  it('that no queue had before they died go to the one they were meant for', async () => {
    const { cloud, sqs } = await start(() => false);
    for (const name of ['inbound-topic', 'schedules', 'receipts'])
      expect(await redrive(sqs, { stage: 'dev', queue: name, dryRun: true })).toMatchObject({ length: 3 });
    const targets = await Promise.all(
      ['inbound-topic', 'schedules'].map((queue) => redrive(sqs, { stage: 'dev', queue, dryRun: true })),
    );
    expect(targets.map((lines) => lines.at(-1))).toEqual([
      expect.stringContaining('InboundTextsInboundQueue'),
      expect.stringContaining('WakeUpsWakeQueue'),
    ]);
    expect(cloud.denials).toEqual([]);
  });

  it.each([
    [{ stage: 'dev', queue: 'stream', dryRun: false }, 'The sweep carries it again'],
    [{ stage: 'dev', queue: 'inbound', dryRun: false }, 'There is no queue "inbound"'],
    [{ stage: 'live', dryRun: false }, 'No dead-letter queue of stage "live"'],
    [{ stage: 'de', queue: 'replies', dryRun: false }, 'No dead-letter queue of stage "de"'],
  ])('are left where they are: %j', async (words, problem) => {
    const { cloud, sqs } = await start(() => false);
    for (const name of ['stream', 'replies']) cloud.messaging.send(`Vigil-dev-${name}-dead-letters`, '{}');
    await expect(redrive(sqs, words)).rejects.toThrow(problem);
    for (const name of ['stream', 'replies'])
      expect(cloud.queueDepths()[`Vigil-dev-${name}-dead-letters`]).toEqual({ active: 1, waiting: 0 });
  });
});

describe('unclear words', () => {
  it.each([
    [[]],
    [['--queue', 'replies']],
    [['--stage', 'dev', '--stage', 'live']],
    [['--stage', 'dev', '--queue', 'replies', '--queue', 'campaign']],
    [['--stage', 'dev', '--dry-run']],
    [['--stage', 'dev', 'replies']],
    [['--stage', 'dev', '--queue', 'everything']],
  ])('%j are refused before anything is asked of AWS', (words) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['infra/tools/redrive.ts', ...words], {
      encoding: 'utf8',
      env: { ...process.env, AWS_ENDPOINT_URL: 'http://127.0.0.1:9', AWS_REGION: 'us-east-1' },
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('npm run -s redrive');
  });
});
