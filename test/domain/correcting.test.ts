// "Oops, I meant 2": which answer it changes, what is kept, and that no alert is ever taken back by it.
import { describe, expect, it } from 'vitest';
import type { AlertRule } from '../../shared/domain/alert.ts';
import type { ReadingContext } from '../../shared/domain/content.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import type { PlanDefinition } from '../../shared/domain/plan.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { wokeUp } from '../../shared/domain/wake-up.ts';
import { CONTENT } from '../../shared/plans/content.ts';
import { at } from './fixtures.ts';
import { PLAN, withPlan } from './plan-fixtures.ts';
import { openItemOf, responsesOf, rulesOf, sentences, talk } from './talk.ts';

type ContextAt = (now: Instant, turnId?: string) => ReadingContext;

const asking = (...instruments: readonly string[]): PlanDefinition => ({
  ...PLAN,
  activities: [{ id: 'all', instruments, days: [0] }],
});
const ruled =
  (
    context: ContextAt,
    ...rules: readonly (Pick<AlertRule, 'id' | 'severity' | 'when'> & Partial<AlertRule>)[]
  ): ContextAt =>
  (now, turnId) => {
    const given = context(now, turnId);
    const all = rules.map((rule) => ({ ladder: 'test', reason: '-', source: '-', ...rule }));
    return { ...given, content: { ...given.content, ruleSet: () => ({ id: 't', version: '1', rules: all }) } };
  };

const SYMPTOMS_FIRST = withPlan(asking('symptoms', 'distress-0-10'));
const MOOD = withPlan(asking('phq-4'));
const ITEM_NINE = withPlan(asking('phq-9', 'anxiety-7'));

describe('within a questionnaire', () => {
  it('changes the answer before after one yes, keeps the first, and asks the open question as a new text', () => {
    const before = talk(MOOD, ['3', 'oops, I meant 1']);
    expect(sentences(before.last)).toEqual(['changeAnswer']);
    expect(before.last.state.sitting?.administrations[0].answers).toEqual({ 'phq4-1': 3 });

    const { last } = talk(MOOD, ['3', 'oops, I meant 1', 'yes']);
    expect(sentences(last)).toEqual(['answerChanged', 'item']);
    expect(last.incoming).toMatchObject({
      reading: { kind: 'answer', rule: 'Y4', code: 1 },
      filed: { linkId: 'phq4-1', code: 1 },
    });
    const { sitting } = last.state;
    expect(sitting?.administrations[0]).toMatchObject({
      answers: { 'phq4-1': 1 },
      corrections: [{ linkId: 'phq4-1', from: 3, to: 1, communicationId: last.incoming?.id }],
    });
    expect(sitting?.question).toMatchObject({ linkId: 'phq4-2', communicationId: last.outgoing.at(-1)?.id });
    expect(sitting?.question.communicationId).not.toBe(before.last.state.sitting?.question.communicationId);
    expect(sitting?.asked).toBe(before.last.state.sitting?.asked);
  });

  it('is on the response, which is completed and scored with what holds', () => {
    const [response] = responsesOf(talk(MOOD, ['3', 'oops, I meant 1', 'yes', '0', '0', '0']));
    expect(response).toMatchObject({ status: 'completed', corrections: [{ from: 3, to: 1 }] });
    expect(response?.scores[0]).toMatchObject({ value: 1 });
  });

  it.each([
    [['0', 'oops, I meant 2', 'yes'], 'how-bad'],
    [['2', 'oops, I meant 0', 'yes'], 'last'],
    [['2', 'oops, I meant 1', 'yes'], 'how-bad'],
  ])('%j asks what applies now: %s', (texts, open) => {
    expect(openItemOf(talk(SYMPTOMS_FIRST, texts))).toBe(open);
  });

  it.each([
    ['no', ['answerKept', 'item'], undefined],
    ['2', ['item'], true],
    ['what do you want', ['item'], true],
  ])('%s changes nothing and answers nothing', (reply, said, needsPerson) => {
    const { last } = talk(MOOD, ['3', 'oops, I meant 1', reply]);
    expect(sentences(last)).toEqual(said);
    expect(last.state.sitting?.administrations[0]).toMatchObject({ answers: { 'phq4-1': 3 } });
    expect(last.state.sitting?.question).toMatchObject({ linkId: 'phq4-2', reprompts: 0 });
    expect(last.incoming?.needsPerson).toBe(needsPerson);
    expect(last.incoming).not.toHaveProperty('filed');
    expect(last.state.lastAnswer).toEqual({ linkId: 'phq4-1' });
  });

  it('a yes from before the question was sent is kept and does nothing', () => {
    const tooEarly = {
      body: 'yes',
      tooEarlyFor: ({ lastAnswer }: { lastAnswer?: { offered?: { communicationId: string } } }) => ({
        notAskedYet: lastAnswer?.offered?.communicationId ?? '',
      }),
    };
    const offered = talk(MOOD, ['3', 'oops, I meant 1']).last;
    const { last } = talk(MOOD, ['3', 'oops, I meant 1', tooEarly]);
    expect(last.outgoing).toEqual([]);
    expect(last.state.sitting).toEqual(offered.state.sitting);
    expect(last.state.lastAnswer).toEqual(offered.state.lastAnswer);
  });

  it('names the text that asked it, so that the store can tell such a yes', () => {
    const offered = talk(MOOD, ['3', 'oops, I meant 1']).last;
    const { last } = talk(MOOD, ['3', 'oops, I meant 1', 'yes']);
    expect(last.questionAskedBefore?.communicationId).toBe(offered.outgoing[0]?.id);
  });

  it('of the same number, of one off the scale, or with no answer before it, asks the open question again', () => {
    for (const texts of [
      ['3', 'oops, I meant 3'],
      ['3', 'oops, I meant 7'],
      ['oops, I meant 3'],
      ['skip', 'I meant 3'],
    ])
      expect(sentences(talk(MOOD, texts).last)).toEqual(['askAgain']);
  });

  it('is no longer confirmed by a yes once the question was asked again', () => {
    const { last } = talk(SYMPTOMS_FIRST, ['1', 'I meant 2', 'I have a fever since Monday', 'yes']);
    expect(last.state.sitting?.administrations[0].answers).toEqual({ gate: 1 });
    expect(sentences(last)).toEqual(['askAgain']);
  });
});

