// W: the sender says that this is not the patient, or that the patient has died. Outranks an answer.
import { lazily } from '../lazily.ts';
import { isGivenName } from './given-names.ts';
import type { NormalReply } from './normalise.ts';
import { matchesAny, type Patterns, pattern } from './patterns.ts';
import type { ReplyRule } from './rule.ts';
import { speaksForPatient } from './speaking-for-patient.ts';
import { spelledOut } from './text-speak.ts';
import { isSomeoneElse } from './wrong-number-more.ts';

const NOT_THE_PATIENT: Patterns = lazily(() => [
  pattern`(?<!\b(?:typed|entered|put|sent|hit|pressed|picked|gave|wrote|texted|pushed|used|in|typing|meant|went)(?: in| to)?(?: the| a)? )\bwrong (?:number|person)\b(?!(?: \w+){0,3} (?:meant|mean|\d+)\b)`,
  pattern`\bthis (?:isnt|is not|aint|is no longer) (?!a |an |the |good |about )(?:\w+ ){1,2}?(?:phone|number|cell|mobile)\b`,
  pattern`\bno longer (?:at|has|have|uses|owns) this (?:number|phone)\b`,
  pattern`\b(?:dont|do not) know (?:any ?one|any ?body|who)(?: \w+){0,2} (?:named|called|by that name)\b|\bno one (?:here )?(?:by|with) that name\b`,
  pattern`(?<!\b(?:escribi|puse|mande|marque) (?:el |un )?)\bnumero (?:equivocado|incorrecto|errado)\b(?!(?: \w+){0,3} (?:quise|queria|digo|\d+)\b)|\bpersona equivocada\b|\bse equivoc\w+ de (?:numero|persona)\b|\b(?:esta|estan) equivocad[oa]s? de (?:numero|persona)\b`,
  pattern`\b(?:este|esto) no es (?:el |su )?(?:telefono|numero|celular) de\b|\bno es mi (?:telefono|numero|celular)\b`,
  pattern`\b(?:wrong|incorrect) (?:phone|guy|lady|woman|man|cell|contact|patient)\b(?! (?:meant|mean))|^(?:this |thats |that |it |its )?(?:is )?not me$`,
  pattern`^(?:sorry |hi |hello |um |no ){0,6}(?:this|it) (?:isnt|is not|aint) (?!(?:a|an|the|good|about|my|for|what|how|pleasant|enjoyable|comfortable|serious|urgent|acceptable|like|because|due|at|in|on|from|only|just|all|any|anything|something|nothing|mine|it|to|as|that|this|much|painful?|safe|healthy|best|worst|looking|feeling|happening|done|finished|correct|wrong|accurate|important|relevant|applicable|ideal|quite|really|even|always|usually|often|usual|typical|useful|hard|simple|allowed|an?)\b|funny|fun|working|easy|true|right|ok|okay|fair|helping|helpful|bad|normal|new|too|so|very|me$|cool|great|for |what |how |real|clear|possible|enough|going|getting|better|worth|nice|necessary|over)[a-z]{2,15}(?: [a-z]{2,15})?(?: sorry)?$`,
  pattern`^(?:sorry |hi |no ){0,6}(?:im|i am|my name is|my names|names) not (?:mr |mrs |ms |miss )(?:[a-z]{2,15})(?: sorry)?$|\bmy name (?:is not|isnt)\b|\bmy names not\b`,
  pattern`\b(?:dont|do not) (?:have|see) (?:a |any )?(?:doctor|dr|appointments?|nurse) there\b|\b(?:dont|do not) know (?:who )?(?:this |any |a )?(?:[a-z]{3,15})(?: is)?$(?<!\b(?:know|why|what|when|where|how|it|that|yet|really|exactly|anything|anymore|much|sure|either|lol|sorry|maybe|honestly|answer|scale|number|one|question|word|term|form|code|thing|medicine|drug|test|hon|honey|hun|dear|sweetie|doc|doctor|nurse|maam|sir|babe|love|friend|now|today|right|either way|well|bout|yall|you|man|dude|bro|lady)(?: is)?)`,
  pattern`\b(?:no one|nobody|no ?body) (?:here )?(?:by|with|named|called(?! (?:me|us|my|our|back|yet|to|today|yesterday|again|about|so|and|or|all|this|last|since|either|at|in|on|from|still)\b)(?= ))\b|\b(?:there is|theres|we have|have) no (?:[a-z]{3,15}) (?:here|at this number)\b(?<!\bno (?:pain|one|problem|change|nurse|doctor|food|help) (?:here|at this number))|^no (?:[a-z]{3,15}) here$(?<!no (?:pain|problems?|change|complaints?|issues?|symptoms?) here)`,
  pattern`\b(?:doesnt|does not|dont|no longer|not) (?:have|has|own|use|uses|at) this (?:number|phone)\b|\bchanged (?:her|his|their) (?:number|phone)\b|\b(?:this is (?:now )?my (?:new )?number(?: now)?|this is a new number|not (?:her|his|their) (?:number|phone)(?: any ?more| now)?)$|\bthis is (?:my number now|a new number)\b|\b(?:just |recently )?got this (?:number|phone)\b`,
  pattern`\bthis (?:phone|number|cell) (?:belongs to (?:someone|somebody) else|is (?:not|no longer) (?:hers|his|theirs|maria\w*))\b|\bthis is (?:a|an) (?:\w+ )?(?:business|restaurant|store|company|office)\b|\bno (?:such )?patient (?:here|by that name)\b`,
  pattern`\b(?:este|ese|el) numero (?:ya )?no es (?:de|el de|su)\b|\b(?:este|esto|ese) (?:ya )?no es (?:su|el) (?:numero|telefono|celular)\b|\bya no (?:es su|tiene este|usa este|es el) (?:numero|telefono|celular)\b|\bcambi(?:o|aron) (?:de|su) (?:numero|telefono)\b|\beste (?:ahora )?es mi numero(?: ahora| nuevo)?\b`,
  pattern`\bno conozco a (?:nadie|esa|ese|ningun|ninguna|[a-z]{3,15}$)|\baqui no (?:hay|vive|esta) (?:ningun[a]? )?[a-z]+$|^(?:esta|estan) equivocad[oa]s?$|^(?:yo )?no soy (?!el |la |un |una |su |yo|de |muy |tan |doctor|medic|fumador|viej|joven|fuerte|nadie|alguien|mujer|hombre|expert|hipertens|creyente|normal|tont|loc[oa]\b|religios|bueno|buena|segur|capaz|feliz|alerg|diabet|asi)[a-z]{3,15}(?: [a-z]{3,15})?$`,
  pattern`\b(?:this|that) (?:phone|number|cell) (?:does not|doesnt|dont|isnt|is not) (?:belong to|owned by) (?!me\b)[a-z]+|\bused to be (?:some ?one|some ?body) elses (?:phone|number|cell)\b|\bthis is (?:some ?one|some ?body) elses (?:phone|number|cell)\b`,
  pattern`\bnever been (?:to|at|in) your (?:clinic|hospital|office|practice)\b|\bnew owner of (?:this|the) (?:number|phone)\b|\bthis is my (?:phone|number|cell) not [a-z]{3,}|\btienen? mal (?:el|mi) (?:numero|telefono)\b|^(?:usted |ustedes |creo que )?se equivoc(?:o|aron)$|\bnunca (?:he sido|fui|soy) paciente\b`,
  pattern`^not [a-z]{3,15}s (?:phone|number|cell)$|^(?:this|it) (?:is not|isnt|aint) (?:him|her)$|\b(?:number|phone) (?:was|has been|got|is|been) reassigned\b|\b(?:este|ese|el) (?:telefono|celular) (?:ya )?no es (?:de|el de|su)\b`,
  pattern`\bno soy esa persona\b|\baqui no vive\b`,
]);

