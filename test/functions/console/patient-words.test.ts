import { describe, expect, test } from 'vitest';
import { answersIn } from '../../../functions/console/pages/patient/answers.ts';
import { itemNameOf } from '../../../functions/console/pages/patient/names.ts';
import { respondentInWords, standings } from '../../../functions/console/pages/patient/status-words.ts';
import { gridsOf } from '../../../functions/console/pages/patient/symptom-grid.ts';
import { daysOf, outgoingState } from '../../../functions/console/pages/patient/transcript.ts';
import type { OutgoingText } from '../../../shared/domain/communication.ts';
import type { PatientState } from '../../../shared/domain/patient.ts';
import { instrument } from '../../../shared/instruments/registry.ts';
import { ALERT_RULES } from '../../../shared/plans/alert-rules.ts';
import { CONTENT } from '../../../shared/plans/content.ts';
import { START, seedPatient, seedText, world } from '../world.ts';
import { response } from './long-course.ts';

const SINCE = '2026-11-02T16:00:00.000Z';
const consent = (status: PatientState['consent']['status']) => ({
  consent: { ...seedPatient(world()).consent, status, invitedAt: SINCE, changedAt: SINCE },
});

describe('how a patient stands', () => {
  test.each<[string, Partial<PatientState>, readonly string[]]>([
    ['active', {}, ['Active']],
    ['not invited', consent('pending'), ['Enrolled, not invited yet']],
    ['invited', consent('invited'), ['Invited on Mon 2 Nov 2026, has not answered']],
    ['declined', consent('declined'), ['Declined since Mon 2 Nov 2026']],
    ['opted out', consent('opted-out'), ['Stopped since Mon 2 Nov 2026: asked for no more texts']],
    [
      'paused',
      { stay: { kind: 'pause', since: SINCE, by: 'patient', until: '2026-12-05' } },
      ['Paused since Mon 2 Nov 2026 until Sat 5 Dec 2026'],
    ],
    [
      'in hospital, to be looked at',
      { stay: { kind: 'hospital', since: SINCE, by: 'kim', reviewOn: '2026-12-05' } },
      ['In hospital since Mon 2 Nov 2026, to be looked at on Sat 5 Dec 2026'],
    ],
    [
      'suspended',
      { hold: { reason: 'wrong-number', since: SINCE } },
      ['Texts suspended since Mon 2 Nov 2026: someone texted that this is the wrong number'],
    ],
    [
      'opted out and in hospice',
      { ...consent('opted-out'), stay: { kind: 'hospice', since: SINCE, by: 'kim' } },
      ['Stopped since Mon 2 Nov 2026: asked for no more texts', 'In hospice since Mon 2 Nov 2026'],
    ],
    ['by phone', { mode: 'phone' }, ['Active', 'Surveys are asked by phone']],
    ['an unknown sender', { kind: 'contact' }, ['Unknown sender: not enrolled']],
  ])('%s', (_, fields, words) => {
    expect(standings(seedPatient(world(), fields)).map((standing) => standing.words)).toEqual(words);
  });

  test.each<[Partial<PatientState>, string]>([
    [{}, 'The patient'],
    [{ respondent: 'helped', caregiverPhone: true }, 'The patient, with help, on a caregiver’s phone'],
    [
      { respondent: 'proxy', phoneLabel: 'Ana' },
      'Someone answers in the patient’s place (symptoms only), on a phone that others share, texts are addressed to “Ana”',
    ],
  ])('%j is answered by: %s', (fields, words) => {
    expect(respondentInWords(seedPatient(world(), fields))).toBe(words);
  });
});

