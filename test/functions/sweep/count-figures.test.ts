import { describe, expect, test } from 'vitest';
import { countFigures } from '../../../functions/sweep/count-figures.ts';
import { below } from '../../../shared/domain/figures/counts.ts';
import { DAY, HOUR, MINUTE, plus } from '../../../shared/domain/instant.ts';
import { START, seedPatient, TEAM, type World, world } from '../world.ts';

const always = () => true;
/** Time for so many looks at the clock. */
const timeFor = (looks: number) => {
  let left = looks;
  return () => left-- > 0;
};

const withPatients = (count: number): World => {
  const on = world();
  for (let number = 100; number < 100 + count; number++)
    seedPatient(on, {
      id: `p${number}`,
      studyId: `S-${number}`,
      name: `Person ${number}`,
      phone: `+1312555${number}0`,
    });
  return on;
};

const patientsIn = async (on: World, team = TEAM.id): Promise<number | undefined> => {
  const { finished } = (await on.figures.list()).find(({ careTeamId }) => careTeamId === team) ?? {};
  return finished && below(finished.counts, 'group/language').en?.patients;
};

describe('counting', () => {
  test('goes through every patient of every team, page after page', async () => {
    const on = withPatients(55);
    on.table.careTeams.set('south', { ...TEAM, id: 'south' });
    seedPatient(on, { id: 'q1', studyId: 'Q1', phone: '+13125550001', careTeamId: 'south' });
    await countFigures(on, always);
    expect(await patientsIn(on)).toBe(55);
    expect(await patientsIn(on, 'south')).toBe(1);
  });

  test('ends after so many pages, and the next sweep goes on there', async () => {
    const on = withPatients(130);
    await countFigures(on, always);
    expect(await patientsIn(on)).toBeUndefined();
    on.pass(5 * MINUTE);
    await countFigures(on, always);
    expect(await patientsIn(on)).toBe(130);
  });

  test('ends when time is up, and keeps what it has', async () => {
    const on = withPatients(55);
    await countFigures(on, timeFor(2));
    expect((await on.figures.list())[0]?.counting).toMatchObject({ asOf: START });
    await countFigures(on, always);
    expect(await patientsIn(on)).toBe(55);
  });

  test('begins the day anew where the patient it came to was erased', async () => {
    const on = withPatients(55);
    await countFigures(on, timeFor(2));
    on.table.states.delete((await on.figures.list())[0]?.counting?.after ?? '');
    await countFigures(on, always);
    expect(await patientsIn(on)).toBe(54);
  });

  test('is done once a day of the team, and again the next; until then the old figures stand', async () => {
    const on = withPatients(1);
    await countFigures(on, always);
    seedPatient(on, { id: 'late', studyId: 'L', phone: '+13125550009', name: 'Late' });
    on.pass(12 * HOUR);
    await countFigures(on, always);
    expect(await patientsIn(on)).toBe(1);
    on.pass(2 * HOUR);
    await countFigures(on, always);
    expect(await patientsIn(on)).toBe(2);
    expect((await on.figures.list())[0]).toMatchObject({ version: 2, finished: { asOf: plus(START, 14 * HOUR) } });
  });

  test('shows yesterday’s figures while today’s are counted', async () => {
    const on = withPatients(55);
    await countFigures(on, always);
    on.pass(DAY);
    await countFigures(on, timeFor(2));
    expect(await patientsIn(on)).toBe(55);
  });

  test('by two sweeps at once counts nobody twice', async () => {
    const on = withPatients(55);
    await Promise.all([countFigures(on, always), countFigures(on, always)]);
    await countFigures(on, always);
    expect(await patientsIn(on)).toBe(55);
  });
});
