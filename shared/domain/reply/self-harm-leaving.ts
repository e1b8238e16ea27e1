// C1, said of what comes after: giving things away, words for when one is gone, death as a relief, means within reach.
import { lazily } from '../lazily.ts';
import { type Patterns, pattern } from './patterns.ts';

const THINGS = '(?:things|stuff|belongings|possessions)';
const MEANS = '(?:gun|pistol|rifle|shotgun|rope|noose|knife|razor|pills|bottle of pills)';
const MEDICINE =
  '(?:pills|meds|medicine|medication|tablets|oxy\\w*|perc\\w*|norcos?|vicodin|hydrocodone|morphine|tylenol|xanax|ativan|ambien|insulin|benadryl|advil|aspirin|pastillas|medicinas?|medicamentos?|morfina|insulina)';
const KIN_ES =
  '(?:hij[oa]|niet[oa]|herman[oa]|espos[oa]|marido|mujer|pareja|novi[oa]|mama|papa|madre|padre|amig[oa]|sobrin[oa]|prim[oa])';
/** Hair, nails and a finger are cut every day. */
const NO_WOUND =
  '(?! (?:el|la|las?|los|un|mi|mis) (?:pelo|cabello|unas?|barba|bigote|dedo|flequillo|melena|puntas|fleco)\\b)';

