import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { snsTextGateway } from '../../shared/adapters/sms-gateway.ts';
import type { TextGateway } from '../../shared/ports.ts';
import { type Mishap, type TextGatewayWorld, textGatewayContract } from './contract/text-gateway.ts';
import { type LocalServices, startLocalServices } from './local-services.ts';
import { CLIENT, type ScriptedServer, startScriptedServer } from './scripted-server.ts';

const TEXT = { phone: '+12125550142', body: 'How are you? Reply 0-10.' };
const SETTINGS = { originationNumber: '+12125550101', maxPrice: '0.05' };

const accepted = {
  status: 200,
  body: '<PublishResponse><PublishResult><MessageId>provider-1</MessageId></PublishResult></PublishResponse>',
};
const failed = (status: number, code: string, message = 'no') => ({
  status,
  body: `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`,
});

const BAD_PHONE = 'Invalid parameter: PhoneNumber Reason: +12125550142 is not valid to publish to';

describe('through SNS', () => {
  let services: LocalServices;
  beforeEach(async () => {
    services = await startLocalServices();
  });
  afterEach(() => services.stop());

  textGatewayContract(() => {
    const attempts: TextGatewayWorld['attempts'][number][] = [];
    const mishaps: Mishap[] = [];
    services.carrier.fate = (text) => {
      attempts.push(text);
      return mishaps.shift() ?? 'delivered';
    };
    return { gateway: snsTextGateway(SETTINGS, services.config), attempts, suffer: (mishap) => mishaps.push(mishap) };
  });
});

describe('a text through SNS', () => {
  let server: ScriptedServer;
  let gateway: TextGateway;
  beforeEach(async () => {
    server = await startScriptedServer();
    gateway = snsTextGateway(SETTINGS, { ...CLIENT, endpoint: server.endpoint });
  });
  afterEach(() => server.stop());

  const attributes = (): Record<string, string> => {
    const fields = new URLSearchParams(server.received[0]?.body);
    const names = [1, 2, 3].map((entry) => `MessageAttributes.entry.${entry}`);
    return Object.fromEntries(
      names.flatMap((entry) => {
        const name = fields.get(`${entry}.Name`);
        return name ? [[name, fields.get(`${entry}.Value.StringValue`) ?? '']] : [];
      }),
    );
  };

  it('is published to the phone: transactional, from our number, at no more than our price', async () => {
    server.script.push(accepted);
    expect(await gateway.send(TEXT)).toEqual({ outcome: 'accepted', providerMessageId: 'provider-1' });
    const fields = new URLSearchParams(server.received[0]?.body);
    expect(fields.get('Action')).toBe('Publish');
    expect(fields.get('PhoneNumber')).toBe(TEXT.phone);
    expect(fields.get('Message')).toBe(TEXT.body);
    expect(attributes()).toEqual({
      'AWS.SNS.SMS.SMSType': 'Transactional',
      'AWS.SNS.SMS.MaxPrice': '0.05',
      'AWS.MM.SMS.OriginationNumber': '+12125550101',
    });
  });

  it('names no number of ours where none is connected', async () => {
    server.script.push(accepted);
    const unconnected = snsTextGateway(
      { ...SETTINGS, originationNumber: '' },
      { ...CLIENT, endpoint: server.endpoint },
    );
    await unconnected.send(TEXT);
    expect(attributes()).not.toHaveProperty('AWS.MM.SMS.OriginationNumber');
  });

  it.each([
    ['Throttling', failed(400, 'Throttling'), { outcome: 'throttled' }],
    ['KMSThrottling', failed(400, 'KMSThrottling'), { outcome: 'throttled' }],
    [
      'InvalidParameter',
      failed(400, 'InvalidParameter', BAD_PHONE),
      { outcome: 'refused', code: 'InvalidParameterException' },
    ],
    [
      'ValidationException',
      failed(400, 'ValidationException', BAD_PHONE),
      { outcome: 'refused', code: 'ValidationException' },
    ],
    ['OptedOut', failed(400, 'OptedOut'), { outcome: 'refused', code: 'OptedOutException' }],
    ['InternalError', failed(500, 'InternalError'), { outcome: 'unknown' }],
    ['a 503 of no code', { status: 503, body: '' }, { outcome: 'unknown' }],
  ] as const)('takes %s for what it certainly means, and sends once', async (_, answer, outcome) => {
    server.script.push(answer, accepted);
    expect(await gateway.send(TEXT)).toEqual(outcome);
    expect(server.received).toHaveLength(1);
  });

  it('does not know what became of a text when the answer stays away', async () => {
    server.script.push('silence');
    const impatient = snsTextGateway(SETTINGS, {
      ...CLIENT,
      endpoint: server.endpoint,
      requestHandler: { requestTimeout: 50, throwOnRequestTimeout: true },
    });
    expect(await impatient.send(TEXT)).toEqual({ outcome: 'unknown' });
  });

  it('tries later where no connection came about', async () => {
    const nowhere = snsTextGateway(SETTINGS, { ...CLIENT, endpoint: 'http://127.0.0.1:1' });
    expect(await nowhere.send(TEXT)).toEqual({ outcome: 'throttled' });
  });

  it.each([
    ['AuthorizationError', 403],
    ['AccessDenied', 403],
    ['KMSAccessDenied', 400],
    ['KMSDisabled', 400],
    ['ParameterValueInvalid', 400],
    ['InvalidParameter', 400, 'Invalid parameter: AWS.MM.SMS.OriginationNumber Reason: not a number of this account'],
    ['InvalidParameter', 400, 'Invalid parameter: Message Reason: too long'],
    ['ValidationException', 400, 'OriginationPhoneNumber is not valid'],
  ])('throws %s, which no retry mends', async (code, status, message?: string) => {
    server.script.push(failed(status, code, message));
    await expect(gateway.send(TEXT)).rejects.toThrow();
  });
});
