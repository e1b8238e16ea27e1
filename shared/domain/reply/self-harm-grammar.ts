// C1, put together from subject, wish and end, as people say it in any grammar: better + without me, nobody + miss me.
import { lazily } from '../lazily.ts';
import { type Patterns, pattern } from './patterns.ts';

const BETTER =
  '(?:better|best|happier|easier|simpler|lighter|relieved|fine|ok|okay|good|well|freer|less stress\\w*|at peace)';
const ME_GONE =
  '(?:without me(?: (?:around|here|in it|in (?:their|his|her|your) (?:life|lives|way)|to worry about))?$|with me (?:gone|dead|not here|not around|out of)|(?:if|when|once|after) (?:im|i am|i was|i were|i wasnt|i werent|i just|i) ?(?:wasnt |werent |were |was |not )?(?:gone|dead|here|around|alive|in the picture|died|die|disappeared|pass away))';
const LIFE = '(?:life|living|being alive|existing|existence|staying alive)';
const NOT_HOUSING = '(?! (?:in|at|with|near|here|there|alone|on|by|off)\\b)';
const TO_DIE = '(?:die|dying|death|be dead|suicide|kill (?:my|him|her)self|end it|end my life)';
const NOT_WAKING =
  '(?:not|dont|doesnt|didnt|never|wont|wouldnt)(?: (?:even|ever|to|have to|just)){0,2} (?:wake|woke|waking) up';
const NOT_EARLY =
  '(?! (?:early|earlier|late|on|in|with|by|at|to|and|so|sick|too|before|until|till|during|for|tired|my|the|him|her|you|them|any ?one|hungry)\\b)';

