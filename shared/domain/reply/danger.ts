// C: danger. Read before consent and before data, and rather once too often than once too seldom.

import { lazily } from '../lazily.ts';
import { withoutCourtesy } from './courtesy.ts';
import { MEDICAL_EMERGENCY } from './medical-emergency.ts';
import { MEDICAL_EMERGENCY_BRIEFLY } from './medical-emergency-more.ts';
import type { NormalReply } from './normalise.ts';
import { allOf, everywhere, matchesAny, type Patterns, pattern } from './patterns.ts';
import type { Danger } from './reading.ts';
import type { ReplyRule } from './rule.ts';
import { SELF_HARM } from './self-harm.ts';
import { isLongAgo, SELF_HARM_DONE } from './self-harm-done.ts';
import { SELF_HARM_HINTS } from './self-harm-hints.ts';
import { SELF_HARM_WIDER } from './self-harm-wider.ts';
import { VIOLENCE } from './violence.ts';

/** Turns of phrase, accidents and old illness that use the same words (near-misses); taken out before looking. */
const HARMLESS: Patterns = lazily(() => [
  everywhere`\b(?:die|dying|dead|died) (?:of |from )?(?:laughing|laughter|boredom|embarrassment|hunger|heat|thirst|curiosity)\b`,
  everywhere`\b(?:kill|killing|killed) (?:myself|yourself) (?:laughing|with laughter|at the gym|at work|working|exercising)\b`,
  everywhere`\b(?:cut|burned|burnt|hurt|shot|stabbed) myself (?:shaving|cooking|slicing|chopping|in the (?:foot|kitchen)|by accident|accidentally|lifting|falling|playing|working|at work|while|when|moving|on (?:a|the|my)|with (?:a|the) (?:knife|paper))\b`,
  everywhere`\baccidentally (?:cut|burned|burnt|hurt|stabbed) myself\b`,
  everywhere`\b(?:me hice|hacerme) dano (?:en|al|con|jugando|trabajando) \w+`,
  everywhere`\bmorir(?:me|se)? (?:de|por) (?:risa|hambre|calor|frio|sueno|sed|pena|verguenza|ganas|un|una|comer|ver)\b`,
  everywhere`\b(?:strokes?|heart attacks?|seizures?|fainted|passed out|blacked out|chest pains?|infarto|ataque (?:al corazon|cardiaco)|derrame|convulsiones|desmaye)(?: \w+){0,3} (?:(?:in|en|back in|of) (?:19|20)\d\d|(?:\w+ )?years? ago|last year|as a (?:kid|child)|hace (?:\w+ )?anos|el ano pasado)\b`,
  everywhere`\b(?:all|tod[oa]s?) (?:of )?(?:my |the |mis |las )?(?:\w+ )?(?:pills|meds|medicines?|medications?|pastillas|medicinas) (?:as (?:prescribed|directed|told|usual)|on time|on schedule|a tiempo|como me (?:dijo|dijeron|indico))\b`,
  everywhere`\b(?:dolor(?:es)?|calor|frio|quimio|trabajo|tos|espalda|cabeza|comezon|hambre|sed)(?: \w+){0,3} me (?:va a|quiere) matar\b`,
  everywhere`\b(?:stairs|shoes|heels|questions|bills|prices|kids|grandkids|knees|legs|feet) (?:\w+ )?kill me\b`,
  everywhere`\bfaint(?:ing)? (?:smell|taste|line|rash)\b`,
  everywhere`\b(?:dogs?|cats?|puppy|pet|horse|bird|perr[oa]|gat[oa]) (?:\w+ ){0,2}(?:a |an )?(?:seizures?|strokes?|convulsi\w*|heart attack|passed out|fainted)\b`,
  everywhere`\b(?:mother|mom|father|dad|grandmother|grandma|grandfather|grandpa|aunt|uncle|grandparents?|mama|papa|madre|padre|abuel[oa]|ti[oa])(?: \w+){0,3} (?:had|died of|died from|died after|tuvo|murio de|murio por|fallecio de) (?:a |an |un |una )?(?:\w+ )?(?:stroke|heart attack|seizures?|infarto|derrame|ataque|convulsion\w*)(?! (?:now|today|this morning|last night|yesterday|hoy|ahora|anoche))\b`,
  everywhere`\b(?:seizure|stroke|heart attack|suicide) (?:meds?|medicines?|medications?|pills|refills?|risk|prevention|history|doctor|hotline|squad)\b|\b(?:history|family history|risk) of (?:strokes?|seizures?|heart attacks?|fainting|chest pains?|suicide)\b|\bambulance (?:chaser|bill)\b|\bpassed out of\b|\bdenie[sd] (?:any )?chest pains?\b`,
  everywhere`\bme (?:pega|pego|golpea|golpeo) (?:\w+ )?(?:la|el|lo de la|muy fuerte la|fuerte la) (?:gripe|quimio\w*|fiebre|tos|calor|frio|sol|radiacion|infusion|tratamiento|cansancio|medicina|virus|resfriado|rodilla|pie|pierna|brazo|cabeza|mano|dedo|codo)\b`,
  everywhere`\b(?:flu|covid|tetanus) shot\b`,
]);