const DIED =
  '(?:passed away|passed on|passed(?! (?:out|the|my|his|her|a|it|by|through|gas)\\b)|died|is dead|is deceased|deceased|is no longer (?:living|alive)|is no longer with us|is gone(?! (?:to|for|until|out|back|home|from|shopping)))';
const MURIO =
  '(?:fallecio|murio|ha muerto|ha fallecido|ya no esta con nosotros|ya no vive(?! (?:aqui|ahi|alli|aca|en|con|conmigo|solo|sola)\\b))';

const PATIENT_DIED: Patterns = lazily(() => [
  pattern`\b(?:patient|person (?:you are|youre|you were|u are|ur) (?:texting|contacting|messaging|calling|trying to (?:reach|contact|text|message))) (?:has |just |sadly |recently )?${DIED}\b`,
  // by title and name, or as one tells bad news
  pattern`\b(?:mr|mrs|ms|mister|missus) [a-z]{2,15}(?: [a-z]{2,15})? (?:has |had |just |sadly |recently |unfortunately ){0,3}${DIED}\b(?!(?: \w+){0,3} years ago)`,
  pattern`\b(?:sorry|sad|regret|regrets|sadly|unfortunately)(?: to)? (?:say|inform|tell|report|let)(?: (?:you|u|that|yall|know)){0,3} (?!(?:my|our|the|his|her) (?:dog|cat|pet|phone|car)\b)(?:my \w+ )?[a-z]{2,15}(?: [a-z]{2,15})? (?:has |had |just |sadly |recently ){0,3}${DIED}\b`,
  pattern`\b(?:el senor|la senora|senor|senora|don|dona|el sr|la sra|sr|sra) [a-z]{2,15}(?: [a-z]{2,15})? (?:ya )?(?:se )?${MURIO}\b(?! hace (?:\w+ )?anos)`,
  pattern`\b(?:lamento|lamentamos|siento|sentimos) (?:mucho )?(?:informar|decir|avisar)(?:les?|te)? que (?:\w+ ){1,3}(?:ya )?(?:se )?${MURIO}\b`,
  pattern`\b(?:el|la) paciente (?:ya |se )?${MURIO}\b|\b${MURIO} (?:el|la) paciente\b`,
]);
/** "He passed away last month" speaks of the patient, unless someone else was named first. */
const HE_OR_SHE_DIED = pattern`\b(?:hes|shes) (?:dead|deceased|no longer (?:alive|living|with us))\b|\b(?:he|hes|she|shes) (?:has |just |already |sadly |recently ){0,6}${DIED}\b(?! (?:on|in|at the end of) (?:the|my|that) (?:show|movie|film|book|series|episode|story|soap))|\b(?:el|ella) (?:ya )?(?:se )?${MURIO}\b|^(?:ya )?(?:fallecio|ha fallecido|se murio|murio)$`;
const SOMEONE_ELSE = /\b(?:my|our|a|his|her|mi|mis|nuestr[oa]) \w+/;
/** Said by a relative who names nobody else, it is the patient who died. */
const ANYONE_DIED = pattern`\b(?:${DIED}|${MURIO})\b`;
/** "My husband passed away, he was your patient". */
const WAS_YOUR_PATIENT = pattern`(?<!\b(?:im|i am|as|soy|being|still) )\b(?:your patient|su paciente|patient of yours|paciente de ustedes)\b|\bwho (?:you|u|youre|you all) (?:were |are |was |have been )?(?:texting|contacting|messaging)\b|\b(?:was|were|used to be) (?:your|the|a) patient\b|\bera (?:su|el|la) paciente\b|\best[ea] (?:es|era|fue) (?:su|el) (?:celular|telefono|numero|cel)\b|\b(?:this|it) (?:is|was) (?:my \w+|his|her)(?: \w+)? (?:phone|number|cell)\b`;
const ANIMAL_OR_THING = pattern`\b(?:dog|cat|pet|perr[oa]|gat[oa])\b|\b(?:phone|battery|car|telefono) (?:is |has |just |se |ya |ha ){0,3}(?:die|dead|murio|muerto)|\b(?:murio|muerto) (?:el|mi) telefono\b`;

