// Reads when someone who has no time now wants to be asked again: "tonight", "in an hour", "mañana por la tarde".
import type { LocalTime } from '../local-time.ts';
import { normalise } from './normalise.ts';
import { type Pattern, pattern } from './patterns.ts';

/** After so many minutes; or at a time of day, on the next day where `tomorrow` is set. Without a time, the usual one. */
export type SnoozeWish = { readonly afterMinutes: number } | { readonly tomorrow: boolean; readonly time?: LocalTime };

/** Policy (docs/clinical-rules.md section 7). */
const LATER_MINUTES = 3 * 60;
const A_WHILE_MINUTES = 60;

const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  un: 1,
  una: 1,
  two: 2,
  couple: 2,
  dos: 2,
  few: 3,
  three: 3,
  tres: 3,
  four: 4,
  cuatro: 4,
  five: 5,
  cinco: 5,
  ten: 10,
  diez: 10,
  fifteen: 15,
  quince: 15,
  twenty: 20,
  veinte: 20,
  thirty: 30,
  treinta: 30,
};
const numberOf = (word: string | undefined): number => NUMBERS[word ?? ''] ?? Number(word);

const SAYS_NOT = pattern`\b(?:not|dont|do not|never|no)(?: \w{1,12}){0,4} (?:tonight|tomorrow|later|at|in|before|esta|manana|en|a las?)\b`;
const MORNING = pattern`\bin the morning\b|\b(?:this|tomorrow) morning\b|\b(?:en|por|de) la manana\b`;
const TOMORROW = pattern`\b(?:tomorrow|tmrw|tmr|tomorow|tommorow|manana)\b`;
const DURATION = pattern`\b(half an|\w+)(?: of)?(?: more| mas)?(?:(?<=\d) ?| )(min|minutes?|mins|minutos?|minutitos?|hours?|hrs?|horas?)\b`;
const CLOCK = pattern`\b(?:at|after|around|about|until|till|til|by|a las?|despues de las?|como a las?|hasta las?) (\d{1,2})(?: (\d\d))? ?(am|pm|a m|p m|de la manana|de la tarde|de la noche)?\b`;
const NOON = pattern`\bnoon\b|\bmediodia\b`;
const MIDDAY = pattern`\bafter lunch\b|\bdespues de(?:l almuerzo|l? ?comer| almorzar| la comida)\b`;
const AFTERNOON = pattern`\bafternoon\b|\b(?:esta|en la|por la|de la) tarde\b`;
const EVENING = pattern`\b(?:tonight|tonite|evening)\b|\bafter (?:work|dinner|supper|school)\b|\b(?:esta|en la|por la|de la) noche\b|\bdespues de(?:l trabajo| trabajar| cenar| la cena)\b`;
const A_WHILE = pattern`\b(?:in )?a (?:bit|while|little while|moment|minute|sec|second|min)\b|\b(?:un|al) (?:rato|ratito|momento|momentito|minutito)\b`;
const LATER = pattern`\b(?:later|l8r|mas tarde|mas tardecito|luego|despues)\b`;

/** A day part, by the time of day it stands for; the first that is named counts. */
const dayParts = (): readonly (readonly [Pattern, LocalTime])[] => [
  [NOON, '12:00'],
  [MIDDAY, '13:00'],
  [AFTERNOON, '15:00'],
  [EVENING, '18:00'],
];

const LAST_EARLY_HOUR = 7;
const NOON_HOUR = 12;

/** Without am or pm, one to seven are hours of the afternoon: nobody is asked before breakfast. */
const clockTime = (said: string): LocalTime | undefined => {
  const [, hours, minutes = '00', half = ''] = CLOCK().exec(said) ?? [];
  const hour = Number(hours);
  if (hours === undefined || hour > 23 || Number(minutes) > 59) return undefined;
  const isAfternoon = /^p|tarde|noche/.test(half) || (half === '' && hour >= 1 && hour <= LAST_EARLY_HOUR);
  const of24 = isAfternoon && hour < NOON_HOUR ? hour + NOON_HOUR : hour;
  return `${String(of24).padStart(2, '0')}:${minutes}`;
};

const minutesIn = (said: string): number | undefined => {
  const [, count, unit = ''] = DURATION().exec(said) ?? [];
  if (count === undefined) return undefined;
  const perUnit = unit.startsWith('h') ? 60 : 1;
  const times = count === 'half an' || count === 'media' ? 1 / 2 : numberOf(count);
  return times > 0 ? times * perUnit : undefined;
};

const timeIn = (said: string): LocalTime | undefined => {
  const clock = clockTime(said);
  if (clock) return clock;
  if (MORNING().test(said)) return '09:00';
  return dayParts().find(([part]) => part().test(said))?.[1];
};

/** Undefined when no time can be read with any certainty; "not tonight" names a time that is not wanted. */
export const readSnooze = (raw: string): SnoozeWish | undefined => {
  const { words } = normalise(raw);
  const withoutLater = words.replace(/\bmas tarde\b/, 'luego');
  if (SAYS_NOT().test(withoutLater.replace(/^(?:not now|ahora no|ahorita no|no puedo(?: ahora)?) ?/, '')))
    return undefined;
  const time = timeIn(withoutLater);
  const morning = /\b(?:en|por|de) la manana\b/g;
  if (TOMORROW().test(withoutLater.replace(morning, ''))) return { tomorrow: true, ...(time && { time }) };
  if (time) return { tomorrow: false, time };
  const minutes = minutesIn(withoutLater);
  if (minutes !== undefined) return { afterMinutes: minutes };
  if (LATER().test(withoutLater)) return { afterMinutes: LATER_MINUTES };
  return A_WHILE().test(withoutLater) ? { afterMinutes: A_WHILE_MINUTES } : undefined;
};
