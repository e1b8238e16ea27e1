// C1 in more of the words that patients use for not wanting to live, for means and for leave-taking.
import { lazily } from '../lazily.ts';
import { type Patterns, pattern } from './patterns.ts';

export const SELF_HARM_WIDER: Patterns = lazily(() => [
  pattern`\b(?:happier|better|easier|relieved) (?:off )?(?:if i (?:was|were|am|wasnt|werent)(?: just)? (?:gone|dead|not here|not around|here|around|alive)|without me|when im gone|if i died)\b`,
  pattern`^(?:(?:ive|i have|i) )?(?:been |started |am |im |keep |still )?cutting(?: again| a lot)?$|\b(?:kil|kill|hurt|harm|cut)(?:ing)? ?my ?sel(?:f|ve)\b|\b(?:sewerslide|sooicide|sewercide|suey|kms)\b(?<!\d kms)|\b(?:want|going|gonna) (?:to )?kill me\b(?<!\b(?:is|its|are|pain|he|she|they|hes|shes|chemo|heat|this|that|it) (?:going to |gonna |want to )?kill me)`,
  pattern`\b(?:dont|do not|no longer|didnt|never) (?:even )?feel like (?:living|being alive|existing|being here)\b|\b(?:wanna|want to) be here (?:no more|no longer)\b`,
  pattern`\b(?:no|lost (?:the|my|all)|losing (?:the|my)|have no|lack) (?:will|desire|wish|reason|urge) to (?:live|go on|keep going|be alive)\b`,
  pattern`\b(?:cant|cannot|dont want to) (?:take|do|stand|bear|handle) (?:it|this) (?:no more|no longer)\b`,
  pattern`\b(?:hope|hoping|wish|pray) (?:that )?(?:the |this |my |it |that )?(?:\w+ )?(?:kills|ends|takes) me\b`,
  pattern`\b(?:going to|gonna|will|ill|want to|wanna|might|about to|could|should|plan to|ready to) (?:just )?(?:take|swallow|down) (?:all|every|the whole|the rest of) (?:of )?(?:my |the |these )?(?:\w+ )?(?:pills|meds|tablets|medicines?|medications?|bottle)\b`,
  pattern`\bod(?: |e)?d on\b|\b(?:im|i am|standing|sitting|walking|driving) (?:up )?(?:on|to|at) (?:a|the) (?:bridge|ledge|roof|edge|overpass|train tracks)\b|\b(?:going to|gonna|want to|wanna|about to|ready to|might|should) jump$|\b(?:have|got|found|bought) (?:a|the|some|my) (?:rope|noose)\b|\b(?:thinking|think|thought) (?:of|about) (?:my|the|a|getting a|using (?:my|the|a)) (?:gun|pills|rope|bridge|knife)\b|\bshoot (?:my|his|her) (?:brains?|head)\b`,
  pattern`\b(?:this is|heres|sending) my (?:last|final) (?:text|message|day|goodbye|words|night|survey)\b|\b(?:sleep|go to sleep) (?:forever|for good|and never wake)\b|\b(?:want|wish|ready|like) to go to heaven\b`,
  pattern`\b(?:happier|better|easier|relieved|better off) with me (?:gone|dead|out of the way)\b|\b(?:what|nothing|anything|nobody|no one)\b(?: \w+){0,4} to live for\b`,
  pattern`\bso (?:that )?i (?:wont|will not|dont|never|will never|cant) (?:have to )?wake up\b|\b(?:gun|shotgun|rifle|pistol|revolver|handgun|glock)s? (?:is |are )?(?:loaded|ready|cocked)\b|\bloaded (?:my|the|a|his|her) (?:gun|shotgun|rifle|pistol|revolver|handgun)\b`,
  pattern`\bcut(?:ting)? (?:on )?my (?:arms|wrists|thighs|legs|veins)\b(?! (?:off|shaving|while|when|with (?:a|the) (?:razor|thorn)|on (?:a|the|some|my)|hair|in the (?:garden|yard|kitchen)))|\bcut(?:ting)? (?:on )?my (?:arm|wrist|thigh|leg)s? (?:again|on purpose)\b`,
  pattern`\b(?:good ?bye|farewell)(?: \w+){0,5} (?:sorry for everything|forgive me|love you all|love yall|im done)\b|\bsorry for everything(?: \w+){0,3} (?:good ?bye|bye|farewell)\b`,
  pattern`\b(?:want|wanna|wish|ready|going|gonna|like|wanted) (?:to )?(?:dies|diee|dye)\b(?! (?:my|his|her|the|it|for|eggs|hair))`,
  // en español
  pattern`\bvivir (?:ya )?no (?:vale la pena|tiene sentido|vale nada)\b|\bcortar(?:me|se|te)? las (?:venas|munecas)\b|\bno aguanto (?:mas |ya )?(?:vivir|esta vida|la vida|seguir|estar viv[oa])\b`,
  pattern`\b(?:ya )?no voy a (?:estar(?: aqui)?|existir|vivir|despertar)(?: mas| manana| para (?:manana|entonces))?$|\b(?:dios|diosito|senor|virgen\w*|jesus)(?: \w+){0,2} (?:llevame|recogeme|quitame la vida)\b|\b(?:llevame|recogeme)(?: ya)? (?:dios|diosito|senor|contigo|virgen\w*)\b`,
  pattern`\bganas de (?:no vivir|no despertar|no estar|desaparecer|cortarme|hacerme dano|acabar)\b|\b(?:he|habia|hubiera) (?:querido|pensado en|intentado) (?:morir\w*|matarme|suicid\w*)\b|\bme (?:queria|quise|iba a|dan ganas de) (?:matar|morir|suicidar|hacer dano|tirar|aventar)\b`,
  pattern`\bdormir (?:para siempre|y nunca despertar)\b|^(?:que|ya|ojala|dejenme|dejeme)(?: ya| que)? me muer[ao](?: ya)?$|\bmejor (?:si )?(?:ya )?me (?:muero|mato)\b|\bdejenme morir\b`,
  pattern`\bestaria[ns]? mejor (?:si (?:me muero|no estuviera|yo no|me muriera|no existiera|me voy)|sin mi)\b`,
  pattern`\bme (?:voy a|quiero|quisiera) (?:tirar|aventar|lanzar|arrojar) (?:de|del|desde|al|a|por)\b(?! (?:la cama|dormir))|\b(?:tomarme|tragarme|tomare|voy a tomar) (?:todas )?(?:las |mis )?(?:todas )?(?:las |mis )?pastillas (?:juntas|de golpe|todas)\b|\btomarme todas (?:mis|las)\b`,
  pattern`^me lastimo(?: (?:a proposito|yo misma|yo mismo|sol[oa]))?$|\bme (?:quemo|corto|lastimo|pego) (?:a proposito|yo mism[oa])\b`,
]);
