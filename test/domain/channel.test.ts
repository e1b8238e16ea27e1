import { describe, expect, test } from 'vitest';
import {
  addTo,
  type Channel,
  filterFor,
  firstHeard,
  isOfTeam,
  letsThrough,
  removeFrom,
  unheard,
  type WantedChannel,
} from '../../shared/domain/channel.ts';

const WANTED: WantedChannel = {
  kind: 'sms',
  endpoint: '+13125550123',
  severities: ['critical', 'urgent', 'routine'],
  fromStep: 0,
};
const channel = (filter: Channel['filter'], id = 'c1'): Channel => ({
  kind: 'sms',
  endpoint: WANTED.endpoint,
  id,
  ...(filter && { filter }),
});

test.each<[Partial<WantedChannel>, object]>([
  [{}, { team: ['cedar'] }],
  [{ severities: ['critical'] }, { team: ['cedar'], severity: ['critical'] }],
  [{ fromStep: 2 }, { team: ['cedar'], escalation: [{ numeric: ['>=', 2] }] }],
])('the filter for %j', (wanted, filter) => {
  expect(filterFor(['cedar'], { ...WANTED, ...wanted })).toEqual(filter);
});

describe('what a filter lets through', () => {
  test.each<[object, number | undefined]>([
    [{}, 0],
    [{ team: ['cedar'] }, 0],
    [{ team: ['harbor'] }, undefined],
    [{ team: ['cedar'], severity: ['routine'] }, undefined],
    [{ team: ['cedar'], escalation: [{ numeric: ['>=', 3] }] }, 3],
  ])('with %j a critical alert of cedar is heard from escalation %s on', (filter, first) => {
    expect(firstHeard(channel({ ...filter }), 'cedar', 'critical')).toBe(first);
  });

  test('is what its own filter asks for', () => {
    const filter = filterFor(['cedar'], { ...WANTED, severities: ['urgent'], fromStep: 1 });
    const through = (['critical', 'urgent'] as const).flatMap((severity) =>
      [0, 1, 2].filter((escalation) => letsThrough(filter, { careTeamId: 'cedar', severity, escalation })),
    );
    expect(through).toEqual([1, 2]);
  });

  test('is nothing while it waits to be confirmed', () => {
    const waiting: Channel = { kind: 'email', endpoint: 'nurse@example.org' };
    expect(firstHeard(waiting, 'cedar', 'critical')).toBeUndefined();
    expect(isOfTeam(waiting, 'cedar')).toBe(false);
    expect(unheard([waiting], 'cedar')).toEqual(['critical', 'urgent', 'routine']);
  });

  test('of which nobody hears at once is named', () => {
    const late = channel({ team: ['cedar'], severity: ['urgent'], escalation: [{ numeric: ['>=', 1] }] });
    expect(unheard([late, channel({ team: ['cedar'], severity: ['critical'] })], 'cedar')).toEqual([
      'urgent',
      'routine',
    ]);
  });
});

describe('adding', () => {
  test('an address that is new subscribes it', () => {
    expect(addTo([], 'cedar', WANTED)).toEqual({ change: 'add', filter: { team: ['cedar'] } });
  });

  test('one that waits subscribes it again', () => {
    const { kind, endpoint } = WANTED;
    expect(addTo([{ kind, endpoint }], 'cedar', WANTED)).toEqual({ change: 'add', filter: { team: ['cedar'] } });
  });

  test.each<[string, object, Partial<WantedChannel>, object]>([
    ['another rule for this team', { team: ['cedar'] }, { severities: ['critical'] }, { change: 'set' }],
    ['this team to another’s', { team: ['harbor'] }, {}, { change: 'set', filter: { team: ['cedar', 'harbor'] } }],
    ['this team, by another rule', { team: ['harbor'] }, { fromStep: 1 }, { refused: expect.any(String) }],
    ['a team where all are heard', {}, {}, { refused: expect.any(String) }],
  ])('%s', (_, filter, wanted, becomes) => {
    expect(addTo([channel({ ...filter })], 'cedar', { ...WANTED, ...wanted })).toMatchObject(becomes);
  });
});

describe('removing', () => {
  test.each<[object, object]>([
    [{ team: ['cedar'] }, { change: 'remove', id: 'c1' }],
    [
      { team: ['cedar', 'harbor'], severity: ['critical'] },
      { change: 'set', id: 'c1', filter: { team: ['harbor'], severity: ['critical'] } },
    ],
    [{}, { change: 'remove', id: 'c1' }],
    [{ team: ['harbor'] }, { refused: expect.any(String) }],
  ])('from cedar what hears %j', (filter, becomes) => {
    expect(removeFrom([channel({ ...filter })], 'cedar', 'c1')).toEqual(becomes);
  });

  test('what is gone is refused', () => {
    expect(removeFrom([], 'cedar', 'c1')).toEqual({ refused: expect.any(String) });
  });
});
