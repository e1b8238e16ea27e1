// C5: not danger, but a person should read it the same day, whatever else it is.

import { lazily } from '../lazily.ts';
import { isBodyTemperature } from './bare-temperature.ts';
import type { NormalReply } from './normalise.ts';
import { matchesAny, type Patterns, pattern } from './patterns.ts';
import { speaksForPatient } from './speaking-for-patient.ts';

const WORDS: Patterns = lazily(() => [
  // grief and despair
  pattern`\b(?:hopeless|worthless|died|passed away|die|dying|death|funeral|burden|kill me|lost my (?:husband|wife|mom|mother|dad|father|son|daughter|brother|sister)|sin esperanza|murio|fallecio|morir(?:me)?|(?:una|un) (?:carga|estorbo))\b`,
  // signs that an immunotherapy patient's care team wants to know of
  pattern`\b(?:blood|bleeding|bleed|nosebleed|fever\w*|chills|rash|hives|blisters?|vomit\w*|throwing up|diarrhea|palpitations|dizzy|temp|temperatures?|jaundice\w*|confused|confusion|sangre|sangrado|fiebre|calentura|temperatura|escalofrios|sarpullido|ronchas|urticaria|diarrea|maread[oa]|vomit[oe]|confundid[oa]|ictericia)\b(?! (?:by|about|with) (?:the|this|your|that) (?:question|survey|text))`,
  pattern`\b(?:black|tarry|bloody) (?:\w+ )?(?:stools?|poop|bm)\b|\b(?:stools?|poop) (?:\w+ ){0,2}(?:black|tarry|bloody)\b|\b(?:heces|popo|excremento) (?:\w+ ){0,2}negr[oa]s?\b`,
  pattern`\b(?:cant|cannot|can not|could ?nt|not|unable to) keep(?:ing)? (?:\w+ ){0,3}down\b|\b(?:vomit\w*|devuelvo) todo\b`,
  pattern`\b(?:not|havent|cant|hardly|barely|stopped) (?:pee(?:d|ing)?|urinat\w*)\b|\bno (?:puedo |he )?orin\w+\b`,
  pattern`\byellow (?:\w+ )?(?:eyes?|skin)\b|\b(?:eyes?|skin) (?:\w+ ){0,3}yellow\b|\b(?:ojos?|piel) (?:\w+ ){0,3}amarill[oa]s?\b`,
  pattern`\b(?:double|blurry|blurred) vision\b|\bseeing double\b|\bvision (?:doble|borrosa)\b|\bveo doble\b`,
  pattern`\bfell\b(?! (?:asleep|behind|in love))|\b(?:me cai|se cayo|me he caido)\b`,
  pattern`\b(?:in|at|to|from) (?:the |a )?(?:hospital|er|icu|emergency room)\b|\bhospitali[sz]ed\b|\ben (?:el |un )?hospital\b|\b(?:hospitalizad|internad)[oa]\b|\burgencias\b`,
  pattern`\b(?:trouble|difficulty|difficult|problems?|hard|hard time|pain|painful)(?: (?:with|to|when|in))? (?:swallow|speak|talk)(?:ing)?\b|\b(?:severe weakness|severely weak|(?:very|so|too|really|extremely) weak)\b|\bthermometer\b|\bloose (?:stools?|poops?|bms?)\b|\bdark urine\b|\b(?:heart|pulse) (?:is )?(?:racing|skipping|pounding|fluttering)\b|\b(?:racing|skipping|pounding) heart\b`,
  pattern`\b(?:dificultad|problemas?|trabajo|cuesta|duele|dolor)(?: \w+){0,2} tragar\b|\bno (?:puedo )?(?:tragar|hablar)(?: bien)?$|\b(?:mucha debilidad|muy debil)\b|\btermometro\b|\borina (?:muy )?oscura\b|\bampollas?\b|\bpalpitaciones\b`,
]);

const ONLY_I_QUIT = /^(?:please |pls )?i (?:just )?quit(?: now| please)?$/;

/** A relative's text about a living patient, and a bare "I quit", are read too: neither says enough by itself. */
export const needsSoftReview = (reply: NormalReply): boolean =>
  matchesAny(WORDS, reply.everything) ||
  isBodyTemperature(reply) ||
  ONLY_I_QUIT.test(reply.everything) ||
  speaksForPatient(reply.everything);
