// What is counted as surveys end is what adherence is, counted out of all responses and texts.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { adherenceOf } from '../../shared/domain/adherence.ts';
import type { OutgoingText } from '../../shared/domain/communication.ts';
import { DAY, type Instant, later, MINUTE, plus } from '../../shared/domain/instant.ts';
import { textNotDelivered } from '../../shared/domain/not-delivered.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import type { QuestionnaireResponse } from '../../shared/domain/response.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { wokeUp } from '../../shared/domain/wake-up.ts';
import { localDate } from '../../shared/domain/zoned-time.ts';
import { agreed, at, MONDAY_MORNING, says } from './fixtures.ts';

const ENOUGH = 30;
const FAILED: OutgoingText['delivery'] = { status: 'failed', at: MONDAY_MORNING };

/** What a patient does with a survey: answers so many questions, or its texts do not come. */
const surveys = fc.array(fc.oneof(fc.constantFrom<number | 'lost'>(0, 1, 3, ENOUGH, 'lost'), fc.constant(ENOUGH)), {
  minLength: 1,
  maxLength: 8,
});

class Life {
  state: PatientState = agreed();
  now: Instant = plus(MONDAY_MORNING, 5 * MINUTE);
  responses: QuestionnaireResponse[] = [];
  texts: OutgoingText[] = [];

  take(turn: Turn | undefined): void {
    if (!turn) return;
    this.state = turn.state;
    this.responses.push(...turn.responses);
    this.texts.push(...turn.outgoing.map((text): OutgoingText => ({ ...text, status: 'completed' })));
  }

  wake(): void {
    this.now = later(this.now, this.state.nextWakeAt ?? plus(this.now, DAY));
    this.take(wokeUp(this.state, at(this.now)));
  }

  /** The network says of the texts of the open survey that they did not come. */
  lose(): void {
    const from = this.state.sitting?.startedAt ?? this.now;
    this.texts = this.texts.map((text) => (text.createdAt < from ? text : { ...text, delivery: FAILED }));
    for (const text of this.texts) this.take(textNotDelivered(this.state, text, at(this.now)));
  }
}

const play = (life: Life, answers: number | 'lost'): void => {
  for (let wakes = 0; !life.state.sitting && wakes < 40; wakes++) life.wake();
  if (answers === 'lost') life.lose();
  for (let given = 0; given < Number(answers) && life.state.sitting; given++) {
    life.now = plus(life.now, MINUTE);
    life.take(says(life.state, '0', life.now));
  }
  for (let wakes = 0; life.state.sitting && wakes < 40; wakes++) life.wake();
};

const NONE = { delivered: 0, completed: 0, partly: 0, unfinishedInARow: 0 };

it.each<[readonly number[], number, string]>([
  [[1], 1, 'begun and left'],
  [[0], 1, 'never begun'],
  [[1, 1, 1], 3, 'begun every time'],
  [[0, 1], 2, 'missed, then begun'],
  [[1, ENOUGH], 0, 'begun, then finished'],
  [[1, ENOUGH, 1], 1, 'begun again after one that was finished'],
])('after %j there are %i not finished in a row: %s', (all, expected) => {
  const life = new Life();
  for (const answers of all) play(life, answers);
  expect(life.state.surveys?.unfinishedInARow ?? 0).toBe(expected);
});

it('counts surveys as adherence does', () => {
  fc.assert(
    fc.property(surveys, (all) => {
      const life = new Life();
      for (const answers of all) play(life, answers);
      const { delivered, completed, partly } = adherenceOf(life.responses, life.texts);
      expect({ ...NONE, ...life.state.surveys, unfinishedInARow: 0 }).toEqual({
        ...NONE,
        delivered,
        completed,
        partly,
      });
      expect(delivered).toBeGreaterThanOrEqual(all.filter((answers) => Number(answers) > 0).length);
    }),
    { numRuns: 40 },
  );
}, 30_000);

it('knows on which of the patient’s days they were last heard', () => {
  const life = new Life();
  life.now = plus(MONDAY_MORNING, 3 * DAY);
  life.take(says(life.state, 'thanks', life.now));
  expect(life.state.heardOn).toBe(localDate(life.now, life.state.timeZone));
  const before = life.state.heardOn;
  life.wake();
  expect(life.state.heardOn).toBe(before);
});
