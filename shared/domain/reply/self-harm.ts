// C1: words of self-harm, by anyone, in English and Spanish. Written to find, not to diagnose; what is done already is apart.
import { lazily } from '../lazily.ts';
import { type Patterns, pattern } from './patterns.ts';

/** "Wake up early", "wake up sick" is about the morning. */
const NOT_HOW = '(?! (?:early|earlier|late|sick|in pain|tired|hungry|so|too|my|the|him|her|at(?! all))\\b)';

/** What people say when they wish to be dead or to harm themselves; matched on plain words. */
export const SELF_HARM: Patterns = lazily(() => [
  // naming it
  pattern`\b(?:suicid|sucid|suicde|suacid|suisid|suicied)\w*`,
  pattern`\b(?:self ?harm|self ?injur|autolesion)\w*`,
  pattern`\bunaliv\w*`,
  pattern`^kms$|\b(?:to|gonna|wanna|will|might|should|ill|just|could|imma) kms\b`,
  // doing it
  pattern`\b(?:kill|killing|killed|hang|hanging|hanged|shoot|shooting|shot|drown\w*|cut|cutting|stab\w*|hurt|hurting|harm|harming|harmed|burn|burning|poison\w*|offing|end|ending) (?:my|your|our)sel(?:f|ves)\b`,
  pattern`\b(?:kill|killing|killed|hang|hanging|hanged|shoot|shot|harm|harming|hurting) (?:him|her|them)sel(?:f|ves)\b`,
  pattern`\b(?:take|taking|took|end|ending|ended) (?:my|his|her|their) (?:own )?li(?:fe|ves)\b`,
  pattern`\b(?:end|ending) it (?:all|tonight|today|now|soon|here)\b|\b(?:want|wanna|going|gonna|ready|might|may|will|ill|could|should) (?:to )?(?:just )?end it\b|^(?:just |please |pls )?end it$`,
  pattern`(?<!\b(?:will|would|gonna|to|could|might|may|can|hell|shell|itll|theyll|wont|not|almost|nearly|doesnt|didnt|did) )\bkill me\b`,
  pattern`\boverdos\w*|\b(?:take|swallow) (?:a |the |my )?(?:whole|entire|full) (?:bottle|box|pack)\b(?! of (?:water|milk|juice|soda|wine))`,
  pattern`\b(?:take|swallow) (?:way )?too many (?:\w+ )?(?:pills|meds|tablets|medicines?|sleeping)\b`,
  pattern`\b(?:take|swallow) (?:all|a (?:bunch|handful)) (?:of )?(?:my |the |these )?(?:\w+ )?(?:pills|meds|tablets) (?:at once|on purpose|together|to (?:die|sleep))\b`,
  pattern`\bgun (?:to|in|at|against) my\b|\b(?:have|got|bought|loaded) (?:a|the|my) gun\b`,
  pattern`\bjump(?:ing)? (?:off|from|in front of|out of) (?:a|the|my) (?:\w+ )?(?:bridge|roof|building|balcony|train|window|car|bus|ledge)\b`,
  pattern`\b(?:slit|slitting|cut|cutting) my wrists?\b|\bnoose\b|\brope around my neck\b`,
  // wishing it
  pattern`\b(?:want|wanna|wanting|wanted|wish|wishing|hope|hoping|rather|ready|prefer|deserve|should|like|love|plan|planning|let me) (?:to |i could |i would |id |i |to just )?(?:just )?(?:die|be dead)\b`,
  pattern`\b(?:wan+a|want(?:s|ed|ing)? (?:2|to|too)) (?:\w+ )?(?:die|dye)\b(?! (?:my|his|her|the|it|for))`,
  pattern`\b(?:want|wanna|wana|wish|ready|like|going|gonna|need) (?:2 |to |i could )?(?:just )?stop (?:living|existing|breathing|being alive)\b`,
  pattern`\b(?:im|am|ive become|have become|feel|feeling|feel like|feels like im) (?:just |only |like |nothing but )?(?:such )?a (?:\w+ )?burden\b`,
  pattern`\b(?:god|lord|jesus) (?:\w+ ){0,2}take me\b(?! (?:through|out))|\bwhy (?:even |bother |should i |am i )?(?:still |keep |to )?(?:live|living|alive)\b(?! (?:in|with|at|here|alone))`,
  pattern`\b(?:wish|wishing|hope|rather|if only|better if) (?:i|that i|i just) (?:was|were|am) (?:just )?dead\b|\b(?:rather|better) (?:be |off )?dead\b`,
  pattern`\bend (?:me|my suffering|my misery)\b`,
  pattern`\bbetter off (?:dead|without me|if i|with me (?:dead|gone))\b|\bbetter (?:if i|without me)\b`,
  pattern`\b(?:nobody|no one|noone) (?:would|will) (?:even |really )?(?:miss|care if i|notice if i)\b`,
  pattern`\b(?:no|any|see a|see any|see the|whats the|what is the) (?:more )?(?:reason|point|purpose) (?:\w+ )?(?:to|in|of|for) (?:live|living|life|go on|going on|keep going|being here|being alive|carry on|carrying on)\b`,
  pattern`\bnothing (?:left )?to live for\b|\b(?:not|isnt|aint|no longer|hardly) worth living\b`,
  pattern`\b(?:cant|cannot|can not|dont want to) (?:go on|keep going|carry on|do this|do it|take it|take this|live|cope|stand it|bear it)(?: like this)? (?:any ?more|any longer)\b`,
  pattern`\b(?:cant|cannot|can not) (?:go on|carry on|live like this)$`,
  pattern`\b(?:dont|do not|not|no longer|never|didnt) (?:really |even |just )?(?:want|wanna|wanted|wanting|care) (?:to )?(?:live|be alive|exist|go on living|keep living)\b(?! (?:here|in|with|at|there|alone|on|near))`,
  pattern`\b(?:dont|do not|not|no longer|didnt) (?:really |even |just )?(?:want|wanna|wanted|wanting) (?:to )?be here(?: any ?more| any longer| now)?$`,
  pattern`\b(?:dont|do not|not|no longer) (?:really |even |just )?(?:want|wanna|wanting) (?:to )?be (?:here|around) any ?more\b`,
  pattern`\b(?:want|wanna|wish|hope|hoping|rather|pray|praying|sleep|asleep)(?: \w+){0,5} (?:not|dont|never|didnt|wont|wouldnt)(?: want)?(?: to)? wake up\b${NOT_HOW}`,
  pattern`\b(?:dont|not|never) (?:want|wanna|wanting) (?:to )?wake up\b${NOT_HOW}`,
  pattern`\b(?:tired|sick|done) (?:of|with) (?:living|life|being alive)\b|\bhate (?:being alive|living)\b|\bgive up on life\b|\bgiving up on life\b`,
  pattern`\bwish i (?:was|were|wasnt|werent|had) (?:gone|never born|not here|never been born|here any ?more|alive|not alive)\b`,
  pattern`\b(?:thoughts?|thinking|think|thought) (?:of|about) (?:death|dying|ending|killing|hurting|harming)\b`,
  // saying farewell
  pattern`\bgoodbye (?:everyone|everybody|world|forever|cruel world)\b|\bthis is goodbye\b`,
  pattern`\bwont be (?:here|around|alive) (?:much longer|tomorrow|any ?more|for long)\b`,
  // en español
  pattern`\b(?:quiero|quisiera|deseo|prefiero|ganas de|queria|gustaria|mejor) (?:ya )?(?:morir(?:me|se)?|estar muert[oa]|matarme|desaparecer)\b`,
  pattern`\b(?:me (?:quiero|quise|voy a|quisiera)|se (?:quiere|quiso|va a)) (?:morir|matar|suicidar|ahorcar|colgar)\b|\bme va a (?:ahorcar|colgar)\b|\b(?:matarme|matarse|ahorcarme|colgarme|dispararme|envenenarme)\b`,
  pattern`\bquit(?:ar(?:me|se)?|e|o) la vida\b|\b(?:acabar|terminar) con (?:todo|mi vida)\b`,
  pattern`\bojala (?:ya )?(?:(?:no|nunca|ya no) (?:me )?(?:despertara|despierte|hubiera nacido)|(?:me )?(?:muriera|muera|estuviera muert[oa]))`,
  pattern`\bno quiero (?:vivir|seguir viviendo|seguir con vida|existir|despertar)\b(?! (?:con|aqui|en|sol[oa]|temprano))`,
  pattern`\b(?:quiero|quisiera|ojala|deseo|dormir\w*)(?: \w+){0,4} no (?:volver a )?despertar\w*`,
  pattern`\bno quiero (?:estar aqui|seguir asi|estar viv[oa])\b`,
  pattern`\bno vale la pena (?:vivir|seguir|la vida)\b|\b(?:sin|no tengo) (?:\w+ )?(?:ganas de|razon(?:es)? para|motivos? para) vivir\b|\bsentido (?:a|de) (?:la vida|vivir|seguir)\b`,
  pattern`\bpara que (?:\w+ )?(?:vivir|vivo|seguir viviendo|seguir aqui)\b(?! (?:con|en))|\bpara que seguir$`,
  pattern`(?<!\bno )\b(?:soy|me siento|siendo)(?: como)?(?: solo)? una? (?:\w+ )?(?:carga|estorbo)\b`,
  pattern`\bme (?:recoja|lleve|llame) (?:ya )?(?:dios|diosito|el senor)\b`,
  pattern`\b(?:mejor sin mi(?! (?!(?:aqui|en|ya|presencia|y|porque|para|asi|a|de)\b)\w)|mejor muert[oa]|nadie me (?:extranaria|va a extranar))\b`,
  pattern`\bhacerme dano\b|\blastimarme\b|\bcortarme (?:las venas|los brazos|las munecas)\b`,
  pattern`\btodas las pastillas\b|\bfrasco (?:entero|completo|de pastillas)\b|\bsobredosis\b`,
  pattern`\b(?:ya no|no) (?:puedo|aguanto) mas(?: con (?:esto|todo|todo esto|(?:mi|la|esta) vida))?$|\bya no (?:puedo|aguanto) mas\b`,
  pattern`\b(?:tirarme|aventarme|lanzarme) (?:de|del|desde|por|al|a) \b`,
]);
