// When a rule that holds is not raised: it alerted lately, staff still have it before them, or a clinician expects it.
import { describe, expect, it } from 'vitest';
import type { OpenAlert } from '../../shared/domain/alert.ts';
import { type Held, worseBy } from '../../shared/domain/occurrence.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import { isQuiet, quietFrom } from '../../shared/domain/quiet-ladders.ts';
import type { QuietLadder } from '../../shared/domain/remembered-values.ts';
import { TUESDAY_MORNING } from './fixtures.ts';

const TODAY = '2027-01-05';
const TOMORROW = '2027-01-06';

const held = (rule: Partial<Held['rule']> = {}, value?: number, higherIsWorse = true): Held => ({
  rule: {
    id: 'itch',
    ladder: 'itch',
    severity: 'routine',
    when: { kind: 'event', event: 'undelivered' },
    quietDays: 7,
    reason: 'x',
    source: 'x',
    ...rule,
  },
  evidence: {},
  ...(value !== undefined && { value: { value, higherIsWorse } }),
});
const open = (ladder: string): OpenAlert => ({
  id: 'p1.a',
  caseId: 'c',
  ladder,
  severity: 'routine',
  raisedAt: TUESDAY_MORNING,
  level: 0,
});
type State = Pick<PatientState, 'quietLadders' | 'timeZone' | 'openAlerts'>;
const withLadder = (quiet: QuietLadder | undefined, ...openLadders: readonly string[]): State => ({
  timeZone: 'America/New_York',
  openAlerts: openLadders.map(open),
  ...(quiet && { quietLadders: { itch: quiet } }),
});

it.each<[string, Held, State, boolean]>([
  ['that never alerted', held(), withLadder(undefined), false],
  ['that alerted lately', held(), withLadder({ until: TOMORROW }), true],
  ['whose days are over today', held(), withLadder({ until: TODAY }), false],
  ['whose days are over, while it is open', held(), withLadder({ until: TODAY }, 'itch'), true],
  ['whose days are over, while another is open', held(), withLadder({ until: TODAY }, 'rash'), false],
  ['that never alerted, while it is open', held(), withLadder(undefined, 'itch'), false],
  ['without quiet days', held({ quietDays: undefined }, 2), withLadder({ until: TOMORROW, value: 2 }), false],
  ['of a value, as bad as before', held({}, 2), withLadder({ until: TOMORROW, value: 2 }), true],
  ['of a value, better than before', held({}, 1), withLadder({ until: TOMORROW, value: 2 }), true],
  ['of a value, worse than before', held({}, 3), withLadder({ until: TOMORROW, value: 2 }), false],
  ['of a value, worse by being lower', held({}, 1, false), withLadder({ until: TOMORROW, value: 2 }), false],
  ['of a value, where none was kept', held({}, 3), withLadder({ until: TOMORROW }), true],
  ['without a value, where one was kept', held(), withLadder({ until: TOMORROW, value: 2 }), true],
])('a rule %s', (_which, rule, state, quiet) => {
  expect(isQuiet(state, rule, TUESDAY_MORNING)).toBe(quiet);
});

describe('what a clinician expects', () => {
  const at = (value?: number, until = TOMORROW): State =>
    withLadder({ until, snoozed: 'at', ...(value !== undefined && { value }) });
  const upTo = (value: number): State => withLadder({ until: TOMORROW, snoozed: 'up-to', value });
  it.each<[string, Held, State, boolean]>([
    ['at that answer', held({}, 2), at(2), true],
    ['not at a milder one', held({}, 1), at(2), false],
    ['not at a worse one', held({}, 3), at(2), false],
    ['up to that value', held({}, 2), upTo(2), true],
    ['also below it', held({}, 1), upTo(2), true],
    ['not above it', held({}, 3), upTo(2), false],
    ['not where it has no value', held(), at(2), false],
    ['not where none was said', held({}, 2), at(), false],
    ['not once its days are over', held({}, 2), at(2, TODAY), false],
    ['never what is critical', held({ severity: 'critical' }, 2), at(2), false],
    ['also of a rule without quiet days', held({ quietDays: undefined }, 2), at(2), true],
  ])('is quiet %s', (_when, rule, state, quiet) => {
    expect(isQuiet(state, rule, TUESDAY_MORNING)).toBe(quiet);
  });
});

describe('once it has alerted', () => {
  it.each<[string, Held, State, State['quietLadders']]>([
    ['it is quiet for its days', held({}, 2), withLadder(undefined), { itch: { until: '2027-01-12', value: 2 } }],
    ['also without a value', held(), withLadder(undefined), { itch: { until: '2027-01-12' } }],
    [
      'anew, and no longer snoozed',
      held({}, 3),
      withLadder({ until: TOMORROW, value: 2, snoozed: 'at' }),
      { itch: { until: '2027-01-12', value: 3 } },
    ],
  ])('%s', (_what, rule, state, expected) => {
    expect(quietFrom(state, rule, TUESDAY_MORNING).quietLadders).toStrictEqual(expected);
  });
  it('others are forgotten when their days are over, unless they are open', () => {
    const quietLadders = { over: { until: TODAY }, lasting: { until: TOMORROW }, open: { until: '2027-01-01' } };
    const state: State = { timeZone: 'America/New_York', openAlerts: [open('open')], quietLadders };
    expect(quietFrom(state, held(), TUESDAY_MORNING).quietLadders).toStrictEqual({
      lasting: { until: TOMORROW },
      open: { until: '2027-01-01' },
      itch: { until: '2027-01-12' },
    });
  });
  it('a rule without quiet days ends its own snooze and nothing else', () => {
    const rule = held({ quietDays: undefined });
    const rash = { until: TOMORROW, value: 1, snoozed: 'at' } as const;
    const snoozed: State = {
      ...withLadder(undefined),
      quietLadders: { itch: { until: TOMORROW, value: 2, snoozed: 'up-to' }, rash },
    };
    expect(quietFrom(snoozed, rule, TUESDAY_MORNING)).toStrictEqual({ quietLadders: { rash } });
    expect(quietFrom(withLadder({ until: TOMORROW }), rule, TUESDAY_MORNING)).toStrictEqual({});
    expect(quietFrom(withLadder(undefined), rule, TUESDAY_MORNING)).toStrictEqual({});
  });
});

it.each([
  [true, 5, 3, 2],
  [true, 3, 5, -2],
  [false, 3, 5, 2],
  [false, 5, 3, -2],
])('where higher is worse: %j, %i after %i is worse by %i', (higherIsWorse, now, before, by) => {
  expect(worseBy({ value: now, higherIsWorse }, before)).toBe(by);
});
