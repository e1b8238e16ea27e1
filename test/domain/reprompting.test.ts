// What is said to a reply that is no answer, how often, and what becomes of an item that stays without one.
import { describe, expect, it } from 'vitest';
import type { PlanDefinition } from '../../shared/domain/plan.ts';
import { CONTENT } from '../../shared/plans/content.ts';
import { TEAM } from './fixtures.ts';
import { PLAN, withPlan } from './plan-fixtures.ts';
import { openItemOf, responsesOf, rulesOf, sentences, talk } from './talk.ts';

const asking = (...instruments: readonly string[]): PlanDefinition => ({
  ...PLAN,
  activities: [{ id: 'all', instruments, days: [0] }],
});
const MOOD = withPlan(asking('phq-4'));
const DISTRESS = withPlan(asking('distress-0-10', 'phq-4'));
const CHECK = withPlan(asking('ici-symptom-check', 'distress-0-10'));
const ITEM_NINE = ['0', '0', '0', '0', '0', '0', '0', '0'];

describe('an unclear reply', () => {
  it.each([
    [MOOD, ['maybe'], 'askAgain'],
    [MOOD, ['about 2'], 'didYouMean'],
    [MOOD, ['2?'], 'didYouMean'],
    [MOOD, ['I meant 2'], 'askAgain'],
    [MOOD, ['1 2 0 3'], 'oneAtATime'],
    [MOOD, ['idk'], 'offerSkip'],
    [CHECK, ['idk'], 'askAgain'],
    [withPlan(asking('phq-9')), [...ITEM_NINE, 'idk'], 'askAgain'],
    [withPlan(asking('phq-9')), [...ITEM_NINE, 'SKIP'], 'askAgain'],
  ])('%#: %j', (context, texts, sentence) => {
    const talked = talk(context, texts);
    expect(sentences(talked.last)).toEqual([sentence]);
    expect(talked.last.state.sitting?.question.reprompts).toBe(1);
    expect(talked.last.responses).toEqual([]);
  });

  it.each([
    ['it depends on the day', ['urgent symptom-in-text']],
    ['no', []],
    ['thank you', []],
    ['hm', ['urgent symptom-in-text']],
    ['?', []],
  ])('about self-harm, %j is read the same day where it has words and is no plain no', (said, rules) => {
    const { last } = talk(withPlan(asking('phq-9')), [...ITEM_NINE, said]);
    expect(last.alerts.map(({ severity, ruleId }) => `${severity} ${ruleId}`)).toEqual(rules);
  });

  it('about self-harm is told once, and the number that follows is filed', () => {
    const talked = talk(withPlan(asking('phq-9')), [...ITEM_NINE, 'it depends', '0']);
    expect(talked.last.incoming?.filed?.code).toBe(0);
    expect(rulesOf(talked)).toEqual(['symptom-in-text']);
  });

  it.each<[string, Parameters<typeof talk>, string]>([
    [
      'to a question about self-harm',
      [withPlan(asking('phq-9')), [...ITEM_NINE, 'it depends on the day']],
      'A question about symptoms or self-harm was answered in words that could not be read: read them the same day.',
    ],
    [
      'to a question about symptoms',
      [CHECK, ['hm', 'well', 'it depends']],
      'A question about symptoms or self-harm was answered in words that could not be read: read them the same day.',
    ],
    [
      'beside an answer, of a symptom',
      [CHECK, ['0, but I have a rash on both arms']],
      'The patient wrote something that a person should read the same day.',
    ],
  ])('%s is told as what it was', (_case, [context, texts], reason) => {
    const { turns } = talk(context, texts);
    const alerts = turns.flatMap((turn) => turn.alerts).filter(({ ruleId }) => ruleId === 'symptom-in-text');
    expect(alerts.map((alert) => alert.reason)).toEqual([reason]);
  });

  it('of several answers is on record as that', () => {
    expect(talk(MOOD, ['1 2 0 3']).last.incoming?.reading.rule).toBe('X3');
  });
});

