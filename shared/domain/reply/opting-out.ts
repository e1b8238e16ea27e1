// O: wishes to stop the texts, by meaning and never by substring; a stop with an end is a pause (P2).
import { withoutCourtesy } from './courtesy.ts';
import { isTypoOf } from './edit-distance.ts';
import type { NormalReply } from './normalise.ts';
import { matchesAny, type ReplyRule } from './rule.ts';

const KEYWORD =
  '(?:stop ?all|stop|quit|end|revoke|opt ?out|cancel|unsubscribe|unsub|remove|arret|td|alto|parar|paren|pare|para|detener|detenga|cancelar|cancele|darme de baja|dar de baja|de baja|baja|terminar|fin|salir|basta)';
const ONLY_KEYWORDS = new RegExp(`^${KEYWORD}(?: ${KEYWORD})*$`);
/** Words around a keyword that leave it the whole message. */
const AROUND_KEYWORD = /\b(?:now|me|it|this|these|ya|esto|i said|i)\b/g;
/** "End it", "cancel this" and "remove it" may speak of a life, a visit or a port: only these words leave the keyword whole. */
const NAMES_NO_TEXTS = /\b(?:end|quit|cancel|remove)\b/;
const AROUND_SUCH = /\b(?:now|ya)\b/g;
const UNMISTAKABLE = /^(?:stop ?all|stop|unsubscribe|opt ?out)$/;

const TEXTS =
  '(?:te?xts?|te?xting|messages?|messaging|msgs?|sms|surveys?|check ?ins?|reminders?|notifications?|spam\\w*)';
const LATER = '(?! (?:at|before|after|until|during|on|while|when|tonight|today|in the|so|too|early|late|this late)\\b)';

/** "Don't stop texting me" is the opposite of a wish to stop; taken out before looking. */
const NEGATED =
  /\b(?:dont|do not|didnt|did not|never|wont|cant|cannot|not|no) (?:(?:want|mean|need)(?:ed)? (?:you )?(?:to )?)?(?:stop|quit|unsubscribe|opt out|cancel|remove|end|dejen? de|paren? de)\b(?: \w+){0,3}/g;

