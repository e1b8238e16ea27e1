// P: the sender has no time now, names a better time, or wants the texts to stop with an end. Numbers here are times.

import { lazily } from '../lazily.ts';
import { withoutCourtesy } from './courtesy.ts';
import { NO_TIME_NOW_WIDER } from './no-time-now-more.ts';
import type { NormalReply } from './normalise.ts';
import { REMOVAL } from './opt-out-grammar.ts';
import { allOf, matchesAny, type Patterns, pattern } from './patterns.ts';
import type { ReplyRule } from './rule.ts';

const AN_END =
  '(?:(?:until|till|til|untill)\\b(?! further notice)|for (?:a while|a bit|the (?:weekend|week|day|night|month)|(?:a|an|one|two|three|four|a few|a couple of|a couple|several|the next|the rest of the|\\d+) (?:\\w+ )?(?:hours?|days?|weeks?|months?|weekends?))|this (?:week|month|weekend)\\b|while (?:i|im|we|were)\\b|(?:on|over) (?:vacation|the weekend|the holidays)|during\\b)';
const A_TIME_OF_DAY =
  '(?:at night|(?:so|too|this|that) (?:late|early)|late|early|before \\w+|after \\w+|in the (?:morning|evening|afternoon|middle of)|at (?:\\d|work|dinner|lunch|bedtime)|when (?:i|im)|on (?:weekends|sundays?|saturdays?|weekdays|mondays?|fridays?)|during\\b|while\\b)';
const TEXT_ME =
  '(?:te?xt(?:ing)?|txt(?:ing)?|messag(?:e|ing)|send(?:ing)?|ask(?:ing)?|contact(?:ing)?|call(?:ing)?|bother(?:ing)?)';

/** P2: stop, pause or hold, with an end. */
const WITH_AN_END: Patterns = lazily(() => [
  pattern`(?:^|\b(?:please|pls|can you|could you|would you|you to|just) )(?:stop|pause|hold|hold off|wait|skip|no (?:more )?(?:te?xts|messages|surveys)|(?:dont|do not) ${TEXT_ME})(?: \w+){0,4}? ${AN_END}`,
  pattern`\b(?:stop|quit|dont|do not|no|please dont|never) ${TEXT_ME}(?: (?:me|us|these|this|texts|messages|stuff)){0,2} (?:again )?(?:${AN_END}|${A_TIME_OF_DAY})`,
  pattern`^(?:pause|hold|hold off)(?: (?:it|them|these|this|my|the|texts|messages|surveys|for|now|please)){0,4}$`,
  pattern`\b(?:can|could) (?:you|i|we) (?:please )?(?:pause|hold)\b|\bi (?:want|need|would like) to pause\b|\btake a break from (?:these|the|this)\b`,
  pattern`^(?:por favor )?(?:pausa|pausar|pausen|haga una pausa|hagan una pausa|quiero pausar)\b`,
  pattern`(?:^|\bpor favor )(?:pausa|pausen|paren|pare|para|parar|alto|detengan|detenga|detenganse|detener|suspendan|esperen|espere|dejen? de \w+|no (?:me |nos )?\w+)(?: \w+){0,4}? (?:hasta|por (?:un|una|unos|unas|dos|tres|el|la|este|esta|\d+) (?:\w+ )?(?:horas?|dias?|semanas?|mes|meses|rato|tiempo|fin de semana)|esta semana|este mes|durante|mientras)\b`,
  pattern`\bno (?:me |nos )?(?:manden?|envien?|escriban?|molesten?|llamen?|texteen?|contacten?)(?: mas)?(?: mensajes| textos)? (?:de noche|en la (?:noche|manana|tarde|madrugada)|por la (?:noche|manana|tarde)|tan (?:tarde|temprano)|a (?:la|las|esta) |antes de|despues de|hoy|ahora|ahorita|manana)`,
]);

const ME = '(?: (?:me|us))?';

