// C2: a closed list of medical emergencies, in English and Spanish.
import { lazily } from '../lazily.ts';
import { type Patterns, pattern } from './patterns.ts';

/** Signs that need the emergency number now; matched on plain words. */
export const MEDICAL_EMERGENCY: Patterns = lazily(() => [
  pattern`\b(?:cant|cannot|can not|could ?nt|could not|unable to|not able to|can hardly|can barely|hard to|hard time|trouble|struggl\w+|hardly|barely) (?:breathe?|breth\w*|(?:catch|get)(?:ing|ting)? (?:my |his |her |any |enough |a )?(?:breath|air))\b`,
  pattern`\b(?:not|isnt|aint|stopped|quit|barely|no longer) breathing\b(?! (?:hard|heavy|heavily|fast))`,
  pattern`\b(?:trouble|difficulty|difficulties|problems?|hard time|struggling|struggle) (?:with |with my |in )?breathing\b|\bshort(?:ness)? of breath\b|\bgasping\b`,
  pattern`\bchest (?:(?!of\b|not\b|never\b|isnt\b|doesnt\b|didnt\b|wasnt\b)\w+ ){0,3}(?:pains?|tight\w*|pressure|hurt\w*|heavy|heaviness|crush\w*|squeez\w*|aches?|aching)\b`,
  pattern`\b(?:pains?|tightness|pressure|hurts?|squeezing) (?:in|on|across) (?:my |the )?chest\b`,
  pattern`\b(?:face|mouth|smile)(?: \w+){0,3} droop\w*|\bdroop\w*(?: \w+){0,3} (?:face|mouth)\b`,
  pattern`\b(?:arm|leg|face|side)s?(?: \w+){0,3} (?:suddenly numb|numb suddenly|went numb|gone numb|went dead)\b|\bsudden(?:ly)?(?: \w+){0,4} numb\w*|\bnumb\w*(?: \w+){0,3} (?:suddenly|all of a sudden|out of nowhere)\b`,
  pattern`\b(?:cant|cannot|can not|could ?nt|unable to) (?:move|feel) (?:my|his|her|one) (?:\w+ )?(?:arms?|legs?|face|side|body)\b`,
  pattern`\bslurr\w* (?:speech|words|my)\b|\bspeech (?:is )?slurr\w*`,
  pattern`\bhaving (?:a|another) (?:\w+ )?(?:stroke|heart attack|seizure)\b|\bhave a heart attack now\b`,
  pattern`\bpass(?:ed|ing) out\b|\bfaint(?:ed|ing)\b|\bblack(?:ed|ing) out\b|\blost consciousness\b|\bunconscious\b|\bunresponsive\b|\b(?:he|hes|she|shes|husband|wife|mom|dad|mother|father|son|daughter) (?:is )?(?:not|isnt|wont|stopped) respond(?:ing)?\b(?! to (?:my|the|your|any) (?:te?xts?|messages?|calls?|chemo|treatment|drug))`,
  pattern`(?<!\b(?:i|im|i am|i do|i did|to) )\b(?:wont|will not|not|isnt|doesnt) wak(?:e|ing)(?: up)?\b(?! (?:early|at|in|until|till|so|before|on|for))|\b(?:cant|cannot|can not|could ?nt) wake (?:him|her|them|my)\b`,
  pattern`\bseizures?\b|\bconvuls\w*`,
  pattern`\b(?:vomit\w*|throw\w* up|threw up|puk\w*|cough\w*|spit\w*)(?: \w+){0,2} blood\b`,
  pattern`\b(?:nose ?)?bleed(?:s|ing)?\b(?: \w+){0,4} (?:stop|stopping|heavily|badly|everywhere|(?:not|hasnt) stopped)\b|\b(?:cant|cannot|wont|doesnt|not) stop (?:the )?bleeding\b`,
  pattern`\b(?:throat|tongue|lips) (?:\w+ ){0,2}(?:clos(?:ing|ed)|sw(?:ell|oll)\w*|tightening)\b|\bsw(?:ell|oll)\w* (?:\w+ ){0,3}(?:throat|tongue|lips)\b`,
  pattern`\b(?:cant|cannot|can not|could ?nt) get (?:back )?up\b(?! (?:early|at|the|in the|on time|for|before))`,
  pattern`\bf(?:ell|all|allen)\b(?: \w+){0,5} (?:cant|cannot|can not|couldnt) get (?:back )?up\b`,
  pattern`\b911\b|\bambulance\b|\b(?:this is|its|it is|have|having) an? (?:\w+ )?emergency\b|^emergency\b|\bmedical emergency\b`,
  // en español
  pattern`\b(?:no puedo|casi no puedo|apenas puedo|no logro|no (?:puede|pude|podia)) respirar\b|\bme cuesta (?:\w+ ){0,2}respirar\b|\bno (?:respir[oa]|esta respirando)\b|\bno me (?:entra|llega|pasa) (?:\w+ )?aire\b|\b(?:falta|faltando) (?:el |de )?aire\b|\bdificultad (?:para|al) respirar\b|\bme ahogo\b|\bme estoy ahogando\b`,
  pattern`\b(?:dolor(?:es)?|presion|opresion|punzadas?)(?: \w+){0,2} (?:en|de|del) (?:el |mi )?pecho\b|\b(?:duele|dolor|aprieta|oprime)(?: mucho)?(?: el)? pecho\b|\bpecho (?:\w+ )?me (?:\w+ )?(?:duele|aprieta|oprime)\b`,
  pattern`\bno (?:se )?despierta\b|(?<!\b(?:doctora?|enfermera|clinica|hospital|telefono|farmacia|seguro) )\bno (?:responde|reacciona)\b(?! (?:el|los|mis?) )`,
  pattern`\bno (?:puedo|puede) mover (?:\w+ ){0,2}(?:brazos?|piernas?|cara|cuerpo)\b|\bno (?:siento|siente) (?:\w+ ){0,2}(?:brazos?|piernas?|cara)\b`,
  pattern`\binfarto\b|\bataque (?:al|de|del) corazon\b|\bataque cardiaco\b|\bderrame\b|\bdesmay\w*|\bconvulsi\w*|\bperdi el conocimiento\b|\binconsciente\b`,
  pattern`\b(?:vomit\w*|tos\w*|escup\w*)(?: \w+){0,2} sangre\b|\bsangre al toser\b`,
  pattern`\bno (?:para|deja|paro|dejo|puedo parar) de sangrar\b|\bsangrado no para\b`,
  pattern`\bse me (?:cierra|esta cerrando) la garganta\b|\blengua (?:\w+ ){0,3}hinch\w*|\bhinch\w* (?:\w+ ){0,3}lengua\b`,
  pattern`\b(?:cara|boca|brazo|lado)(?: \w+){0,2} (?:caid[oa]|torcid[oa]|dormid[oa] de repente)\b`,
  pattern`\bno (?:me puedo levantar|puedo levantarme)\b|\bambulancia\b|\b(?:es|tengo|hay) una emergencia\b|^emergencia\b`,
]);
