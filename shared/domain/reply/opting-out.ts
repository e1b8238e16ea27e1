// O: wishes to stop the texts, by meaning and never by substring; a stop with an end is a pause (pausing.ts).

import { withoutCourtesy } from './courtesy.ts';
import { isTypoOf } from './edit-distance.ts';
import { byEar, wordsNamedIn } from './heard.ts';
import type { NormalReply } from './normalise.ts';
import { OPT_OUT_GRAMMAR } from './opt-out-grammar.ts';
import { OPT_OUT_REFUSALS } from './opt-out-refusals.ts';
import { OPT_OUT_WISHES } from './opt-out-wishes.ts';
import { allOf, everywhere, matchesAny, pattern } from './patterns.ts';
import type { ReplyRule } from './rule.ts';
import { asOfOneself } from './said-of-another.ts';
import { spelledOut } from './text-speak.ts';

const KEYWORD =
  '(?:stop ?all|stop|quit|end|revoke|opt ?out|cancel|unsubscribe|unsub|remove|arret|td|alto|parar|paren|pare|para|detener|detengan?(?:se)?|cancel all|cancelar todo|cancelar|cancelen|cancele|cancela|paren?le|quit it|withdraw|dar baja|darme de baja|dar de baja|de baja|baja|terminar|fin|salir|basta)';
const ONLY_KEYWORDS = pattern`^${KEYWORD}(?: ${KEYWORD}){0,9}$`;
/** Words around a keyword that leave it the whole message. */
const AROUND_KEYWORD = /\b(?:now|me|it|this|these|ya(?: estuvo)?|esto|eso|i said|i)\b/g;
/** "End it", "cancel this" and "remove it" may speak of a life, a visit or a port: only these words leave the keyword whole. */
const NAMES_NO_TEXTS = /\b(?:end|quit|cancel|remove)\b/;
const AROUND_SUCH = /\b(?:now|ya)\b/g;
const UNMISTAKABLE = /^(?:stop ?all|stop|un ?subscribe|opt ?out)$/;

/** "Don't stop texting me" is the opposite of a wish to stop; taken out before looking. */
const NEGATED = everywhere`\b(?:(?:i|we) (?:dont|do not) mind|why (?:did|have|would|are|were) (?:you|they|u|yall|it) (?:\w+ )?(?:stop|stopped|quit)|(?:dont|do not|didnt|did not|never|wont|cant|cannot|not) (?:(?:want|mean|need)(?:ed)? (?:you )?(?:to )?)?(?:stop|quit|unsubscribe|take me off|take me out|get me off|drop me|opt out|cancel|remove|end)|no (?:(?:quiero|deseo)(?: que)? )?(?:me )?(?:parar|paren?|detener|detengan?|cancelar|cancelen?|dejen? de|dejar de|quiten|saquen|borren))\b(?: \w+){0,3}`;

/** "No more tips" ends the tips alone. */
const TIPS_ALONE = everywhere`\b(?:stop|quit|cancel|end|no more|no mas|dont|do not|no|dejen? de|ya no|basta de)(?: (?:send|sending|give|giving|get|getting|receive|receiving|want|need|to|me|us|any|more|the|these|those|your|all|of|with|health|daily|quiero|recibir|mandar(?:me)?|enviar(?:me)?|dar(?:me)?|mande[ns]?|manden|envien?|den|mas|los|sus|estos)){0,6} (?:tips?|advice|consejos?|recomendaciones|suggestions|sugerencias)\b(?! (?:and|or|nor|y|ni|o) )`;

/** Asks where we have the number from, and wants nothing taken "from" anywhere. */
const ASKS_WHENCE = everywhere`\b(?:where|whered|how|howd) (?:(?:did|do|you|u|yall|they) ){0,3}(?:get|got|find|have) my (?:\w+ )?(?:number|name|info\w*|phone)(?: from)?\b`;

/** A whole sentence that sends the sender of the texts away. */
const GO_AWAY = pattern`^(?:(?:just|you|and|so|now|please|pls|sir|maam|yall|\d+) ){0,3}(?:leave me (?:the hell |the fuck )?(?:alone|be)|go away|get lost|(?:f|fuck|piss|bug|buzz) off)(?: (?:with|about) (?:(?:all|these|those|the|this|your) ){0,2}(?:messages?|texts?|texting|surveys?|questions?))?(?: (?:now|already|please|i said|ok|people|guys|dammit|damn it))?$`;