const DENIED = everywhere`\b(?:no|not|never|nor|without|dont|do not|havent|have not|havent had|didnt|wouldnt|wont|isnt|im not|nunca|jamas|tampoco|sin|ningun|ninguna)(?: (?:any|of|more|thoughts?|thinking|think|thinks|about|feeling|feel|having|have|had|going|gonna|want|wanting|wanna|wana|plans?|to|2|a|the|been|am|new|pensamientos?|de|ideas?|tengo|tenido|he|ganas|pensado|pienso|pensando|short|of|en|quiero|voy|planes|dolor|el|me|duele|aprieta|falta)){0,5} (?:suicid\w*|of breath|breath|die|dying|death|killing myself|kill myself|hurting myself|hurt myself|harming myself|harm myself|self ?harm|ending (?:my life|it)|end my life|chest (?:pains?|tightness|pressure|heaviness)|(?:pains?|pressure|tightness) in (?:my|the) chest|trouble breathing|shortness of breath|short of breath|difficulty breathing|fainting|seizures?|pecho|morir(?:me)?|matar(?:me)?|quitar(?:me)? la vida|hacerme dano|convulsiones|desmayos?|falta de aire|aire)\b`;

/** One "no" before several signs: "no chest pain or shortness of breath". */
const DENIED_SERIES = everywhere`\bno (?:chest pains?|fainting|seizures?|shortness of breath|trouble breathing|bleeding|passing out)(?:,? (?:or|and|nor|no) (?:any )?(?:chest pains?|fainting|seizures?|shortness of breath|short of breath|trouble breathing|bleeding|passing out|dizziness|fever|nausea|vomiting)){1,3}\b`;

const DENIALS: Patterns = () => [DENIED_SERIES, DENIED];

/** A denial with one of these is no plain denial (C4): "not suicidal, but I think about it". */
const QUALIFIED = pattern`\b(?:but|except|although|though|however|yet|until|today|any ?more|last night|tonight|sometimes|lately|now|pero|aunque|excepto|hasta|hoy|ya|anoche|a veces|antes|before)\b`;

const without = (patterns: Patterns, words: string): string =>
  patterns().reduce((rest, each) => rest.replace(each(), ' - '), words);

/** A denial holds within its clause: "no, me duele el pecho" denies nothing. */
const isSaidIn = (patterns: Patterns, words: string, clauses: readonly string[]): boolean => {
  const rest = without(HARMLESS, words);
  if (QUALIFIED().test(rest)) return matchesAny(patterns, rest);
  const undenied = clauses.map((clause) => without(DENIALS, clause));
  return [undenied.join(' '), ...undenied].some((said) => matchesAny(patterns, without(HARMLESS, said)));
};

/** Looked for in everything, and again without courtesy and signature, which may stand in the way of a whole sentence. */
const isSaid = (patterns: Patterns, { everything, everyClause, words, clauses }: NormalReply): boolean =>
  isSaidIn(patterns, everything, everyClause) ||
  isSaidIn(patterns, withoutCourtesy(words), clauses.map(withoutCourtesy));

const dangerRule = (id: string, danger: Danger, says: string, patterns: Patterns): ReplyRule => ({
  id,
  says,
  read: (reply) => (isSaid(patterns, reply) ? { kind: 'crisis', danger } : undefined),
});

const isDone = (reply: NormalReply): boolean => isSaid(SELF_HARM_DONE, reply) && !isLongAgo(reply.everything);

const ALL_SELF_HARM: Patterns = allOf(SELF_HARM, SELF_HARM_HINTS, SELF_HARM_WIDER, SELF_HARM_DONE);

export const DANGER: readonly ReplyRule[] = [
  {
    id: 'C1',
    says: 'Self-harm, or not wanting to live, by anyone, now or in the past.',
    read: (reply) =>
      isSaid(ALL_SELF_HARM, reply)
        ? { kind: 'crisis', danger: 'self-harm', ...(isDone(reply) && { done: true }) }
        : undefined,
  },
  dangerRule(
    'C2',
    'medical-emergency',
    'A sign on the closed list of medical emergencies.',
    allOf(MEDICAL_EMERGENCY, MEDICAL_EMERGENCY_BRIEFLY),
  ),
  dangerRule('C3', 'violence', 'Being hurt by someone, afraid of someone, or a threat to another.', VIOLENCE),
];
