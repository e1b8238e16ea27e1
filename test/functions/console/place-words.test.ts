// Where something is wrong in a plan, as staff read it.
import { expect, test } from 'vitest';
import { placeInWords } from '../../../functions/console/pages/plans/place-words.ts';
import { ALERT_RULES } from '../../../shared/plans/alert-rules.ts';

const rule = ALERT_RULES.filter(({ id }) => id === 'phq-9-total-routine');
const ACTIVITIES = [{ id: 'symptoms' }, { id: 'mood-check' }];
const CHANGED = { activities: ACTIVITIES, rules: { from: 'alert-rules@3.1.0', replace: rule, add: [] } };

test.each([
  ['rules.replace[0].when.atLeast', CHANGED, 'Rule “PHQ-9 total 8 or more”, at least'],
  ['rules[0].reason', { rules: rule }, 'Rule “PHQ-9 total 8 or more”, reason'],
  ['rules.add[0].when', CHANGED, 'Rule “1”, when'],
  ['activities[1].instruments[0]', CHANGED, '“mood check”, questionnaires 1'],
  ['activities[7]', CHANGED, '“what is new”'],
  ['lastDay', CHANGED, 'Last day'],
])('%s', (place, placedIn, words) => {
  expect(placeInWords(place, placedIn)).toBe(words);
});
