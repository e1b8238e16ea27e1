import { describe, expect, test } from 'vitest';
import { seesTeam } from '../../shared/domain/team-access.ts';

const ANA = { user: 'ana.lopez', name: 'Ana López', role: 'clinician' };

describe('whose patients someone sees', () => {
  test.each<[string, readonly (typeof ANA)[] | undefined, string, string[], boolean]>([
    ['a member', [ANA], 'ana.lopez', ['clinician'], true],
    ['a member, in whatever case', [ANA], 'Ana.Lopez', ['clinician'], true],
    ['someone else', [ANA], 'ben', ['clinician'], false],
    ['someone else who coordinates', [ANA], 'ben', ['coordinator'], false],
    ['an administrator', [ANA], 'ben', ['administrator'], false],
    ['a programme lead', [ANA], 'ben', ['programme-lead'], true],
    ['someone whose name a member’s begins with', [ANA], 'ana', ['clinician'], false],
    ['anyone, where nobody is listed', [], 'ben', ['clinician'], true],
    ['anyone, where members were never listed', undefined, 'ben', ['clinician'], true],
  ])('%s', (_, members, name, roles, sees) => {
    expect(seesTeam({ ...(members && { members }) }, { name, roles })).toBe(sees);
  });

  test('a team that is not set up is open to all', () => {
    expect(seesTeam(undefined, { name: 'ben', roles: ['clinician'] })).toBe(true);
  });
});
