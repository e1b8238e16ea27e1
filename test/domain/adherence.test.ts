// Adherence counts over what reached the phone.
import { describe, expect, it } from 'vitest';
import { adherenceOf } from '../../shared/domain/adherence.ts';
import type { OutgoingText } from '../../shared/domain/communication.ts';
import { HOUR, plus } from '../../shared/domain/instant.ts';
import type { QuestionnaireResponse } from '../../shared/domain/response.ts';

const STARTED = '2027-01-05T15:00:00.000Z';
const ENDED = '2027-01-08T15:00:00.000Z';

const response = (more: Partial<QuestionnaireResponse> = {}): QuestionnaireResponse => ({
  id: 'r1',
  subject: 'p1',
  administrationId: 'a1',
  instrument: 'phq-4',
  instrumentVersion: '1',
  plan: 'plan@1',
  language: 'en',
  wording: 'en@1',
  status: 'stopped',
  stopReason: 'expired',
  dueAt: STARTED,
  startedAt: STARTED,
  authored: ENDED,
  answers: {},
  scores: [],
  ...more,
});
const FINISHED = { status: 'completed', stopReason: undefined, answers: { one: 0 } } as const;
const completed = (more: Partial<QuestionnaireResponse> = {}) => response({ ...FINISHED, ...more });

const text = (more: Partial<OutgoingText> = {}): OutgoingText => ({
  id: 'c1',
  patientId: 'p1',
  direction: 'out',
  purpose: 'survey-opening',
  createdAt: STARTED,
  phone: '+15550100200',
  language: 'en',
  body: 'x',
  wording: 'x@1',
  status: 'completed',
  attempts: 1,
  ...more,
});
const failed = (more: Partial<OutgoingText> = {}) =>
  text({ delivery: { status: 'failed', at: STARTED, reason: 'phone-unreachable' }, ...more });

const NOTHING = { delivered: 0, completed: 0, partly: 0, unanswered: 0, undelivered: 0 };

describe('a survey', () => {
  it.each<[string, readonly QuestionnaireResponse[], readonly OutgoingText[], object]>([
    ['answered to its end', [completed()], [text()], { delivered: 1, completed: 1 }],
    ['of two questionnaires, one not reached', [completed(), response()], [text()], { delivered: 1, partly: 1 }],
    ['left in the middle', [response({ answers: { one: 1 } })], [text()], { delivered: 1, partly: 1 }],
    ['not answered', [response()], [text()], { delivered: 1, unanswered: 1 }],
    [
      'with carried-over answers alone',
      [response({ answers: { one: 1 }, carriedOver: ['one'] })],
      [text()],
      { delivered: 1, unanswered: 1 },
    ],
    ['that never came', [response()], [failed()], { undelivered: 1 }],
    ['that was never sent', [response()], [text({ status: 'not-done' })], { undelivered: 1 }],
    ['whose stem did not come', [response()], [failed(), text({ id: 'c2' })], { undelivered: 1 }],
    [
      'of which the reminder came',
      [response()],
      [failed(), text({ purpose: 'survey-reminder', createdAt: plus(STARTED, 24 * HOUR) })],
      { delivered: 1, unanswered: 1 },
    ],
    ['reported as failed and answered all the same', [completed()], [failed()], { delivered: 1, completed: 1 }],
    ['before the one that came', [response()], [failed(), text({ createdAt: plus(ENDED, HOUR) })], { undelivered: 1 }],
    [
      'beside another text that came',
      [response()],
      [failed(), text({ purpose: 'self-care', createdAt: plus(STARTED, HOUR) })],
      { undelivered: 1 },
    ],
  ])('%s', (_case, responses, texts, expected) => {
    expect(adherenceOf(responses, texts)).toEqual({ ...NOTHING, ...expected });
  });

  it.each(['danger', 'opted-out', 'suspended'] as const)('that ended by %s counts neither way', (stopReason) => {
    expect(adherenceOf([response({ stopReason })], [text()])).toEqual(NOTHING);
  });
  it('is no other for an answer that came late', () => {
    expect(adherenceOf([response(), completed({ late: true, startedAt: ENDED })], [text()])).toEqual({
      ...NOTHING,
      delivered: 1,
      unanswered: 1,
    });
  });
});
