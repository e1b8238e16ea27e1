import { expect, test } from 'vitest';
import { parseCareTeamRequest } from '../../../shared/contracts/console/care-team-request.ts';

const GOOD = { programmeName: 'North Clinic', timeZone: 'America/Chicago' };

const errorsOf = (input: unknown) => {
  const parsed = parseCareTeamRequest(input);
  return parsed.ok ? [] : parsed.errors.map(({ field }) => field);
};

test('a care team keeps its lines as E.164', () => {
  const parsed = parseCareTeamRequest({ ...GOOD, dayLine: '+1 312 555 0100' });
  expect(parsed).toEqual({ ok: true, value: { ...GOOD, dayLine: '+13125550100' } });
});

test.each<[string, object, string[]]>([
  ['a name of 24 letters', { programmeName: 'a'.repeat(24) }, []],
  ['a longer name', { programmeName: 'a'.repeat(25) }, ['programmeName']],
  ['a name that makes texts longer', { programmeName: 'Clínica Norte' }, ['programmeName']],
  ['hours that end before they begin', { hours: { days: [1], from: '17:00', to: '08:00' } }, ['hours']],
  [
    'a day that is no weekday',
    { hours: { days: [0, 8], from: '08:00', to: '17:00' } },
    ['hours.days.0', 'hours.days.1'],
  ],
  ['a line without country code', { outOfHoursLine: '312 555 0100' }, ['outOfHoursLine']],
  ['a contact without a name', { onCall: [{ contact: 'a@b.example' }] }, ['onCall.0.name']],
])('a care team with %s', (_, change, fields) => {
  expect(errorsOf({ ...GOOD, ...change })).toEqual(fields);
});
