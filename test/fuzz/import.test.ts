import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCohort } from '../../shared/contracts/console/cohort-csv.ts';
import { COLUMNS, REQUIRED } from '../../shared/contracts/console/cohort-table.ts';
import { call } from '../functions/console/api.ts';
import { expectDiscreet, hospital } from './hospital.ts';
import { holds } from './run.ts';
import { oddText, PLANTED } from './samples.ts';

const HEADER = REQUIRED.join(',');
const ROW = 'S-1,Bo Example,+1 312 555 0199,en,America/Chicago,10:30,written,north';
const END = fc.constantFrom('\n', '\r\n', '\r');

const cell = fc.oneof(
  oddText,
  fc.constantFrom('"', '""', 'a"b', '"open', '=HYPERLINK("http://x")', '@SUM(1)', '-1+1', '\t', "'=1", ',', ';'),
  fc.constantFrom(...ROW.split(',')),
);

const tables = fc
  .tuple(
    fc.constantFrom('', '\uFEFF', '\u0000'),
    fc.oneof(fc.constant(HEADER), fc.constant([...COLUMNS].reverse().join(',')), fc.array(cell).map(String), oddText),
    fc.array(fc.tuple(fc.oneof({ weight: 2, arbitrary: fc.constant(ROW) }, fc.array(cell).map(String)), END)),
  )
  .map(([mark, header, rows]) => `${mark}${header}\n${rows.map(([row, end]) => row + end).join('')}`);

const files = fc.oneof(
  { weight: 5, arbitrary: tables },
  fc.uint8Array({ maxLength: 2_000 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
  fc.constantFrom(
    `${HEADER}\n${'x,'.repeat(10_000)}`,
    'a,'.repeat(10_000),
    `${HEADER}\n${'"'.repeat(9_999)}`,
    `${HEADER}\n${ROW},${PLANTED}`,
    `${HEADER},medicineReminders\n${ROW},09:00${' '.repeat(40_000)}x`,
    `${HEADER},quietHours\n${ROW},${'-'.repeat(40_000)}`,
  ),
);

test('a file is imported, or refused with nothing written', () =>
  holds(
    250,
    fc.record({
      body: files,
      query: fc.constantFrom<Record<string, string>[]>({}, { rows: 'good' }, { preview: 'true' }),
    }),
    async (sent) => {
      const on = hospital();
      const before = structuredClone(on.table);
      const { status, body } = await call(on, { route: 'POST /patients/import', contentType: 'text/csv', ...sent });
      expect([200, 400, 413, 422]).toContain(status);
      if (status === 200) return;
      expect(on.table).toEqual(before);
      expectDiscreet(JSON.stringify(body), on.logs);
    },
  ));

test('any text at all is a table or a fault of the file, never an error of ours', () =>
  holds(300, fc.oneof(files, fc.string({ unit: 'binary', maxLength: 400 })), async (csv) => {
    const parsed = parseCohort(csv);
    if (!parsed.ok) expect(JSON.stringify(parsed.error)).not.toContain(PLANTED);
  }));

test('more than a file may hold is refused unread', async () => {
  const tooLarge = await call(hospital(), {
    route: 'POST /patients/import',
    body: `${HEADER}\n${'x'.repeat(5_000_000)}`,
  });
  expect(tooLarge.status).toBe(413);
  const tooMany = await call(hospital(), { route: 'POST /patients/import', body: `${HEADER}\n${'x\n'.repeat(5_001)}` });
  expect(tooMany.status).toBe(413);
});
