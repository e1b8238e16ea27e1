// C: danger. Read before consent and before data, and rather once too often than once too seldom.

import { lazily } from '../lazily.ts';
import { namesAskedSign } from './asked-signs.ts';
import { withoutCourtesy } from './courtesy.ts';
import { respelt } from './danger-spelling.ts';
import { DYING } from './dying.ts';
import { EMERGENCY_GRAMMAR, VIOLENCE_GRAMMAR } from './emergency-grammar.ts';
import { GIVING_UP } from './giving-up.ts';
import { byEar, wordsNamedIn } from './heard.ts';
import { MEDICAL_EMERGENCY } from './medical-emergency.ts';
import { MEDICAL_EMERGENCY_BRIEFLY } from './medical-emergency-more.ts';
import type { NormalReply } from './normalise.ts';
import { allOf, everywhere, matchesAny, type Patterns, pattern } from './patterns.ts';
import type { ReplyRule } from './rule.ts';
import { asOfOneself } from './said-of-another.ts';
import { SELF_HARM } from './self-harm.ts';
import { isLongAgo, SELF_HARM_DONE } from './self-harm-done.ts';
import { SELF_HARM_GRAMMAR } from './self-harm-grammar.ts';
import { SELF_HARM_HINTS } from './self-harm-hints.ts';
import { SELF_HARM_LEAVING } from './self-harm-leaving.ts';
import { SELF_HARM_WIDER } from './self-harm-wider.ts';
import { spelledOut } from './text-speak.ts';
import { VIOLENCE } from './violence.ts';

