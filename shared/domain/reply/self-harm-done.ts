// C1, done already: someone took something or hurt themselves, so that help cannot wait for an answer.
import { lazily } from '../lazily.ts';
import { type Patterns, pattern } from './patterns.ts';

const TOOK = '(?:took|taken|taking|swallow(?:ed|ing))';
const PILLS =
  '(?:pills|meds|medicines?|medications?|tablets|capsules|sleeping|oxy\\w*|percocets?|vicodin|xanax|ambien|morphine|opioids?|pain ?killers)';
/** Two figures before one of these are a dose, a time or a count of something else; steroids are told in milligrams. */
const NOT_PILLS =
  '(?:mg|mcg|ml|g|grams?|milligrams?|units?|min\\w*|hours?|hrs?|days?|weeks?|months?|years?|steps|percent|am|pm|deep|breaths?|miles|naps?|photos|pictures|sips|bites|laps|(?:of )?(?:prednis\\w*|dexameth\\w*|decadron|methylpred\\w*|medrol)|\\d+)';
const MANY = '(?:ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundred|a hundred|dozens?|a dozen)';
const PASTILLAS = '(?:pastillas|pildoras|tabletas|medicinas|medicamentos)';

/** What people say when it is done or under way; matched on plain words. */
export const SELF_HARM_DONE: Patterns = lazily(() => [
  pattern`\b${TOOK} (?:a |the |my )?(?:whole|entire|full) (?:bottle|box|pack)\b(?! of (?:water|milk|juice|soda|wine))`,
  pattern`\b${TOOK} (?:way )?too many (?:\w+ )?${PILLS}\b`,
  pattern`\b${TOOK} (?:all|a (?:bunch|handful|lot)) (?:of )?(?:my |his |her |the |these |those )?(?:\w+ )?${PILLS}\b`,
  pattern`\b${TOOK} (?:like |about |over |around |all )?(?:[1-9]\d(?! ${NOT_PILLS}\b) [a-z]+|\d{2,3} (?:\w+ )?${PILLS})\b`,
  pattern`\b${TOOK} (?:like |about |over |around )?${MANY} (?:of )?(?:my |the )?(?:\w+ )?${PILLS}\b`,
  pattern`\boverdosed\b|\btook an overdose\b|\b(?:drank|drinking|swallowed) (?:\w+ )?(?:bleach|poison|antifreeze|lye)\b`,
  pattern`(?<!\bif )\b(?:i|ive|im|i have|i am|been|just|already|keep)(?: just| already| been| keep)? (?:cut|cutting|burned|burnt|burning|stabbed|shot|hanged|hung|poisoned|hurt|hurting|harmed|harming) myself\b`,
  pattern`(?<!\b(?:to|will|gonna|wanna|might|could|would|ill|id|should)(?: just)? )\b(?:slit|cut|slashed|sliced) (?:my|his|her) (?:wrists?|veins)\b`,
  pattern`\b(?:i|ive|i have|just) (?:just |already )?(?:tried|attempted) (?:to )?(?:kill|hang|shoot|end|hurt|harm)\b(?! (?:him|her|them|it)\b)`,
  // en español
  pattern`\b(?:me|se) (?:he |ha |estoy |esta )?(?:tome|tomo|tomado|tomando|trague|trago|tragado) (?:ya |como )?(?:tod[oa]s? (?:el |la |los |las |mis |sus )?(?:frascos?|botes?|cajas?|${PASTILLAS})|un (?:frasco|bote)|(?:much|demasiad|tant)as ${PASTILLAS}|un (?:monton|puno|punado) de ${PASTILLAS}|[1-9]\d(?! (?:mg|ml|gotas|minutos|horas|dias)\b) [a-z]+)\b`,
  pattern`\b(?:tome|tomo|trague|trago) (?:como )?[1-9]\d ${PASTILLAS}\b`,
  pattern`\bme corte (?:las venas|los brazos|el brazo|las? munecas?|las piernas|otra vez|de nuevo)\b|\bme hice dano\b`,
]);

/** An attempt of long ago is danger too, but nothing that is happening now. */
const LONG_AGO = pattern`\b(?:years?|months?) ago\b|\bhace (?:\w+ )?(?:anos|meses)\b|\bwhen i was\b|\bcuando era\b|\b(?:in|en) (?:19|20)\d\d\b|\blast year\b`;

export const isLongAgo = (words: string): boolean => LONG_AGO().test(words);
