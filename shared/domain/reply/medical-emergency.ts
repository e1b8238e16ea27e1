// C2 and C3: a closed list of medical emergencies, and words of being hurt by someone, in English and Spanish.

/** Signs that need the emergency number now; matched on plain words. */
export const MEDICAL_EMERGENCY: readonly RegExp[] = [
  /\b(?:cant|cannot|can not|can hardly|can barely|hard to|struggling to|hardly|barely) (?:breathe|breath|catch my breath)\b/,
  /\b(?:trouble|difficulty|difficulties|problems?|hard time|struggling|struggle) (?:with |with my |in )?breathing\b|\bshort(?:ness)? of breath\b|\bgasping\b/,
  /\bchest (?:\w+ )?(?:pains?|tight\w*|pressure|hurts?|hurting|heavy|heaviness|crushing|aches?|aching)\b/,
  /\b(?:pains?|tightness|pressure|hurts?|squeezing) (?:in|on|across) (?:my |the )?chest\b/,
  /\b(?:face|mouth|smile)(?: \w+){0,3} droop\w*|\bdroop\w*(?: \w+){0,3} (?:face|mouth)\b/,
  /\b(?:arm|leg|face|side)s?(?: \w+){0,3} (?:suddenly numb|numb suddenly|went numb|gone numb|went dead)\b|\bsudden(?:ly)?(?: \w+){0,4} numb\w*|\bnumb\w*(?: \w+){0,3} suddenly\b/,
  /\bslurr\w* (?:speech|words|my)\b|\bspeech (?:is )?slurr\w*/,
  /\bhaving (?:a|another) (?:\w+ )?(?:stroke|heart attack|seizure)\b|\bhave a heart attack now\b/,
  /\bpass(?:ed|ing) out\b|\bfaint(?:ed|ing)\b|\bblack(?:ed|ing) out\b|\blost consciousness\b|\bunconscious\b|\bunresponsive\b/,
  /\bseizures?\b|\bconvuls\w*/,
  /\b(?:vomit\w*|throw\w* up|threw up|puk\w*|cough\w*|spit\w*)(?: \w+){0,2} blood\b/,
  /\bbleeding\b(?: \w+){0,4} (?:stop|heavily|badly|everywhere)\b|\b(?:cant|cannot|wont|doesnt|not) stop (?:the )?bleeding\b/,
  /\bthroat (?:\w+ )?(?:closing|swelling|swollen|tightening|closed)\b/,
  /\bf(?:ell|all|allen)\b(?: \w+){0,5} (?:cant|cannot|can not|couldnt) get (?:back )?up\b/,
  /\b911\b|\bambulance\b/,
  // en español
  /\b(?:no puedo|casi no puedo|apenas puedo|me cuesta|no logro) respirar\b|\bno respiro\b|\b(?:falta|faltando) (?:el |de )?aire\b|\bdificultad (?:para|al) respirar\b|\bme ahogo\b|\bme estoy ahogando\b/,
  /\b(?:dolor(?:es)?|presion|opresion|punzadas?)(?: \w+){0,2} (?:en|de|del) (?:el |mi )?pecho\b|\b(?:duele|dolor)(?: mucho)?(?: el)? pecho\b/,
  /\binfarto\b|\bderrame\b|\bdesmay\w*|\bconvulsi\w*|\bperdi el conocimiento\b|\binconsciente\b/,
  /\b(?:vomit\w*|tos\w*|escup\w*)(?: \w+){0,2} sangre\b|\bsangre al toser\b/,
  /\bno (?:para|deja|paro|dejo|puedo parar) de sangrar\b|\bsangrado no para\b/,
  /\bse me (?:cierra|esta cerrando) la garganta\b/,
  /\b(?:cara|boca|brazo|lado)(?: \w+){0,2} (?:caid[oa]|torcid[oa]|dormid[oa] de repente)\b/,
  /\bno (?:me puedo levantar|puedo levantarme)\b|\bambulancia\b/,
];

const SOMEONE =
  '(?:he|she|someone|somebody|husband|wife|boyfriend|girlfriend|partner|ex|son|daughter|father|dad|mother|mom|brother|sister|uncle|roommate|caregiver|nephew|stepfather|stepdad)';

/** Being hit, beaten or afraid at home. */
export const VIOLENCE: readonly RegExp[] = [
  new RegExp(
    `\\b${SOMEONE} (?:\\w+ ){0,3}(?:hits?|hitting|beats?|beating|beaten|punch\\w*|slap\\w*|chok\\w*|kick\\w*|shov\\w*|hurts?|hurting|abus\\w*|threaten\\w*|strangl\\w*|attack\\w*|rap(?:es?|ed)) (?:on )?me\\b`,
  ),
  /\bthey (?:hit|beat|punch|kick|threaten|abuse|attack)\w* me\b/,
  /\b(?:being|been|getting|got|was|am|im) (?:physically )?(?:hit|beaten|abused|assaulted|raped|attacked|strangled|choked) (?:by|up by|at home)\b|\bi (?:was|am being|got) (?:beaten|abused|assaulted|raped)\b/,
  /\b(?:afraid|scared|terrified|frightened) (?:to|of) (?:go|going|be|being) (?:back )?(?:home|at home)\b|\b(?:not|dont feel|unsafe|isnt) safe at home\b|\bunsafe at home\b/,
  /\bdomestic (?:violence|abuse)\b/,
  // en español
  /\bme (?:pega|pegan|pego|pegaron|golpea|golpean|golpeo|golpearon|maltrata|maltratan|amenaza|amenazan|viol[oa]|violaron|ahorca|estrangula)\b(?! (?:el sol|el calor|el frio|la quimio|la medicina|duro la))/,
  /\bme (?:esta|estan|ha|han) (?:pegando|golpeando|maltratando|amenazando|pegado|golpeado|maltratado|amenazado)\b/,
  /\bmiedo (?:de|a) (?:ir|volver|regresar|estar) (?:a|en) (?:mi )?casa\b|\bviolencia domestica\b/,
];