describe('what became of a text', () => {
  test.each<[Partial<OutgoingText>, string]>([
    [{ status: 'preparation' }, 'Waiting to be sent'],
    [{ status: 'in-progress' }, 'Being sent'],
    [{ status: 'completed' }, 'Sent'],
    [{ status: 'completed', delivery: { status: 'sent', at: START } }, 'Sent, the carrier has it'],
    [{ status: 'completed', delivery: { status: 'delivered', at: START } }, 'Delivered'],
    [
      { status: 'completed', delivery: { status: 'delivered', at: START }, outcomeUnknown: true },
      'Delivered, may have come twice',
    ],
    [
      { status: 'completed', delivery: { status: 'failed', at: START, reason: 'phone-unreachable' } },
      'Failed: the phone was off or out of reach',
    ],
    [{ status: 'completed', delivery: { status: 'failed', at: START } }, 'Failed: the network gave no reason'],
    [{ status: 'not-done', notDoneReason: 'too-late' }, 'Not sent: it was too late for it'],
    [{ status: 'completed', purpose: 'safety' }, 'Sent (safety text)'],
  ])('%j: %s', (fields, words) => {
    expect(outgoingState(seedText(world(), 't1', fields))).toBe(words);
  });

  test('is told by the days of the patient', () => {
    const on = world();
    // Just before and just after midnight in Chicago.
    const texts = ['2026-12-01T05:59:00.000Z', '2026-12-01T06:00:00.000Z'].map((createdAt, nth) =>
      seedText(on, `t${nth}`, { createdAt }),
    );
    expect(daysOf(texts, 'America/Chicago').map(({ day, said }) => `${day} ${said[0]?.at}`)).toEqual([
      '2026-11-30 23:59',
      '2026-12-01 00:00',
    ]);
  });
});

describe('the grid of symptoms', () => {
  const check = (at: string, answers: Record<string, number>, fields: Parameters<typeof response>[0]['fields'] = {}) =>
    response({ id: 'ici-symptom-check', at, answers, nth: 0, fields });
  const [grid] = gridsOf(
    [
      check('2026-11-02T16:00:00.000Z', { 'ici-emergency': 0, 'ici-gate-belly-urine': 0 }),
      check(
        '2026-11-09T16:00:00.000Z',
        { 'ici-emergency': 0, 'ici-gate-belly-urine': 1, 'ici-stools': 5, 'ici-belly': 0 },
        { skipped: ['ici-vomiting'] },
      ),
      check('2026-11-16T16:00:00.000Z', {}, { status: 'stopped', stopReason: 'expired' }),
    ],
    CONTENT,
    ALERT_RULES,
    9,
  );
  const rowOf = (name: string) => grid?.rows.find((row) => row.name === name)?.cells;

  test('tells not asked, none, a level and left out apart', () => {
    expect(rowOf('Emergency')).toMatchObject([{ code: 0 }, { code: 0 }, undefined]);
    expect(rowOf('Stools')).toMatchObject([undefined, { code: 5, words: '5 of 10', severity: 'urgent' }, undefined]);
    expect(rowOf('Vomiting')?.[1]).toEqual({ code: null, words: 'asked, not answered' });
  });

  test('names what was not reported, without the gates', () => {
    expect(grid?.none).toContain('Belly');
    expect(grid?.none).not.toContain(itemNameOf('ici-gate-head-body'));
    expect(grid?.unasked).not.toContain('Belly');
  });

  test('does not say of what was never asked that it was not reported', () => {
    expect(grid?.none).not.toContain('Breathing');
    expect(grid?.unasked).toContain('Breathing');
  });

  test('says which check was not finished, and keeps to the newest', () => {
    expect(grid?.checks.map(({ finished }) => finished)).toEqual([true, true, false]);
    const responses = [1, 2, 3].map((day) => check(`2026-11-0${day}T16:00:00.000Z`, { 'ici-emergency': 0 }));
    expect(gridsOf(responses, CONTENT, ALERT_RULES, 2)[0]?.checks).toHaveLength(2);
  });
});

describe('the answers of a response', () => {
  test('are in the language of the patient, with what was taken back and left out', () => {
    const given = response({
      id: 'phq-4',
      at: START,
      answers: { 'phq4-1': 2, 'phq4-2': 0, 'phq4-4': 1 },
      nth: 0,
      fields: {
        language: 'es',
        skipped: ['phq4-3'],
        carriedOver: ['phq4-4'],
        otherLanguage: { 'phq4-2': 'en' },
        corrections: [{ linkId: 'phq4-1', from: 3, to: 2, at: START, communicationId: 'c1' }],
      },
    });
    const items = answersIn(instrument('phq-4'), given);
    expect(items.map(({ question }) => question)[0]).toBe(
      'Se ha sentido nervioso(a), ansioso(a) o con los nervios de punta',
    );
    expect(items.map(({ answer }) => answer)).toEqual([
      '2, Más de la mitad de los días',
      '0, Ningún día',
      'Left out',
      '1, Varios días',
    ]);
    expect(items.map(({ remarks }) => remarks)).toEqual([
      ['first answer: 3, Casi todos los días'],
      ['answered in English'],
      [],
      ['from the questionnaire before'],
    ]);
  });
});
