import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../infra/local/demo/checks/all-checks.ts';
import type { RecordedWorld } from '../../infra/local/demo/recorded-world.ts';
import { CLOSING_NOTE } from '../../infra/local/demo/staff.ts';
import type { Communication, OutgoingText, Purpose } from '../../shared/domain/communication.ts';
import type { QuestionnaireResponse } from '../../shared/domain/response.ts';
import { ADMINISTRATION, carriedTo, day, outgoing, PHONE, RECORDED_WEEK } from './recorded-week.ts';

const STORED = 'every inbound text is stored once';
const FILED = 'every accepted answer is in exactly one response, first or amended';
const MEANT = 'every answer counts for the question it was written to';
const CONSENT =
  'no text before consent but the invitation and its reminder, none after STOP but its confirmation and answers';
const SENT = 'no text is sent twice unless its first outcome was unknown, never three times';
const QUIET = 'no unsolicited text in quiet hours';
const RULES = 'every rule that holds has exactly one alert';
const CRITICAL = 'every critical alert reached the care team within 60 seconds';
const QUEUES = 'nothing is left in a queue or among the dead letters';
const DENIED = 'nothing was denied to a role';
const PRIVATE = 'no phone, name, text or answer in any log, metric, notice, schedule, refusal or dead letter';

/** Each check that breaks, with whom and what it names. */
const broken = (world: RecordedWorld) =>
  CHECKS.flatMap(({ name, run }) =>
    run(world).breaches.map(({ patient, id, problem }) => ({ name, patient, id, problem })),
  );

const week = RECORDED_WEEK;
const [response] = week.responses;
const [alert] = week.alerts;
if (!response || !alert) throw new Error('the recorded week has a response and an alert');

const changeText = (id: string, change: (text: Communication) => Communication[]): RecordedWorld => ({
  ...week,
  communications: week.communications.flatMap((text) => (text.id === id ? change(text) : [text])),
});

/** The answer of the week, corrected. */
const amended = (code: number, total?: number): QuestionnaireResponse => ({
  ...response,
  id: 'response2',
  status: 'amended',
  amends: response.id,
  answers: { 'phq9-9': code },
  corrections: [{ linkId: 'phq9-9', from: 2, to: code, at: day(5), communicationId: 'i4' }],
  scores: total === undefined ? response.scores : [{ id: 'total', value: total }],
});
const corrected = (code: number, total?: number): RecordedWorld => ({
  ...week,
  responses: [response, amended(code, total)],
});

/** One more text that reached the phone, with its communication. */
const alsoSent = (purpose: Purpose, at: string, more: Partial<OutgoingText> = {}): RecordedWorld => ({
  ...week,
  communications: [...week.communications, { ...outgoing('o9', purpose, at, 'One more'), ...more }],
  carried: [...week.carried, carriedTo('sent-o9', at, 'One more')],
});

const sentAgain = (times: number, unconfirmed: boolean): RecordedWorld => ({
  ...week,
  carried: [
    ...week.carried.map((text) => (text.id === 'sent-o2' && unconfirmed ? { ...text, unconfirmed } : text)),
    ...Array.from({ length: times }, (_, time) => carriedTo(`again-${time}`, day(4), 'Cedar Clinic: thank you.')),
  ] as RecordedWorld['carried'],
});

/** The same words twice in a moment: of the first nobody knows whether it came, and it did. */
const twinOfUnknownOutcome = (): RecordedWorld => {
  const at = day(4, '20:00:00');
  const sent = alsoSent('safety', at);
  const [twin] = sent.communications.slice(-1);
  return {
    ...sent,
    communications: [
      ...week.communications,
      { ...twin, id: 'o8', providerMessageId: undefined, status: 'not-done', outcomeUnknown: true },
      twin,
    ] as RecordedWorld['communications'],
    carried: [...sent.carried, { ...carriedTo('lost-o8', at, 'One more'), unconfirmed: true }],
  };
};

const logged = (text: string): RecordedWorld => ({ ...week, logLines: [{ functionName: 'deliver', text }] });

it('finds nothing wrong in a week where all holds, and looks at something for each', () => {
  expect(broken(week)).toEqual([]);
  expect(CHECKS.filter(({ run }) => run(week).checked === 0)).toEqual([]);
});

