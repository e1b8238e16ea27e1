// A6: what may stand beside an answer in a segment of its own, and what may not because it speaks of the answer itself.
import { lazily } from '../lazily.ts';
import { matchesAny, type Patterns, pattern } from './patterns.ts';

/** Doubt, more or less, or a question about the value: the answer beside it is no longer plain (X4, X11, X16). */
const DOUBTS: Patterns = lazily(() => [
  pattern`\b(?:maybe|mabye|mayb|probably|prob|prolly|possibly|perhaps|approximately|approx|roughly|ish|give or take|or so|more or less|kind of|kinda|sort of|sorta|somewhere|not (?:really )?(?:sure|certain)|unsure|hard to say|(?:might|could|may|would|should|can) (?:also )?be|might have been|i dont think so|i think so|i guess so|no creo|si creo|not really|depends|varies|it varies|i dunno|dunno|idk|no idea|no clue|i forget|cant remember|cant decide|cannot decide|ranges?|average|between|anywhere|either|whatever|guessing|just a guess|wild guess|estimate|(?<!\b(?:stand|stood|standing|get|got|getting|sit|sat|sitting) )up to|at most|on a scale|who knows|a guess|guessing)\b|^guess$|^(?:or|o) |\b(?:wrong (?:answer|number|one|button|key|digit|choice|option|thing)|typo|mis ?typed|mistype|by mistake|my mistake|misread|(?:hit|pressed|pushed|typed) the wrong|me equivoque|equivocad[oa]|por error|error mio)\b|^(?:any(?:thing|one)?|everything|cualquiera|todo|todos)$`,
  pattern`\b(?:quizas?|tal vez|talvez|a lo mejor|acaso|posiblemente|probablemente|mas o menos|masomenos|aproximadamente|aprox|alrededor|por ahi|puede (?:ser|que)|podria ser|depende|no se(?! (?:me|te|le|lo|la|puede|quita))|no estoy segur[oa]|no sabria|ni idea|no recuerdo|no me acuerdo|quien sabe|varia|entre|promedio)\b`,
  pattern`^(?:about|around|almost|nearly|close|close to it|over|under|at least|at the most|like|or (?:more|less|higher|lower|worse|better|greater|above|below|so)|(?:a )?(?:little|bit|little bit|tad|lot|much)? ?(?:more|less|higher|lower|over|under|above|below)|and (?:up|above|below|higher|a half|half|change|more|counting)|plus|minus|casi|como|o (?:mas|menos|algo asi|asi)|un poco (?:mas|menos)|por lo menos|al menos|y medi[oa]|y pico)$`,
  pattern`\bi dont know(?: really| exactly| for sure)?$|^no se$|^i dont know\b|^(?:yo )?(?:creo|supongo|pienso|opino|considero|(?:me )?parece) que (?:si|no)(?: (?:gracias|senora?|senorita))?$`,
  pattern`\b(?:am i|did i|do i|is that what|what do|what does|que significa|a que se refiere)\b(?=.{0,80}\b(?:mean|right|correct|answer|significa|refiere)\b)`,
]);

/** Segments that speak of the value as a whole, with or without a question mark (X11). */
const ABOUT_THE_VALUE: Patterns = lazily(() => [
  pattern`^(?:is|was|does|isnt|wasnt|would|should|are|am) (?:that|this|it|these|i)\b.{0,80}\b(?:ok|okay|good|bad|right|wrong|correct|normal|high|low|alright|fine|enough|count|counts|acceptable|serious|dangerous|mean|safe|a lot|concerning|too (?:high|low|much))\b`,
  pattern`^(?:right|correct|yes|no|yeah|nope|really|is that right|is it|isnt it|no se|verdad|cierto|si)$`,
  pattern`^(?:es|esta|sera|seria|estara) (?:eso |esto |muy )?(?:bien|mal|malo|mala|bueno|normal|alto|bajo|mucho|correcto|grave|serio|peligroso)\b`,
  pattern`\bwhat (?:does|do) (?:that|this|it|the numbers?|\d) mean\b|\bque (?:quiere decir|significa) (?:eso|esto|el numero)\b`,
]);

/** The same in one word, where it is asked. */
const ASKED_OF_THE_VALUE = pattern`^(?:ok|okay|huh|what|why|bad|good|normal|wrong|high|low|fine|enough|bien|mal|esta bien|que|por que|alto|bajo|mucho)$`;

