// What a record says of the content it was made with.
import { expect, it } from 'vitest';
import type { ReadingContext } from '../../shared/domain/content.ts';
import { enrol } from '../../shared/domain/enrolment.ts';
import { DAY, MINUTE, plus } from '../../shared/domain/instant.ts';
import { READER_VERSION } from '../../shared/domain/reply/reader-version.ts';
import { textArrived } from '../../shared/domain/text-arrived.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { unknownSenderWrote } from '../../shared/domain/unknown-sender.ts';
import { wokeUp } from '../../shared/domain/wake-up.ts';
import { CONTENT } from '../../shared/plans/content.ts';
import { agreed, at, ENROLMENT, MONDAY_MORNING, saying, says, TUESDAY_MORNING } from './fixtures.ts';

/** Of the plan checkpoint-inhibitor. */
const FIRST_SELF_CARE_DAY = 3;
const LATER = plus(TUESDAY_MORNING, 5 * MINUTE);

/** The same moment after a deployment that brought another version of the plan. */
const withPlanVersion = (version: string, { content, ...context }: ReadingContext): ReadingContext => ({
  ...context,
  content: { ...content, plan: (id) => ({ ...content.plan(id), version }) },
});

const begun = (context = at(TUESDAY_MORNING)): Turn => {
  const turn = wokeUp(agreed(), context);
  if (!turn) throw new Error('Nothing was due');
  return turn;
};

it('a survey’s texts name wording, plan and crisis lines', () => {
  const texts = [...begun().outgoing, ...says(begun().state, '9', LATER).outgoing];
  const wording = CONTENT.wording('en').version;
  expect(texts.length).toBeGreaterThan(2);
  for (const text of texts) {
    expect(text.wording).toMatch(new RegExp(`^\\w+@${wording}$`));
    expect(text.crisisLines).toBe(`US@${CONTENT.crisisLines('US')?.version}`);
    expect(text.plan).toBe(
      text.purpose.startsWith('survey-') ? `checkpoint-inhibitor@${CONTENT.plans[0].version}` : undefined,
    );
  }
});

it('a self-care text names its wording, which the library is part of, and the plan that brings it', () => {
  const started = agreed();
  const asked = { ...started, carePlan: { ...started.carePlan, next: 7 } };
  const turn = wokeUp(asked, at(plus(TUESDAY_MORNING, FIRST_SELF_CARE_DAY * DAY)));
  expect(turn?.outgoing).toMatchObject([
    {
      purpose: 'self-care',
      wording: `selfCare@${CONTENT.wording('en').version}`,
      plan: `checkpoint-inhibitor@${CONTENT.plans[0].version}`,
    },
  ]);
});

it('no other text names a plan, and none names lines that are not on record', () => {
  const [invitation] = enrol(ENROLMENT, at(MONDAY_MORNING)).outgoing;
  expect(invitation).toMatchObject({ purpose: 'invitation', crisisLines: 'US@1.0.0' });
  expect(invitation).not.toHaveProperty('plan');
  const [elsewhere] = enrol({ ...ENROLMENT, country: 'FR' }, at(MONDAY_MORNING)).outgoing;
  expect(elsewhere).not.toHaveProperty('crisisLines');
});

it('a response names instrument, plan, wording and reader; an alert instrument, plan, rules and reader; a reply its reader', () => {
  const turn = says(begun().state, '9', LATER);
  const plan = `checkpoint-inhibitor@${CONTENT.plans[0].version}`;
  const instrumentVersion = CONTENT.instrument('distress-0-10').version;
  expect(turn.responses).toMatchObject([
    {
      instrument: 'distress-0-10',
      instrumentVersion,
      plan,
      wording: `en@${CONTENT.wording('en').version}`,
      readerVersion: READER_VERSION,
    },
  ]);
  expect(turn.alerts).toMatchObject([
    {
      rulesVersion: `alert-rules@${CONTENT.ruleSet('checkpoint-inhibitor').version}`,
      plan,
      readerVersion: READER_VERSION,
      evidence: { instrumentVersion },
    },
  ]);
  expect(turn.incoming?.reading.readerVersion).toBe(READER_VERSION);
});

it('what nobody wrote was read by no reader: a survey that expires unanswered, and its alert', () => {
  const expired = wokeUp({ ...begun().state, missedInARow: 1 }, at(plus(TUESDAY_MORNING, 10 * DAY)));
  expect(expired?.responses.length).toBeGreaterThan(0);
  for (const response of expired?.responses ?? []) expect(response).not.toHaveProperty('readerVersion');
  expect(expired?.alerts).toMatchObject([{ ruleId: 'missed-surveys', plan: expect.any(String) }]);
  for (const alert of expired?.alerts ?? []) expect(alert).not.toHaveProperty('readerVersion');
});

it('half a survey that expires names the reader of the answers in it', () => {
  const answers = ['2', '8', '0'];
  const { state } = answers.reduce((turn, body, index) => says(turn.state, body, plus(LATER, index * MINUTE)), begun());
  const expired = wokeUp(state, at(plus(TUESDAY_MORNING, 10 * DAY)));
  expect(expired?.responses).toMatchObject([
    { instrument: 'phq-4', status: 'stopped', answers: { 'phq4-1': 0 }, readerVersion: READER_VERSION },
  ]);
});

it('a text from an unknown number follows no plan', () => {
  const sender = { patientId: 'c1', phone: '+15550100999', country: 'US', timeZone: 'UTC', careTeamId: 'cedar' };
  const { alerts } = unknownSenderWrote(sender, saying('I want to die', LATER), at(LATER));
  expect(alerts).toMatchObject([{ severity: 'critical', readerVersion: READER_VERSION }]);
  expect(alerts[0]).not.toHaveProperty('plan');
});

it('the plan is the version that asked, not one deployed since nor the one of the enrolment', () => {
  const asked = begun(withPlanVersion('2.0.0', at(TUESDAY_MORNING)));
  expect(asked.outgoing.map(({ plan }) => plan)).toContain('checkpoint-inhibitor@2.0.0');
  const answered = textArrived(asked.state, saying('3', LATER), withPlanVersion('3.0.0', at(LATER)));
  expect(answered.responses.map(({ plan }) => plan)).toEqual(['checkpoint-inhibitor@2.0.0']);
});
