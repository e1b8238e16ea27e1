// What the audit says of a change of a care team.
import { describe, expect, it } from 'vitest';
import type { CareTeam } from '../../shared/domain/care-team.ts';
import { teamChanges } from '../../shared/domain/set-up/team-changes.ts';

const MIA = { user: 'mia', name: 'Mia', role: 'clinician' };
const KIM = { user: 'kim', name: 'Kim', role: 'coordinator' };
const TEAM: CareTeam = {
  id: 'north',
  programmeName: 'North Clinic',
  timeZone: 'America/Chicago',
  dayLine: '+13125550111',
  hours: { days: [1, 2], from: '08:00', to: '17:00' },
  holidays: ['2026-12-25'],
  onCall: [
    { name: 'Mia', contact: '+13125550113', user: 'mia' },
    { name: 'Duty nurse', contact: '+13125550114' },
  ],
  settings: { automaticRepliesPerHour: 6 },
  members: [MIA, KIM],
};
const [FIRST, SECOND] = TEAM.onCall ?? [];
if (!FIRST || !SECOND) throw new Error('The chain is too short');

describe('a change of a care team', () => {
  it.each<[string, Partial<CareTeam>, object[]]>([
    ['nothing', {}, []],
    ['a test of its channels', { lastTest: { at: '2026-12-01T00:00:00.000Z', by: 'kim' } }, []],
    ['a line', { dayLine: '+13125550119' }, [{ field: 'dayLine', before: '+13125550111', after: '+13125550119' }]],
    ['what was not there', { outOfHoursLine: '+13125550112' }, [{ field: 'outOfHoursLine', after: '+13125550112' }]],
    ['a member who left', { members: [KIM] }, [{ field: 'members', before: 'mia (Mia, clinician)' }]],
    [
      'a member who is away',
      { members: [{ ...MIA, awayUntil: '2026-12-24' }, KIM] },
      [{ field: 'members', before: 'mia (Mia, clinician)', after: 'mia (Mia, clinician, away until 2026-12-24)' }],
    ],
    [
      'who left the chain',
      { onCall: [FIRST] },
      [{ field: 'onCall', before: '2 Duty nurse' }, { field: 'onCallContacts' }],
    ],
    [
      'the order of the chain',
      { onCall: [SECOND, FIRST] },
      [
        { field: 'onCall', before: '1 Mia (mia); 2 Duty nurse', after: '1 Duty nurse; 2 Mia (mia)' },
        { field: 'onCallContacts' },
      ],
    ],
    [
      'a number of the chain, not which',
      { onCall: [{ ...FIRST, contact: '+13125550115' }, SECOND] },
      [{ field: 'onCallContacts' }],
    ],
    [
      'hours',
      { hours: { days: [1], from: '09:00', to: '17:00' } },
      [{ field: 'hours', before: '1,2 08:00-17:00', after: '1 09:00-17:00' }],
    ],
    ['a holiday', { holidays: ['2026-12-25', '2027-01-01'] }, [{ field: 'holidays', after: '2027-01-01' }]],
    [
      'a setting',
      { settings: { automaticRepliesPerHour: 2 } },
      [{ field: 'settings', before: 'automaticRepliesPerHour 6', after: 'automaticRepliesPerHour 2' }],
    ],
  ])('of %s', (_, change, expected) => {
    expect(teamChanges(TEAM, { ...TEAM, ...change })).toEqual(expected);
  });

  it('names all that a new team comes with, and no number of a person', () => {
    const said = JSON.stringify(teamChanges({}, TEAM));
    for (const part of ['North Clinic', 'America/Chicago', '+13125550111', '1 Mia (mia)', 'kim (Kim, coordinator)'])
      expect(said).toContain(part);
    expect(said).not.toContain('+13125550113');
  });

  it('stays small', () => {
    const members = Array.from({ length: 200 }, (_, place) => ({ ...MIA, user: `member-${place}` }));
    expect(JSON.stringify(teamChanges(TEAM, { ...TEAM, members })).length).toBeLessThan(2_000);
  });
});
