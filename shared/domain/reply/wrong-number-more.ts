// W1 in more of the words of strangers: "wrong #", "I'm not John", "no soy la señora García".
import { lazily } from '../lazily.ts';
import { isGivenName } from './given-names.ts';
import type { NormalReply } from './normalise.ts';
import { matchesAny, type Patterns, pattern } from './patterns.ts';
import { isRealWord } from './real-words.ts';

/** "Wrong" and "number" in the letters that thumbs make of them; "strong" and "long" are none. */
const WRONG = '(?:w?ro+n?g|wrn+g|worng|wron|wrogn|wong|rwong|wrongg|wrnog)';
const NUMBER = '(?:numbers?|nu?m|nb?r|nu?mb?r|nu?m[be]{1,2}r|numbe|nuber|phone|person)';
const PHONE_ES = '(?:telefono|numero|celular|cel|tel|movil|linea)';

const NOT_THE_PATIENT_WIDER: Patterns = lazily(() => [
  pattern`^(?:\w+ ){0,4}(?:not|isnt|aint) the (?:right|correct) (?:number|person|phone|guy|lady|patient|man|woman)(?: sorry)?$|\b(?:dont|do not) know (?:who (?:that|he|she) is|(?:who|whom|the person) (?:youre|you are|you|u|ur|yall)(?: are)? (?:want|need|looking for|trying to reach|after|texting for)|(?:this|that) (?:person|lady|guy|man|woman))$`,
  pattern`\bnum(?:ber)? equivocado\b|^(?:este |ese |perdon ){0,2}no es (?:el numero|mi nombre)$|\bnadie (?:\w+ ){0,2}(?:con ese nombre|que se llame)\b`,
  pattern`^(?:(?:sorry|hi|hello|hey|um|no|oh|i|think|believe|you|u|ya|must|have|got|ve|its|this|is|thats|the|a|texted|reached) ){0,8}${WRONG} ${NUMBER}(?: (?:sorry|bud|buddy|pal|dude|bro|man|friend|honey|dear|here|maam|sir)){0,2}$`,
  pattern`^(?:this is )?not my (?:phone|number|cell)(?: any ?more)?$|\b(?:phone|number|cell) used to (?:belong to|be) (?!(?:in|on|at|my|mine)\b)`,
  pattern`\b(?:este|esto|ese|el)(?: ${PHONE_ES})? (?:ya )?no es (?:(?:el|su) )?(?:${PHONE_ES} )?de (?!(?:verdad|veras|hoy|ahora|nada|dolor|cuidado)\b)[a-z]+|\b(?:no soy|yo no soy) (?:quien|la persona|el paciente|la que|el que)(?: que)? (?:buscan?|quieren?|piensan?|creen?)\b|\bbuscan? a otra persona\b|\b(?:esa persona|ella|el|esa senora|ese senor) (?:ya )?no (?:vive|tiene|usa|esta) (?:aqui|este (?:numero|telefono|celular|cel))\b|\bno soy pa[sc]iente\b`,
  pattern`^(?:sorry |hi |hello |hey |um |no |oh |i think |you have |you got |u got |u have |you ve got |(?:its |this is |thats )?(?:the |a )?){0,6}wrong (?:no|nbr|num|numer|nmber|numbr)$`,
  pattern`(?<!\b(?:escribi|puse|mande|marque|elegi|teclee) (?:el |un )?)\bnumero (?:esta )?e(?:qu|k|q)i[bv]oc\w+\b(?!(?: \w+){0,3} (?:quise|queria|digo|\d+)\b)|\bse e(?:qu|k|q)i[bv]oc\w+ de (?:numero|persona|telefono|celular)\b`,
  pattern`^(?:hola |perdon |disculpe |no ){0,3}(?:yo )?no soy (?:el|la) (?:senora?|senorita|sra?|srta|don|dona) [a-z]{3,15}(?: [a-z]{3,15})?$`,
  pattern`\bno one (?:named|called|by the name of) \w+ (?:here|at this)\b|^(?:there is |theres )?(?:no|nobody|no one)(?: \w+){1,2} (?:at|lives at|lives here|on) (?:this (?:number|phone|address))$`,
  pattern`\b(?:you|u|ya|yall|youre|ur)(?: \w+){0,3} (?:texted|texting|messaging|messaged|have|got|reached|contacted) (?:the |a )?wrong (?:number|person|one|guy|lady)\b|\bnot the (?:person|one|guy|lady|man|woman) (?:you|u|youre|ur)\b`,
  pattern`\bthis (?:number|phone) (?:is not|isnt|is no longer|does not belong to|doesnt belong to|used to be) [a-z]{2,14}s(?: (?:any ?more|number|phone|now))?$`,
  pattern`\bno (?:hay|vive) (?:aqui )?ningun[a]? (?!problema|dolor|cambio|sintoma|malestar|molestia|doctora?\b|enfermera)[a-z]{3,14}(?: (?:aqui|en esta casa|con ese nombre))?$|^aqui no es$|\bno es el (?:telefono|numero|celular) de\b`,
  pattern`^(?:\w+ ){1,2}(?:doesnt|does not|dont) live here(?: any ?more)?$|^(?:he|she) (?:got|has|have) a (?:new|different) (?:number|phone)\b`,
]);