const WISHES: readonly RegExp[] = [
  new RegExp(
    `\\b(?:stop|quit|cease|cancel|discontinue|end) (?:(?:with|all|the|these|those|your|my|of|sending|receiving|getting|doing) ){0,3}${TEXTS}\\b`,
  ),
  /\b(?:stop|quit|cease) (?:sending|contacting|te?xting|messaging|bothering|spamming|asking|writing|pestering|calling)(?: me| us| this| these| those| stuff| things|$)/,
  /\b(?:stop|quit|no more|cancel|end) (?:with )?(?:these|all of these|all this)$/,
  new RegExp(`\\b(?:no more|enough|without any more) (?:of (?:these|your|the) |of )?${TEXTS}\\b`),
  new RegExp(
    `(?<!\\b(?:why|you|they|he|she|we|why you) )\\b(?:dont|do not|never|quit|stop) (?:ever )?(?:te?xt|message|msg|contact|write|bother|sms)(?:ing)? (?:to )?(?:me|us|here|this number|my (?:phone|number))\\b${LATER}`,
  ),
  /\b(?:dont|do not) (?:send|keep sending) (?:me )?(?:any ?more|any|these|this|more)\b/,
  /\btake (?:me|my (?:\w+ )?(?:name|number|phone)|this number) off(?: now)?(?:$| (?:of )?(?:this|the|your|these|that) (?:\w+ )?(?:list|te?xts?|messages?|program|programme|study|surveys?|roster|system)\b)/,
  /\b(?:remove|delete) (?:me|my (?:\w+ )?(?:number|phone|name|contact|info\w*)|this number)\b(?! from (?:\w+ ){0,2}(?:schedule|calendar|appointments?|wait ?list|chemo\w*|treatment|therapy|infusions?)\b)/,
  /\bunsubscribe\b|\bopt (?:me )?out\b|\bopting out\b/,
  /\bi (?:hereby )?revoke\b|\b(?:revoke|withdraw) (?:my )?consent\b|\b(?:withdraw me|withdraw from|i(?:d like to| want to| wish to)? withdraw)\b(?!(?: from)? (?:\w+ ){0,2}(?:treatment|chemo\w*|therapy|immunotherapy|radiation|infusions?|meds|medications?|steroids?|prednisone|money|cash|blood)\b)/,
  new RegExp(
    `\\b(?:dont|do not|no longer|not|didnt) (?:want|wish|care|need|wanna|interested|wanting)(?! to (?:miss|lose|stop))(?: \\w+){0,5} (?:${TEXTS}|participate|take part|be contacted|be texted|this (?:study|program|programme)|the (?:study|program|programme))\\b`,
  ),
  /\b(?:dont|do not|no longer) want (?:these|any more of these|to (?:get|receive) (?:these|this|them|any ?more))\b/,
  /\blose (?:my|this) number\b|\bblock(?:ing)? (?:you|this number)\b/,
  new RegExp(
    `\\bhow (?:do|can|to|would|could) (?:i |you |we )?(?:stop|end|cancel|quit|turn off|get off|get out of)(?: \\w+){0,3} ${TEXTS}\\b`,
  ),
  /\bhow (?:do|can|to|would|could) (?:i |you |we )?(?:stop|end|cancel|quit|turn off|unsubscribe|get out of)(?: from)? (?:these|this|them)$/,
  /^i (?:just )?quit(?: now)?$/,
  /^(?:can|could|will|would) (?:you|u|this|these|it) (?:just )?stop$/,
  new RegExp(
    `\\b(?:stop|pause|hold)(?: (?:the|these|this|those|all|your|my|sending|me|${TEXTS})){0,4} until further notice$|^stop(?: (?:the|these|this|those|all|your|my|sending|me|${TEXTS})){0,4} for now$`,
  ),
  /^i (?:want|would like|wish) to (?:stop|quit|cancel|end|be removed|opt out)(?: now| this| these)?$/,
  // en español
  /\bdejen? de (?:mandar|enviar|escribir|molestar|textear|contactar|llamar|fastidiar)\w*/,
  /\bno (?:me|nos) (?:vuelvan? a )?(?:manden?|mandes|envien?|envies|escriban?|escribas|molesten?|molestes|contacten?|texteen?|escribir|mandar|enviar)\b(?!(?: mas)?(?: mensajes| textos)? (?:a |en |por la|de noche|tan|hoy|ahora|antes|despues|manana))/,
  /\bno (?:vuelvan?|vuelva) a (?:escribir|mandar|enviar|textear|contactar)\w*/,
  /\bno (?:quiero|deseo|quisiera)(?! (?:perder|dejar))(?: \w+){0,4} (?:mensajes?|textos?|encuestas?|participar|participando|recibir\w*|recibiendo|programa)\b(?! (?:de|en) (?:\w+ )?(?:quimio\w*|radio\w*|terapia|tratamiento|inmunoterapia|ejercicios?|dieta))/,
  /\bno (?:manden?|envien?|escriban?|texteen?) (?:mas|nada)\b(?! (?:tarde|temprano))/,
  /\b(?:no|ni un|basta de|ya no) (?:mas )?(?:mensajes?|textos?|encuestas?)\b/,
  /\b(?:quiten|quite|quita|saquen|saque|saca|borren|borre|borra|eliminen|elimine|elimina|retiren|retire)me\b(?! (?:el|la|los|las|este|esta) )/,
  /\b(?:quiten?|saquen?|borren?|eliminen?|quitar|borrar|eliminar) (?:mi|este|nuestro) (?:numero|nombre|telefono|contacto)\b/,
  /\b(?:dar(?:me|nos)?|denme|deme|dame|dar) de baja\b|\bquiero (?:la |mi )?baja\b/,
  /\bcancel(?:ar|en|e) (?:mi |la |los |estos |las )?(?:suscripcion|participacion|mensajes|textos|encuestas)\b/,
  /\b(?:quiero|quisiera|puedo|como|deseo) (?:parar|paro|detener|detengo|cancelar|cancelo|quitar|quito|dejar de recibir|salir de)(?: \w+){0,2} (?:mensajes|textos|encuestas|programa|estos?)\b/,
  /(?<!\bno )\bdejen?me en paz\b|\bno (?:me )?molesten?(?: mas)?$/,
];

/** A whole sentence that sends the sender of the texts away. */
const GO_AWAY =
  /^(?:(?:just|you|and|so|now|\d+) ){0,3}(?:leave me alone|go away|get lost|(?:f|fuck|piss|bug|buzz) off)(?: (?:now|already))?$/;

/** STOP or ALTO that opens a text and is followed by a sentence of its own, not by what shall stop. */
const OPENS_WITH_STOP =
  /^(?:stop|alto) (?:i|im|ive|ill|id|we|were|u|hes|shes|he|she|cant|dont|not|no|nope|yes|too|very|already|now|enough|sick|tired|because|bc|bye|goodbye|no|estoy|tengo|me|ya|soy)\b/;
