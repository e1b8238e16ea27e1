// C3: words of being hurt by someone, or of hurting another, in English and Spanish.
import { lazily } from '../lazily.ts';
import { type Patterns, pattern } from './patterns.ts';

const SOMEONE =
  '(?:he|hes|she|shes|someone|somebody|husband|wife|boyfriend|girlfriend|partner|ex|son|daughter|father|dad|mother|mom|brother|sister|uncle|roommate|caregiver|caretaker|carer|aide|helper|landlord|fiancee?|stepmom|stepmother|stepdaughter|aunt|niece|grandpa|grandma|neighbou?r|in law|nephew|stepfather|stepdad|stepson|grandson|granddaughter|cousin)';
const KIN_ES = '(?:espos[oa]|marido|pareja|novi[oa]|hij[oa]|padre|papa|hermano|padrastro|ex)';

/** Being hit, threatened, locked in or afraid of someone, or threatening another. */
export const VIOLENCE: Patterns = lazily(() => [
  pattern`\b${SOMEONE} (?:\w+ ){0,3}(?:hits?|hitting|beats?|beating|beaten|punch\w*|slap\w*|chok\w*|kick\w*|shov\w*|hurts?|hurting|abus\w*|push\w*|grab\w*|throws?|threw|burn(?:s|ed)|bit|bites|locks|stalk\w*|threaten\w*|strangl\w*|attack\w*|lock\w*|rap(?:es?|ed)) (?:on )?me\b`,
  pattern`\b(?:im|i am|ive been|being|getting) (?:being |been )?(?:abused|beaten|molested|assaulted|threatened|hit by)\b|\bwont let me (?:leave|out|go out|see a doctor|call)\b(?<=\b(?:he|she|husband|wife|partner|son|daughter|boyfriend|ex|they|caregiver) wont let me \w+.{0,80})`,
  pattern`\babusive (?:husband|wife|boyfriend|girlfriend|partner|relationship|son|home|ex)\b|\b(?:he|she|hes|shes|husband|wife|boyfriend|girlfriend|partner|son|ex) (?:is |gets |got |been |has been |becomes )?(?:so |very |really )?(?:abusive|violent)\b|^(?:i )?(?:get|getting|got) beat(?:en)?(?: up)?(?: at home| by .{0,40})?$|\b(?:scared|afraid) (?:that )?(?:he|she|hell|shell|they|theyll) (?:will |might |may |is going to |gonna )?(?:hurt|hit|kill|beat|harm)\b|\b(?:put|puts|laid|lays) (?:his|her|their) hands on me\b|\bmiedo (?:de )?(?:ir|volver|regresar|estar) (?:a|en) (?:mi )?casa\b|\bviolent[oa] conmigo\b`,
  pattern`\bthey (?:hit|beat|punch|kick|threaten|abuse|attack)\w* me\b`,
  pattern`\b(?:being|been|getting|got|was|am|im) (?:physically )?(?:hit|beaten|abused|assaulted|raped|attacked|strangled|choked) (?:by|up by|at home)\b|\bi (?:was|am being|got) (?:beaten|abused|assaulted|raped)\b`,
  pattern`\b(?:afraid|scared|terrified|frightened) (?:to|of) (?:go|going|be|being) (?:back )?(?:home|at home)\b|\b(?:not|dont feel|unsafe|isnt) safe at home\b|\bunsafe at home\b`,
  pattern`\b(?:${SOMEONE}|they) (?:\w+ ){0,6}(?:will|would|could|might|gonna|going to|wants? to|wanted to|tr(?:ied|ies|ying) to|threaten\w* to) (?:\w+ )?kill me\b|\b(?:hell|shell|theyll) kill me\b`,
  pattern`\b(?:afraid|scared|terrified|frightened) of (?:him|her|my ${SOMEONE})\b(?! (?:dying|leaving|falling|getting|being|losing))`,
  pattern`\b(?:i|im|ill|id|we)(?: \w+){0,4} kill (?:him|her|them|you|someone|somebody|everyone|everybody|people|my ${SOMEONE})\b`,
  pattern`\bdomestic (?:violence|abuse)\b`,
  pattern`\b(?:going to|gonna|want to|wanna|will|might|ill|thinking of|thinking about|plan to) (?:hurt|hurting|shoot|shooting|stab|stabbing|strangle) (?:someone|somebody|people|everyone|him|her|them|my ${SOMEONE})\b(?! (?:feelings?|s))`,
  // en español
  pattern`\bme (?:pega|pegan|pego|pegaron|golpea|golpean|golpeo|golpearon|maltrata|maltratan|amenaza|amenazan|amenazo|amenazaron|empuja|empujo|patea|pateo|jalonea|jaloneo|avienta|avento|viol[oa]|violaron|ahorca|estrangula)\b(?! (?:el sol|el calor|el frio|la quimio|la medicina|duro la))`,
  pattern`\bme (?:esta|estan|ha|han|anda|andan|sigue|siguen|vive|viven) (?:pegando|golpeando|maltratando|amenazando|pegado|golpeado|maltratado|amenazado)\b`,
  pattern`\b(?:mi ${KIN_ES}|^el|^ella) (?:\w+ )?me (?:lastima|lastimo|hiere|ataca|ataco|hace dano)\b|\bme (?:da|dio|dan|dieron) (?:golpes|cachetadas|una (?:golpiza|paliza|cachetada)|patadas|punetazos)\b`,
  pattern`\bmiedo (?:de|a) (?:ir|volver|regresar|estar) (?:a|en) (?:mi )?casa\b|\bviolencia domestica\b`,
  pattern`\bme (?:encierran?|encerro|encerraron|tienen? encerrad[oa])\b|\bme (?:va a|van a|quieren?|quiso) matar\b`,
  pattern`\bl[aeo]s? (?:voy|vamos) a matar\b|\b(?:voy a|quiero) matar(?:l[aeo]s?| a (?:alguien|todos|el|ella|ellos|mi ${KIN_ES}))\b`,
  pattern`\bmiedo (?:a |de )?(?:mi ${KIN_ES}|el$|ella$)|\b(?:el|ella) me da miedo\b`,
  pattern`\b(?:le|les) tengo (?:mucho )?miedo\b|\bno (?:me siento|estoy) (?:segur[oa]|a salvo) en (?:mi )?casa\b|\b(?:mi (?:espos[oa]|marido|pareja|novi[oa]|hij[oa]|ex)|el|ella) (?:no me deja salir|abusa de mi)\b|\babusan de mi\b`,
  pattern`\b(?:${SOMEONE}|they)(?: (?!(?:not|never)\b)\w+){0,3} (?:knock\w*|smack\w*|slap\w*|hit|hits|hitting|shov\w*|beat\w*|drag\w*|grab\w*|hurting|whip\w*) (?:(?:on|at|up|down|around) )?me\b(?! (?:at|in|to|with|good|up (?:from|for|at)) (?:\w+ )?(?:checkers|chess|cards|games?|needle|news|punch|church|station|home from)\b)|\b${SOMEONE}(?: \w+){0,2} (?:gets?|got|is|being|was) (?:\w+ )?(?:rough|physical) with me\b|\bhands? (?:around|on|at|to) my (?:neck|throat)\b|\b${SOMEONE}(?: \w+){0,2} (?:threw|throws?|throwing) (?:things|stuff|dishes|plates|objects|bottles?|(?:a|the|his|her) (?!ball|kiss|party|frisbee)\w+) at me\b`,
  pattern`\bme (?:agarr|trat|cog|d|mol|corr|recib|baj|tien|tra)\w{1,5}(?: (?:\w+ )?)?(?:a|de|con) (?:puros |puras )?(?:golpes|patadas|cachetadas|punetazos|trancazos|palos|cinturon\w*|cintarazos|madrazos|bofetadas|empujones)\b|\bme (?:levant|alz)[ao] la mano\b(?! (?:derecha|izquierda|para))|\bme (?:tir|avient|lanz|arroj|avent)(?:a|o|aba) (?:cosas|platos|objetos|lo que|con lo que|todo)\b|\bme (?:jal|jalone|estir|arrastr)(?:a|o|aba) (?:del?|el|los|de los) (?:pelo|cabellos?|grenas)\b|\bme (?:tiene|tienen|trae) (?:amenazad|encerrad|golpead|controlad)[oa]\b|\bme (?:abofete|cachete|patale|zarande|sacud|apalea)\w*\b|\bgolpiza\b`,
  pattern`\bme (?:va a|van a|quieren?|quiso) matar\b`,
]);