describe('across questionnaires', () => {
  it('amends what was filed: a response takes its place, both are kept', () => {
    const [first, amended] = responsesOf(
      talk(withPlan(asking('distress-0-10', 'phq-4')), ['3', 'oops, I meant 5', 'yes']),
    );
    expect(first).toMatchObject({ status: 'completed', answers: { 'distress-1': 3 }, scores: [{ value: 3 }] });
    expect(amended).toMatchObject({
      status: 'amended',
      amends: first?.id,
      answers: { 'distress-1': 5 },
      corrections: [{ from: 3, to: 5 }],
      scores: [{ value: 5 }],
    });
    expect(first).not.toHaveProperty('corrections');
  });

  it('asks items that apply only now before it goes on, and files all as one amended response', () => {
    const talked = talk(SYMPTOMS_FIRST, ['0', '0', 'oops, I meant 1', 'yes']);
    expect(openItemOf(talked)).toBe('distress-1');
    const reopened = withPlan(asking('reverse', 'distress-0-10'), [
      { ...SYMPTOMS_FIRST('2027-01-05T15:00:00.000Z').content.instrument('symptoms'), id: 'reverse', items: REVERSED },
    ]);
    const again = talk(reopened, ['0', 'oops, I meant 2', 'yes', '3', '4']);
    expect(responsesOf(again).map(({ status, answers }) => [status, answers])).toEqual([
      ['completed', { gate: 0 }],
      ['amended', { gate: 2, detail: 3 }],
      ['completed', { 'distress-1': 4 }],
    ]);
  });

  it('corrects what a step-up took over, adds what is called for only now, and takes back nothing', () => {
    const context = withPlan({ ...asking('phq-4'), stepUps: PLAN.stepUps });
    const added = talk(context, ['2', '2', '0', '2', 'oops, I meant 3', 'yes']);
    expect(added.last.state.sitting?.administrations.map(({ instrument }) => instrument)).toEqual([
      'anxiety-7',
      'phq-9',
    ]);
    const corrected = talk(context, ['0', '0', '2', '2', 'oops, I meant 0', 'yes']);
    expect(corrected.last.state.sitting?.administrations).toMatchObject([
      { instrument: 'phq-9', answers: { 'phq9-1': 0, 'phq9-2': 2 } },
    ]);
  });
});