/** STOP or ALTO that opens a text and is followed by a sentence of its own, not by what shall stop. */
const OPENS_WITH_STOP = pattern`^(?:stop|alto) (?:these are|this is|its|i|im|ive|ill|id|we|were|u|hes|shes|he|she|cant|dont|not|no|nope|yes|too|very|already|now|enough|sick|tired|because|bc|bye|goodbye|no|estoy|tengo|me|ya|soy)\b`;
/** STOP or ALTO that ends a text, not as the verb or the name of something else ("make it stop", "bus stop", "muy alto"). */
const ENDS_WITH_STOP = pattern`(?<!\b(?:(?:my|the|his|her|these|those|your) \w+|to|cant|cannot|wont|doesnt|dont|didnt|isnt|not|never|it|that|i|you|they|we|would|will|should|could|must|can|and|or|bus|train|truck|rest|pit|next|last|first|full|non|one|a|the|muy|mas|tan|esta|es|un|el|lo|demasiado|bastante|algo|en|de|\d) )(?<=\S )(?:stop|alto)$`;
const ASKS_FOR_AN_END = pattern`\b(?:make|makes|made|let|did|does|do (?:i|you|we|they|the|these|my)|will|would|when|until|till|how|why|if|hope|wish|pray|told|tells|said|says|dolor|nivel|presion|azucar|grado|riesgo)\b`;

/** Real words one letter from STOP: never taken for it. */
const NOT_STOP = ['shop', 'slop', 'step', 'stoop', 'top', 'atop', 'sop', 'stow', 'stomp', 'strop', 'swop', 'stops'];
const NOT_UNSUBSCRIBE = ['subscribe', 'resubscribe'];

const keywordAlone = ({ words, clauses }: NormalReply): boolean => {
  const rest = withoutCourtesy(words);
  const around = NAMES_NO_TEXTS.test(rest) ? AROUND_SUCH : AROUND_KEYWORD;
  return (
    ONLY_KEYWORDS().test(rest) ||
    ONLY_KEYWORDS().test(rest.replace(around, '').replace(/ +/g, ' ').trim()) ||
    UNMISTAKABLE.test(rest.replace(/\b\d{1,2}\b/g, '').trim()) ||
    OPENS_WITH_STOP().test(rest) ||
    (ENDS_WITH_STOP().test(rest) && !ASKS_FOR_AN_END().test(rest)) ||
    clauses.some((clause) => UNMISTAKABLE.test(withoutCourtesy(clause)))
  );
};

const ANY_WISH = allOf(OPT_OUT_WISHES, OPT_OUT_GRAMMAR, OPT_OUT_REFUSALS);
const asHeard = byEar(() => ['quitenme', ...wordsNamedIn(ANY_WISH)]);

/** As written, as it sounds, and as one would say it of oneself ("she doesn't want these texts"). */
const waysToSay = (said: readonly string[]): readonly string[] => [
  ...new Set(
    said.flatMap((words) => {
      const plain = spelledOut(words);
      return [words, plain, asHeard(plain), asOfOneself(plain)];
    }),
  ),
];

/** Looked for in the whole and in each clause, so that "never. Stop texting me" is not taken for "never stop". */
const wishes = (words: string, clauses: readonly string[]): boolean =>
  waysToSay([...new Set([words, ...clauses])]).some((said) => {
    const aimed = said.replace(NEGATED(), ' - ').replace(TIPS_ALONE(), ' - ').replace(ASKS_WHENCE(), '');
    return matchesAny(ANY_WISH, withoutCourtesy(aimed)) || GO_AWAY().test(withoutCourtesy(said));
  });

const misspelt = ({ words }: NormalReply): boolean => {
  const rest = withoutCourtesy(words).replace(/ me$/, '');
  return (
    /^s ?t ?[o0] ?p[0o]?$/.test(rest) ||
    isTypoOf(rest, 'stop', 1, NOT_STOP) ||
    isTypoOf(rest, 'unsubscribe', 2, NOT_UNSUBSCRIBE)
  );
};

const optingOut = (id: string, says: string, holds: (reply: NormalReply) => boolean): ReplyRule => ({
  id,
  says,
  read: (reply) => (holds(reply) ? { kind: 'optout' } : undefined),
});

/** A cry for help may also be a wish to stop ("STOP I can't breathe"). */
export const alsoOptsOut = (reply: NormalReply): boolean => OPTING_OUT.some((rule) => rule.read(reply, undefined));

export const OPTING_OUT: readonly ReplyRule[] = [
  optingOut('O1', 'The whole text, or a whole sentence of it, is a keyword such as STOP or ALTO.', keywordAlone),
  optingOut('O2', 'Any reasonable wording aimed at the texts or the programme.', ({ words, clauses }) =>
    wishes(words, clauses),
  ),
  optingOut('O3', 'STOP or UNSUBSCRIBE misspelt or spaced out, and not a real word.', misspelt),
  optingOut(
    'O4',
    'A stop sign alone.',
    ({ text, words }) => /[\u{1f6d1}\u26d4]/u.test(text) && /^\d{0,2}$/.test(withoutCourtesy(words)),
  ),
];
