import { describe, expect, test } from 'vitest';
import { evidenceInWords } from '../../../functions/console/pages/words/evidence.ts';
import type { Alert, AlertEvidence } from '../../../shared/domain/alert.ts';
import type { QuestionnaireResponse } from '../../../shared/domain/response.ts';
import { CONTENT } from '../../../shared/plans/content.ts';
import { alert } from '../alert.ts';

const zone = 'America/Chicago';
const around = { content: CONTENT, zone } as const;
const resting = (evidence: AlertEvidence, fields: Partial<Alert> = {}): Alert => alert({ evidence, ...fields });

const PHQ_9_14: AlertEvidence = {
  instrument: 'phq-9',
  administrationId: 'mood/2026-11-30/phq-9',
  score: { id: 'total', value: 14, band: 'moderate' },
};
const response = (authored: string, total: number): QuestionnaireResponse => ({
  id: authored,
  subject: 'p1',
  administrationId: `mood/${authored}/phq-9`,
  instrument: 'phq-9',
  instrumentVersion: '2001',
  plan: 'checkpoint-inhibitor@1',
  wording: 'en@1',
  language: 'en',
  status: 'completed',
  dueAt: authored,
  startedAt: authored,
  authored,
  answers: { 'phq9-9': 0 },
  scores: [{ id: 'total', value: total }],
});

describe('what an alert rests on', () => {
  test.each<[string, AlertEvidence, string[]]>([
    ['a score with its band', PHQ_9_14, ['PHQ-9 14 (moderate)']],
    ['a score that went up', { ...PHQ_9_14, before: 8 }, ['PHQ-9 14 (moderate), up 6 from 8']],
    ['one question from 0 to 10', { instrument: 'distress-0-10', linkId: 'distress-1', code: 8 }, ['Distress 8 of 10']],
    [
      'a score of one question',
      { instrument: 'distress-0-10', score: { id: 'total', value: 5 }, count: 2 },
      ['Distress 5 of 10', '2 times running'],
    ],
    [
      'a scale on which high is good',
      { instrument: 'lasa-qol', score: { id: 'total', value: 2 }, before: 7 },
      ['Quality of life 2 of 10 (high is good), down 5 from 7'],
    ],
    [
      'an answer in the words of the question',
      { instrument: 'ici-symptom-check', linkId: 'ici-skin', code: 3 },
      ['Which fits your skin best this week? Blisters, peeling, mouth, eye or genital sores'],
    ],
    [
      'a combination',
      { instrument: 'ici-symptom-check', answers: { 'ici-skin': 1, 'ici-emergency': 0 } },
      [
        'Which fits your skin best this week? Mild rash or itch',
        'In the past 7 days: new chest pain, sudden trouble breathing, fainting, seizure, confusion, severe weakness, or trouble swallowing or speaking? No',
      ],
    ],
    [
      'a question without an answer',
      { instrument: 'phq-9', linkId: 'phq9-1' },
      ['Little interest or pleasure in doing things: no answer that could be read'],
    ],
    ['several alerts', { count: 2 }, ['2 alerts in one survey']],
    ['an instrument that is gone', { instrument: 'old-scale', linkId: 'old-1', code: 2 }, []],
    [
      'a late answer',
      { late: true },
      ['Late: the answer came after the survey had closed, or the survey was not finished'],
    ],
    ['a shared phone', { sharedWith: ['p2'] }, ['Sent from a shared phone: it may be about someone else on it']],
    ['nothing but the rule', {}, []],
  ])('%s', (_, evidence, words) => {
    expect(evidenceInWords(resting(evidence), around)).toEqual(words);
  });

  test('silence is counted in surveys', () => {
    expect(evidenceInWords(resting({ count: 3 }, { caseId: 'missed/2026-11-30' }), around)).toEqual(['3 in a row']);
  });

  test.each<[string, readonly QuestionnaireResponse[], number | undefined, string]>([
    [
      'the last time',
      [response('2026-10-05T15:00:00Z', 9), response('2026-11-02T15:00:00Z', 8)],
      undefined,
      'up 6 since 2 Nov',
    ],
    [
      'the time compared with',
      [response('2026-10-05T15:00:00Z', 4), response('2026-11-02T15:00:00Z', 8)],
      4,
      'up 10 since 5 Oct',
    ],
    ['a day in the zone of the patient', [response('2026-11-03T03:00:00Z', 8)], undefined, 'up 6 since 2 Nov'],
    ['the same', [response('2026-11-02T15:00:00Z', 14)], undefined, 'as before'],
    ['nothing of later responses', [response('2026-12-02T15:00:00Z', 8)], undefined, ''],
  ])('a change is told since %s', (_, responses, before, change) => {
    const evidence = before === undefined ? PHQ_9_14 : { ...PHQ_9_14, before };
    const [line] = evidenceInWords(resting(evidence), { ...around, responses });
    expect(line).toBe(`PHQ-9 14 (moderate)${change && `, ${change}`}`);
  });

  test('of a text its first 80 characters, or the whole of it', () => {
    const said = `My skin itches\nand ${'very '.repeat(20)}badly`;
    const [short = ''] = evidenceInWords(resting({ communicationId: 'c1' }), { ...around, said });
    expect(short).toMatch(/^Text to read: “My skin itches and very .*…”$/);
    expect(Array.from(short)).toHaveLength('Text to read: “…”'.length + 80);
    expect(evidenceInWords(resting({}), { ...around, said, whole: true })).toEqual([
      `Text to read: “${said.replace('\n', ' ')}”`,
    ]);
  });
});
