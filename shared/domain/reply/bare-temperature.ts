// C5: a text that is nothing but a body temperature, in digits or in words; 99–107 °F, 38–42 °C. No scale reaches so far.
import { lazily } from '../lazily.ts';
import type { NormalReply } from './normalise.ts';
import { matchesAny, type Patterns, pattern } from './patterns.ts';

const BEFORE =
  "(?:(?:its|it's|it is|it was|i have|i had|i got|got|i'm at|im at|was|at|up to|now|today|yes|just|my|the|thermometer|says|said|reads|tengo|tuve|traigo|con|en|estoy|amaneci|llegue a|subio a|marca|marco|el|termometro|dice|hoy|ahora|de|a)[ ,:]{1,2}){0,5}";
const AFTER =
  '(?:[ ,]{1,2}(?:this morning|today|now|right now|last night|yesterday|tonight|again|and (?:climbing|rising)|hoy|ahora|anoche|ayer|esta manana|otra vez)){0,2}';
const UNIT = '(?:\\s?(?:\\u00b0|o\\b|degrees|grados)?\\s?(?:fahrenheit|celsius|centigrados|[fc]\\b)?)';
const HUNDRED =
  '(?:(?:a |one )?hundred (?:and )?(?:one|two|three|four|five|six)|one ?(?:oh|o) ?(?:one|two|three|four|five|six)|ninety nine)';
const TREINTA = '(?:treinta y (?:ocho|nueve)|cuarenta grados|cuarenta y uno)';
const POINT = '(?: (?:point|punto|con|coma) \\w+| and a half| y medio)?';

const TEMPERATURES: Patterns = lazily(() => [
  pattern`^${BEFORE}(?:99|10[0-7]|3[89]|4[0-2])(?:[.,]\d+)?(?: y medio| and a half)?${UNIT}${AFTER}[.!]?$`,
  pattern`^${BEFORE}(?:${HUNDRED}|${TREINTA})${POINT}(?: (?:degrees|grados))?${AFTER}[.!]?$`,
]);

export const isBodyTemperature = ({ text }: NormalReply): boolean => matchesAny(TEMPERATURES, text);