const ENGLISH: Patterns = lazily(() => [
  pattern`\b${BETTER}(?: (?:off?|for|to|with|it|them|us|you|all|everyone|everybody|my|family|kids|the|just|so|much|a|lot|would|be|here)){0,5} ${ME_GONE}`,
  pattern`\b(?:says?|said|saying|thinks?|told|tells|keeps|feels?|swears)\b.{0,60}\b(?:better|happier|easier)(?: off?)?(?: \w+){0,2} (?:without (?:him|her|them)|with (?:him|her|them) (?:gone|dead))$`,
  pattern`\b(?:nobody|no one|noone|none of them|who|whos|wouldnt|would not|wont|will not|not)(?: (?:would|will|is|be|going|gonna|gone|to|even|really|them|ever|they)){0,4} miss me(?: (?:none|any ?way|at all|when|if|much)\b|$)`,
  pattern`\b(?:nothing|anything|nothin|whats(?: even)? there|what (?:is there|am i|do i have|have i got|else is there))(?: \w+){0,4} (?:live|living|alive|keep going|stay here) for$`,
  pattern`\b(?:no|any|what|whats the)(?: (?:good|real|damn|more|other|earthly))? (?:reasons?|point|use|sense|purpose)(?: \w+){0,4} ${LIFE}\b${NOT_HOUSING}`,
  pattern`\bgo (?:on )?home (?:to )?(?:be )?(?:with |to )?(?:the |my )?(?:lord|jesus|god|savior|maker|father in heaven)\b|\b(?:god|lord|jesus)(?: (?:would|will|to|just|could|please|go|head|ahead|and|come|hurry|up|already|on)){1,6} (?:take me|call me home|bring me home)\b(?! (?:to|through|out|back|in|for|as|along|by)\b)`,
  pattern`\b(?:if|hope|hopes|hoping|pray\w*|wish\w*|care|mind|fine|okay|blessing|relief|mercy|nice|glad)(?: (?!(?:baby|kids?|dog)\b)\w+){0,6} ${NOT_WAKING}\b${NOT_EARLY}`,
  pattern`\b(?:sooner|just as soon|welcome|beg for|crave) (?:be |just )?(?:die|dead|dying|death)\b|\b(?:cant wait|counting (?:the|my) days|counting down|looking forward) (?:to|for|until|till) (?:just )?(?:die|dying|death|i die|im dead|be dead)\b`,
  pattern`\b(?:think|thinks|thinking|thought|talk|talks|talking|talked|dream\w*|fantasi\w*|joke|jokes|joking|obsess\w*|wonder\w*|google\w*|search\w*) (?:of|about|on|how) (?:just )?(?:(?:wanting|want|how) to (?:die|end|kill)|dying|dieing|ending (?:it|things|everything|his|her|my)|(?:killing|hurting|shooting|hanging|harming) (?:him|her|my|them)sel(?:f|ves)|suicide|not (?:being|wanting to be) (?:here|alive|around))\b(?! (?:my hair|eggs|of))`,
  pattern`\b(?:gonna|going to|will|ill|might|may|could|afraid|scared|want to|about to|worried|think|hell|shell)(?: \w+){0,4} do something (?:stupid|bad|drastic|terrible|rash|permanent|to (?:my|him|her)self|i cant take back)\b`,
  pattern`\b(?:bullet|round) (?:in|to|through|into) (?:my|his|her) (?:head|brains?|skull|mouth|chest|heart)\b|\b(?:gun|pistol|rifle|shotgun)\b.{0,40}\b(?:think|thinking|thought) (?:about|of) (?:it|using)\b|\bscratch\w* (?:up )?my wrists? up\b`,
  pattern`\bhow (?:many|much)(?: \w+){0,5} to (?:die|kill (?:me|you|u|myself|someone|yourself|a person)|overdose|od|end it|never wake|not wake)\b|\b(?:fatal|lethal|deadly) (?:dose|amount) of\b|\btr(?:y|ied|ying) (?:to )?end(?:ing)? (?:it|things|everything|my life)\b`,
  pattern`\b(?:stop\w*|starv\w*|quit|quitting|not|skip\w*|refus\w*|drink\w*|eat\w*|drank|pills?)\b.{0,60}\b(?:so|until|till|because|hoping|cause) (?:that )?(?:maybe )?(?:i|ill|id|it|itll|i will|i can|i would|i might|ill just) (?:can |could |will |would |might |just |want to |wanna ){0,2}(?:die|be dead|kill me|end it)\b(?! of)|\b(?:starv\w*|drink\w*|drank) (?:my|him|her)self to death\b`,
  pattern`\b(?:only|best|easiest|one) (?:way|option|choice|answer|solution|escape|thing)(?: (?:left|out|to|stop|end|this|the|my|pain|suffering|for|me|is|i|can|see|be|would|get|rest|peace|of|it|now)){0,8} ${TO_DIE}\b`,
  pattern`\b(?:dont|do not|not|hate|tired|sick|done|no longer|never wanted|stop)(?: \w+){0,4} (?:be|being) (?:a|such a|this) (?:\w+ )?burden(?:$| (?:any ?more|no more|(?:to|on|for) (?:my|them|any|every|you|him|her|the)))`,
  pattern`\b(?:this|that|it)(?: (?:is|will|ll|may|might|could|is going to))?(?: probably| likely)?(?: be)? my (?:last|final) (?:text|message|words|good ?bye)\b`,
  pattern`\b(?:would|id|wouldve|couldve|could|might|should) (?:have |just |of |probably |already |rather ){0,2}end(?:ed)? it\b(?! (?:with|early|there|at)\b)|\bput me (?:out of (?:my|this) (?:misery|pain|suffering)|down like)\b`,
  pattern`\b(?:tired|sick|done|over|fed up|finished|through|had enough|exhausted|weary)(?: (?:of|with|from))? (?:this |my |the |all this |just )?(?:life|living|being alive|existing|existence)\b(?! (?:in|with|at|here|alone|on|off|like it|insurance|support)\b)`,
  pattern`\b${LIFE}(?: \w+){0,3} (?:isnt|is not|not|no longer|never)(?: \w+){0,2} worth\b|\bcare (?:less|anymore|any more)?(?: \w+)? ?(?:if|whether) i (?:live|die|am alive|make it or)\b`,
  pattern`\b(?:no longer|not|dont|do not|never|doesnt)(?: (?:really|even|just)){0,2} (?:wish|desire|care|choose|intend|hope|wanna|want|feel like)(?: to)?(?: (?:keep|be|go on|continue|stay|keep on))? (?:live|living|alive|exist|existing)\b(?! (?:in|with|at|there|near|off|like a|past|to|long|forever|alone|here|outside|inside|indoors|outdoors)\b)`,
  pattern`\b(?:cant|cannot|can not|dont want to|wont) keep (?:on )?(?:living|going|existing|fighting)(?: (?:on|like|this|that|way|any ?more|any longer|no more)){0,4}$|\b(?:give|giving|gave|given) up\b.{0,20}\bwant out$`,
  pattern`\b(?:nobody|no one|noone) (?:needs|wants|wanted) me (?:round|around|here|any ?more|no more|alive)\b|\b(?:wouldnt|wont|not) have to (?:worry|bother|deal|stress)(?: about me)? without me\b|\b(?:relieved|happy|happier|glad|better|fine)(?: off)? if i (?:just )?(?:passed|passed away|go|went away for good|disappear)$`,
  pattern`\b(?:done|finished|through) with (?:it all|everything)\b.{0,12}\blife\b|\bnot sure (?:if |that )?i (?:even )?(?:want|wanna) (?:to )?(?:keep (?:on )?)?(?:live|living|be alive|be here|go on)\b${NOT_HOUSING}|\b(?:wont|might not|may not|not going to) be here (?:next|tomorrow|by|much|for long)\b.{0,30}\b(?:end|ending|good ?bye|bye)\b`,
  pattern`\b(?:im|i am|start|started|been) (?:just )?ending it\b(?! with)|\b(?:saving|saved|stash\w*|hoard\w*|stockpil\w*)(?: up)? (?:my|all my|his|her|some) (?:\w+ )?(?:pills|meds|oxy\w*|morphine|opioids?|percs?|insulin|ambien|xanax)\b.{0,20}\b(?:so|to|for|until) .{0,12}\b(?:end|die|kill|od)\b`,
  pattern`\b(?:looking|staring) at (?:my|the|these|all these) (?:\w+ )?(?:pills|gun|knife|rope|razor|meds)\b|\b(?:razor(?: blade)?s?|knife|gun|rope|noose|pills) in (?:my|his|her) hands?\b|\bpull the plug on me\b|\b(?:teen|son|daughter|kid|child|granddaughter|grandson|niece|nephew|sister|he|she|hes|shes) (?:is |keeps |been |started |has been )?cutting(?: again)?$`,
  pattern`\b(?:wish|wished|wishes|wishing) (?:i|he|she|they) (?:was|were|would be) (?:just )?(?:dead|never born|gone)\b`,
]);

