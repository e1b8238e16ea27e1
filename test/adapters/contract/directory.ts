import { beforeEach, describe, expect, it } from 'vitest';
import { nameWords } from '../../../shared/domain/name-words.ts';
import type { PatientState } from '../../../shared/domain/patient.ts';
import type { PatientSearch } from '../../../shared/domain/patient-search.ts';
import { state, turn } from '../fixtures.ts';
import type { MakePorts, TablePorts } from './ports.ts';

/** Id, name, study number, last digits of the phone, team. */
const PEOPLE = [
  ['pa', 'José García-Núñez', 'S-1', '0101', 'cedar'],
  ['pb', 'Josephine Ash', 'S-2', '0102', 'cedar'],
  ['pc', 'Ana O’Neill', 'S-3', '0103', 'harbor'],
  ['pd', 'Anna Joss', 'S-4', '0104', 'harbor'],
] as const;

export const directoryContract = (makePorts: MakePorts): void => {
  describe('a directory', () => {
    let ports: TablePorts;
    beforeEach(async () => {
      ports = await makePorts();
      for (const [id, name, studyId, digits, careTeamId] of PEOPLE)
        await ports.patients.create(
          turn({ state: state({ id, name, studyId, careTeamId, phone: `+1212555${digits}` }) }),
        );
    });
    const find = async (search: Partial<PatientSearch>): Promise<string[]> =>
      (await ports.directory.find({ limit: 25, ...search })).patients.map(({ id }) => id);

    it.each<[string, Partial<PatientSearch>, string[]]>([
      ['the beginning of any word', { words: nameWords('jos') }, ['pd', 'pa', 'pb']],
      ['whatever accents', { words: nameWords('Nunez') }, ['pa']],
      ['several words, in any order', { words: nameWords('garc JOS') }, ['pa']],
      ['an apostrophe of any kind', { words: nameWords("o'n") }, ['pc']],
      ['no middle of a word', { words: nameWords('arcia') }, []],
      ['one team alone', { words: nameWords('jos'), careTeamId: 'harbor' }, ['pd']],
      ['teams that may be seen', { words: nameWords('jos'), among: (team) => team === 'cedar' }, ['pa', 'pb']],
      ['a study number', { studyId: 'S-3' }, ['pc']],
      ['a study number in small letters', { studyId: 's-3' }, ['pc']],
      ['a study number that is a name as well', { studyId: 'S-3', words: nameWords('ash') }, ['pc', 'pb']],
      ['a study number of another team', { studyId: 'S-3', among: (team) => team === 'cedar' }, []],
      ['a phone', { phone: '+12125550104' }, ['pd']],
      ['a phone that nobody has', { phone: '+12125550199' }, []],
      ['all of a team', { careTeamId: 'cedar' }, ['pa', 'pb']],
      ['all of a team that may not be seen', { careTeamId: 'cedar', among: () => false }, []],
      ['nothing at all', {}, []],
    ])('finds by %s', async (_, search, found) => {
      expect(await find(search)).toEqual(found);
    });

    /** Page by page, each of one patient. */
    const turnPages = async (search: Partial<PatientSearch>): Promise<string[]> => {
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await ports.directory.find({ ...search, limit: 1, ...(after !== undefined && { after }) });
        seen.push(...page.patients.map(({ id }) => id));
        after = page.next;
      } while (after !== undefined && seen.length < 10);
      return seen;
    };
    const rename = (id: string, studyId: string, digits: string, change: Partial<PatientState>) => {
      const at = '2026-12-01T12:00:00.000Z';
      const entry = { id: 'a1', patientId: id, at, by: 'kim', action: 'data-changed' } as const;
      const changed = state({ id, studyId, phone: `+1212555${digits}`, version: 2, ...change });
      return ports.patients.commit(turn({ state: changed, audit: [entry] }));
    };

    it.each<[string, Partial<PatientSearch>, string[]]>([
      ['a name', { words: nameWords('jos') }, ['pa', 'pb', 'pd']],
      ['a team', { careTeamId: 'harbor' }, ['pc', 'pd']],
    ])('shows whoever is found by %s once, page by page', async (_, search, found) => {
      expect((await turnPages(search)).toSorted()).toEqual(found);
    });

    it.each<[string, Partial<PatientSearch>, string[]]>([
      ['a team', { careTeamId: 'cedar' }, ['pb', 'pa']],
      ['a name', { words: nameWords('jos') }, ['pa', 'pb', 'pd']],
    ])('shows who was renamed once in the pages of %s', async (_, search, found) => {
      await rename('pa', 'S-1', '0101', { name: 'Zoë Joseph Josten', careTeamId: 'cedar' });
      expect(await find(search)).toHaveLength(found.length);
      const seen = await turnPages(search);
      expect(search.words ? seen.toSorted() : seen).toEqual(found);
    });

    it.each<[string, Partial<PatientSearch>]>([
      ['a team', { careTeamId: 'cedar' }],
      ['a name', { words: nameWords('jos') }],
    ])('ends a page of %s at an id, never at a name', async (_, search) => {
      const { patients, next } = await ports.directory.find({ ...search, limit: 1 });
      expect(next).toBe(patients.at(-1)?.id);
    });

    it.each<[string, Partial<PatientSearch>]>([
      ['is nobody', { after: 'px' }],
      ['may not be seen', { after: 'pc', among: (team) => team === 'cedar' }],
    ])('says so where whoever the page before ended at %s', async (_, search) => {
      const lost = { patients: [], isLost: true };
      expect(await ports.directory.find({ careTeamId: 'cedar', limit: 25, ...search })).toEqual(lost);
      expect(await ports.directory.find({ words: nameWords('jos'), limit: 25, ...search })).toEqual(lost);
    });

    it('turns pages past those who moved on', async () => {
      await rename('pc', 'S-3', '0103', { name: 'Ana O’Neill', careTeamId: 'cedar' });
      expect(await turnPages({ careTeamId: 'harbor' })).toEqual(['pd']);
      expect(await turnPages({ careTeamId: 'cedar' })).toEqual(['pc', 'pa', 'pb']);
    });

    it.each<[string, Partial<PatientSearch>]>([
      ['a team', { careTeamId: 'cedar', among: () => false }],
      ['a name', { words: nameWords('jos'), among: () => false }],
      ['a name in a team', { words: nameWords('jos'), careTeamId: 'cedar', among: (team) => team === 'harbor' }],
    ])('says nothing of those in %s who may not be seen', async (_, search) => {
      expect(await ports.directory.find({ ...search, limit: 1 })).toEqual({ patients: [] });
    });

    it('fills a page with those who may be seen', async () => {
      const theirs = { words: nameWords('jos'), among: (team: string) => team === 'harbor', limit: 1 };
      expect(await find(theirs)).toEqual(['pd']);
    });

    it('goes by the name and the team that hold now', async () => {
      await rename('pa', 'S-1', '0101', { name: 'José Moved', careTeamId: 'harbor' });
      expect(await find({ words: nameWords('garcia') })).toEqual([]);
      expect(await find({ words: nameWords('moved') })).toEqual(['pa']);
      expect(await find({ careTeamId: 'cedar' })).toEqual(['pb']);
      expect(await find({ careTeamId: 'harbor' })).toEqual(['pc', 'pd', 'pa']);
    });

    it('shows no unknown contact', async () => {
      const contact = state({ id: 'pe', kind: 'contact', name: '', studyId: '', phone: '+12125550109' });
      await ports.patients.create(turn({ state: contact }));
      expect(await find({ phone: '+12125550109' })).toEqual([]);
    });
  });
};
