// C1: giving up, put together from its parts: can't + go on, no reason + to live, hope + not waking up; English and Spanish.
import { lazily } from '../lazily.ts';
import { type Patterns, pattern } from './patterns.ts';

const CANT = '(?:cant|cannot|can not|could not|couldnt)(?: (?:just|even|really|possibly)){0,2}';
const NO_MORE = '(?:any ?more|any longer|no more|no longer|much longer|another (?:day|minute))';
const TO_LIVE =
  '(?:live|living|alive|life|exist|existing|existence|going on|go on|keep going|carry on|carrying on|be(?:ing)? (?:here|alive|around))';
/** A place to live in, or people to live with, make it a matter of housing. */
const NOT_HOUSING =
  '(?! (?:in|at|with|near|here|there|alone|on) (?:my|the|a|an|this|that|his|her|them|you|florida|texas)\\b)';

const WISH =
  '(?:pray|prays|prayed|praying|hope|hoping|hoped|wish|wishing|beg|begging|ask|asked|asking|long|longing|look(?:ing)? forward|dream|dreaming|ready|rather|waiting|easier|better|nicer|happier|peaceful|like|want|wanna|wanting|eager|prefer)';
const ON_THE_WAY =
  '(?: (?:to|that|i|ill|id|just|god|lord|every|night|day|each|would|could|will|can|me|be|let|lets|for|a|my|the|forward|so|tonight|is|it|in|and|soon|peacefully|quickly|already)){0,7} ';