/** "Maria Lopez passed away"; by a first name alone it may be anyone who is mourned. */
const BY_NAME = pattern`^(?:hi |hello |sorry |sadly |unfortunately |hola |lamentablemente ){0,2}([a-z]{2,15}) (?!has |had |just |was |is |ya |se |and |also |never |\w+ly )[a-z]{2,15} (?:has |had |just |sadly |recently |unfortunately |ya |se ){0,3}(?:${DIED}|${MURIO})\b`;
const IS_DECEASED = pattern`^(?:[a-z]{2,15} ){1,2}(?:is|was) (?:now )?deceased$`;

const namedDied = (clause: string): boolean => {
  const name = BY_NAME().exec(clause)?.[1];
  return (name !== undefined && isGivenName(name)) || (IS_DECEASED().test(clause) && !SOMEONE_ELSE.test(clause));
};

const patientDied = ({ words, clauses }: NormalReply): boolean =>
  matchesAny(PATIENT_DIED, words) ||
  clauses.some(namedDied) ||
  (speaksForPatient(words) || WAS_YOUR_PATIENT().test(words)
    ? ANYONE_DIED().test(words) && !ANIMAL_OR_THING().test(words)
    : HE_OR_SHE_DIED().test(words) && !SOMEONE_ELSE.test(words));

/** A relative who answers for the patient is no stranger. */
const NOT_THE_PATIENT_MYSELF = pattern`\b(?:not the|not a|not your|never been a|never was a|no longer a|isnt the|isnt a) patient\b(?! (?:person|man|woman|guy|one|enough|with))|\bno soy (?:el |la |un |una |su )?paciente\b`;

export const WRONG_NUMBER: readonly ReplyRule[] = [
  {
    id: 'W2',
    says: 'The patient has died.',
    read: (reply) => (patientDied(reply) ? { kind: 'wrong_number', died: true } : undefined),
  },
  {
    id: 'W1',
    says: 'The sender is not the patient, or this is not their phone.',
    read: (reply) =>
      [reply.words, spelledOut(reply.words)].some((words) => matchesAny(NOT_THE_PATIENT, words)) ||
      isSomeoneElse(reply) ||
      (NOT_THE_PATIENT_MYSELF().test(spelledOut(reply.words)) && !speaksForPatient(reply.words))
        ? { kind: 'wrong_number' }
        : undefined,
  },
];
