import { describe, expect, test } from 'vitest';
import type { PatientState } from '../../shared/domain/patient.ts';
import { correctRecord, type OnRecord, type RecordCorrection } from '../../shared/domain/record-correction.ts';
import { rememberedAfter } from '../../shared/domain/remembered.ts';
import type { QuestionnaireResponse } from '../../shared/domain/response.ts';
import { scoresOf } from '../../shared/domain/score.ts';
import { CONTENT } from '../../shared/plans/content.ts';
import { decisionContext } from '../../shared/runtime/commit-turn.ts';
import { START, seedPatient, TEAM, world } from '../functions/world.ts';

const KIM = { name: 'kim', roles: ['clinician'] } as const;
const PHQ9 = CONTENT.instrument('phq-9');
const RULES = CONTENT.ruleSet(CONTENT.plans[0].id).rules;

/** All items of the PHQ-9 answered with 0 but these. */
const phq9 = (id: string, dueAt: string, codes: Readonly<Record<string, number>> = {}): QuestionnaireResponse => {
  const answers = { ...Object.fromEntries(PHQ9.items.map(({ linkId }) => [linkId, 0])), ...codes };
  return {
    id,
    subject: 'p1',
    administrationId: `mood/${dueAt}/phq-9`,
    instrument: 'phq-9',
    instrumentVersion: PHQ9.version,
    plan: 'checkpoint-inhibitor@1',
    wording: 'en@1',
    language: 'en',
    status: 'completed',
    dueAt,
    startedAt: dueAt,
    authored: dueAt,
    answers,
    scores: scoresOf(PHQ9, answers),
  };
};

const FIRST = phq9('r1', '2026-11-02T16:00:00.000Z', { 'phq9-1': 1 });
const SECOND = phq9('r2', '2026-11-16T16:00:00.000Z', { 'phq9-1': 1 });
const WRONG: RecordCorrection = { responseId: 'r2', linkId: 'phq9-2', code: 2, why: 'Typed wrongly' };

const correct = (
  wish: Partial<RecordCorrection> = {},
  record: Partial<OnRecord> = {},
  fields: Partial<PatientState> = {},
) => {
  const on = world();
  const state = seedPatient(on, fields);
  const all = { responses: [FIRST, SECOND], alerts: [], ...record };
  return correctRecord(state, { ...WRONG, ...wish }, all, KIM, decisionContext(on, TEAM));
};
const turnOf = (...given: Parameters<typeof correct>) => {
  const corrected = correct(...given);
  if ('refused' in corrected) throw new Error(corrected.refused);
  return corrected.turn;
};

describe('an answer that was recorded wrongly', () => {
  test('is kept beside the right one, with who changed it and why, scored anew, and nothing is texted', () => {
    expect(turnOf()).toMatchObject({
      responses: [
        {
          status: 'amended',
          amends: 'r2',
          administrationId: SECOND.administrationId,
          dueAt: SECOND.dueAt,
          authored: START,
          answers: { 'phq9-2': 2 },
          corrections: [{ linkId: 'phq9-2', from: 0, to: 2, at: START, by: 'kim', why: 'Typed wrongly' }],
        },
      ],
      outgoing: [],
      alerts: [],
      audit: [{ action: 'answer-corrected', by: 'kim', reference: 'r2 phq9-2' }],
    });
    expect(turnOf().responses[0]?.scores).toContainEqual(expect.objectContaining({ id: 'total', value: 3 }));
  });

  test('raises what the right one calls for, in the case of its survey', () => {
    expect(turnOf({ linkId: 'phq9-9', code: 1 }).alerts).toMatchObject([
      { severity: 'critical', caseId: `survey/${SECOND.dueAt}` },
    ]);
  });

  test('raises nothing twice, and withdraws nothing', () => {
    const [alert] = turnOf({ linkId: 'phq9-9', code: 1 }).alerts;
    if (!alert) throw new Error('nothing was raised');
    expect(turnOf({ linkId: 'phq9-9', code: 1 }, { alerts: [alert] }).alerts).toEqual([]);
    const raised = phq9('r3', '2026-11-23T16:00:00.000Z', { 'phq9-9': 2 });
    const turn = turnOf({ responseId: 'r3', linkId: 'phq9-9', code: 0 }, { responses: [raised], alerts: [alert] });
    expect(turn).toMatchObject({ alerts: [], alertChanges: [] });
  });

  test('is to the rules of the next survey as if it had been right from the start', () => {
    const memoryOf = (responses: readonly QuestionnaireResponse[]) =>
      responses.reduce<ReturnType<typeof rememberedAfter>>(
        (before, response) => rememberedAfter(RULES, PHQ9, response, before),
        undefined,
      );
    const before = memoryOf([FIRST, SECOND]);
    if (!before) throw new Error('no rule compares a PHQ-9');
    const remembered = { 'phq-9': before };
    const { state } = turnOf({ linkId: 'phq9-2', code: 3 }, {}, { remembered });
    expect(state.remembered?.['phq-9']).toEqual(
      memoryOf([FIRST, phq9('r2', SECOND.dueAt, { 'phq9-1': 1, 'phq9-2': 3 })]),
    );
    expect(state.remembered?.['phq-9']).not.toEqual(before);
  });

  test('leaves a memory alone that rests on more than the responses', () => {
    const remembered = { 'phq-9': { baseline: { 'score/total': 20 } } };
    expect(turnOf({}, {}, { remembered }).state.remembered).toEqual(remembered);
  });

  test.each<[Partial<RecordCorrection>, string]>([
    [{ responseId: 'r9' }, 'responseId'],
    [{ linkId: 'phq4-1' }, 'linkId'],
    [{ code: 7 }, 'code'],
    [{ code: 0 }, 'code'],
  ])('is not corrected with %j', (wish, place) => {
    expect(correct(wish)).toMatchObject({ faults: [{ place }] });
  });

  test('is corrected where it stands, not where a later version took its place', () => {
    const [later] = turnOf().responses;
    if (!later) throw new Error('nothing was filed');
    expect(correct({}, { responses: [FIRST, SECOND, later] })).toMatchObject({
      refused: expect.stringContaining('later'),
    });
    const again = turnOf({ responseId: later.id, code: 1 }, { responses: [FIRST, SECOND, later] });
    expect(again.responses[0]?.corrections).toHaveLength(2);
  });
});
