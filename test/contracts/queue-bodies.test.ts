import { describe, expect, it } from 'vitest';
import { parseInboundText } from '../../shared/contracts/inbound-text.ts';
import { parseTextPointer } from '../../shared/contracts/text-pointer.ts';
import { parseWakeRequest } from '../../shared/contracts/wake-request.ts';

const PAYLOAD = {
  originationNumber: '+14255550182',
  destinationNumber: '+12125550101',
  messageKeyword: 'JOIN',
  messageBody: 'EXAMPLE',
  inboundMessageId: 'cae173d2-66b9-564c-8309-21f858e9fb84',
  previousPublishedMessageId: 'wJalrXUtnFEMI',
};

const envelope = (payload: unknown, changes: object = {}): string =>
  JSON.stringify({
    Type: 'Notification',
    MessageId: '22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324',
    TopicArn: 'arn:aws:sns:us-east-1:000000000000:inbound',
    Message: typeof payload === 'string' ? payload : JSON.stringify(payload),
    Timestamp: '2026-11-23T17:00:00.123Z',
    ...changes,
  });

describe('an inbound text', () => {
  it('is read from the documented two-way payload in its SNS envelope', () => {
    expect(parseInboundText(envelope(PAYLOAD))).toEqual({
      ok: true,
      value: {
        originationNumber: '+14255550182',
        destinationNumber: '+12125550101',
        messageBody: 'EXAMPLE',
        inboundMessageId: 'cae173d2-66b9-564c-8309-21f858e9fb84',
        previousPublishedMessageId: 'wJalrXUtnFEMI',
        writtenAt: '2026-11-23T17:00:00.123Z',
      },
    });
  });

  it.each([null, undefined])('may lack the text it answers (%s)', (previousPublishedMessageId) => {
    const parsed = parseInboundText(envelope({ ...PAYLOAD, previousPublishedMessageId }));
    expect(parsed.ok && 'previousPublishedMessageId' in parsed.value).toBe(false);
    expect(parsed.ok).toBe(true);
  });

  it('writes its time in the form that sorts', () => {
    const parsed = parseInboundText(envelope(PAYLOAD, { Timestamp: '2026-11-23T18:00:00+01:00' }));
    expect(parsed).toMatchObject({ ok: true, value: { writtenAt: '2026-11-23T17:00:00.000Z' } });
  });

  it('keeps 1,600 characters and never half of one', () => {
    const parsed = parseInboundText(envelope({ ...PAYLOAD, messageBody: `${'a'.repeat(1_599)}😀` }));
    expect(parsed.ok && parsed.value.messageBody).toBe(`${'a'.repeat(1_599)}\uFFFD`);
  });

  it.each(['+4915112345678', '72345', '+1425555'])('may come from %s', (originationNumber) => {
    expect(parseInboundText(envelope({ ...PAYLOAD, originationNumber })).ok).toBe(true);
  });

  it.each([
    ['not JSON', 'STOP secret', 'body is not JSON; expected a JSON object'],
    ['a JSON string', '"secret"', 'body is not valid; expected an object'],
    [
      'raw delivery',
      JSON.stringify(PAYLOAD),
      'body.Type is missing; expected Notification; is raw message delivery off?',
    ],
    ['no time', envelope(PAYLOAD, { Timestamp: 'secret' }), 'body.Timestamp is not valid; expected an ISO-8601 time'],
    ['a message that is no JSON', envelope('secret'), 'body.Message is not JSON; expected a JSON object'],
    [
      'no message id',
      envelope({ ...PAYLOAD, inboundMessageId: undefined }),
      'body.Message.inboundMessageId is missing; expected an id of 1 to 200 characters',
    ],
    [
      'a bad phone',
      envelope({ ...PAYLOAD, originationNumber: 'secret' }),
      'body.Message.originationNumber is not valid; expected + and 7 to 15 digits, or a short code of 3 to 8 digits',
    ],
    [
      'no body',
      envelope({ ...PAYLOAD, messageBody: 12345 }),
      'body.Message.messageBody is not valid; expected the text as a string',
    ],
  ])('with %s is refused, naming the field and never its value', (_, body, problem) => {
    expect(parseInboundText(body)).toEqual({ ok: false, problem: expect.stringContaining(problem) });
    expect(JSON.stringify(parseInboundText(body))).not.toContain('secret');
  });
});

describe('a text pointer', () => {
  it('names a patient and a communication', () => {
    const pointer = { patientId: 'p1', communicationId: '20261123T170000000-abc-1' };
    expect(parseTextPointer(JSON.stringify(pointer))).toEqual({ ok: true, value: pointer });
  });

  it('is refused with every field that is wrong', () => {
    expect(parseTextPointer('{"communicationId":""}')).toEqual({
      ok: false,
      problem:
        'body.patientId is missing; expected a patient id; body.communicationId is not valid; expected a communication id',
    });
  });
});

describe('a wake request', () => {
  it.each([{ patientId: 'p1' }, { patientId: 'p1', notSent: 'c1' }])('is read (%o)', (request) => {
    expect(parseWakeRequest(JSON.stringify(request))).toEqual({ ok: true, value: request });
  });

  it('is refused where the text that was not sent is no id', () => {
    expect(parseWakeRequest('{"patientId":"p1","notSent":7}')).toEqual({
      ok: false,
      problem: 'body.notSent is not valid; expected a communication id',
    });
  });
});