export const GIVING_UP: Patterns = lazily(() => [
  pattern`\b${CANT} (?:go on|keep going|carry on|continue|keep (?:living|fighting|doing this)|live)(?: (?:like|this|that|way|with|it|life|living|in|pain|all)){0,5}(?: ${NO_MORE})?$`,
  pattern`\b${CANT} (?:do|take|stand|bear|handle|face|deal with|cope with) (?:it|this|life|living|things|all this|all of this|everything) ${NO_MORE}\b`,
  pattern`\b(?:no|any|see (?:the|a|any)|whats the|what is the|without|have no|has no|lost (?:my|all)) (?:reasons?|points?|purpose|use|sense|will|desire)(?: (?:to|in|of|for|me|keep|continue|even|keeping|still|left)){0,5} ${TO_LIVE}\b${NOT_HOUSING}`,
  pattern`\b(?:dont|do not|no longer|not|never|didnt)(?: (?:really|even|just|ever)){0,2} (?:want|wanna|wanted|wanting|wish|care)(?: to)? (?:be|stay|remain|live|exist) (?:on|in) (?:this|the) (?:earth|planet|world)\b`,
  pattern`\b(?:should|shouldve|shoulda|could|wish|wished|if only|better if)(?: (?:of|have|had|i|id|just|only|would|could|it|was|were)){0,5} (?:died|never existed|never been born|never woken up|never woke up|not existed)\b(?! (?:his|her|my) hair)`,
  pattern`\b(?:hope|hoping|hopefully|wish|wishing|pray|praying)(?: (?:that|i|god|the|lord|to|just|tonight)){0,4} (?:dont|do not|wont|will not|never|didnt|wouldnt|will never|would never)(?: (?:ever|have to))? wake(?: up|(?! up))\b(?! (?:early|earlier|late|in pain|sick|so|too|with|before|my|the|him|her|you|them|anyone)\b)`,
  pattern`\b(?:hope|hoping|wish|want|wanting|pray|praying)(?: (?:that|the|this|my|it|to|cancer|god|lord|jesus|death|he|would|will|could|thing|illness|disease|just|please|soon|hurry|up|and)){1,8} (?:take|kill|end|finish) me\b(?! (?:to|off|out|there|back|from|in|for))`,
  pattern`\b(?:feel(?:ing)? like|want to|wanna|going to|gonna|about|thinking of|plan(?:ning)? (?:to|on)|ready to) (?:just )?end(?:ing)? (?:everything|things|it all|myself|my days|my story)\b`,
  pattern`\b(?:good ?bye|farewell|suicide) (?:letters?|notes?|video|message)\b|\b(?:my )?life (?:means|is worth|is|feels like|has become) (?:nothing|worthless|meaningless|pointless|a waste)\b`,
  // en español
  pattern`\b(?:quiere|quieren|quiso|queria|intento|trato de|deseaba|desea|piensa(?: en)?) (?:morirse|matarse|suicidarse|quitarse la vida|ahorcarse)\b|\b(?:va|iba) a (?:matarse|suicidarse|quitarse la vida|ahorcarse)\b|\bse (?:corto|esta cortando|queria cortar|quiso cortar) las (?:venas|munecas)\b|\bme mataria\b`,
  pattern`\bme despido(?: \w+){0,3} (?:todos|ustedes|mis \w+|siempre)\b|\b(?:cuiden|cuidenme|cuida|cuidame) (?:mucho )?a (?:mis|mi) \w+(?: \w+){0,3} (?:me despido|adios|ya no)\b`,
  pattern`\bno (?:puedo|logro) (?:seguir|vivir)(?: (?:asi|mas|viviendo|con|esto|este|el|dolor|adelante|de|esta|manera)){0,4}$|\b(?:no tengo|sin|no hay|ya no hay|ya no tengo|para que|que caso tiene) (?:\w+ ){0,2}(?:vivir|seguir viviendo|estar viv[oa])\b(?! (?:con|en) (?:mi|la|el|los))`,
  // a wish, and death as what is wished for
  pattern`\b${WISH}${ON_THE_WAY}(?:(?<!\bnot to )(?:die|dying|death)|be dead|being dead|pass (?:away )?in my sleep|go in my sleep|not wake up|never wake up|not (?:to )?make it (?:to|through) (?:tomorrow|the (?:night|morning|day))|my last (?:night|day|breath))\b(?! (?:my|his|her|hair|of|from|down|battery|out|off|for|in (?:peace )?(?:this|the) (?:show|game))\b)`,
  pattern`\b(?:god|lord|jesus|heaven)(?: (?:would|to|will|just|could|please|already|can|lets?|come|hurry|up|and)){0,5} (?:take me|call(?:s|ed)? me home|bring me home|(?<=lets? )me die|let me (?:go|die|rest))(?! (?:to|through|out|back|with my))`,
  pattern`\b(?:no|any|zero|lost (?:all|its)|without|whats the|what is the|hasnt any|not much|little) (?:\w+ )?(?:point|purpose|meaning|reason|value|use|sense)(?: left)? (?:to|in|of|for|with) (?:my |this |a )?(?:life|living|existence|existing|being alive)\b${NOT_HOUSING}`,
  pattern`\b(?:my|this) life (?:has|have|feels like it has|just has) (?:no|lost (?:its|all)|little|zero) (?:\w+ )?(?:purpose|meaning|point|value|reason)\b|\b(?:my|this) life (?:isnt|is not|doesnt feel|is no longer) (?:\w+ )?worth\b|^(?:so )?why (?:even )?(?:go on|live|keep (?:going|living))(?: any ?more| living)?$`,
  pattern`\b(?:no (?:good|use|help)|of no use|useless|worthless|nothing) to (?:any ?one|anybody|my (?:family|kids|children|wife|husband)|everyone|nobody)\b|\bwaste of (?:space|air|oxygen|skin)\b`,
  pattern`\b(?:they|family|kids|everyone|everybody|husband|wife|children|world)(?: \w+){0,3} (?:fine|better|happier|ok|okay|well|easier)(?: off)? without me\b(?! (?:at|for|on|today|this|there|while|to))|\b(?:nobody|no one|noone) (?:needs|wants) me(?: (?:here|around|any ?more|alive))?$`,
  pattern`\b(?:do|doing|done|did|try|trying) (?:something|anything|stuff|harm|damage|bad things)(?: \w+){0,2} to (?:my|him|her|them)self\b|\b(?:afraid|scared|scares|scaring|worried)(?: \w+){0,3} (?:what i (?:might|may|could|will|would|am going to) do|of myself|i(?:ll| will| might| may| could) (?:hurt|harm|kill) myself)\b|\b(?:dont|do not|cant|cannot) trust myself\b(?! (?:to|on|driving|in the (?:car|shower))\b)|\b(?:not|isnt|un) ?safe (?:with|around|from|alone with) (?:my(?:self| (?:own )?(?:thoughts|mind|head)))\b`,
  pattern`\b(?:jump|jumping|leap|leaping|throw(?:ing)? (?:my|him|her)self|fling(?:ing)? myself|hurl(?:ing)? myself) (?:off|from|in front of|out of|into|under|over|down|onto) (?:(?:a|an|the|my|some|that|of|this|one) ){0,2}(?:\w+ ){0,2}(?:bridge|overpass|roof(?:top)?|building|balcony|train|window|traffic|bus|truck|ledge|cliff|garage|tower|tracks|river|highway|freeway|subway|floor|stairs|car)\b(?<!\bjump\w* (?:out of|off|over|into) (?:the |a |my )?(?:car|bus|truck|train|stairs|floor|river))`,
  pattern`\b(?:pills|meds|tablets|insulin)\b(?: \w+){0,3} enough to (?:do it|end|die|kill)\b|\benough to (?:end it|kill me|kill myself|end my)\b|\b(?:slic|slash|slit|carv)(?:e|es|ing|ting|ed)?(?: up)? (?:my|his|her) (?:arms?|wrists?|thighs?|legs?|skin)\b|\bi (?:hurt|cut|burn|hit|harm|scratch) myself (?:when|whenever|every time|if)(?: i| im| i am| i get| i feel| things| life| it gets| its){1,3} (?:feel|get|feeling|sad|down|upset|angry|mad|low|bad|lonely|depressed|stressed|overwhelmed|anxious|hard|too much|hurting)\b`,
  pattern`\b(?:dont|do not|cant|cannot) (?:want|wanna|face|see|do)(?: to)?(?: (?:see|live|face|have|wake up to))? (?:tomorrow$|another (?:day|night|year)(?: (?:of|in|like|on) (?:this|my|the)(?: (?:life|world|earth|hell|misery|existence|suffering))?)?(?: any ?more)?$)|\bgiv(?:e|ing) up on (?:living|life)\b|\bwelcome(?:s|d)? death\b|\bdeath (?:cant|cannot|please|would|will|should|needs to)(?: \w+){0,3} (?:soon|fast|quick)\w*\b|\b(?:it|everything|this) all to stop (?:for good|forever)\b`,
  pattern`\b(?:use|using|used|turn|turning) (?:it|this|that|them|one|(?:the|my|his) \w+) on (?:my|him|her|them)self\b`,
  // en español
  pattern`\b(?:mejor|ojala|quisiera|preferiria|desearia)(?: (?:yo|ya|que|si|me)){0,3} (?:estuviera|estaria|estar|hubiera) (?:ya )?muert[oa]\b`,
  pattern`\b(?:dios|diosito|(?<!\b(?:el|mi) )senor|virgen\w*|jesus)(?: (?:que|ya|para|me|pronto|por|favor|quisiera|quiera|se|acuerde|de|mi|con)){0,5} (?:llev(?:e|ara)|recoj(?:a|iera)|recogiera|llame|llevarme|recogerme)\b(?! (?:al|a|por|con bien|hasta|de la mano)\b)`,
  pattern`\b(?:rezo|rezando|rezar|pido|pidiendo|ruego|ojala|espero|sueno con|anhelo|suplico)(?: (?:para|por|con|que|a|dios|ya|me|diosito|todas|las|noches|pronto|la)){0,6} (?:morir(?:me)?|me muera|muerte|no (?:despertar|amanecer|despierte|amanezca)(?:me)?)\b`,
  pattern`\bno (?:quiero|deseo|puedo|tengo ganas de) (?:seguir|continuar|estar|andar)(?: mas)? (?:viv[oa]|viviendo|existiendo|en (?:este mundo|esta vida))\b|\b(?:para|por) que (?:\w+ )?sig[oa] (?:viv[oa]|aqui|viviendo|respirando|existiendo)\b|\b(?:mi|la|esta) vida (?:\w+ )?no (?:sirve|vale|tiene)(?: (?:la pena|para nada|nada|sentido|caso|chiste|proposito|valor))\b`,
  pattern`\b(?:hacer|cometer|haga|cometa|hare) (?:una (?:locura|tonteria|estupidez|barbaridad|pendejada)|algo (?:malo|feo)? ?(?:conmigo|a mi mism[oa]))\b|\b(?:terminar|acabar) (?:ya )?con (?:mi (?:sufrimiento|existencia)|este (?:sufrimiento|calvario))\b|\ba?h?orcar(?:me|se)\b|\b(?:quiero|voy a|quisiera) (?:a?h?orcar)\b`,
]);