/** Words that turn "1, 2" of anything but the scale into the subject: a unit or count behind the number (X5). */
const UNIT_FIRST = pattern`^(?:days?|nights?|weeks?|months?|years?|hours?|hrs?|mins?|minutes?|seconds?|times?|x|pills?|tablets?|doses?|mgs?|ml|mcg|puffs?|drops?|am|pm|oclock|percent|degrees|lbs?|pounds?|kg|kilos?|miles?|blocks?|steps?|cups?|glasses|bottles?|people|kids|ones|points?|stars?|things|bowel movements|episodes?|meals?|naps?|dias?|noches?|semanas?|mes|meses|anos?|horas?|minutos?|veces|vez|pastillas?|tabletas?|dosis|grados|kilos?|libras|cuadras|vasos|por ciento|de la (?:manana|tarde|noche)|a day|per day|a week|per week|al dia|a la semana)\b(?! (?:have|has|had|were|was|are|is|i|my|that|of hell) )`;

/** An appointment, not an answer. */
const A_MEETING = pattern`\b(?:see (?:you|u|ya)|sounds good|works for me|meet (?:you|me|at)|pick (?:you|me|up)|on my way|nos vemos|ahi nos vemos|te veo)\b`;

/** The answer of someone else, or about another time, another thing, or more than one question (X17–X19). */
const ELSEWHERE: Patterns = lazily(() => [
  pattern`^(?:(?:but |and |on |since |the |all |por |desde |el |la |from ){0,6}(?:yesterday|last (?:night|week|month|time|year)|(?:this|in the|yesterday|every) (?:morning|afternoon|evening)|at night|at bedtime|earlier(?: today)?|before|previously|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|(?:2|two) weeks ago|ayer|anoche|antier|anteayer|antes|(?:la )?semana pasada|(?:el )?mes pasado|(?:en|por) la (?:manana|tarde|noche)|manana|lunes|martes|miercoles|jueves|viernes|sabado|domingo)){1,6}$`,
  pattern`^(?:same|ditto|all|for all|all of them|for everything|every question|for each|for both|both|each|the same|same (?:as|for|to|thing|answer)\b.{0,80}|(?:as|like) (?:before|usual|always|last|ever|yesterday)\b.{0,80}|(?:no|without) change|unchanged|on (?:a )?(?:bad|good|some|most|other) days?|(?:bad|good|some|most|other) days|[a-z]|como (?:siempre|antes|ayer)|sin cambios?|igual|igual que\b.{0,80}|lo mismo(?: que)?\b.{0,80}|todos?|todas|para tod[oa]s?|a todas|mismo|la misma)$`,
  pattern`\b(?:last|previous|first|next|other|earlier|second|third|yesterdays) (?:questions?|ones?|answers?|survey|text)\b|\b(?:pregunta|respuesta) (?:anterior|pasada|siguiente)\b|\b(?:primera|segunda|ultima|otra) pregunta\b|^for (?:the |my )?(?:sleep|mood|pain|anxiety|nausea|fatigue|energy|appetite)$`,
  pattern`^(?:skip|pass|next|na|n a|none of the above|other|prefer not\b.{0,80}|siguiente|paso|omitir|saltar)$`,
]);

/** A short name in front of the value says what else is measured ("fatigue: 6"); on the scale's own topic it is a filler. */
const OTHER_MEASURE = pattern`^(?:my |the |mi |el |la )?(?:level of |nivel de )?(?:fatigue|tiredness|nausea|sleep|sleepiness|anxiety|anxious|stress|mood|depression|depressed|energy|appetite|distress|worry|itch|itching|itchiness|cough|breathing|diarrhea|constipation|vomiting|rash|fever|temp|temperature|weight|bp|blood pressure|sugar|glucose|pulse|heart rate|oxygen|o2|age|room|apt|unit|week|day|dose|cycle|infusion|chemo|treatment|appointment|question|q|number of \w+|hunger|dizziness|weakness|numbness|swelling|happiness|fatiga|cansancio|nauseas?|sueno|ansiedad|estres|animo|depresion|energia|apetito|comezon|picazon|tos|diarrea|estrenimiento|vomito|fiebre|temperatura|peso|presion|azucar|pulso|oxigeno|edad|cuarto|semana|dia|dosis|ciclo|pregunta|mareos?|debilidad|hambre)(?: (?:level|score|is|was|at|es|esta|en|hoy|today|now)){0,6}$`;

/** Before a number these make it a time, an age, a place: never the answer. */
const TIME_BEFORE = pattern`\b(?:later|call me|text me|ask me|message me|remind me|try me|at|around|until|till|by|since|room|apt|age|llame(?:n?)me|mas tarde|despues|luego|tomorrow|tonight|manana|hasta|desde|appointment|appt|cita|ext|extension|rm|suite|ste|page|pg|box|zip|gate|lane|floor|calle|piso|cuarto|telefono|tel|fax)$|^(?:\w+ ){0,2}(?:phone|cell)$|^(?:later|tomorrow|tonight|not now|ahora no|mas tarde|luego|despues)\b`;