const REVERSED = [
  { linkId: 'gate', text: { en: 'English gate', es: 'Spanish gate' } },
  {
    linkId: 'detail',
    text: { en: 'English detail', es: 'Spanish detail' },
    enableWhen: [{ question: 'gate', operator: '>=', answer: 1 }],
  },
] as const;

describe('after the last answer', () => {
  const ENDED = ['1', '1', '0', '0'];

  it('amends within the hour, and not later', () => {
    expect(responsesOf(talk(MOOD, [...ENDED, 50, 'oops, I meant 2', 'YES'])).at(-1)).toMatchObject({
      status: 'amended',
      scores: [{ value: 4 }, { value: 2 }, { value: 2 }],
    });
    const late = talk(MOOD, [...ENDED, 70, 'oops, I meant 2']);
    expect(sentences(late.last)).toEqual(['acknowledgement']);
  });

  it('may be corrected again, each time by a response of its own', () => {
    const [first, second, third] = responsesOf(talk(MOOD, [...ENDED, 'I meant 2', 'YES', 'actually 3', 'YES']));
    expect([second?.amends, third?.amends]).toEqual([first?.id, second?.id]);
    expect(third?.corrections).toMatchObject([
      { from: 0, to: 2 },
      { from: 2, to: 3 },
    ]);
  });

  it('leaves for the next survey what only the corrected score calls for', () => {
    const { last } = talk(withPlan({ ...asking('phq-4'), stepUps: PLAN.stepUps }), [...ENDED, 'I meant 3', 'YES']);
    expect(last.state.carePlan.owed).toEqual(['phq-9']);
    expect(last.alerts).toMatchObject([{ ruleId: 'self-harm-item-left-out' }]);
  });

  it('has a person read about symptoms that apply only now', () => {
    const symptoms = {
      ...SYMPTOMS_FIRST('2027-01-05T15:00:00.000Z').content.instrument('symptoms'),
      symptoms: true,
    } as const;
    const context = withPlan(asking('reverse'), [{ ...symptoms, id: 'reverse', items: REVERSED }]);
    const { last } = talk(context, ['0', 'oops, I meant 2', 'yes']);
    expect(last.alerts).toMatchObject([{ severity: 'urgent', ruleId: 'symptom-in-text' }]);
    expect(last.incoming?.needsPerson).toBe(true);
  });

  it('ends with the next survey', () => {
    expect(talk(MOOD, ENDED).last.state.lastAnswer?.filed).toBeDefined();
  });
});

