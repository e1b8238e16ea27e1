// A reply that was written before the open question was on its way.
import { describe, expect, it } from 'vitest';
import { plus, SECOND } from '../../shared/domain/instant.ts';
import { wokeUp } from '../../shared/domain/wake-up.ts';
import { agreed, at, says, TUESDAY_MORNING } from './fixtures.ts';

describe('a reply overtaken by the next question', () => {
  const state = wokeUp(agreed(), at(TUESDAY_MORNING))?.state ?? agreed();
  const question = state.sitting?.question.communicationId ?? '';
  const overtaken = (body: string) => says(state, body, plus(TUESDAY_MORNING, SECOND), { notAskedYet: question });

  it('is kept as an answer that counts for nothing, and brings no text', () => {
    const { incoming, outgoing, state: after } = overtaken('3');
    expect(incoming).toMatchObject({ body: '3', reading: { kind: 'answer', code: 3 } });
    expect(incoming).not.toHaveProperty('filed');
    expect(incoming).not.toHaveProperty('needsPerson');
    expect(outgoing).toEqual([]);
    expect(after.sitting).toEqual(state.sitting);
  });

  it('is shown to a person when it is no answer', () => {
    const { incoming, outgoing, state: after } = overtaken('what do you mean');
    expect(incoming).toMatchObject({ needsPerson: true });
    expect(outgoing).toEqual([]);
    expect(after.sitting).toEqual(state.sitting);
  });

  it('is met at once when it speaks of danger', () => {
    const { alerts, outgoing } = overtaken('I want to kill myself');
    expect(alerts).toMatchObject([{ severity: 'critical' }]);
    expect(outgoing.map(({ purpose }) => purpose)).toContain('safety');
  });
});
