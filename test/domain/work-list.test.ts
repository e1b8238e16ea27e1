// The order in which patients wait: severity, then what nobody took on in time, then the clocks.
import { expect, test } from 'vitest';
import type { OpenAlert } from '../../shared/domain/alert.ts';
import { byUrgency } from '../../shared/domain/work-list.ts';

const open = (id: string, fields: Partial<OpenAlert> = {}): OpenAlert => ({
  id,
  caseId: id,
  ladder: id,
  severity: 'routine',
  raisedAt: '2026-11-30T09:00:00.000Z',
  level: 0,
  nextStepAt: '2026-12-02T09:00:00.000Z',
  ...fields,
});

test('the most severe comes first, then what was missed, then whose clock runs out first, then what has no clock', () => {
  const { nextStepAt: _none, ...noClock } = open('no clock');
  const waiting = [
    noClock,
    open('later'),
    open('missed, and escalates late', { level: 2, nextStepAt: '2026-12-04T09:00:00.000Z' }),
    open('taken on after it was missed', { level: 1, acknowledgedAt: '2026-12-01T09:00:00.000Z' }),
    open('sooner', { nextStepAt: '2026-12-01T12:00:00.000Z' }),
    open('missed longer ago', {
      level: 1,
      raisedAt: '2026-11-27T09:00:00.000Z',
      nextStepAt: '2026-12-05T09:00:00.000Z',
    }),
    open('urgent', { severity: 'urgent', nextStepAt: '2026-12-09T09:00:00.000Z' }),
  ];
  expect(byUrgency(waiting).map(({ id }) => id)).toEqual([
    'urgent',
    'missed longer ago',
    'missed, and escalates late',
    'sooner',
    'later',
    'taken on after it was missed',
    'no clock',
  ]);
});