/** Turns of phrase, accidents and old illness that use the same words (near-misses); taken out before looking. */
const HARMLESS: Patterns = lazily(() => [
  everywhere`\b(?:die|dying|dead|died) (?:of |from )?(?:laughing|laughter|boredom|embarrassment|hunger|heat|thirst|curiosity)\b`,
  everywhere`\b(?:kill|killing|killed) (?:my|your|him|her)self (?:laughing|with laughter|at the gym|at work|working|exercising)\b`,
  everywhere`\b(?:cut|burned|burnt|hurt|shot|stabbed) myself (?:shaving|cooking|slicing|chopping|in the (?:foot|kitchen)|by accident|accidentally|lifting|falling|playing|working|at work|(?:while|when)(?! (?:i feel|i get|(?:im|i am) (?!\w+ing\b)|im feeling|things|life|it gets))|moving|on (?:a|the|my)|with (?:a|the) (?:knife|paper))\b`,
  everywhere`\baccidentally (?:cut|burned|burnt|hurt|stabbed) myself\b`,
  everywhere`\b(?:me hice|hacerme) dano (?:en|al|con|jugando|trabajando) \w+`,
  everywhere`\bmorir(?:me|se)? (?:de|por) (?:risa|hambre|calor|frio|sueno|sed|pena|verguenza|ganas|un|una(?! vez)|comer|ver)\b`,
  everywhere`\b(?:strokes?|heart attacks?|seizures?|fainted|passed out|blacked out|chest pains?|infarto|ataque (?:al corazon|cardiaco)|derrame|convulsiones|desmaye)(?: \w+){0,6} (?:(?:in|en|back in|of) (?:19|20)\d\d|(?:\w+ )?years? ago|last year|as a (?:kid|child|teenager)|when i was (?:a |in |\d|young|little|pregnant)\w*|cuando era \w+|hace (?:\w+ )?anos|el ano pasado)\b`,
  everywhere`\b(?:all|tod[oa]s?) (?:of )?(?:my |the |mis |las )?(?:\w+ )?(?:pills|meds|medicines?|medications?|pastillas|medicinas) (?:as (?:prescribed|directed|told|usual)|on time|on schedule|a tiempo|como me (?:dijo|dijeron|indico))\b`,
  everywhere`\b(?:dolor(?:es)?|calor|frio|quimio|trabajo|tos|espalda|cabeza|comezon|hambre|sed)(?: \w+){0,3} me (?:va a|quiere) matar\b`,
  everywhere`\b(?:stairs|shoes|heels|questions|bills|prices|kids|grandkids|knees|legs|feet) (?:\w+ )?kill me\b`,
  everywhere`\bfaint(?:ing)? (?:smell|taste|line|rash)\b`,
  everywhere`\b(?:dogs?|cats?|puppy|pet|horse|bird|perr[oa]|gat[oa]) (?:\w+ ){0,2}(?:a |an )?(?:seizures?|strokes?|convulsi\w*|heart attack|passed out|fainted)\b`,
  everywhere`\b(?:mother|mom|father|dad|grandmother|grandma|grandfather|grandpa|aunt|uncle|grandparents?|mama|papa|madre|padre|abuel[oa]|ti[oa])(?: \w+){0,3} (?:had|died of|died from|died after|tuvo|murio de|murio por|fallecio de) (?:a |an |un |una )?(?:\w+ )?(?:stroke|heart attack|seizures?|infarto|derrame|ataque|convulsion\w*)(?! (?:now|today|this morning|last night|yesterday|hoy|ahora|anoche))\b`,
  everywhere`\b(?:seizure|stroke|heart attack|suicide) (?:meds?|medicines?|medications?|pills|refills?|risk|prevention|history|doctor|hotline|squad)\b|\b(?:history|family history|risk) of (?:strokes?|seizures?|heart attacks?|fainting|chest pains?|suicide)\b|\bambulance (?:chaser|bill)\b|\bpassed out of\b|\bdenie[sd] (?:any )?chest pains?\b`,
  everywhere`\bme (?:pega|pego|golpea|golpeo) (?:\w+ )?(?:la|el|lo de la|muy fuerte la|fuerte la) (?:gripe|quimio\w*|fiebre|tos|calor|frio|sol|radiacion|infusion|tratamiento|cansancio|medicina|virus|resfriado|rodilla|pie|pierna|brazo|cabeza|mano|dedo|codo)\b`,
  everywhere`\b(?:flu|covid|tetanus) shot\b`,
  everywhere`\byou (?:kill|slay) me (?:lol|haha|lmao|ha)\b|\bout of breath from laughing\b|\bsuffocating (?:heat|humidity|smell|weather)\b|\bcould sleep (?:forever|for (?:days|a week|a month))\b`,
  everywhere`\boverdos\w+ (?:of|on) (?:chocolate|sugar|coffee|caffeine|candy|sweets|cake|cookies|ice cream|tv|netflix|football)\b`,
  everywhere`\b(?:have|has|had|having|supposed|told) to take (?:so |way )?too many (?:pills|meds|medicines|medications)\b`,
  everywhere`\b(?:died|murio|fallecio) (?:of|from|de|por) (?:a |an |un |una )?(?:\w+ )?(?:strokes?|heart attack|seizures?|infarto|derrame|ataque (?:al corazon|cardiaco))\b|\bambulances? (?:drove|went|passed|driving|sirens?)\b|\bemergency contacts?\b`,
  everywhere`\b(?:say|said|saying) goodbye to (?:(?:the |my |our |this )?(?:summer|winter|hair|old \w+|money|savings|couch|car|job|sugar|meat|coffee|bread|salt|cigarettes|chemo|cancer|weekend|vacation))\b`,
  everywhere`\blife insurance\b|\bhit me with (?:good|bad|great|the|a|some) (?:\w+ )?(?:news|bill|joke|question|surprise)\b|\bkill me\b.{0,40}\b(?:lol|haha|lmao|jk)$|\b(?:had|have) to say goodbye to (?:my|our|the) (?:\w+ )?(?:dog|cat|pet|puppy|kitty|horse|bird)\b`,
  everywhere`\bbeat(?:s|ing)? me (?:at (?!home|work|night)\w+|in (?:chess|golf|cards|poker|tennis|a (?:game|race))|to (?:it|the \w+))\b|\b(?:cant|cannot|hard to|trouble) breath(?:e|ing)? (?:through|out of) (?:my|the|one) (?:\w+ )?(?:nose|nostrils?)\b`,
  everywhere`\bpassed out (?:the |some |all the |free |our )?(?:candy|flyers|food|cards|papers|gifts|drinks|plates|water|cookies|invitations|snacks)\b`,
]);

