import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { describe, expect, it } from 'vitest';
import type { Fate } from '../../infra/local/carrier.ts';
import type { LocalCloud } from '../../infra/local/cloud.ts';
import { printed, startProbe } from './probe-cloud.ts';

const PHONE = '+12065550123';

const text = (cloud: LocalCloud, PhoneNumber = PHONE) =>
  new SNSClient({ ...cloud.administrator, maxAttempts: 1 }).send(new PublishCommand({ PhoneNumber, Message: 'Hello' }));

/** What reached the probe's queue by the inbound topic, in the order it was taken. */
const arrived = async (cloud: LocalCloud): Promise<readonly Record<string, string>[]> => {
  await cloud.settled();
  return cloud.logs.lines.flatMap(({ text: line }) => (line.includes('"inbound"') ? [JSON.parse(line).inbound] : []));
};

describe('a text to a phone', () => {
  it('is kept on the phone and told to whoever listens', async () => {
    const cloud = await startProbe();
    const heard: string[] = [];
    cloud.carrier.onDelivery(({ body }) => heard.push(body));
    const { MessageId } = await text(cloud);
    expect(cloud.carrier.texts(PHONE)).toEqual([
      { id: MessageId, phone: PHONE, direction: 'to-phone', body: 'Hello', at: cloud.clock.now() },
    ]);
    expect(heard).toEqual(['Hello']);
  });

  it.each<[fate: Fate, error: RegExp, reaches: number]>([
    ['throttled', /^Throttled/, 0],
    ['refused', /^InvalidParameter/, 0],
    ['lost', /Error/, 0],
    ['answer-lost', /Error/, 1],
  ])('that is %s fails at the sender', async (fate, error, reaches) => {
    const cloud = await startProbe();
    cloud.carrier.fate = () => fate;
    const failure = await text(cloud).catch((caught: Error) => caught);
    expect((failure as Error).name).toMatch(error);
    expect(cloud.carrier.texts(PHONE)).toHaveLength(reaches);
  });

  it('that the network cannot bring is taken, and the delivery log says why', async () => {
    const cloud = await startProbe();
    cloud.carrier.fate = () => ({ failed: 'Invalid phone number' });
    const { MessageId } = await text(cloud);
    await cloud.settled();
    expect(cloud.carrier.texts(PHONE)).toEqual([]);
    const logged = printed(cloud).flatMap((line) => ('logged' in line ? [line.logged as object] : []));
    expect(logged).toMatchObject([
      {
        messageType: 'DATA_MESSAGE',
        logGroup: 'sns/us-east-1/000000000000/DirectPublishToPhoneNumber/Failure',
        logEvents: [{ message: expect.any(String) }],
      },
    ]);
    const [{ message }] = (logged[0] as { logEvents: [{ message: string }] }).logEvents;
    expect(JSON.parse(message)).toMatchObject({
      notification: { messageId: MessageId },
      delivery: { destination: PHONE, providerResponse: 'Invalid phone number' },
      status: 'FAILURE',
    });
  });

  it('whose log nobody reads is told to nobody', async () => {
    const cloud = await startProbe();
    await text(cloud);
    await cloud.settled();
    expect(printed(cloud).some((line) => 'logged' in line)).toBe(false);
  });

  it('needs a number in E.164', async () => {
    const cloud = await startProbe();
    await expect(text(cloud, '2065550123')).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });
});

describe('a text from a phone', () => {
  it('comes in the two-way payload, naming what it may answer', async () => {
    const cloud = await startProbe();
    const { MessageId } = await text(cloud);
    const { id } = cloud.carrier.write(PHONE, 'stop it');
    expect(await arrived(cloud)).toEqual([
      {
        originationNumber: PHONE,
        destinationNumber: '+12065550100',
        messageKeyword: 'STOP',
        messageBody: 'stop it',
        inboundMessageId: id,
        previousPublishedMessageId: MessageId,
      },
    ]);
  });

  it('comes twice when it is told to, and may be overtaken', async () => {
    const cloud = await startProbe();
    cloud.carrier.write(PHONE, 'slow', [30]);
    cloud.carrier.write(PHONE, 'twice', [0, 0]);
    await cloud.clock.advance(60_000);
    const bodies = (await arrived(cloud)).map(({ messageBody }) => messageBody);
    expect(bodies).toEqual(['twice', 'twice', 'slow']);
  });
});
