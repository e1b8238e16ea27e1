// C2 in the words that leave the sign half said: "heart attack", "left arm is numb", "se me durmió el brazo".
import { lazily } from '../lazily.ts';
import { type Patterns, pattern } from './patterns.ts';

const CANT = '(?:cant|cannot|can not|couldnt|unable to)';
/** Between the part and the sign these say that there is none, or name something else. */
const NOT_WRONG =
  '(?:not|never|isnt|arent|doesnt|dont|didnt|wasnt|no|without|and|but|or|of|x|xray|ray|scan|ct|tube|port|cold|hair|catheter|better|fine)';
const ON_CHEST =
  '(?:pains?|tight\\w*|pressure|hurt\\w*|heav(?:y|iness)|crush\\w*|squeez\\w*|aches?|aching|elephant|bricks?|weight|vi[sc]e|band(?! ?aid)|stabbing|ton of|stone|rock|standing|sitting|stepping|gripp\\w*|clamp\\w*)';
const NOT_DRAWN = '(?! (?:work\\w*|tests?|draws?|drawn|pressure|sugar|thinners?|count|samples?|donation)\\b)';

export const MEDICAL_EMERGENCY_BRIEFLY: Patterns = lazily(() => [
  pattern`\b(?:struggl\w+|fighting|gasping|unable|trouble|difficult|difficulty|hard) (?:to|with|for) (?:breathe|breath|get (?:my )?breath|air)\b|\bout of breath\b|\bsuffocating\b|\bchoking\b(?! (?:up|on (?:my )?(?:words|tears)))|\bcant (?:swallow|get air)\b`,
  pattern`\b(?:crush\w*|tight|tightening|squeezing) (?:\w+ ){0,3}chest\b|^(?:i |have |having |a |my |got |feeling ){0,4}heavy chest\b|\bchest (?:is |feels )?(?:killing|burning|on fire|caving)\b`,
  pattern`^(?:(?:i |think |im |am |help |a |an |please |its |it is |having |maybe |may |might |be |could |possible |mini ){0,6})(?:heart attack|stroke)$|\b(?:think|thinks|thought|feel like|feels like|believe|afraid|looks like) (?:\w+ ){0,3}(?:ha(?:d|ve|s)|having|is having|a) (?:a |an |another )?(?:mini |small )?(?:stroke|heart attack|seizure)\b|\bstroke (?:symptoms|signs)\b|\bsigns of (?:a )?stroke\b`,
  pattern`\b(?:side|half) of (?:my |his |her )?(?:face|body|mouth)\b(?: \w+){0,4} (?:numb|drooping|droopy|weak|dead|paralyzed|fell|dropp\w+|tingl\w+)\b|\b(?:left|right|my|one) (?:\w+ )?(?:arm|leg|side|face) (?:is |went |feels |has gone |suddenly |just went |has been ){0,6}(?:numb|weak|paralyzed|limp)\b(?<!\b(?:fingers?|toes?|hands?|feet|foot) .{0,80})|\b(?:cant|cannot|unable to) (?:speak|talk) (?:right(?! now)|clearly|properly|straight|suddenly|all of a sudden)\b`,
  pattern`\bbleeding (?:a lot|so much|really bad|badly|heavily|out|everywhere|profusely|nonstop|non stop|constantly)\b|\blosing (?:a lot of |so much )?blood\b|\bblood (?:everywhere|wont stop|is not stopping)\b`,
  pattern`\b(?:anaphyla\w+|epipen|epi pen)\b|\bface (?:is )?(?:swelling|swollen) (?:shut|up fast)\b`,
  pattern`\bhard breathing\b|\bbreathing (?:is |has been |got |getting |very |really |so |super |pretty |too |a bit |a little ){0,3}(?:hard|difficult|labored|really bad|worse)\b|\b(?:i|he|she|husband|wife|mom|dad|mother|father|son|daughter|just) (?:just )?collapsed\b(?! (?:on the couch|in bed|into bed|on my bed))|\b(?:cant|cannot|couldnt) lift (?:my|his|her) (?:left|right) (?:arm|leg)\b|\bnumb(?:ness)? on (?:one|my (?:left|right)|the (?:left|right)|left|right) side\b`,
  pattern`\bblood in (?:my |the |his |her )?(?:vomit|puke|throw ?up)\b|\bheavy bleeding\b|\bthroat (?:\w+ ){0,5}(?:clos(?:ing|ed)|shut|swell\w*)\b|\b(?:fell|fallen)\b(?: \w+){0,4} (?:cant|cannot) (?:stand|get) up\b`,
  pattern`\bchest ?pains?\b`,
  pattern`\bbreath(?:ing)? (?:trouble|problems?|difficult\w*|issues|attack)\b|\bheart attack (?:symptoms?|signs?|feeling)\b|\bsigns of (?:a )?heart attack\b|^(?:i )?(?:just )?collapsed\b(?! (?:on (?:the|my) (?:couch|bed|sofa|recliner)|in(?:to)? (?:bed|my chair|the chair)))`,
  pattern`\bchest (?:paine|pane|payn)s?\b|\bhalf my (?:body|face)(?: \w+){0,3} (?:numb|weak|paralyzed|drooping|dead)\b|\b(?:about to|almost|going to|gonna|nearly|might|like ill) (?:pass out|black out|faint)\b|^seizing$|\b(?:is|am|im|hes|shes|started|was) seizing\b(?! the)|\bblood (?:comes? up |came up )?(?:when|whenever|every time) i (?:cough|vomit|throw up|spit)\b`,
  pattern`\bweak(?:ness)? on (?:one|(?:my |the )?(?:left|right)) side\b|^(?:heart attack|stroke)(?: (?:i think|maybe|now|right now|help|please)){1,2}$`,
  // en español
  pattern`\bse (?:me|le) entumi\w+ (?:de repente )?(?:el|la|un|una|medio|media|toda la|todo el) (?:\w+ )?(?:brazo|lado|cara|cuerpo|pierna)\b|\bno (?:agarro|jalo) (?:el |nada de )?aire\b|\bdesvanec\w+|\bno se (?:me |le )?(?:detiene|para|quita|corta) (?:el |la )?(?:sangrado|sangre|hemorragia)\b`,
  pattern`\bno (?:alcanzo a|consigo|logro|puedo ni) respirar\b|\bse (?:me|le) (?:va|fue|acaba|acabo|corta|corto|esta yendo) (?:el aire|la respiracion)\b|\b(?:me|se) qued[aeo] sin (?:aire|respiracion|respirar)\b|\brespir\w+ (?:con|muy|bien) (?:dificultad|mal|trabajo|apenas|feo)\b(?<!respir\w+ bien \w+)|\bperd(?:i|io) (?:la conciencia|el sentido|la consciencia|el conocimiento)\b`,
  pattern`\bse le (?:cayo|cae|esta cayendo|torcio|tuerce|paralizo|durmio|duerme|adormecio) (?:de repente )?(?:la (?:mitad de la )?cara|media cara|la boca|el brazo|un brazo|el lado|la pierna|medio cuerpo|un lado)\b`,
  pattern`\b(?:cuesta|costando|batall\w+|dificil|dificulta\w*|me da trabajo|luchando|esfuerzo)(?: \w+){0,3} respirar\b|\b(?:pecho)(?: \w+){0,2} (?:apretad[oa]|oprimid[oa]|apretandome|me pesa)\b|\bapretad[oa] (?:el|en el) pecho\b|\ben el pecho(?: \w+){0,2} (?:dolor|presion|opresion)\b`,
  pattern`\b(?:boca|cara)(?: \w+){0,3} (?:de lado|chueca|virada|torcida|torcido)\b|\bse (?:me |le )?(?:viro|jalo|enchueco|chueco|fue de lado) la (?:boca|cara)\b|\bdesma(?:y|ll|i)\w+`,
  pattern`\bsangr\w+(?: \w+){0,4} no (?:me |se |le )?(?:para|deja de salir|quita|detiene)\b|\b(?:parar|detener|controlar) (?:el |la |este )?(?:sangrado|sangre|hemorragia)\b|\bhemorragia\b`,
  pattern`\bse (?:me |le )?(?:cierra|cerro|va cerrando|anda cerrando|hincha|hincho|cerrando) la garganta\b|^ahogo(?: (?:repentino|fuerte|mucho))?$|\btengo (?:mucho )?ahogo\b`,
  pattern`\bfalta (?:mucho |un poco |bastante )?(?:el )?aire\b|\bgarganta (?:\w+ ){0,2}(?:se me (?:cierra|esta cerrando)|cerrada|cerrando)\b|\bno (?:puedo|me puedo) (?:parar|pararme|levantar|levantarme)\b(?<=\bcai .{0,80})|\bno me puedo (?:parar|levantar) (?:del|de la (?:cama|silla|taza)|sol[oa])\b|^no me puedo parar$|\bsangre en (?:el|mi) vomito\b`,
  pattern`\b(?:falta|faltando|sin) (?:la |de )?respiracion\b|\bme asfixio\b|\bme estoy asfixiando\b|\bno (?:me )?alcanza (?:el |a )?(?:aire|respirar)\b`,
  pattern`\bse me (?:cayo|cae|esta cayendo|torcio|tuerce|paralizo|durmio|duerme|adormecio|esta durmiendo|adormece) (?:de repente )?(?:la (?:mitad de la )?cara|media cara|la boca|el brazo|un brazo|el lado|la pierna|la mitad|medio cuerpo|un lado)\b|\b(?:brazo|lado|cara|pierna) (?:\w+ )?(?:dormid[oa]|adormecid[oa]|paralizad[oa])\b`,
  pattern`\bembolia\b`,
  pattern`\bno (?:me |le )?(?:para|deja|se me para|detiene) (?:la |el |de salir |de )?(?:sangre|sangrado|sangrar)\b|\bsangrando mucho\b|\bme desangro\b|\bno puedo parar la sangre\b`,
  // put together from the part of the body, or what comes out of it, and what is wrong with it
  pattern`\bchest (?:(?!${NOT_WRONG}\b)\w+ ){0,5}${ON_CHEST}\b|\b${ON_CHEST}(?<!\bburn)(?: (?!${NOT_WRONG}\b)\w+){0,4} (?:on|in|around|across|of|over|inside|middle of) (?:my|the|his|her) ?(?:\w+ )?chest\b(?! (?:of|freezer|x|xray|rash|scan))`,
  pattern`\b(?:face|mouth|smile|cheek)(?: (?!${NOT_WRONG}\b)\w+){0,5} (?:droop\w*|sag\w*|hang(?:s|ing)|slack|crooked|lopsided|slid\w*|twisted|dropped|uneven)\b`,
  pattern`\b(?:words?|speech|talking|speaking|voice)(?: (?!${NOT_WRONG}\b)\w+){0,5} (?:slur\w*|garbled|jumbled|gibberish|scrambled|nonsense)\b|\bwords? (?:(?:are|keep|come|came|comes|coming|all|is|out) ){1,4}wrong\b(?! (?:on|in|here))|\b${CANT} (?:get|form|make) (?:\w+ )?words(?: out)?\b`,
  pattern`\b(?:lost|losing|went|loss of|gone|no) (?:(?:all|my|the|suddenly|completely) ){0,2}(?:vision|eyesight|sight|blind) (?:in|on|out of) (?:one|my|the|his|her)(?: \w+)? eye\b|\b${CANT} see (?:out of|from|with) (?:one|my (?:left|right)) eye\b|\bworst headache (?:of my life|ever|i have ever)\b`,
  pattern`\b(?:vomit\w*|thr[eo]w\w* up|puk\w*|cough\w*|spit\w*|barf\w*|hack\w* up|phlegm|sputum)(?: (?!(?:no|not|or|without|but|took|drew|take|fever|before|after|never)\b)\w+){0,7} (?:blood|bloody)\b${NOT_DRAWN}|\bblood in (?:my |the |his |her )?(?:spit|phlegm|sputum|puke)\b`,
  pattern`\bblood\b${NOT_DRAWN}(?: \w+){0,3} (?:pour\w*|gush\w*|spurt\w*|squirt\w*|everywhere|(?:wont|will not|doesnt|not|cant) stop\w*)\b|\bbleed\w*(?: \w+){0,6} (?:wont|will not|doesnt|not|cant|isnt|hasnt) (?:\w+ )?(?:stop\w*|quit\w*|let up|slow\w*)\b|\bsoak\w*(?: \w+){0,5} (?:in |with )?blood\b`,
  pattern`\b(?:lips?|face)(?: \w+){0,2} (?:turn\w*|are|is|look\w*|went|gone|getting) (?:\w+ )?(?:blue|purple|gray|grey)\b|\b(?:turning|turned|went|going) blue\b`,
  pattern`\b(?:peso|piedra|elefante|losa|ladrillo|presion|opresion|dolor\w*|punzadas?|pesadez|apreton|(?:algo )?pesado|apretado)(?: (?!sin\b|no\b)\w+){0,3} (?:en|del|sobre) (?:el |mi )?pecho\b`,
  pattern`\b(?:no se puede|no puede|no se logra|no logra) (?:levantar|parar|poner de pie)(?:se)?\b(?! (?:de|la|el|los|las|tempran\w*)\b)`,
  pattern`\b(?:no (?:me |le )?salen|se (?:me |le )(?:enredan|traban)) (?:bien )?(?:las )?palabras\b|\b(?:habl[oa]|hablando)(?: \w+){0,2} (?:enredad[oa]|arrastrad[oa]|trabad[oa]|raro de repente)\b|\bse (?:me|le) (?:traba|enreda|trabo|enredo|durmio|duerme|pega) la lengua\b|\b(?:labios|cara)(?: \w+){0,2} (?:morad[oa]s?|azul(?:es|ad[oa]s?)?)\b`,
  pattern`\b(?:sal(?:e|io|iendo)|perd(?:i|iendo|io)|echando|botando|arrojando)(?: \w+){0,2} (?:mucha|tanta|demasiada|bastante) sangre\b`,
]);
