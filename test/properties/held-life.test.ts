// Random lives with holds on the pure domain: what a hold stops is never sent while it lasts, and nothing floods after it.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isRefusal } from '../../shared/domain/alert-actions.ts';
import { PURPOSES } from '../../shared/domain/communication.ts';
import { enrol } from '../../shared/domain/enrolment.ts';
import { liftHold, setHold } from '../../shared/domain/holds/hold-actions.ts';
import { STAY_KINDS } from '../../shared/domain/holds/stay.ts';
import { STAYS, staysThatStop } from '../../shared/domain/holds/stay-rules.ts';
import { HOUR, type Instant, later, MINUTE, plus } from '../../shared/domain/instant.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import { textArrived } from '../../shared/domain/text-arrived.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { wokeUp } from '../../shared/domain/wake-up.ts';
import { addDays, localDate } from '../../shared/domain/zoned-time.ts';
import { at, ENROLMENT, MONDAY_MORNING, saying } from '../domain/fixtures.ts';

const steps = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ wait: fc.integer({ min: 1, max: 24 * 12 }) }) },
    {
      weight: 3,
      arbitrary: fc.record({
        text: fc.constantFrom(
          'YES',
          '0',
          '3',
          '9',
          'pause until Friday',
          'I am in the hospital',
          'STOP',
          'START',
          'hello',
        ),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ hold: fc.constantFrom(...STAY_KINDS), days: fc.option(fc.integer({ min: 1, max: 30 })) }),
    },
    { weight: 2, arbitrary: fc.constant('resume' as const) },
  ),
  { maxLength: 30 },
);

const STAFF = { name: 'kim', roles: ['clinician'] };

const check = (before: PatientState, { state, outgoing }: Turn): void => {
  for (const { purpose, asks } of outgoing) {
    if (state.stay) {
      expect(staysThatStop(purpose)).not.toContain(state.stay.kind);
      if (STAYS[state.stay.kind].stops.includes('check-ins')) expect(asks).toBeUndefined();
      if (STAYS[state.stay.kind].silent) expect(PURPOSES[purpose].permission).toBe('anyone');
    }
    // On the very turn that lifts a hold nothing is sent: what comes next comes by the plan.
    if (before.stay && !state.stay) expect(PURPOSES[purpose].unsolicited).toBe(false);
  }
  if (state.stay && STAYS[state.stay.kind].stops.includes('check-ins')) expect(state.sitting).toBeUndefined();
};

it('sends nothing that a hold stops, and one survey a day at most after it', () => {
  fc.assert(
    fc.property(fc.constantFrom('checkpoint-inhibitor', 'car-t'), steps, (plan, life) => {
      let now: Instant = MONDAY_MORNING;
      let turns = 0;
      const context = () => at(now, `turn${++turns}`);
      let { state } = enrol({ ...ENROLMENT, plan }, context());
      const opened = new Map<string, number>();
      const live = (turn: Turn): void => {
        check(state, turn);
        const day = localDate(now, state.timeZone);
        const openings = turn.outgoing.filter(({ wording }) => wording.startsWith('opening@') && turn.state.sitting);
        // One chain of an opening is its stem and its item.
        if (openings.length > 0 && !state.sitting) opened.set(day, (opened.get(day) ?? 0) + 1);
        expect(opened.get(day) ?? 0).toBeLessThanOrEqual(1);
        state = turn.state;
      };
      for (const step of life) {
        now = plus(now, MINUTE);
        if (step === 'resume') {
          const result = liftHold(state, STAFF, context());
          if (!isRefusal(result)) live(result);
        } else if ('text' in step) live(textArrived(state, saying(step.text, now), context()));
        else if ('hold' in step) {
          const until = step.days === null ? undefined : addDays(localDate(now, state.timeZone), step.days);
          const result = setHold(state, { kind: step.hold, ...(until && { until }) }, STAFF, context());
          if (!isRefusal(result)) live(result);
        } else {
          const until = plus(now, step.wait * HOUR);
          for (let wakeAt = state.nextWakeAt; wakeAt && wakeAt <= until; wakeAt = state.nextWakeAt) {
            now = later(now, wakeAt);
            const turn = wokeUp(state, context());
            if (!turn) throw new Error(`Stuck at ${wakeAt}`);
            live(turn);
          }
          now = later(now, until);
        }
      }
    }),
    { numRuns: 300 },
  );
});