/** Its author's capital tells a name from a state: "I'm not John", but "I'm not sure". */
const IS_NOT_NAMED = pattern`^(?:(?:[Ss]orry|[Nn]o|[Hh]i|[Hh]ello|[Uu]m) ){0,3}(?:[Ii]['’]?m not|[Ii] am not|[Nn]ot|[Tt]his (?:is not|isn['’]?t)) (?:(?:Mrs?|Ms|Miss|Dr) )?([A-Z][a-z]{2,14})(?: [A-Z][a-z]{1,14})?[!]{0,3}(?: [Ss]orry)?$`;
/** Words that some write with a capital, and no names. */
const NO_NAMES = pattern`^(?:okay|sure|well|really|always|usually|often|very|much|today|yet|sick|great|again|hungry|thirsty|sleepy|dizzy|happy|angry|crazy|itchy|sweaty|shaky|alone|afraid|done|ready|alright|perfect|\w+(?:ic|ous|ent|ant)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\w+(?:ing|ed|ful|able))$`;
const WRONG_SIGN = pattern`^(?:(?:sorry|oops|hi|hello)[ ,.!]{1,3}|(?:you|u) (?:have|got) |(?:its|this is) |the |a ){0,3}wrong #[.! ]{0,3}(?:sorry)?$`;

/** "Yo no soy Marta", "no me llamo Luis". */
const NO_SE_LLAMA = pattern`^(?:(?:[Pp]erd[oó]n|[Dd]isculpe|[Hh]ola|[Nn]o|[Yy]o) ){0,3}no (?:soy|me llamo) (?:(?:el|la|don|do[nñ]a|se[nñ]or|se[nñ]ora|Sr|Sra) ){0,2}([A-Z][a-z]{2,14})(?: [A-Z][a-z]{1,14})?[!]{0,3}$`;

const isNotNamed = (sentence: string): boolean => {
  const said = sentence.trim();
  const name = (IS_NOT_NAMED().exec(said) ?? NO_SE_LLAMA().exec(said))?.[1]?.toLowerCase();
  return name !== undefined && !isRealWord(name) && !NO_NAMES().test(name);
};

/** "im not mary", "this is not john". */
const NAMELESS = pattern`^(?:(?:sorry|no|hi|hello|um|hola|perdon) ){0,3}(?:im not|i am not|not|my name (?:is not|isnt)|this is not|this isnt|no soy|yo no soy|no me llamo) ([a-z]{2,12})(?: [a-z]{2,15})?(?: sorry| perdon)?$`;

const isNotThatName = (clause: string): boolean => {
  const name = NAMELESS().exec(clause)?.[1];
  return name !== undefined && isGivenName(name);
};

/** A sentence of its own, beside a number or not: "wrong number. 3". */
const WRONG_NUMBER_ALONE = pattern`^(?:sorry |hi |hello |i think |u have |you have |you got |the |a |this is |its ){0,3}wrong (?:number|person)(?: sorry| bro| dude)?$|^(?:hola |perdon |disculpe |es |tiene |tienen |el |un ){0,3}(?:numero (?:equivocado|incorrecto)|persona equivocada)$`;
/** The number that was typed, not the one that was called. */
const MISTYPED = pattern`\b(?:meant|mean|typed|oops|whoops|pressed|hit|entered|should be|my bad|instead|quise|queria|digo|puse|escribi|marque)\b`;

const isWrongNumberAlone = ({ words, clauses }: NormalReply): boolean =>
  !MISTYPED().test(words) && clauses.some((clause) => WRONG_NUMBER_ALONE().test(clause));

export const isSomeoneElse = (reply: NormalReply): boolean =>
  reply.raw.split(/[,.;\n]/).some(isNotNamed) ||
  WRONG_SIGN().test(reply.text) ||
  matchesAny(NOT_THE_PATIENT_WIDER, reply.words) ||
  reply.clauses.some(isNotThatName) ||
  isWrongNumberAlone(reply);