/** P1: not now, or a better time. */
const NOT_NOW: Patterns = lazily(() => [
  pattern`^(?:maybe |not )?(?:right )?(?:now not|not (?:right )?now|later|l8r|tomorrow|tonight|soon|after (?:lunch|dinner|work|church)|this (?:evening|afternoon))(?: (?:please|ok|on|gator|today|tonight|maybe|i promise))?$|^not (?:right )?now\b|^not (?:today|tonight)$|^later\b`,
  pattern`^(?:(?:in|gimme|give me|need|i need|hold on|wait|hang on) (?:just )?(?:a|an|one|two|five|ten|\d{1,2}|few|some|a few|couple|a couple|half an|another) ?(?:more )?(?:min(?:ute)?s?|secs?|seconds?|moments?|hours?|hrs?|bit|while|meeting)|(?:just )?(?:a|one|1) (?:more )?(?:min(?:ute)?|sec(?:ond)?|moment))(?: please| pls| from now)?$`,
  pattern`\b(?:ask|te?xt|txt|message|msg|remind|try|call|contact|send (?:it|this|these)(?: to)?|check(?: back| in)?(?: with)?|hit me up|catch|ping|holler at)${ME} (?:back )?(?:again )?(?:later|tomorrow|tonight|at|in|after|on|around|when|next|this (?:afternoon|evening|morning|weekend)|mornings?|evenings?|only)\b`,
  pattern`\b(?:ask|try|text|message) again\b(?: later| tomorrow| tonight| in| at| after|$)|\b(?:only )?(?:text|message|call|contact)(?: me)? (?:only )?(?:after|before|between|in the|on|at)\b`,
  pattern`\b(?:dont|do not|please dont|never) (?:te?xt|message|contact|call|bother)(?: me| us)? (?:again )?(?:before|after|at|this|so|when|while|during|in the|on|until|till|today|tonight)\b`,
  pattern`\b(?:give|gimme)(?: me)? (?:just )?(?:a|an|\d+|some|a few|one|two|five|ten|couple|another)(?: more)?(?: (?:minutes?|mins?|hours?|hrs?|time|moment|sec\w*|bit|while))?$|\bgive me (?:a|an|\d+|some|a few|one|two|five|ten) (?:more )?(?:minutes?|mins?|hours?|time|moment|sec\w*|bit)\b`,
  pattern`^(?:sorry )?(?:im |i am )?(?:still |kinda |really |very |super |pretty |real |so |too |a little |just )?(?:busy|driving|working|sleeping|asleep|napping|eating|(?:at|in) (?:the |a |my )?(?:work|school|church|dinner|lunch|breakfast|hospital|meeting|er|icu|store|doctors?(?: office)?|appointment|clinic|shower|car|class|funeral|movies?|bed))\b(?! (?:with|cleaning|all))`,
  pattern`\b(?:in|at|admitted to|going to|taken to) (?:the )?(?:hospital|er|emergency room|icu)\b`,
  pattern`^(?:sorry )?(?:i )?(?:cant|cannot|can not)(?: talk| answer| do (?:this|it)| text| respond| reply| chat)? (?:right now|now|atm|rn|at the moment|today|tonight|yet|this minute)\b|^(?:brb|ttyl|afk|hold on|hang on|hold please|one moment|just a sec|wait a (?:min\w*|sec\w*|moment)|hold up)\b`,
  pattern`\b(?:ill|i will|will|let me|gonna|going to|i can|can i|may i|ill have to|need to)(?: \w+)? (?:do|answer|reply|respond|text|get back|finish|call|write|message|fill)(?: \w+){0,4} (?:later|tonight|tomorrow|soon|when|after|in (?:a|an|\d+)|at|once)\b|\bget back (?:to|with) (?:you|u|ya)\b|\b(?:let me|after i|once i|when i) (?:finish|get home|get off|wake up|am home|am done)\b`,
  pattern`\b(?:not|isnt|bad|wrong) (?:a )?(?:good |great |the best |best |right )?time\b(?! of (?:year|day|month))|\b(?:mornings?|evenings?|afternoons?|nights?|weekends?|weekdays|(?:before|after|around|at) \d{1,2}(?: ?[ap]m)?|later in the day)(?: (?:is|are|would be|works?|work))(?: \w+){0,2} (?:better|best|good|fine|for me)\b|^(?:mornings?|evenings?|afternoons?) (?:please|only|works?)$`,
  pattern`^not (?:before|until|till|at) (?:\d{1,2}|noon|work|dinner|tomorrow|later)\b`,
]);

