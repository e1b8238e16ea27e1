import { expect, test } from 'vitest';
import { expectedInWords } from '../../../functions/console/pages/expected-words.ts';
import { fieldInWords } from '../../../functions/console/pages/field-words.ts';
import { CARE_TEAM_REQUEST } from '../../../shared/contracts/console/care-team-request.ts';
import { TREATMENT_EXPECTED } from '../../../shared/contracts/console/treatment-fields.ts';

test.each([
  ['timeZone', 'Time zone'],
  ['quietHours.from', 'No texts from'],
  ['onCall.0.contact', 'On-call chain 1 contact'],
  ['cycleDays', 'Cycle days'],
])('%s is called %s', (field, words) => {
  expect(fieldInWords(field)).toBe(words);
});

test.each([
  ['infusions', TREATMENT_EXPECTED.infusions, '2027-01-25'],
  ['holidays', CARE_TEAM_REQUEST.expected.holidays, '2026-12-25'],
])('a list of days is asked for without JSON on pages: %s', (_, expected, day) => {
  expect(expected).toContain('["');
  const words = expectedInWords(expected);
  expect(words).toContain(`: dates such as ${day}, separated by commas`);
  expect(words).not.toMatch(/["[\]]|spreadsheet|firstDose/);
});