const DENIED = everywhere`\b(?:no|(?<!\b(?:can|could) )not|never|nor|ni|without|dont|do not|havent|have not|havent had|didnt|wouldnt|wont|isnt|im not|nunca|jamas|tampoco|(?<!\bqued\w{1,3} )sin|ningun|ninguna)(?: (?:any|of|more|thoughts?|thinking|think|thinks|about|feeling|feel|having|have|had|going|gonna|want|wanted|wanting|tried|try|wanna|wana|plans?|to|2|a|the|been|am|new|pensamientos?|de|ideas?|tengo|tenido|he|querido|quise|intentado|tratado|ganas|pensado|pienso|pensando|short|of|en|quiero|voy|planes|dolor|la|el|me|duele|aprieta|falta)){0,5} (?:suicid\w*|of breath|breath|die|dying|death|killing myself|kill myself|hurting myself|hurt myself|harming myself|harm myself|self ?harm|ending (?:my life|it)|end my life|chest (?:pains?|tightness|pressure|heaviness)|(?:pains?|pressure|tightness|heaviness|weight|squeezing)(?: or \w+)? (?:in|on|across|around) (?:my |the )?chest|trouble breathing|problems? (?:with (?:my )?)?breathing|dificultad(?: para| al)? respirar|problemas? para respirar|shortness of breath|short of breath|difficulty breathing|fainting|fainted|passed out|passing out|blacked out|collapsed|seizures?|afraid (?:of|to go)|scared (?:of|to go)|blood in (?:my |the )?(?:vomit|spit)|(?:vomitado|tosido|escupido) sangre|muerte|pecho|morir(?:me)?|matar(?:me)?|quitar(?:me)? la vida|hacerme dano|convulsiones|desmay(?:os?|ad[oa]|e)|falta de aire|aire)\b(?! (?:so|more|as|this|tan|tanto)\b)`;

/** One "no" before several signs: "no chest pain or shortness of breath". */
const DENIED_SERIES = everywhere`\bno (?:chest pains?|fainting|seizures?|shortness of breath|trouble breathing|bleeding|passing out)(?:,? (?:or|and|nor|no) (?:any )?(?:chest pains?|fainting|seizures?|shortness of breath|short of breath|trouble breathing|bleeding|passing out|dizziness|fever|nausea|vomiting)){1,3}\b`;

/** "Nadie me pega". */
const DENIED_BY_ALL = everywhere`\b(?:nadie|nobody|no one|noone) (?:is |has |ever ){0,2}(?:me (?:pega|golpea|maltrata|amenaza|lastima)|(?:hits?|hurts?|hurting|hitting|beats?|beating|abuses?|abusing|threaten(?:s|ed|ing)?) me)\b`;

const DENIALS: Patterns = () => [DENIED_SERIES, DENIED_BY_ALL, DENIED];

/** A denial with one of these is no plain denial (C4): "not suicidal, but I think about it". */
const QUALIFIED = pattern`\b(?:but|except|although|though|however|yet|until|today|any ?more|last night|tonight|sometimes|lately|now|pero|aunque|excepto|hasta|hoy|ya|anoche|a veces|antes|before)\b`;

const without = (patterns: Patterns, words: string): string =>
  // Stryker disable next-line StringLiteral: no pattern goes on after two spaces either
  patterns().reduce((rest, each) => rest.replace(each(), ' - '), words);

/** A denial holds within its clause: "no, me duele el pecho" denies nothing. */
const isSaidIn = (patterns: Patterns, words: string, clauses: readonly string[]): boolean => {
  const rest = without(HARMLESS, words);
  if (QUALIFIED().test(rest)) return matchesAny(patterns, rest);
  const undenied = clauses.map((clause) => without(DENIALS, clause));
  // Once each: a pattern is compiled for speed when it runs a second time.
  return [...new Set([undenied.join(' '), ...undenied])].some((said) => matchesAny(patterns, without(HARMLESS, said)));
};

interface Wording {
  readonly words: string;
  readonly clauses: readonly string[];
}

const WORDINGS = new WeakMap<NormalReply, readonly Wording[]>();