/** STOP or ALTO that ends a text, not as the verb or the name of something else ("make it stop", "bus stop", "muy alto"). */
const ENDS_WITH_STOP =
  /(?<!\b(?:(?:my|the|his|her|these|those|your) \w+|to|cant|cannot|wont|doesnt|dont|didnt|isnt|not|never|it|that|i|you|they|we|would|will|should|could|must|can|and|or|bus|train|truck|rest|pit|next|last|first|full|non|one|a|the|muy|mas|tan|esta|es|un|el|lo|demasiado|bastante|algo|en|de|\d) )(?<=\S )(?:stop|alto)$/;
const ASKS_FOR_AN_END =
  /\b(?:make|makes|made|let|did|does|do (?:i|you|we|they|the|these|my)|will|would|when|until|till|how|why|if|hope|wish|pray|told|tells|said|says|dolor|nivel|presion|azucar|grado|riesgo)\b/;

/** Real words one letter from STOP: never taken for it. */
const NOT_STOP = ['shop', 'slop', 'step', 'stoop', 'top', 'atop', 'sop', 'stow', 'stomp', 'strop', 'swop', 'stops'];
const NOT_UNSUBSCRIBE = ['subscribe', 'resubscribe'];

const UNTIL =
  /(?:^|\b(?:please|pls|can you|could you|you to) )(?:(?:pause|hold|wait|hold off) for now|(?:stop|pause|hold|wait|hold off)(?: \w+){0,4} (?:until|till|til)(?! further notice)|(?:stop|pause|hold|wait|hold off)(?: \w+){0,4} for (?:a while|a bit|(?:a|an|one|two|three|a few|a couple of|the next|the|the rest of the|\d+) (?:hours?|days?|weeks?|months?)))\b/;
const HASTA =
  /^(?:por favor )?(?:pausa|pausen|paren|pare|detengan|detenga|esperen|espere|dejen de \w+|no me \w+)(?: \w+){0,4} (?:hasta|por (?:un|una|unos|unas|\d+) (?:horas?|dias?|semanas?|mes|meses|rato|tiempo))\b/;

const keywordAlone = ({ words, clauses }: NormalReply): boolean => {
  const rest = withoutCourtesy(words);
  const around = NAMES_NO_TEXTS.test(rest) ? AROUND_SUCH : AROUND_KEYWORD;
  return (
    ONLY_KEYWORDS.test(rest) ||
    ONLY_KEYWORDS.test(rest.replace(around, ' ').replace(/ +/g, ' ').trim()) ||
    UNMISTAKABLE.test(rest.replace(/\b\d{1,2}\b/g, '').trim()) ||
    OPENS_WITH_STOP.test(rest) ||
    (ENDS_WITH_STOP.test(rest) && !ASKS_FOR_AN_END.test(rest)) ||
    clauses.some((clause) => UNMISTAKABLE.test(withoutCourtesy(clause)))
  );
};

const wishes = (words: string, clauses: readonly string[]): boolean =>
  matchesAny(WISHES, withoutCourtesy(words.replace(NEGATED, ' - '))) ||
  [words, ...clauses].some((said) => GO_AWAY.test(withoutCourtesy(said)));

const misspelt = ({ words }: NormalReply): boolean => {
  const rest = withoutCourtesy(words);
  return (
    /^s ?t ?[o0] ?p$/.test(rest) ||
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

/** P2, read before all of O: the texts are to stop, but with an end. */
export const STOP_FOR_A_TIME: ReplyRule = {
  id: 'P2',
  says: 'Stop, pause or hold with an end ("stop until Monday").',
  read: ({ words }) => (UNTIL.test(words) || HASTA.test(words) ? { kind: 'pause_request' } : undefined),
};

export const OPTING_OUT: readonly ReplyRule[] = [
  optingOut('O1', 'The whole text, or a whole sentence of it, is a keyword such as STOP or ALTO.', keywordAlone),
  optingOut('O2', 'Any reasonable wording aimed at the texts or the programme.', ({ words, clauses }) =>
    wishes(words, clauses),
  ),
  optingOut('O3', 'STOP or UNSUBSCRIBE misspelt or spaced out, and not a real word.', misspelt),
  optingOut('O4', 'A stop sign alone.', ({ text }) => /^(?:🛑 ?){1,5}$/u.test(text)),
];
