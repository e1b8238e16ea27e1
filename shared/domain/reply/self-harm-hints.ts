// C1, said less directly: giving up, farewell, means at hand. Found too, because such words are the ones that get missed.
import { lazily } from '../lazily.ts';
import { type Patterns, pattern } from './patterns.ts';

export const SELF_HARM_HINTS: Patterns = lazily(() => [
  // giving up
  pattern`\b(?:nobody|no one|noone)(?: \w+)? cares? if i (?:live|die|am alive|lived|died)\b`,
  pattern`\b(?:whats|what is|wheres|theres|there is|i see|see|is there|really) (?:even )?(?:no |the |any )?point(?: any ?more| of (?:it all|any of this|anything|me)| in (?:it all|any of this|anything|trying))?$|^no point(?: any ?more)?$|\bno point (?:in )?(?:trying|anymore|any more)\b`,
  pattern`\blife (?:is|isnt|has|doesnt|feels|seems)(?: \w+){0,2} (?:worth it|worthless|pointless|meaningless|meaning|hopeless|over)\b`,
  pattern`\b(?:cant|cannot|can not|could not|dont want to) (?:go on|keep (?:going|living|fighting|doing this)|carry on|live)(?: (?:like this|any ?more|any longer|with (?:this|the) pain))?$|\b(?:cant|cannot|can not) (?:keep living|go on like this)\b`,
  pattern`\b(?:im |i am )?(?:so )?(?:done|finished|through|over) (?:living|with living|with life|with this life)\b|\bhate (?:my|this) life\b`,
  pattern`\b(?:want|wanna|wish|like|ready|need) (?:for )?(?:it|this|everything|my life|life) (?:all )?(?:to (?:just )?(?:be over|end)|over|to be done)\b(?<! (?:treatment|chemo|pain|week))`,
  pattern`\b(?:want|wanna|wish i could|just|like to|ready to) (?:to )?(?:just )?(?:disappear|vanish|not exist|cease to exist|stop existing)\b`,
  pattern`\b(?:want|wanna|need|ready) (?:to )?(?:get )?out of this (?:life|world)\b|\bend(?:ing)? (?:this|my|the) (?:\w+ )?(?:life|misery|suffering)\b`,
  pattern`\b(?:ive|i have|ive just|just) given up(?: on (?:everything|life|myself|it all|hope|living))?$|\bgiving up on everything\b|\b(?:theres|there is|see|i see) no (?:way out|way forward|future|hope left|other way)\b`,
  pattern`\b(?:feel|felt|feeling|think|thinking|thought|thoughts|talk|talking|plan|planning) (?:like |of |about )?(?:just )?(?:ending|end) it\b|\bto end it$`,
  pattern`\bwouldnt (?:mind|care if) (?:i )?(?:dying|died|not waking up|being dead|didnt wake up|never woke up|if i (?:died|didnt wake up|never woke up))\b`,
  pattern`\b(?:ready|want|like|wish|going) to (?:just )?(?:go )?(?:be with|meet|join|see) (?:the )?(?:lord|god|jesus|my maker|my (?:late |dead )?(?:husband|wife|mom|dad|mother|father) (?:in heaven|again))\b|\bready to (?:go|leave this world|meet my maker)(?: now)?$`,
  pattern`\bwhy am i (?:even |still )?(?:here|alive|living)\b(?! (?:at|in) )|\bshould(?:nt| not) (?:be alive|have been born|exist)\b|\bwas never born\b`,
  pattern`\b(?:not|didnt|dont) (?:wanting|want) to (?:wake up|be alive|live|exist)\b(?! (?:early|with|in|here|there|at))`,
  // means at hand
  pattern`^(?:i )?(?:want|wanna|need|going|gonna|urge|urges) (?:to )?(?:cut|od|self harm)(?: again)?$|\b(?:on my|od on|oding|to od|gonna od|od tonight)\b(?<=\bod(?:ing)?\b.{0,80})|\burges? to (?:cut|hurt|harm|die)\b`,
  pattern`\b(?:swallow|swallowed|take|took|taking|drink|drank) (?:a|an|the|my) (?:\w+ )?bottles? of (?:\w+ )?(?:pills|meds|tylenol|aspirin|medicine|sleeping|ibuprofen|bleach|tablets|opioids?|oxy\w*)\b`,
  pattern`\b(?:pills|meds) (?:\w+ )?(?:saved up|stockpiled|hoarded)\b|\b(?:saving|saved|stockpiling|hoarding)(?: up)? (?:my |all my )?(?:pills|meds)\b`,
  pattern`\bblow (?:my|his|her) (?:brains?|head) (?:out|off)\b|\b(?:rope|gun|noose|pills|knife|razor)s? (?:is |are )?(?:ready|loaded|next to me|in my hand)\b|\bloaded gun\b|\b(?:have|holding|got|with) (?:a|the|my) (?:loaded )?(?:gun|pistol|knife|razor)(?: (?:ready|in my hand|next to me|here))\b`,
  pattern`\b(?:drive|driving|crash|crashing|run|steer) (?:off|(?:my|the) (?:car|truck) (?:off|into)|into) (?:a|an|the) (?:\w+ )?(?:bridge|cliff|tree|wall|traffic|lake|river|pole|road)\b|\bstep(?:ping)? (?:in front of|into) (?:a|the|traffic) ?(?:train|bus|truck|traffic|car)?\b|\bwalk(?:ing)? into traffic\b`,
  // farewell
  pattern`\b(?:tell|let) (?:my|the) (?:\w+ )?(?:kids|children|family|husband|wife|son|daughter|mom|mother|grandkids|everyone)(?: know)? (?:that )?(?:i love(?:d)? (?:them|him|her)|goodbye|im sorry|i said goodbye)\b`,
  pattern`\b(?:say|said|saying|wrote|write|writing|left|leaving|leave|my) (?:\w+ ){0,2}(?:goodbyes?(?: (?:to|note|letter)\b|$)|suicide note|final (?:note|goodbye|letter))\b(?<!\b(?:have|nurse) \w+ goodbye)`,
  pattern`\b(?:you|yall|u) (?:wont|will not|will never|wont ever) (?:hear from|see) me (?:again|any ?more)\b|\bby the time you (?:read|get|see) this\b|\b(?:ill|i will) be (?:gone|dead) (?:by|soon|tomorrow|when|tonight)\b(?! (?:for|to|from|until))`,
  // en español
  pattern`\bpien[sz]o (?:mucho )?en (?:la muerte|morir(?:me)?|mi muerte)\b|\bpensamientos? de (?:muerte|morir\w*)\b`,
  pattern`\b(?:ya )?no quiero seguir(?: mas)?$|\bno (?:puedo|quiero) seguir (?:asi|mas|viviendo|adelante)\b|^(?:ya )?no aguanto(?: mas)?$|\bya no (?:puedo|aguanto)$|\bno le (?:veo|encuentro) sentido\b`,
  pattern`\b(?:prefer\w+|quisiera|me gustaria|mejor) (?:estar |estaria )?(?:muert[oa]|morir(?:me)?)\b|\bdeberia (?:estar muert[oa]|morir(?:me)?)\b`,
  pattern`\b(?:la|mi|esta) vida (?:ya )?no (?:vale (?:la pena|nada)|tiene sentido)\b|\bno tiene sentido (?:vivir|la vida|seguir|nada)\b|\bnada tiene sentido\b`,
  pattern`\b(?:me (?:quiero|voy a|quisiera|hago|hice|he hecho|estoy haciendo) (?:hacer )?dano|me corto(?: (?:los brazos|las piernas|las munecas|la piel|otra vez|a veces))?$|me (?:he estado|estoy|sigo) cortando|quiero cortarme|cortarme$)`,
  pattern`\b(?:tomarme|tragarme|tomar|tomare) (?:todo|entero|completo|el) ?(?:el |un )?(?:frasco|bote)\b|\b(?:tengo|compre|consegui|agarre) (?:una|la|mi|un|el) (?:pistola|arma|revolver|soga|cuerda)\b|\b(?:pegarme|darme|me (?:voy a|quiero) (?:pegar|dar)|meterme) (?:un )?(?:tiro|balazo)\b`,
  pattern`\badios (?:a todos|para siempre|mundo)\b|\b(?:digan|dile|digale|diganle)(?:les|le)? a (?:mi|mis) (?:\w+ )?(?:hij\w+|famili\w+|espos\w+|mama|niet\w+)? ?que (?:los|las|lo|la) (?:quiero|amo|quise)\b|\besta es mi despedida\b|\bme despido de todos\b`,
  pattern`\b(?:cansad|hart|aburrid)[oa] de (?:la vida|vivir|esta vida)\b|\b(?:ir(?:me)?|salir) de este mundo\b|\bquiero desaparecer\b|\bno deberia (?:existir|haber nacido)\b|\bmejor no (?:existir|haber nacido)\b|\b(?:no hay|no veo) (?:otra )?(?:salida|esperanza)\b`,
]);
