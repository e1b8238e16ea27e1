// What a record says of the content it was made with.
import { expect, it } from 'vitest';
import type { DecisionContext } from '../../shared/domain/content.ts';
import { enrol } from '../../shared/domain/enrolment.ts';
import { MINUTE, plus } from '../../shared/domain/instant.ts';
import { READER_VERSION } from '../../shared/domain/reply/read-reply.ts';
import { textArrived } from '../../shared/domain/text-arrived.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { wokeUp } from '../../shared/domain/wake-up.ts';
import { CONTENT } from '../../shared/plans/content.ts';
import { agreed, at, ENROLMENT, MONDAY_MORNING, saying, says, TUESDAY_MORNING } from './fixtures.ts';

const LATER = plus(TUESDAY_MORNING, 5 * MINUTE);

/** The same moment after a deployment that brought another version of the plan. */
const withPlanVersion = (version: string, { content, ...context }: DecisionContext): DecisionContext => ({
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

it('no other text names a plan, and none names lines that are not on record', () => {
  const [invitation] = enrol(ENROLMENT, at(MONDAY_MORNING)).outgoing;
  expect(invitation).toMatchObject({ purpose: 'invitation', crisisLines: 'US@1.0.0' });
  expect(invitation).not.toHaveProperty('plan');
  const [elsewhere] = enrol({ ...ENROLMENT, country: 'FR' }, at(MONDAY_MORNING)).outgoing;
  expect(elsewhere).not.toHaveProperty('crisisLines');
});

it('a response names the instrument and the plan that asked, an alert its rules, a reply its reader', () => {
  const turn = says(begun().state, '9', LATER);
  expect(turn.responses).toMatchObject([
    {
      instrument: 'distress-0-10',
      instrumentVersion: CONTENT.instrument('distress-0-10').version,
      plan: `checkpoint-inhibitor@${CONTENT.plans[0].version}`,
    },
  ]);
  expect(turn.alerts).toMatchObject([
    {
      rulesVersion: `alert-rules@${CONTENT.ruleSet('checkpoint-inhibitor').version}`,
      evidence: { instrumentVersion: CONTENT.instrument('distress-0-10').version },
    },
  ]);
  expect(turn.incoming?.reading.readerVersion).toBe(READER_VERSION);
});

it('the plan is the version that asked, not one deployed since nor the one of the enrolment', () => {
  const asked = begun(withPlanVersion('2.0.0', at(TUESDAY_MORNING)));
  expect(asked.outgoing.map(({ plan }) => plan)).toContain('checkpoint-inhibitor@2.0.0');
  const answered = textArrived(asked.state, saying('3', LATER), withPlanVersion('3.0.0', at(LATER)));
  expect(answered.responses.map(({ plan }) => plan)).toEqual(['checkpoint-inhibitor@2.0.0']);
});
