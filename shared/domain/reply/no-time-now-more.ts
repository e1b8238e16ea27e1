// P1 in more of the words that put an answer off, or name a better time; English and Spanish.
import { lazily } from '../lazily.ts';
import { type Patterns, pattern } from './patterns.ts';

const CLOCK = '(?:\\d{1,2}(?: ?\\d\\d)?(?: ?[ap] ?m)?|noon|midnight)';
const HORA = '(?:las? \\d{1,2}(?: ?\\d\\d)?(?: ?[ap] ?m| de la (?:manana|tarde|noche))?)';

export const NO_TIME_NOW_WIDER: Patterns = lazily(() => [
  pattern`^(?:(?:ill |will |we can |we will |well |lets |gotta go |cant )?(?:talk|text|chat)(?: (?:to|with|at))?(?: (?:you|u|ya))? (?:later|soon|tomorrow|tonight|then|after|in a (?:bit|while|min\w*)))$`,
  pattern`^(?:how about |maybe |try |not till |only |please )?(?:tonight|tomorrow|this (?:evening|afternoon)|later|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?: (?:at|around|after|before) ${CLOCK}| (?:morning|afternoon|evening|night))$`,
  pattern`^(?:please )?(?:not|never|no texts?|no messages?) (?:before|until|till|after|at) (?:${CLOCK}|work|dinner|bedtime|tomorrow|later)$`,
  pattern`^(?:please )?(?:only )?(?:in the )?(?:mornings?|afternoons?|evenings?|weekends?|weekdays) (?:please|only|works?|is better|are better|better)(?: only| please)?$|^(?:please )?(?:only )?(?:after|before|between|around) ${CLOCK}(?: (?:and|to) ${CLOCK})? (?:works?|is (?:good|better|best|fine)|only|please)$`,
  pattern`^(?:sorry )?(?:im |i am |he is |she is )?(?:still |back )?(?:in (?:the )?)?(?:hospital|er|icu|emergency room|hospitalized|admitted(?: (?:to|yesterday|today|last night)\b.{0,40})?)$|\b(?:admitted (?:me|him|her)|keeping (?:me|him|her) (?:in|overnight)|got admitted|was admitted)\b`,
  pattern`\b(?:te?xt|txt|message|ask|call|remind|try)(?: me| us)?(?: again| back)? (?:mon|tues|wednes|thurs|fri|satur|sun)day\b|^(?:ill )?(?:be )?(?:right )?back (?:in|at|by|around) (?:a |an )?(?:\d{1,2}|few|min\w*|hour|bit|while|noon)(?: \w+)?$`,
  pattern`\b(?:ill|i will|will|gonna|going to)(?: \w+)? (?:do|answer|reply|respond|text|get back|finish|call|write|message|fill)(?: \w+){0,3} in the (?:morning|evening|afternoon|am|pm)\b|^after (?:my|the|i|a) (?:\w+ ){0,3}(?:nap|shower|walk|appointment|treatment|chemo|infusion|shift|show|game|news|bath)$|^(?:take|need|want) a (?:break|pause) (?:until|till|til|for)\b`,
  pattern`^(?:please )?not (?:so |too |this |that )(?:early|late)(?: please| in the \w+| at night)?$|^(?:please )?not (?:in the (?:mornings?|evenings?|afternoons?)|at night|on (?:weekends|sundays?|saturdays?))(?: please)?$`,
  pattern`^(?:working|on the road|watching (?:the |my )?(?:grandkids|kids|baby)|cooking(?: \w+)?|driving|out shopping|out of town|traveling|on vacation|at the (?:airport|gym|bank|salon|park|beach|movies)|(?:with|seeing) (?:the|my) (?:doctor|dr|nurse))(?: (?:now|right now|rn|atm))?(?: (?:later|ttyl|talk later))?$`,
  pattern`^(?:can|could|may) (?:we|i|you) (?:please )?(?:do|answer|finish|continue|ask|send)(?: \w+){0,2} (?:later|tomorrow|tonight|another (?:day|time)|in the (?:morning|evening|afternoon))(?: instead)?$`,
  pattern`^(?:im |i am |having |about to be )?(?:in |going into |getting )?surgery(?: today| now| right now| this morning| tomorrow)?$|^(?:its |it is |way )?too (?:early|late)(?: to (?:text|answer|be texting))?$`,
  // en español
  pattern`^(?:perdon |disculpe )?(?:manana|luego|despues|mas tarde|al rato|al ratito|orita|en un rato|en un ratito|en la (?:noche|tarde|manana)) (?:te |le |les |se |lo |la |los )?(?:los? |las? )?(?:contesto|contestare|respondo|digo|aviso|escribo|hago|mando|llamo)$`,
  pattern`^(?:perdon |disculpe )?(?:or|ahor)ita (?:no|estoy ocupad[oa]|ando ocupad[oa])\b|^(?:ando|voy|estoy|vengo) (?:manejando|ocupad[oa]|trabajando|en (?:el |la |mi )?(?:trabajo|camino|carro|camion|calle|tienda|misa|junta|cita|escuela|iglesia))$`,
  pattern`^(?:perdon |disculpe )?(?:estoy |sigo |ando |todavia estoy )?(?:aun )?(?:internad[oa]|hospitalizad[oa])(?: (?:ahora|todavia|aun|en el hospital))?$|^(?:me )(?:internaron|hospitalizaron|ingresaron)\b`,
  pattern`^(?:por favor )?(?:solo|solamente|nada mas|nomas|mejor) (?:en|por) las? (?:mananas?|tardes?|noches?)(?: por favor| mejor)?$|^(?:en|por) las? (?:mananas?|tardes?|noches?) (?:mejor|por favor|solamente|nada mas)$`,
  pattern`^(?:por favor )?no (?:antes|despues) de (?:${HORA}|manana|comer|cenar)(?: por favor)?$`,
  pattern`^(?:estoy|ando) (?:en|con) (?:el|la|mi|una?) (?:doctora?|cita|consulta|clinica|junta|reunion|misa|iglesia|quimio\w*|infusion|trabajo|enfermera)$`,
  pattern`^(?:esperame|espereme|esperenme|espera|espere) (?:tantito|poquito|un (?:rato|ratito|momento|momentito|minuto|segundo))$|^permitame(?: (?:tantito|un \w+))?$`,
]);
