import { describe, expect, test } from 'vitest';
import { parseEnrolmentRequest } from '../../../shared/contracts/console/enrolment-request.ts';

const GOOD = {
  studyId: 'ICI-0042',
  name: 'Rosa Díaz',
  phone: '+1 (206) 555-0100',
  language: 'es',
  timeZone: 'America/Los_Angeles',
  preferredTime: '10:30',
  consentSource: 'written',
  careTeam: 'north',
};

const errorsOf = (input: unknown) => {
  const parsed = parseEnrolmentRequest(input);
  return parsed.ok ? [] : parsed.errors.map(({ field, problem }) => `${field} ${problem}`);
};

describe('an enrolment request', () => {
  test('reads a phone in any usual notation as E.164, with its country', () => {
    for (const phone of ['+12065550100', '+1 206 555 0100', ' +1-206-555-0100 ', '+1 (206) 555.0100']) {
      const parsed = parseEnrolmentRequest({ ...GOOD, phone });
      expect(parsed.ok && parsed.value.phone).toEqual({ e164: '+12065550100', country: 'US' });
    }
  });

  test.each<[string, object, string[]]>([
    ['nothing wrong', {}, []],
    ['a time at the end of the quiet hours', { preferredTime: '09:00' }, []],
    ['a time at their beginning', { preferredTime: '20:00' }, ['preferredTime lies in the quiet hours']],
    ['own quiet hours', { preferredTime: '20:30', quietHours: { from: '21:00', to: '08:00' } }, []],
    [
      'a time at the end of own quiet hours',
      { preferredTime: '08:00', quietHours: { from: '21:00', to: '08:00' } },
      [],
    ],
    [
      'a time in its own quiet hours',
      { preferredTime: '10:30', quietHours: { from: '18:00', to: '11:00' } },
      ['preferredTime lies in the quiet hours'],
    ],
    [
      'quiet hours of no length',
      { quietHours: { from: '09:00', to: '09:00' } },
      ['quietHours allows texts between 21:00 and 08:00'],
    ],
    [
      'quiet hours that begin late',
      { quietHours: { from: '21:01', to: '09:00' } },
      ['quietHours allows texts between 21:00 and 08:00'],
    ],
    [
      'quiet hours that end early',
      { quietHours: { from: '20:00', to: '07:59' } },
      ['quietHours allows texts between 21:00 and 08:00'],
    ],
    [
      'quiet hours at noon',
      { preferredTime: '13:00', quietHours: { from: '12:00', to: '13:00' } },
      ['quietHours allows texts between 21:00 and 08:00'],
    ],
    [
      'quiet hours before midnight only',
      { quietHours: { from: '08:00', to: '21:00' } },
      ['quietHours allows texts between 21:00 and 08:00'],
    ],
    ['a phone without country code', { phone: '(206) 555-0100' }, ['phone has no country code']],
    ['a phone that is too short', { phone: '+1206555010' }, ['phone is not a valid number of its country']],
    ['a phone with an extension', { phone: '+12065550100 ext 5' }, ['phone has an extension, which cannot be texted']],
    ['words for a phone', { phone: '+ask the ward' }, ['phone is not a phone number']],
    ['a country code that does not exist', { phone: '+999123456789' }, ['phone is not a phone number']],
    [
      'a zone that is nearly right',
      { timeZone: 'America/Los_Angelos' },
      ['timeZone is unknown; did you mean America/Los_Angeles?'],
    ],
    ['a city for a zone', { timeZone: 'New York' }, ['timeZone is unknown; did you mean America/New_York?']],
    ['a zone that could be several', { timeZone: 'IST' }, ['timeZone is unknown']],
    ['an offset for a zone', { timeZone: '+05:00' }, ['timeZone is unknown']],
    ['a 12-hour time', { preferredTime: '10:30 am' }, ['preferredTime is not a time of day']],
    ['a language we do not speak', { language: 'fr' }, ['language is not one of the choices']],
    ['no consent', { consentSource: undefined }, ['consentSource is missing']],
    ['a number for a name', { name: 7 }, ['name is of the wrong type']],
    ['a name that lost its accents', { name: 'Rosa D\uFFFDaz' }, ['name is not saved as UTF-8']],
    ['only spaces for a name', { name: '  ' }, ['name is empty']],
    ['a study id with a slash', { studyId: 'a/b' }, ['studyId holds a character that is not allowed, or too many']],
    ['a day that does not exist', { startDate: '2026-02-30' }, ['startDate is not a day of the calendar']],
    ['a field we do not know', { timezone: 'UTC' }, ['timezone is not a field we know']],
    [
      'a permission we do not know',
      { separately: { newsletter: true } },
      ['separately.newsletter is not a field we know'],
    ],
    [
      'several things at once',
      { phone: '555', preferredTime: '23:00', language: '' },
      ['phone has no country code', 'language is not one of the choices', 'preferredTime lies in the quiet hours'],
    ],
  ])('with %s', (_, change, errors) => {
    expect(errorsOf({ ...GOOD, ...change })).toEqual(errors);
  });

  test.each([
    ['Eastern', 'America/New_York'],
    ['EST', 'America/New_York'],
    ['EDT', 'America/New_York'],
    ['ET', 'America/New_York'],
    ['eastern time (US & Canada)', 'America/New_York'],
    ['Eastern Standard Time', 'America/New_York'],
    ['Central', 'America/Chicago'],
    ['cst', 'America/Chicago'],
    ['Mountain', 'America/Denver'],
    ['Mountain Daylight Time', 'America/Denver'],
    ['Arizona', 'America/Phoenix'],
    ['Pacific', 'America/Los_Angeles'],
    ['PST', 'America/Los_Angeles'],
    ['Alaska', 'America/Anchorage'],
    ['Hawaii', 'Pacific/Honolulu'],
    ['HST', 'Pacific/Honolulu'],
    ['Easter', 'Pacific/Easter'],
  ])('takes the zone %s for %s, and asks', (timeZone, meant) => {
    expect(errorsOf({ ...GOOD, timeZone })).toEqual([`timeZone is unknown; did you mean ${meant}?`]);
  });

  test('says what would be right, and never repeats what was sent', () => {
    const parsed = parseEnrolmentRequest({ ...GOOD, phone: '555 0199 secret', name: 7_777_777 });
    expect(parsed.ok || parsed.errors.map(({ expected }) => expected)).toEqual([
      'the patient’s name, 1 to 100 characters',
      'an international number with + and country code, e.g. +1 206 555 0100',
    ]);
    expect(JSON.stringify(parsed)).not.toMatch(/0199|secret|7777777/);
  });

  test.each([[null], ['text'], [[GOOD]], [undefined]])('that is no object (%j) is told so', (input) => {
    expect(errorsOf(input)).toEqual(['body is not a JSON object']);
  });
});
