// The day a pause ends on, where the text names it plainly; and hospital, said plainly.
import { describe, expect, test } from 'vitest';
import { saysInHospital } from '../../../shared/domain/reply/in-hospital.ts';
import { pauseEnd } from '../../../shared/domain/reply/pause-end.ts';

const TUESDAY = '2027-01-05';

describe('a pause on a Tuesday, 5 January, ends', () => {
  test.each([
    ['Pause until Monday', '2027-01-11'],
    ['pause until tuesday', '2027-01-12'],
    ['pause texts till friday please', '2027-01-08'],
    ['no more texts until tomorrow', '2027-01-06'],
    ['Stop texting me until January 15', '2027-01-15'],
    ['stop until the 15th of January', '2027-01-15'],
    ['please pause for 2 weeks', '2027-01-19'],
    ['stop for a week', '2027-01-12'],
    ['pause for a couple of days', '2027-01-07'],
    ['Stop this week', '2027-01-11'],
    ['pausa hasta el lunes', '2027-01-11'],
    ['esperen hasta el sábado', '2027-01-09'],
    ['no me manden mensajes hasta el 15 de enero', '2027-01-15'],
    ['paren por una semana', '2027-01-12'],
  ])('%s: %s', (body, until) => {
    expect(pauseEnd(body, TUESDAY)).toBe(until);
  });

  test.each([
    'pause',
    'pause for a while',
    'hold off until next week',
    'stop until 1/12',
    'stop until the 15th',
    'stop until I feel better',
    'stop until March 20',
    'stop until February 30',
    'stop until January 5',
    'pause for 5 weeks',
    'do not text me at night until Monday',
    'stop until Monday morning',
    'monday',
  ])('on no day that is plain: %s', (body) => {
    expect(pauseEnd(body, TUESDAY)).toBeUndefined();
  });

  test('in the next year, when that is the next such day', () => {
    expect(pauseEnd('stop until January 2', '2026-12-20')).toBe('2027-01-02');
  });
});

describe('in hospital now', () => {
  test.each([
    'I am in the hospital',
    'In hospital.',
    "I'm back in the hospital with pneumonia",
    'Sorry, I’m in hospital',
    'in the ICU',
    'I was admitted',
    'they admitted me',
    'Estoy en el hospital',
    'estoy hospitalizada',
    'Me internaron',
  ])('%s', (body) => {
    expect(saysInHospital(body)).toBe(true);
  });

  test.each([
    'my mom is in the hospital',
    'I was in the hospital last week',
    'I was hospitalized',
    'I am home from the hospital',
    'not in the hospital',
    'I am at the hospital for my infusion',
    'I work in a hospital',
    'should I go to the hospital?',
    'I will be in the hospital tomorrow',
    'ya no estoy en el hospital',
    'mi esposo está en el hospital',
    'Tuesday',
  ])('not plainly: %s', (body) => {
    expect(saysInHospital(body)).toBe(false);
  });
});