const AHORA_NO: Patterns = lazily(() => [
  pattern`^(?:por )?(?:ahora|ahorita|hoy|en este momento|por el momento)(?: mismo)?(?: yo)? no\b|^no (?:puedo|me es posible)(?: \w+){0,2} (?:ahora|ahorita|hoy|en este momento)\b|^(?:ahora|ahorita|hoy) (?:estoy )?(?:ocupad[oa]|no puedo)`,
  pattern`^(?:mejor |quizas |tal vez )?(?:mas tarde|luego|despues|al rato|mas al rato|manana|mas tardecito|al ratito|otro dia|esta noche|esta tarde|en la noche|en la tarde|por la (?:manana|tarde|noche)|en la manana)(?: (?:contesto|respondo|le contesto|les contesto|le digo|porfa|mejor|lo hago|por fa|si puedo|hablamos|te digo|le respondo))?$`,
  pattern`^(?:perdon |disculpe )?(?:estoy |ando |sigo )?(?:muy )?(?:ocupad[oa]|manejando|conduciendo|trabajando|comiendo|cenando|dormid[oa]|durmiendo|cocinando|en (?:el |la |mi |una |un )?(?:hospital|trabajo|reunion|junta|cita|misa|iglesia|consulta|doctor|clinica|clase|camino|llamada|sala de emergencias|urgencias))\b(?! (?:me|nos|le) \w+)`,
  pattern`\b(?:en|dentro de|deme|dame|denme|espere|esperen|esperame|espereme)(?: por)? (?:un|una|unos|unas|dos|cinco|diez|media|\d+) ?(?:rato|ratito|momento|momentito|minutos?|minutitos?|horas?|segundos?|tiempo)\b|^(?:un|una|espere|dame|deme) (?:momento|momentito|minuto|segundo|minutito|rato|ratito)(?: por favor)?$|^(?:espere|espereme|esperame|permitame)(?: (?:un \w+|tantito|poquito))?$`,
  pattern`\b(?:escriba|escribe|escriban|pregunte|pregunten|pregunta|mande|manden|manda|envie|envien|recuerde|recuerden|recuerda|llame|llamen|llama|intente|intenten|hable|hablen|avise|avisen|textee)(?:me|nos)?(?:lo)?(?: de nuevo| otra vez| un mensaje| mensajes?)? (?:mas tarde|luego|despues|manana|al rato|a las?|en la|por la|en una?|en \d|hoy en|el|otro)\b`,
  pattern`\b(?:le|les|lo|te|los|yo)? ?(?:contesto|contestare|respondo|respondere|hago|hare|contestar|responder)(?: \w+){0,2} (?:luego|mas tarde|al rato|despues|manana|en la|cuando|en un|en una|a las)\b`,
  pattern`\bmejor (?:en la|por la|despues de|antes de|mas tarde|luego|manana|a las)\b|\b(?:es|seria) mejor (?:en la|por la|despues|mas|a las)\b|\bno es (?:un )?buen momento\b|\bmal momento\b`,
]);

const NOT_NOW_ANYHOW = allOf(NOT_NOW, AHORA_NO, NO_TIME_NOW_WIDER);

const withoutGreeting = ({ words }: NormalReply): string => withoutCourtesy(words) || words;

/** A stop that stands alone in a clause has no end, whatever else the text says. */
const STOP_ALONE = /^(?:stop|stop ?all|unsubscribe|alto|opt ?out)$/;

const hasAnEnd = (reply: NormalReply): boolean =>
  !reply.clauses.some((clause) => STOP_ALONE.test(withoutCourtesy(clause))) &&
  !(reply.clauses.length > 1 && REMOVAL().test(reply.words)) &&
  [withoutGreeting(reply), ...reply.clauses.map(withoutCourtesy)].some((said) => matchesAny(WITH_AN_END, said));

/** "Hoy no, ayer 8" tells of another day; it puts nothing off. */
const OF_ANOTHER_DAY = pattern`\b(?:ayer|anoche|antier|yesterday|last night|last week)\b(?: \w+){0,3} \d`;

/** P2, read before all of O: the texts are to stop, but with an end. */
export const STOP_FOR_A_TIME: ReplyRule = {
  id: 'P2',
  says: 'Stop, pause or hold with an end ("stop until Monday").',
  read: (reply) => (hasAnEnd(reply) ? { kind: 'pause_request' } : undefined),
};

export const NO_TIME_NOW: ReplyRule = {
  id: 'P1',
  says: 'Has no time now, or names a better time; numbers here are times.',
  read: (reply) =>
    !OF_ANOTHER_DAY().test(reply.words) &&
    [withoutGreeting(reply), ...reply.clauses.map(withoutCourtesy)].some((said) => matchesAny(NOT_NOW_ANYHOW, said))
      ? { kind: 'pause_request' }
      : undefined,
};
