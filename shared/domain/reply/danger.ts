// C: danger. Read before consent and before data, and rather once too often than once too seldom.
import { MEDICAL_EMERGENCY, VIOLENCE } from './medical-emergency.ts';
import type { Danger } from './reading.ts';
import { matchesAny, type ReplyRule } from './rule.ts';
import { SELF_HARM } from './self-harm.ts';

/** Turns of phrase, accidents and old illness that use the same words (near-misses); taken out before looking. */
const HARMLESS: readonly RegExp[] = [
  /\b(?:die|dying|dead|died) (?:of |from )?(?:laughing|laughter|boredom|embarrassment|hunger|heat|thirst|curiosity)\b/g,
  /\b(?:kill|killing|killed) (?:myself|yourself) (?:laughing|with laughter|at the gym|at work|working|exercising)\b/g,
  /\b(?:cut|burned|burnt|hurt|shot|stabbed) myself (?:shaving|cooking|slicing|chopping|in the (?:foot|kitchen)|by accident|accidentally|lifting|falling|playing|working|at work|while|when|moving|on (?:a|the|my)|with (?:a|the) (?:knife|paper))\b/g,
  /\baccidentally (?:cut|burned|burnt|hurt|stabbed) myself\b/g,
  /\b(?:me hice|hacerme) dano (?:en|al|con|jugando|trabajando) \w+/g,
  /\bmorir(?:me|se)? (?:de|por) (?:risa|hambre|calor|frio|sueno|sed|pena|verguenza|ganas|un|una|comer|ver)\b/g,
  /\b(?:strokes?|heart attacks?|seizures?|fainted|passed out|blacked out|chest pains?|infarto|derrame|convulsiones|desmaye)(?: \w+){0,3} (?:(?:in|en|back in|of) (?:19|20)\d\d|(?:\w+ )?years? ago|last year|as a (?:kid|child)|hace (?:\w+ )?anos|el ano pasado)\b/g,
  /\bfaint(?:ing)? (?:smell|taste|line|rash)\b/g,
  /\b(?:flu|covid|tetanus) shot\b/g,
];

const DENIED =
  /\b(?:no|not|never|nor|without|dont|do not|havent|have not|havent had|didnt|wouldnt|wont|isnt|im not|nunca|jamas|tampoco|sin|ningun|ninguna)(?: (?:any|of|more|thoughts?|thinking|think|thinks|about|feeling|feel|having|have|had|going|gonna|want|wanting|plans?|to|a|the|been|am|new|pensamientos?|de|ideas?|tengo|tenido|he|pensado|en|quiero|voy|planes|dolor|el)){0,5} (?:suicid\w*|die|dying|death|killing myself|kill myself|hurting myself|hurt myself|harming myself|harm myself|self ?harm|ending (?:my life|it)|end my life|chest (?:pains?|tightness|pressure)|trouble breathing|shortness of breath|difficulty breathing|fainting|seizures?|pecho|morir(?:me)?|matarme|hacerme dano|convulsiones|desmayos?|falta de aire)\b/g;

/** A denial with one of these is no plain denial (C4): "not suicidal, but I think about it". */
const QUALIFIED =
  /\b(?:but|except|although|though|however|yet|until|today|any ?more|last night|tonight|sometimes|lately|now|pero|aunque|excepto|hasta|hoy|ya|anoche|a veces|antes|before)\b/;

const without = (patterns: readonly RegExp[], words: string): string =>
  patterns.reduce((rest, pattern) => rest.replace(pattern, ' - '), words);

const isSaid = (patterns: readonly RegExp[], everything: string): boolean => {
  const rest = without(HARMLESS, everything);
  return matchesAny(patterns, QUALIFIED.test(rest) ? rest : without([DENIED], rest));
};

const dangerRule = (id: string, danger: Danger, says: string, patterns: readonly RegExp[]): ReplyRule => ({
  id,
  says,
  read: ({ everything }) => (isSaid(patterns, everything) ? { kind: 'crisis', danger } : undefined),
});

export const DANGER: readonly ReplyRule[] = [
  dangerRule('C1', 'self-harm', 'Self-harm, or not wanting to live, by anyone, now or in the past.', SELF_HARM),
  dangerRule('C2', 'medical-emergency', 'A sign on the closed list of medical emergencies.', MEDICAL_EMERGENCY),
  dangerRule('C3', 'violence', 'Being hurt by someone, or afraid to be at home.', VIOLENCE),
];

const SOFT_REVIEW =
  /\b(?:hopeless|worthless|died|passed away|die|dying|death|funeral|lost my (?:husband|wife|mom|mother|dad|father|son|daughter|brother|sister)|blood|bleeding|bleed|fever|chills|rash|blisters?|vomit\w*|throwing up|diarrhea|palpitations|dizzy|sin esperanza|murio|fallecio|sangre|sangrado|fiebre|escalofrios|sarpullido|ronchas|diarrea|maread[oa])\b/;

/** C5: not danger, but a person should read it the same day, whatever else it is. */
export const needsSoftReview = (everything: string): boolean => SOFT_REVIEW.test(everything);