export const SELF_HARM_LEAVING: Patterns = lazily(() => [
  pattern`\b(?:gave|give|given|giving) (?:all |most |everything ){0,2}(?:of )?(?:my |his |her )(?:\w+ )?${THINGS} away\b|\b(?:gave|give|given|giving) away (?:all |most |everything ){0,2}(?:of )?(?:my |his |her )?(?:\w+ )?(?:${THINGS}|everything)\b|\bgiving everything away\b`,
  pattern`\b(?:letters?|wrote|written|note|take care|look after|watch over|care of|remember me|miss me|better|happier|fine|will|funeral)\b.{0,60}\b(?:when|once|after|for when|if) (?:im|i am|ive) (?:dead|gone|no longer (?:here|around|alive))$`,
  pattern`\bwont have to (?:worry about|deal with|put up with|take care of|look after|hear from) me (?:much longer|any ?more|any longer|soon|ever again)\b|\b(?:wont|will not|not going to) be around (?:for the next (?:survey|one|text|question)|to see|when)\b`,
  pattern`\bsaying (?:my )?(?:final |last )?good ?byes?(?: now| forever| tonight| everyone)?$|\bgood ?bye\b.{0,30}\b(?:do|doing|end|ending) it (?:tonight|tomorrow|now|today|soon)\b|\b(?:do|doing|end|ending) it (?:tonight|tomorrow|now|today|soon)\b.{0,30}\bgood ?bye\b`,
  pattern`\b(?:it|everything) (?:will|ll|is going to) all be over (?:soon|tonight|tomorrow)\b|\bitll all be over\b|\bcheck(?:ing)? out (?:for good|permanently|of (?:this )?(?:life|world))\b`,
  pattern`\b(?:pain|suffering|misery) (?:to )?(?:just )?(?:end|stop|be over) (?:forever|for good|once and for all)\b`,
  pattern`\b(?:think|thinking|thinks|thought|thoughts|dream|dreaming|fantasi[sz]\w+) (?:about |of |on )?(?:not (?:being|be) (?:here|alive|around)|just not being|not existing|never waking)\b`,
  pattern`\b(?:ways?|methods?|how|easiest way|best way) to (?:die|kill (?:my|him|her)self|end (?:it all|my life|his life|her life))\b`,
  pattern`\b(?:pills|meds|medicine|tablets|drink|drank)\b.{0,40}\b(?:to not|not to|to never|and not|and never|so i dont|so i wont) wake up$|\benough (?:\w+ )?(?:pills|meds|insulin|morphine|medicine) to (?:end|kill|die|never|finish|do it)\b`,
  pattern`\b(?:whole|entire|full) (?:bottle|pack|box|bag|jar)s? of (?:\w+ )?${MEDICINE}\b.{0,40}\b(?:gonna|going to|want to|wanna|ill|will|about to|fixing to|ready to|might|just) (?:take|swallow|down|eat) (?:it|them|em|all|the whole|the lot)\b(?! (?:back|to))|\b(?:frasco|bote|paquete|caja)s? (?:\w+ )?de (?:\w+ )?${MEDICINE}\b.{0,40}\b(?:me (?:lo|las|los) (?:voy a )?(?:tomar|tragar)|voy a tom[ao]rme(?:lo|las|los)?|tragarme(?:lo|las|los)?)\b|\btomarme tod[oa]s? (?:el|la|las) (?:frasco|bote|caja|pastillas)\b`,
  pattern`\b${MEANS}\b.{0,40}\bkeep (?:looking|staring|thinking)\b|\bkeep (?:looking|staring) at (?:my|the) ${MEANS}\b|\bif i (?:only )?had (?:a|my|the) (?:gun|pistol|rope)\b`,
  pattern`\b(?:crash|crashing|wreck|wrecking|drive|driving) (?:my|the) (?:car|truck|van) (?:on purpose|off the road)\b`,
  pattern`\b(?:is|been|keeps|started|hes|shes|they|he|she|son|daughter|grandson|granddaughter) (?:\w+ )?(?:cutting|cuts|burning|burns|harms) (?:him|her|them)sel(?:f|ves)\b(?! (?:shaving|cooking|short|off|some))`,
  pattern`\b(?:dont|do not|doesnt|wouldnt|not|no longer|couldnt) (?:really |even |much )?care (?:any ?more )?(?:if|whether) i (?:live|die|died|am alive|wake up|dont wake|ever wake|make it)\b`,
  pattern`^(?:i |have |ive |got |just |theres |i feel |feel |feeling ){0,3}no hope (?:left|any ?more)\b|\b(?:might|may) as well (?:just )?(?:be dead|die|kill|end it|jump)\b`,
  pattern`\b(?:death|dead|dying) (?:would|will|might|is|seems|sounds|looks)(?: be)? (?:a |so |the |my )?(?:better|easier|relief|welcome|nice|good|peaceful|blessing|only way|way out)\b(?! than (?:this|that) (?:food|show|movie|coffee))`,
  pattern`(?<!\bheart and )\b(?:pray|praying|beg|begging|hope|hoping|wish|wishing|long|longing|waiting|want|asking) (?:to|for) (?:just )?(?:die|death)\b|\b(?:cant|cannot|can not) (?:bear|stand|face) (?:to )?(?:live|living|be alive|being alive|life)\b(?! (?:here|in|with|at|there|alone))`,
  pattern`\b(?:want|wanna|wish|wanted|ready|like) (?:to |i could |i was |i were )(?:just )?be gone$|\b(?:they|theyd|everyone|everybody|family|kids|people)(?: would| will| d)?(?: all)? be (?:so much |much |way )?(?:better|happier) off$|\boff(?:ing)? my ?self\b|\blove (?:you|u|yall) all\b.{0,20}\bgood ?bye\b`,
  pattern`\bend(?:ed|s)? it all\b|(?<!\bhow (?:do|can|would|could) )\b(?:tonight|tomorrow|today) (?:\w+ ){0,4}(?:i |to |ill )end it\b`,
  pattern`\b(?:feel|feels|feeling|felt) like (?:just )?dying$|\b(?:happy|happier|glad|relieved|better|best|good|okay|ok|fine|easier)(?: \w+){0,3} if i (?:just )?(?:died|was dead|were dead|didnt exist)\b|\bmy (?:own )?death (?:would|will|is)\b`,
  pattern`\b(?:dont|do not) think i can (?:do|take|go on|keep|handle|stand)(?: (?:it|this|going|on|like|with|doing|living)){0,3} (?:any ?more|any longer|much longer)$|\b(?:cant|cannot|can not|dont want to|do not want to|dont wanna) (?:take|stand|bear|live with|do) (?:this|the|all this|so much) (?:pain|suffering)(?: like this)? (?:any ?more|any longer|no more)\b`,
  pattern`\b(?:arms?|wrists?|legs?|thighs?|skin|myself)\b.{0,40}\bon purpose\b|^(?:i am |im |i )?(?:wanting|feeling like|feel like|craving) (?:to )?cut(?:ting)?(?: again)?$|\brelapsed and cut\b`,
  pattern`\b(?:thinking|think|thought|thoughts) (?:of|about) (?:hanging|cutting)(?: again)?$|\b(?:tied|made|tying|making) (?:a|the|my) (?:rope|noose)$|\b(?:dont|do not) (?:try to (?:find|save|stop)|look for|come looking for) me\b|\bgood ?bye (?:to )?(?:all of (?:you|u)$|(?:all )?my (?:friends|family|loves|children|kids|darlings?)\b)`,
  pattern`\b(?:gave|give|giving) .{1,40}\baway\b.{0,30}\bwont be (?:here|around)\b|^(?:i |ive |i have )attempted (?:last|again|before|once|twice|when|it)\b|\bwant(?:ed)? to (?:dy|dai|dei)$`,
  pattern`\b(?:sueside|suicyde|suecide|sewicide|sooside|suaside|siucid\w*|sicuid\w*|suciad\w*)\b`,
  pattern`\bfound (?:my |him|her|the )(?:\w+ )?(?:hanging|hanged|hung)\b|\bwish (?:it|this|everything|life) (?:was|were|would be) all over\b|\b(?:dont|do not|cant|cannot) see myself (?:living|being (?:here|alive|around)|alive)\b|\bi (?:wont|will not|might not|may not|hopefully wont) wake up\b(?! (?:early|at|till|until|before|in|on|for|so)\b)`,
  pattern`\b(?:dont|do not|no longer|didnt) have (?:the|any|a|much) (?:will|desire|strength|wish|reason) to (?:live|go on|keep going|keep living)\b|\b(?:take|swallow|took|taking|swallowed) every (?:pill|tablet)\b|\b(?:took|taken|taking|swallow\w*|pills|meds)\b.{0,40}\bon purpose\b|\bpills (?:are |is )?(?:all )?(?:lined up|counted out|in my hand|in front of me)\b`,
  pattern`\b(?:plan|plans|planned|planning|plotting|preparing|prepared|picked|chose|date|day)(?: \w+){0,4} (?:my (?:own )?(?:death|suicide)|to die|to kill (?:my|him|her|them)sel(?:f|ves))\b`,
  // en español
  pattern`\b(?:odio|detesto) (?:mi|esta|la) vida\b|\bodio vivir\b|\bno quiero despertarme\b(?! (?:temprano|tarde|tan|antes))|\bno tiene (?:caso|chiste) (?:vivir|seguir|la vida)\b|\bno le (?:veo|encuentro|hallo) (?:\w+ )?(?:caso|sentido|razon|motivo|chiste) (?:a|de|en|para) (?:la vida|vivir|seguir)\b|\bquiero que (?:ya )?se (?:acabe|termine) (?:ya )?todo\b|\bquiero que todo (?:se )?(?:acabe|termine)\b`,
  pattern`\b(?:me )?(?:quiero|quisiera) ir(?:me)? (?:ya )?con (?:dios|diosito|el senor|jesus)\b|\b(?:quiero|quisiera|ganas de) dejar de (?:existir|vivir|respirar)\b|\bperdon\w*(?: todos| por todo| familia){1,2} adios\b|\badios(?: \w+){0,3} perdon\w* (?:por todo|todos)\b`,
  pattern`\bno (?:quiero|puedo) vivir con (?:(?:este|tanto|el) dolor|esto)\b|\bme (?:intente|trate de) (?:ahorcar|matar|suicidar|colgar|envenenar)\b|\btome demasiadas pastillas\b|\bdespid[ae]n?me de (?:mis?|todos)\b`,
  pattern`\bme (?:quiero|voy a|quisiera|dan ganas de|gustaria) (?:cortar|lastimar|herir|danar)\b${NO_WOUND}|\b(?:quiero|ganas de|pienso en|pensado en|quisiera) (?:cortarme|lastimarme|herirme|danarme)\b${NO_WOUND}`,
  pattern`\b(?:a )?nadie le (?:importaria|importa|va a importar|importara) (?:si|que) (?:yo )?(?:me )?(?:muer\w+|viv[oa]|desapare\w+|mat[oe])\b|\bno me importa (?:si (?:me )?muero|morir(?:me)?|vivir)\b`,
  pattern`\b(?:ya )?me (?:he )?despedi(?:do)? (?:ya )?de (?:todos|mi familia|mis (?:hij[oa]s|niet[oa]s|seres queridos))$|\b(?:regale|regalando|regalado|reparti|repartido) (?:ya )?(?:todas )?mis (?:cosas|pertenencias)\b`,
  pattern`\bdescansar (?:para siempre|eternamente|ya para siempre)\b|\b(?:cuando|si) (?:yo )?(?:ya )?(?:me muera|no este|falte)\b.{0,40}\b(?:cuiden|cuida|cuide|cuidara)\b|\b(?:cuiden|cuida|cuide)\b.{0,40}\bcuando (?:yo )?(?:ya )?(?:me muera|no este|falte)\b`,
  pattern`\b${KIN_ES} (?:ya )?se (?:corta|corto|esta cortando|anda cortando|lastima|hace dano)(?: (?:los brazos|las munecas|las venas|las piernas|la piel|a proposito|sol[oa]))?$`,
]);
