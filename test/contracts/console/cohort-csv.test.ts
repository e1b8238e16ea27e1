import { describe, expect, test } from 'vitest';
import { parseCohort } from '../../../shared/contracts/console/cohort-csv.ts';

const HEADER = 'studyId,name,phone,language,timeZone,preferredTime,consentSource,careTeam';
const ROW = 'A1,"Díaz, Rosa",+12065550100,es,America/Lima,10:30,written,north';

const rowsOf = (csv: string) => {
  const cohort = parseCohort(csv);
  return cohort.ok ? cohort.rows : cohort.error;
};

describe('a cohort', () => {
  test('counts rows as a spreadsheet does, and leaves empty ones out', () => {
    expect(rowsOf(`${HEADER}\n${ROW}\n\n,,,,,,,\nA2,Ann\n`)).toEqual([
      {
        row: 2,
        cells: {
          studyId: 'A1',
          name: 'Díaz, Rosa',
          phone: '+12065550100',
          language: 'es',
          timeZone: 'America/Lima',
          preferredTime: '10:30',
          consentSource: 'written',
          careTeam: 'north',
        },
      },
      { row: 5, cells: { studyId: 'A2', name: 'Ann' } },
    ]);
  });

  test('takes a byte order mark, Windows line ends, spaces and columns in any order', () => {
    const cohort = rowsOf(
      `\uFEFFcareTeam, plan, startDate, ${HEADER.replace(',careTeam', '')}\r\nnorth, car-t, 2027-01-04, A1\r\n`,
    );
    expect(cohort).toEqual([
      { row: 2, cells: { careTeam: 'north', plan: 'car-t', startDate: '2027-01-04', studyId: 'A1' } },
    ]);
  });

  test('keeps a cell too many, so that the row is refused', () => {
    expect(rowsOf(`${HEADER}\n${ROW},surplus`)).toMatchObject([{ cells: { 'extra cell': 'surplus' } }]);
  });

  test.each([
    ['no header', ROW, 'header'],
    ['nothing at all', '', 'header'],
    ['a column missing', HEADER.replace(',phone', ''), 'header'],
    ['a column twice', `${HEADER},phone`, 'header'],
    ['a column we do not know', `${HEADER},diagnosis`, 'header'],
    ['semicolons', HEADER.replaceAll(',', ';'), 'header'],
    ['an open quote', `${HEADER}\n"A1,Ann`, 'body'],
  ])('with %s is refused as a whole', (_, csv, field) => {
    expect(rowsOf(csv)).toMatchObject({ field, problem: expect.any(String), expected: expect.any(String) });
  });
});