const SIN_MI =
  '(?:sin (?:mi|nosotros)(?:$| (?:aqui|en (?:sus|la|su) vidas?|presencia|alrededor|ya))|si (?:yo )?(?:ya )?(?:me (?:muero|muriera|matara|mato|fuera de este)|no (?:existiera|viviera|amaneciera|despertara|estuviera(?: (?:yo|aqui|viv[oa]|ya|mas))?$)|estuviera muert[oa]|falto$|faltara$|desaparezco|desapareciera))';
const NO_EARLY_ES = '(?! (?:con|aqui|en|sol[oa]|tempran\\w*|tarde|tan|lejos|a|al|antes|cansad[oa])\\b)';

const SPANISH: Patterns = lazily(() => [
  pattern`\b(?:mejor|felic\w*|feliz|tranquil[oa]s?|bien|alivi\w*|descansad[oa]s?|content[oa]s?|facil|livian\w*)(?: \w+){0,4} ${SIN_MI}`,
  pattern`\bdi(?:ce|jo|cen|ciendo)\b.{0,60}\bmejor(?: \w+){0,2} sin (?:ella|el)$|\bdi(?:ce|jo|cen)(?: \w+){0,3} (?:quiere|va a|prefiere|piensa|queria|iba a|quisiera) (?:ya )?(?:morir(?:se)?|matarse|suicidarse|quitarse la vida)\b`,
  pattern`\bmejor(?: \w+){0,3} (?:muert[oa]|morir(?:me|se)?|la muerte|me muero|me muriera)\b|(?<!\bse )\b(?:me (?:hubiera|hubiese|debi|deberia|debia|tendria que)|deberia|debi|hubiera preferido)(?: haber(?:me)?)? (?:muert[oa]|morir(?:me)?)\b`,
  pattern`\b(?:prefier\w+|quiero|quisiera|deseo|espero|anhelo|busco|pido|llamo a|mejor) (?:mas |mejor |ya )?(?:a )?(?:la|mi) muerte\b|\bmuerte (?:seria|es|sera|me daria|me traeria)(?: \w+){0,3} (?:descanso|alivio|mejor|salida|solucion|bendicion|paz)\b`,
  pattern`\b(?:canse|cansad[oa]|cansada|harte|hart[oa]|aburri|agotad[oa]|fastidiad[oa]) (?:ya )?de (?:la vida|vivir|esta vida|mi vida|estar viv[oa]|existir|seguir viv\w+)\b`,
  pattern`\b(?:no|cansad[oa] de|hart[oa] de|odio)(?: (?:quiero|quisiera|deseo|me gusta|soporto|puedo|ya|mas|seguir)){0,3} (?:ser|siendo)(?: \w+)? (?:carga|estorbo)\b|\bnadie me (?:necesita|extrana\w*|echaria de menos|lloraria|va a llorar)\b`,
  pattern`\best[ea](?: \w+){0,2} mi ultim[oa] (?:mensaje|texto|noche|despedida)\b|\b(?:deje|dejo|escribi|hice)(?: \w+){0,2} (?:cartas?|notas?|recados?) (?:de despedida|(?:para|a|pa) (?:mis?|todos|la) (?:hij\w+|famil\w+|espos\w+|niet\w+|mama))`,
  pattern`\b(?:quiero|quisiera|ojala|deseo)(?: que)?(?: ya)? (?:ya )?(?:se )?(?:me )?(?:acabe|termine|acabara|terminara)(?: (?:ya|todo|mi vida|la vida|de una vez|todo esto)){0,2}$`,
  pattern`\bno (?:quisiera|deseo|quiero|deberia|merezco|pienso) (?:ya |seguir |mas ){0,2}(?:existir|existiendo|vivir|viviendo|haber nacido|viv[oa]|amanecer)\b${NO_EARLY_ES}|\b(?:quisiera|ojala|desearia|gustaria) (?:ya )?(?:no|nunca|jamas) (?:haber nacido|existir|despertar\w*|amanecer\w*|estar viv[oa]|vivir)\b${NO_EARLY_ES}`,
  pattern`\b(?:mateme|matame|matenme)\b|(?<!\bno )\b(?:que (?:ya )?|alguien |alguno )me maten?\b(?! (?:el|la|los|las|de|del)\b)|\b(?:dejen|deje|deja|dejame|dejeme|dejenme|dejarme|ayudenme|ayudeme|ayudame|permitan\w*)(?: ya| me| a){0,2} (?:morir(?:me)?|dormir para siempre)\b`,
  pattern`\b(?:para|como|forma de|manera de|hago|hacer|puedo|ganas de|podria)(?: (?:le|hago|para|puedo|de|hacer|mejor|rapido)){0,3} (?:morirme|matarme|quitarme la vida|suicidarme|dormirme para siempre)\b`,
  pattern`\bno (?:puedo|aguanto|soporto|tolero)(?: ya| mas)? (?:con )?(?:la vida|mi vida|esta vida|vivir|existir|esta existencia|seguir viv\w+)\b|\bno vale (?:ya )?(?:la pena |nada )?(?:mi|esta) (?:vida|existencia)\b`,
  pattern`\bme (?:ando|vivo|estuve|anduve|he andado|volvi a|empece a) (?:cortando|cortar|lastimando|lastimar|quemando|haciendo dano)\b${NO_EARLY_ES}|\bmiedo(?: \w+){0,2} (?:hacerme algo|de mi mism[oa]|matarme|lastimarme|hacerme dano)\b|\b(?:voy a|quiero|podria|pueda) hacerme algo\b`,
  pattern`\b(?:guard|junt|escond|cont)(?:ad[oa]s?|ando|e|o) (?:ya )?(?:las |mis |muchas |unas |todas ){0,3}(?:pastillas|pildoras|medicinas)\b.{0,30}\b(?:tomar\w*|todas|matarme|morir\w*|juntas)\b|\btomarmelas (?:todas|de golpe|juntas)\b|\b(?:para|pa) que seguir(?: asi| viviendo)?$`,
  pattern`\b(?:alivio|descanso|paz|bendicion|bueno) (?:si )?(?:me )?(?:morir(?:me)?|muero|muriera)\b|\bno deberia (?:de )?(?:estar|seguir) viv[oa]\b|\bno le (?:hallo|veo|encuentro) (?:ya )?(?:sentido|caso|chiste)(?: a (?:nada|esto|vivir|la vida|seguir))?$|^(?:ya )?no tengo (?:motivos?|razones|razon|por que|para que)(?: (?:vivir|seguir))?$`,
  pattern`\b(?:quiero|quisiera) ir(?:me)?(?: ya)? (?:con|al) (?:\w+ ){0,3}cielo\b|\bpor ?que no me (?:muero|mori|lleva|recoge)\b|\b(?:nomas|solo|solamente|siempre|ya) estorbo\b|(?<!\bno )\bsoy (?:\w+ )?(?:carga|estorbo) (?:para|pa|de)\b`,
  pattern`\b(?:descansar|descansen|descansaran|descansarian)(?: \w+)? (?:de mi|cuando (?:yo )?(?:me muera|falte|no este))\b|\bsi me muero(?: \w+){0,3} (?:nadie|no pasa nada|a nadie|mejor|ni modo|que)\b|\bojala y (?:ya )?(?:me muera|no despierte|no amanezca)\b`,
  pattern`^me corte(?: (?:ayer|anoche|hoy|otra vez|de nuevo))?$|\b(?:nin[oa]|hij[oa]|niet[oa]|herman[oa]|sobrin[oa]|muchach[oa]|ella|el) (?:se )?(?:esta|anda|sigue) cortando(?:se)?(?: (?:los brazos|las munecas|las piernas|sol[oa]))?$|\bdi(?:ce|jo|cen)(?: que)? (?:ya )?no quiere (?:vivir|seguir viv\w+|estar aqui|existir|despertar)\b`,
]);

export const SELF_HARM_GRAMMAR: Patterns = lazily(() => [...ENGLISH(), ...SPANISH()]);