describe('"Did you mean 2?"', () => {
  it.each([
    ['yes', 2, 'Y3'],
    ['Yes please', 2, 'Y3'],
    ['sí', 2, 'Y3'],
    ['2', 2, 'A1'],
    ['3', 3, 'A1'],
    ['several days', 1, 'A2'],
  ])('%s files %i by %s', (reply, code, rule) => {
    const { last } = talk(MOOD, ['about 2', reply]);
    expect(last.incoming).toMatchObject({ filed: { linkId: 'phq4-1', code }, reading: { kind: 'answer', rule, code } });
  });

  it.each(['no', 'nope', 'hmm', 'yes?'])('%s files nothing and asks again', (reply) => {
    const { last } = talk(MOOD, ['about 2', reply]);
    expect(last.incoming).not.toHaveProperty('filed');
    expect(sentences(last)).toEqual(['askAgain']);
    expect(last.state.sitting?.question).toMatchObject({ linkId: 'phq4-1', reprompts: 2 });
    expect(last.state.sitting?.question).not.toHaveProperty('offered');
  });

  it('is not answered by a yes that comes after the question was asked again, or before it was sent', () => {
    expect(talk(MOOD, ['about 2', 'I have a fever', 'yes']).last.incoming).not.toHaveProperty('filed');
    const tooEarly = {
      body: 'yes',
      tooEarlyFor: ({ sitting }: { sitting?: { question: { offered?: { communicationId: string } } } }) => ({
        notAskedYet: sitting?.question.offered?.communicationId ?? '',
      }),
    };
    const { last, turns } = talk(MOOD, ['about 2', tooEarly]);
    expect(last.outgoing).toEqual([]);
    expect(last.state.sitting).toEqual(turns.at(-2)?.state.sitting);
  });

  it('rests on the text that offered it', () => {
    const { turns } = talk(MOOD, ['about 2', 'yes']);
    expect(turns[2]?.questionAskedBefore?.communicationId).toBe(turns[1]?.outgoing[0]?.id);
  });

  it('is not asked where yes is an answer itself', () => {
    const fever = CONTENT.instrument('ici-symptom-check').items.find(({ linkId }) => linkId === 'ici-fever');
    expect(fever?.scale?.options.map(({ label }) => label.en)).toContain('Yes');
    const { last } = talk(CHECK, ['0', '1', '0', '0', 'about 2']);
    expect(openItemOf({ turns: [], last })).toBe('ici-fever');
    expect(sentences(last)).toEqual(['askAgain']);
  });
});