const KIN =
  '(?:wife|husband|daughter|son|mother|mom|mum|mama|father|dad|papa|sister|brother|partner|niece|nephew|caregiver|aunt|uncle|nurse|aide|grandson|granddaughter|boyfriend|girlfriend|roommate|friend|espos[oa]|marido|hij[oa]|herman[oa]|madre|padre|niet[oa]|sobrin[oa]|pareja|cuidador[a]?|enfermer[oa]|tia|tio|abuel[oa]|vecin[oa])';

/** The answer relayed by, or given for, someone else (X17). */
const RELAYED: Patterns = lazily(() => [
  pattern`\b(?:says?|said|according to|per|dice|dijo|segun) (?:my|his|her|the|mi|su|la|el) ${KIN}\b|\b${KIN} (?:says?(?! (?:hi|hello|hey|thank\w*)\b)|said|put|wrote|dice|dijo|puso|escribio)\b|^(?:my |his |her |mi |su )?${KIN} (?:\d{1,2}|and i\b)`,
  pattern`\b(?:my|his|her|the|our|mi|su|la|el) ${KIN} (?:\w+ )?(?:says?(?! (?:hi|hello|hey|thank\w*)\b)|said|thinks?|thought|told|feels?|felt|would say|d say|here|answering|texting|writing|typing|replying|dice|dijo|diria|piensa|cree|siente|contesta|responde|escribe)\b`,
  pattern`\b(?:this is|its|it is|im|i am|soy|es|habla|le escribe) (?:his|her|their|the|su|la|el|\w+s) ${KIN}\b|\b(?:for|answering for|on behalf of|para|por) (?:my|mi) ${KIN}\b|^(?:his|her|su) ${KIN}(?: here)?$`,
  pattern`^(?:he|she|hes|shes|they|el|ella)(?: would|d| will|ll)? (?:says?|said|say|feels?|felt|thinks?|rates?|is at|was|is a|dice|dijo|siente|diria|se siente)\b|^(?:he|she)d say\b|\b(?:on|in) behalf of\b|\ben nombre de\b|\b(?:he|she) (?:says|said|told me)\b|\b(?:el|ella) (?:dice|dijo)\b`,
]);

const ONLY_KIN = pattern`^(?:my |his |her |the |mi |su |la |el )?${KIN}(?: here| aqui)?$`;

export const isRelayed = (words: string): boolean => matchesAny(RELAYED, words);

export const isDoubtful = (words: string): boolean => matchesAny(DOUBTS, words);

/** Asks about what was said yes or no to, not about the yes or no. */
const WORRIES =
  /^(?:is|es|sera|esta) (?:that |this |it |eso |esto |muy ){0,2}(?:bad|serious|dangerous|malo|mala|grave|serio|peligroso)$/;

/** True for what leaves a yes or no standing: when and how often it was is said in passing. */
export const leavesYesNoPlain = (words: string): boolean =>
  !isDoubtful(words) && (!matchesAny(ABOUT_THE_VALUE, words) || WORRIES.test(words));

/** When in the day it is worst takes nothing from a label; beside a number it may be a time. */
const TIME_OF_DAY = pattern`^(?:(?:mostly|mainly|only|usually|especially|esp|just|more|and|sobre todo|mas|mayormente|solo) ){0,2}(?:at night|at bedtime|(?:in the|every) (?:mornings?|afternoons?|evenings?)|(?:en|por) las? (?:mananas?|tardes?|noches?)|de noche)$`;

/** Where a comment stands: ahead of the answer, with a question mark behind it, beside a label. */
export interface Place {
  readonly isBefore: boolean;
  readonly isAsked: boolean;
  readonly isByLabel: boolean;
}

/** True for a comment that leaves the answer beside it as plain as it was. */
export const leavesAnswerPlain = (words: string, { isBefore, isAsked, isByLabel }: Place): boolean =>
  !isDoubtful(words) &&
  !matchesAny(ABOUT_THE_VALUE, words) &&
  !(isAsked && ASKED_OF_THE_VALUE().test(words)) &&
  !A_MEETING().test(words) &&
  (!matchesAny(ELSEWHERE, words) || (isByLabel && TIME_OF_DAY().test(words))) &&
  !(isBefore
    ? OTHER_MEASURE().test(words) || TIME_BEFORE().test(words) || ONLY_KIN().test(words)
    : UNIT_FIRST().test(words));