describe('the alert rules', () => {
  const answer = (atLeast: number) =>
    ({ kind: 'answer', instrument: 'distress-0-10', linkId: 'distress-1', atLeast }) as const;
  const distress = ruled(
    withPlan(asking('distress-0-10', 'phq-4')),
    { id: 'some', severity: 'routine', when: answer(4) },
    { id: 'much', severity: 'urgent', when: answer(8) },
    { id: 'twice', ladder: 'twice', severity: 'routine', when: { kind: 'running', times: 2, of: answer(4) } },
  );

  it.each([
    [['3', 'I meant 5', 'yes'], ['some']],
    [['5', 'I meant 3', 'yes'], ['some']],
    [['5', 'I meant 6', 'yes'], ['some']],
    [
      ['5', 'I meant 9', 'yes'],
      ['some', 'much'],
    ],
    [['9', 'I meant 5', 'yes'], ['much']],
    [['9', 'I meant 5', 'yes', 'I meant 9', 'yes'], ['much']],
    [['5', 'I meant 9', 'no'], ['some']],
  ])('hear %j as %j: each once, none taken back', (texts, raised) => {
    const talked = talk(distress, texts);
    expect(rulesOf(talked)).toEqual(raised);
    expect(talked.last.state.openAlerts).toHaveLength(raised.length);
  });

  it('count a corrected answer once in what they remember', () => {
    const runs = (texts: readonly string[]) => talk(distress, texts).last.state.remembered?.['distress-0-10']?.runs;
    expect(runs(['5', 'I meant 6', 'yes'])).toEqual({ twice: 1 });
    expect(runs(['5', 'I meant 3', 'yes'])).toBeUndefined();
    expect(runs(['3', 'I meant 5', 'yes'])).toEqual({ twice: 1 });
  });

  it('tell the patient what to do with the corrected answer', () => {
    const { last } = talk(distress, ['5', 'I meant 9', 'yes']);
    expect(sentences(last)).toEqual(['urgent', 'answerChanged', 'item']);
  });

  it('act at once on a correction that is critical, without waiting for a yes', () => {
    const talked = talk((now, turnId = '') => ({ ...at(now), turnId, content: CONTENT }), ['no', 'oops, I meant yes']);
    expect(rulesOf(talked)).toEqual(['symptom-emergency']);
    expect(sentences(talked.last)).toEqual(['medicalEmergency', 'isItNow']);
    expect(talked.last.responses[0]?.corrections).toMatchObject([{ linkId: 'ici-emergency', from: 0, to: 1 }]);
  });

  it('act on a correction of the self-harm item at once, without waiting for a yes', () => {
    const nine = ['0', '0', '0', '0', '0', '0', '0', '0', '0'];
    const { last } = talk(ITEM_NINE, [...nine, 'oops, I meant 1']);
    expect(last.alerts).toMatchObject([{ severity: 'critical', ruleId: 'phq-9-item-9-positive' }]);
    expect(sentences(last)).toEqual(['selfHarm']);
    expect(last.state.sitting).toBeUndefined();
    expect(last.responses[0]).toMatchObject({ status: 'amended', corrections: [{ from: 0, to: 1 }] });
  });

  it('leave danger to a person: after a critical answer nothing is offered', () => {
    const nine = ['0', '0', '0', '0', '0', '0', '0', '0', '2'];
    const { last } = talk(ITEM_NINE, [...nine, 'oops, I meant 0']);
    expect(sentences(last)).toEqual(['safetyAgain']);
    expect(last.incoming?.needsPerson).toBe(true);
    expect(last.responses).toEqual([]);
  });
});

it.each(['perdón, quise decir 2', 'ups quise decir 2', 'uy quise decir 2', 'Uy, quise decir 2', 'ups, 2'])(
  'in Spanish: %s',
  (correction) => {
    const { last } = talk(at, ['3', correction, 'sí'], { language: 'es' });
    expect(last.responses[0]).toMatchObject({ status: 'amended', language: 'es', answers: { 'distress-1': 2 } });
  },
);

describe('a correction that nobody confirms', () => {
  const offered = ['3', 'oops, I meant 1'];
  const tasks = ({ alerts }: Turn) => alerts.map(({ severity, ruleId }) => `${severity} ${ruleId}`);

  it('is for a person once the survey ends without an answer to it', () => {
    const { last } = talk(MOOD, offered);
    const expiresAt = last.state.sitting?.expiresAt ?? '';
    const { content } = MOOD(expiresAt);
    const expired = wokeUp(last.state, { ...at(expiresAt), content });
    expect(expired?.state.sitting).toBeUndefined();
    expect(expired && tasks(expired)).toContain('routine text-to-read');
  });

  it.each([
    ['text me later', ['routine text-to-read']],
    ['STOP', ['routine text-to-read', 'routine opted-out']],
  ])('nor after %s', (said, expected) => {
    expect(tasks(talk(MOOD, [...offered, said]).last)).toEqual(expected);
  });

  it('makes none once it was confirmed or refused', () => {
    for (const said of ['yes', 'no']) expect(tasks(talk(MOOD, [...offered, said]).last)).toEqual([]);
  });
});