describe('an item that stays unread', () => {
  const THRICE = ['hmm', 'hmm', 'hmm'];

  it.each([
    ['ici-symptom-check', ['ici-gate-chest-skin', 'ici-gate-belly-urine', 'ici-gate-head-body']],
    ['car-t-check', ['car-t-fever', 'car-t-noticed']],
    ['car-t-late-check', ['car-t-late-gate-infection', 'car-t-late-nerves']],
  ])('about emergency signs leaves the rest of %s to be asked, and is read the same day', (instrument, asked) => {
    const said = [...THRICE, ...asked.map(() => 'no')];
    const { turns } = talk(withPlan(asking(instrument)), said);
    expect(turns.slice(3, -1).map(({ state }) => state.sitting?.question.linkId)).toEqual(asked);
    expect(turns[3]?.alerts.map(({ severity, ruleId }) => `${severity} ${ruleId}`)).toEqual(['urgent symptom-in-text']);
    expect(turns.at(-1)?.responses[0]).toMatchObject({ status: 'completed', skipped: [expect.anything()] });
  });

  it('is left out after two tries, missing and never 0, and the survey goes on', () => {
    const talked = talk(MOOD, [...THRICE, '1', '1', '1']);
    expect(rulesOf(talked)).toEqual(['unreadable-replies']);
    expect(responsesOf(talked)).toMatchObject([
      {
        status: 'completed',
        skipped: ['phq4-1'],
        answers: { 'phq4-2': 1, 'phq4-3': 1, 'phq4-4': 1 },
        scores: [{ value: null, missing: ['phq4-1'] }, { value: null, missing: ['phq4-1'] }, { value: 2 }],
      },
    ]);
  });

  it('makes one task per survey, in its case, however many stay unread', () => {
    const talked = talk(DISTRESS, [...THRICE, ...THRICE, ...THRICE]);
    expect(rulesOf(talked)).toEqual(['unreadable-replies']);
    expect(talked.turns.flatMap(({ alerts }) => alerts)[0]?.caseId).toMatch(/^survey\//);
    expect(talked.turns.filter(({ incoming }) => incoming?.needsPerson)).toHaveLength(3);
    const said = talked.turns.flatMap((turn) =>
      sentences(turn).filter((one) => one === 'handedOver' || one === 'leftOut'),
    );
    expect(said).toEqual(['handedOver', 'leftOut', 'leftOut']);
  });

  it('is no answer where it was the only one', () => {
    expect(responsesOf(talk(DISTRESS, THRICE))).toMatchObject([
      { instrument: 'distress-0-10', status: 'stopped', stopReason: 'unanswered', skipped: ['distress-1'] },
    ]);
  });

  it('about symptoms is read the same day', () => {
    const talked = talk(CHECK, THRICE);
    expect(talked.last.alerts).toMatchObject([{ ruleId: 'symptom-in-text', severity: 'urgent' }]);
    expect(sentences(talked.last)[0]).toBe('symptomNoted');
  });

  it('is no second urgent problem beside a symptom', () => {
    // The fever stays unread; then a racing heart is urgent.
    const talked = talk(CHECK, ['0', '1', '0', '0', ...THRICE, '0', '0', '1']);
    expect(rulesOf(talked)).toEqual(['symptom-in-text', 'symptom-heart']);
  });

  it('about self-harm is unknown and critical after one try, and ends the survey', () => {
    for (const reply of ['hmm', 'SKIP', 'no', 'prefer not to say']) {
      const { last } = talk(withPlan(asking('phq-9', 'anxiety-7')), [...ITEM_NINE, reply, reply]);
      expect(last.alerts, reply).toMatchObject([{ severity: 'critical', ruleId: 'phq-9-item-9-unanswered' }]);
      expect(sentences(last)).toEqual(['selfHarmUnread']);
      expect(last.state.sitting).toBeUndefined();
    }
  });

  it('leaves what the rules remember of earlier surveys as it was', () => {
    const running = {
      kind: 'running',
      times: 2,
      of: { kind: 'answer', instrument: 'distress-0-10', linkId: 'distress-1', atLeast: 4 },
    } as const;
    const rule = {
      id: 'twice',
      ladder: 'twice',
      severity: 'routine',
      reason: '-',
      source: '-',
      when: running,
    } as const;
    const before = { 'distress-0-10': { runs: { twice: 1 } } };
    const context = (now: string, turnId?: string) => {
      const given = DISTRESS(now, turnId);
      return {
        ...given,
        careTeam: TEAM,
        content: { ...given.content, ruleSet: () => ({ id: 't', version: '1', rules: [rule] }) },
      };
    };
    const { last } = talk(context, ['skip'], {}, { remembered: before });
    expect(last.state.remembered).toEqual(before);
  });
});

describe('SKIP', () => {
  it.each(['SKIP', 'skip this one', 'pass', 'PASAR', 'saltar'])(
    '%s leaves the item out, with no task for staff',
    (reply) => {
      const talked = talk(MOOD, [reply]);
      expect(sentences(talked.last)).toEqual(['leftOut', 'item']);
      expect(openItemOf(talked)).toBe('phq4-2');
      expect(talked.last.state.sitting?.administrations[0].skipped).toEqual(['phq4-1']);
      expect(rulesOf(talked)).toEqual([]);
      expect(talked.last.incoming).not.toHaveProperty('needsPerson');
    },
  );

  it('means the open question only if that was sent before', () => {
    const { turns } = talk(MOOD, ['SKIP']);
    expect(turns[1]?.questionAskedBefore?.communicationId).toBe(turns[0]?.state.sitting?.question.communicationId);
  });

  it('leaves out no question about symptoms', () => {
    expect(sentences(talk(CHECK, ['SKIP']).last)).toEqual(['askAgain']);
  });
});