/** Whom a sentence is said to, at its end: "I can't go on, doctor". */
const VOCATIVE = pattern` (?:doctora?|doc|dr|nurse|enfermera|friend|amig[oa]|honey|hon|guys|yall|senorita|mij[oa])$`;
const toNobody = (words: string): string => withoutCourtesy(words).replace(VOCATIVE(), '');

/** Spelt right; everything that a pattern of danger names is also found as it sounds. */
const asMeant = (words: string): string => respelt(asHeard(spelledOut(words)));

/** Everything; without courtesy and signature, which may stand in the way of a whole sentence; and each as it was meant. */
const wordingsOf = ({ everything, everyClause, words, clauses }: NormalReply): readonly Wording[] => {
  const said = [
    { words: everything, clauses: everyClause },
    { words: toNobody(words), clauses: clauses.map(toNobody) },
  ];
  const meant =
    // Stryker disable next-line ConditionalExpression: what is said twice is looked at once
    asMeant(everything) === everything
      ? []
      : said.map((each) => ({ words: asMeant(each.words), clauses: each.clauses.map(asMeant) }));
  return [...new Map([...meant, ...said].map((each) => [each.words, each])).values()];
};

const isSaid = (patterns: Patterns, reply: NormalReply): boolean => {
  const wordings = WORDINGS.get(reply) ?? wordingsOf(reply);
  // Stryker disable next-line CallExpression: this saves time, and decides nothing
  WORDINGS.set(reply, wordings);
  return wordings.some(({ words, clauses }) => isSaidIn(patterns, words, clauses));
};

/** By anyone (C1): what is said of another counts as if it were said of oneself. */
const isSaidOfAnother = (reply: NormalReply): boolean => {
  const words = asOfOneself(asHeard(spelledOut(reply.everything)));
  return (
    // Stryker disable next-line ConditionalExpression: the same words were looked at before
    words !== reply.everything &&
    isSaidIn(
      ALL_SELF_HARM,
      asMeant(words),
      reply.everyClause.map(spelledOut).map(asHeard).map(asOfOneself).map(asMeant),
    )
  );
};

const isDone = (reply: NormalReply): boolean => isSaid(SELF_HARM_DONE, reply) && !isLongAgo(reply.everything);

const ALL_SELF_HARM: Patterns = allOf(
  SELF_HARM,
  GIVING_UP,
  SELF_HARM_HINTS,
  SELF_HARM_WIDER,
  SELF_HARM_LEAVING,
  SELF_HARM_GRAMMAR,
  SELF_HARM_DONE,
);

const ALL_EMERGENCIES: Patterns = allOf(MEDICAL_EMERGENCY, MEDICAL_EMERGENCY_BRIEFLY, EMERGENCY_GRAMMAR, DYING);

const ALL_VIOLENCE: Patterns = allOf(VIOLENCE, VIOLENCE_GRAMMAR);

/** Words whose patterns name only a part of them. */
const IN_PARTS =
  'quiero quitar quitarme quitarse vomitar vomite vomitando tosiendo convulsion convulsiones desmaye ahogando suicidarme'.split(
    ' ',
  );
const asHeard = byEar(() => [...IN_PARTS, ...wordsNamedIn(allOf(ALL_SELF_HARM, ALL_EMERGENCIES, ALL_VIOLENCE))]);

export const DANGER: readonly ReplyRule[] = [
  {
    id: 'C1',
    says: 'Self-harm, or not wanting to live, by anyone, now or in the past.',
    read: (reply) =>
      isSaid(ALL_SELF_HARM, reply) || isSaidOfAnother(reply)
        ? { kind: 'crisis', danger: 'self-harm', ...(isDone(reply) && { done: true }) }
        : undefined,
  },
  {
    id: 'C2',
    says: 'A sign on the closed list of medical emergencies, or the name of an asked one instead of YES.',
    read: (reply, question) =>
      isSaid(ALL_EMERGENCIES, reply) || namesAskedSign(reply, question)
        ? { kind: 'crisis', danger: 'medical-emergency' }
        : undefined,
  },
  {
    id: 'C3',
    says: 'Being hurt by someone, afraid of someone, or a threat to another.',
    read: (reply) => (isSaid(ALL_VIOLENCE, reply) ? { kind: 'crisis', danger: 'violence' } : undefined),
  },
];
