// Random lives whose last part is lost, as after restoring a backup: what that part sent is not sent again, nor answered wrongly.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PURPOSES, type Purpose } from '../../shared/domain/communication.ts';
import { enrol } from '../../shared/domain/enrolment.ts';
import { afterRestore } from '../../shared/domain/holds/after-restore.ts';
import { DAY, HOUR, type Instant, later, MINUTE, plus } from '../../shared/domain/instant.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import { textArrived } from '../../shared/domain/text-arrived.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { wokeUp } from '../../shared/domain/wake-up.ts';
import { CONTENT } from '../../shared/plans/content.ts';
import { at, ENROLMENT, MONDAY_MORNING, saying } from '../domain/fixtures.ts';

const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ wait: fc.integer({ min: 1, max: 24 * 5 }) }) },
    { weight: 3, arbitrary: fc.record({ text: fc.constantFrom('YES', '0', '3', '9', 'STOP', 'later', 'skip') }) },
  ),
  { maxLength: 20 },
);

/** What a life sent: which surveys it asked, and how often each purpose. */
interface Life {
  readonly asked: Set<string>;
  readonly sent: Purpose[];
}

const SENT_ONCE: readonly Purpose[] = ['invitation', 'invitation-reminder'];

const player = (first: PatientState, from: Instant, name: string) => {
  let state = first;
  let now = from;
  let turns = 0;
  const life: Life = { asked: new Set(), sent: [] };
  const context = () => at(now, `${name}${++turns}`);
  const live = (turn: Turn): void => {
    if (turn.outgoing.some(({ asks }) => asks))
      for (const { id } of turn.state.sitting?.administrations ?? []) life.asked.add(id);
    // One chain of texts is one of its purpose.
    life.sent.push(...turn.outgoing.filter(({ chained }) => !chained).map(({ purpose }) => purpose));
    state = turn.state;
  };
  const wait = (milliseconds: number): void => {
    const until = plus(now, milliseconds);
    for (let wakeAt = state.nextWakeAt; wakeAt && wakeAt <= until; wakeAt = state.nextWakeAt) {
      now = later(now, wakeAt);
      const turn = wokeUp(state, context());
      if (!turn) throw new Error(`Stuck at ${wakeAt}`);
      live(turn);
    }
    now = later(now, until);
  };
  return {
    life,
    wait,
    live,
    context,
    get state() {
      return state;
    },
    get now() {
      return now;
    },
    say: (text: string) => {
      wait(MINUTE);
      live(textArrived(state, saying(text, now), context()));
    },
  };
};

type Player = ReturnType<typeof player>;

const play = (who: Player, life: readonly ({ readonly wait: number } | { readonly text: string })[]): void => {
  for (const step of life) {
    if ('text' in step) who.say(step.text);
    else who.wait(step.wait * HOUR);
  }
};

it('asks no survey again that was asked in what is lost, and invites nobody twice', () => {
  fc.assert(
    fc.property(fc.constantFrom(...CONTENT.plans.map(({ id }) => id)), steps, steps, (plan, kept, lost) => {
      const enrolled = enrol({ ...ENROLMENT, plan }, at(MONDAY_MORNING, 'first'));
      const inUse = player(enrolled.state, MONDAY_MORNING, 'kept');
      inUse.live(enrolled);
      play(inUse, kept);
      const backup = inUse.state;
      const before = [...inUse.life.sent];
      const askedBefore = new Set(inUse.life.asked);
      play(inUse, lost);

      const turn = afterRestore(backup, { ...at(inUse.now, 'restored'), programmeHeld: true });
      expect(turn.outgoing).toEqual([]);
      const again = player(turn.state, inUse.now, 'again');
      // Lifted in the very moment: nothing that was due is sent.
      const woken = wokeUp(again.state, again.context());
      expect(woken?.outgoing.filter(({ purpose }) => PURPOSES[purpose].unsolicited) ?? []).toEqual([]);
      again.wait(9 * DAY);

      const lostSurveys = [...inUse.life.asked].filter((id) => !askedBefore.has(id));
      expect([...again.life.asked].filter((id) => lostSurveys.includes(id) || askedBefore.has(id))).toEqual([]);
      for (const purpose of SENT_ONCE) {
        const times = (sent: readonly Purpose[]) => sent.filter((one) => one === purpose).length;
        expect(times(inUse.life.sent) + times(again.life.sent)).toBeLessThanOrEqual(Math.max(1, times(before)));
      }
    }),
    { numRuns: 300 },
  );
});

it('files nothing that is texted afterwards as an answer to a question of before', () => {
  fc.assert(
    fc.property(steps, fc.constantFrom('0', '1', '3', '9', 'I meant 2', 'yes'), (kept, reply) => {
      const enrolled = enrol({ ...ENROLMENT, plan: CONTENT.plans[0].id }, at(MONDAY_MORNING, 'first'));
      const inUse = player(enrolled.state, MONDAY_MORNING, 'kept');
      play(inUse, kept);
      const { state } = afterRestore(inUse.state, { ...inUse.context(), programmeHeld: true });
      const turn = textArrived(state, saying(reply, inUse.now), inUse.context());
      expect(turn.incoming?.filed).toBeUndefined();
      expect(turn.responses).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