describe('what breaks a check', () => {
  it.each<[string, RecordedWorld, { name: string; patient?: string; id?: string }]>([
    ['a text that was lost', changeText('i3', () => []), { name: STORED, patient: 'EX-001', id: 'written-i3' }],
    ['a text stored twice', changeText('i3', (text) => [text, { ...text, id: 'i9' }]), { name: STORED }],
    [
      'a text stored with other words',
      changeText('i3', (text) => [{ ...text, body: 'START' }]),
      { name: STORED, id: 'written-i3' },
    ],
    [
      'a text that nobody wrote',
      changeText('i3', (text) => [text, { ...text, id: 'i9', inboundMessageId: 'invented' } as Communication]),
      { name: STORED, id: 'i9' },
    ],
    ['an answer in no response', { ...week, responses: [] }, { name: FILED, patient: 'EX-001', id: 'i2' }],
    ['an answer in two responses', { ...week, responses: [response, response] }, { name: FILED, id: 'i2' }],
    [
      'an answer under another number',
      { ...week, responses: [{ ...response, answers: { 'phq9-9': 3 } }] },
      { name: FILED, id: 'i2' },
    ],
    [
      'a correction of another answer',
      { ...corrected(1), responses: [{ ...amended(1), amends: 'none' }, response] },
      { name: FILED },
    ],
    ['a corrected score without its alert', corrected(0, 15), { name: RULES }],
    ['a first answer whose alert was taken back', { ...corrected(0), alerts: [] }, { name: RULES }],
    [
      'an answer to another question',
      {
        ...week,
        writings: week.writings.map((writing) =>
          writing.means.kind === 'answers'
            ? { ...writing, means: { ...writing.means, question: 'Another?' } }
            : writing,
        ),
      },
      { name: MEANT, patient: 'EX-001', id: 'i2' },
    ],
    [
      'a mumble that counts',
      {
        ...week,
        writings: week.writings.map((writing) =>
          writing.means.kind === 'answers' ? { ...writing, means: { kind: 'talk' } } : writing,
        ),
      },
      { name: MEANT, id: 'i2' },
    ],
    ['a survey before consent', alsoSent('survey-opening', day(3)), { name: CONSENT, patient: 'EX-001', id: 'o9' }],
    ['a second invitation', alsoSent('invitation', day(3, '21:00:00')), { name: CONSENT, id: 'o9' }],
    ['a survey after STOP', alsoSent('survey-opening', day(7)), { name: CONSENT, patient: 'EX-001', id: 'o9' }],
    ['emergency lines after STOP that answer nothing', alsoSent('safety', day(7)), { name: CONSENT, id: 'o9' }],
    ['help that nobody asked for after STOP', alsoSent('help', day(7)), { name: CONSENT, id: 'o9' }],
    ['a text sent twice', sentAgain(1, false), { name: SENT, patient: 'EX-001', id: 'o2' }],
    ['a text sent three times', sentAgain(2, true), { name: SENT, id: 'o2' }],
    [
      'a text that no communication explains',
      { ...week, carried: [...week.carried, carriedTo('stray', day(5), 'Hello?')] },
      { name: SENT, patient: 'EX-001', id: 'stray' },
    ],
    [
      'a text that counts as sent and never was',
      { ...week, carried: week.carried.filter(({ id }) => id !== 'sent-o3') },
      { name: SENT, id: 'o3' },
    ],
    [
      'a survey at eight in the evening',
      alsoSent('survey-reminder', day(6, '04:00:00')),
      { name: QUIET, patient: 'EX-001', id: 'o9' },
    ],
    ['a rule without its alert', { ...week, alerts: [] }, { name: RULES, patient: 'EX-001', id: ADMINISTRATION }],
    ['a rule with two alerts', { ...week, alerts: [alert, { ...alert, id: 'patient1.alert2' }] }, { name: RULES }],
    [
      'a late answer without its alert',
      {
        ...week,
        responses: [
          response,
          {
            ...response,
            id: 'response2',
            administrationId: 'weekly/1/distress-0-10',
            instrument: 'distress-0-10',
            instrumentVersion: 'own-wording-1.1',
            answers: { 'distress-1': 9 },
            late: true,
          },
        ],
      },
      { name: RULES, id: 'weekly/1/distress-0-10' },
    ],
    [
      'a rule about a score without its alert',
      { ...week, responses: [{ ...response, status: 'completed', scores: [{ id: 'total', value: 15 }] }] },
      { name: RULES },
    ],
    [
      'a milder alert than the rule asks for',
      {
        ...week,
        responses: [{ ...response, status: 'completed', scores: [{ id: 'total', value: 15 }] }],
        alerts: [alert, { ...alert, id: 'patient1.alert2', ruleId: 'phq-9-total-routine', severity: 'routine' }],
      },
      { name: RULES },
    ],
    [
      'danger in words without its alert',
      {
        ...week,
        writings: week.writings.map((writing) =>
          writing.inboundMessageId === 'written-i3'
            ? { ...writing, means: { kind: 'danger', danger: 'self-harm' } }
            : writing,
        ),
      },
      { name: RULES, id: 'i3' },
    ],
    ['an alert without a rule that holds', { ...week, responses: [{ ...response, answers: {} }] }, { name: RULES }],
    ['a critical alert that nobody heard of', { ...week, notices: [] }, { name: CRITICAL, id: alert.id }],
    [
      'a critical alert heard of late',
      { ...week, notices: week.notices.map((notice) => ({ ...notice, at: day(5, '20:01:11') })) },
      { name: CRITICAL, patient: 'EX-001', id: alert.id },
    ],
    [
      'a message left in a queue',
      { ...week, queueDepths: { replies: { active: 0, waiting: 1 } } },
      { name: QUEUES, id: 'replies' },
    ],
    [
      'a call that was denied',
      { ...week, denials: [{ caller: 'send-text', message: 'not authorized to perform: sns:Publish' }] },
      { name: DENIED, id: 'send-text' },
    ],
    ['a name in a log', logged('hello Example Ash'), { name: PRIVATE, id: 'log of deliver' }],
    ['a phone number in a log', logged(`from ${PHONE}`), { name: PRIVATE }],
    ['a phone number without its plus', logged(`from ${PHONE.slice(1)}`), { name: PRIVATE }],
    ['the words of a patient in a log', logged('read: Yes, thank you'), { name: PRIVATE }],
    ['the words of a text of ours in a log', logged('sent: Thank you for telling us.'), { name: PRIVATE }],
    ['a note of staff in a log', logged(CLOSING_NOTE), { name: PRIVATE }],
    ['an answer in a log', logged('{"filed":{"code":2}}'), { name: PRIVATE }],
    [
      'a name in a notice',
      {
        ...week,
        notices: [...week.notices, { ...week.notices[0], message: 'Example Ash' }] as RecordedWorld['notices'],
      },
      { name: PRIVATE },
    ],
    [
      'a name in a metric',
      logged('{"_aws":{"CloudWatchMetrics":[]},"service":"vigil","patient":"Example Ash","Sent":1}'),
      { name: PRIVATE, id: 'metric of deliver' },
    ],
    ...['schedule', 'refusal', 'dead letter'].map((place): [string, RecordedWorld, { name: string; id: string }] => [
      `a phone number in a ${place}`,
      { ...week, traces: [...week.traces, { place, text: `{"Input":"${PHONE}"}` }] },
      { name: PRIVATE, id: place },
    ]),
    [
      'the words of a patient in a dead letter',
      { ...week, traces: [{ place: 'dead letter', text: JSON.stringify({ said: 'Yes, thank you' }) }] },
      { name: PRIVATE },
    ],
  ])('%s', (_, world, expected) => {
    const found = broken(world).filter(({ name }) => name === expected.name);
    expect(found).not.toEqual([]);
    expect(found[0]).toMatchObject(expected);
  });

  it('never repeats what is private', () => {
    const found = JSON.stringify(broken(logged(`Example Ash ${PHONE} Yes, thank you`)));
    expect(found).not.toMatch(/Ash|1206|Yes/);
  });
});

describe('what breaks no check', () => {
  it.each<[string, RecordedWorld]>([
    ['a correction that raises nothing new', corrected(1)],
    ['a second sending after an unknown outcome', sentAgain(1, true)],
    ['a text of unknown outcome beside its confirmed twin', twinOfUnknownOutcome()],
    ['a safety text at night', alsoSent('safety', day(5, '06:00:00'))],
    ['a survey in the evening before eight', alsoSent('survey-reminder', day(6, '03:59:00'))],
    ['the one reminder of the invitation', alsoSent('invitation-reminder', day(3, '22:00:00'))],
  ])('%s', (_, world) => {
    expect(broken(world)).toEqual([]);
  });
});
