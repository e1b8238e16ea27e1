// C2 and C3 in more grammar: breath and chest with other verbs and words between, thrown things, locked doors.
import { lazily } from '../lazily.ts';
import { type Patterns, pattern } from './patterns.ts';

export const EMERGENCY_GRAMMAR: Patterns = lazily(() => [
  pattern`\bbreathing (?:(?:is|has been|been|feels|got|getting|real|really|very|so|pretty|kinda|super) ){1,3}(?:bad|badly|rough|awful|terrible|horrible|shallow|labored|ragged)\b|\b(?:hard|difficult|tough|impossible|not easy) (?:for (?:me|him|her) )(?:to breathe|breathing|to get (?:air|a breath))\b`,
  pattern`\bf[ea]ll(?:en)?\b(?: \w+){0,5} (?:cant|cannot|can not|unable to) move\b|^(?:(?:help|i|and|please|so) ){0,3}(?:cant|cannot|can not) move(?: at all)?$`,
  // en español
  pattern`\bno (?:puedo|puede|logro|logra|alcanzo a|consigo) (?:\w+ )?(?:jalar|agarrar|tomar|pasar|meter|coger|recuperar) (?:(?:el|bien|nada de|suficiente) ){0,2}(?:aire|aliento|respiracion)\b|\bno (?:puedo|puede) (?:ni|casi|bien) respirar\b`,
  pattern`(?<!\bno me )(?<!\bno le )\bdue(?:le|len|les)(?: (?:mucho|bastante|muy|feo|fuerte|bien|horrible|aqui|todo|en|tanto|demasiado)){0,3} (?:el |mi )pecho\b`,
]);

const SOMEONE =
  '(?:he|hes|she|shes|someone|somebody|husband|wife|boyfriend|girlfriend|partner|ex|son|daughter|father|dad|mother|mom|brother|sister|uncle|nephew|niece|roommate|caregiver|caretaker|aide|fiancee?|neighbou?r|grandson|granddaughter|stepson|cousin|they)';
const KIN_ES =
  '(?:espos[oa]|marido|mujer|pareja|novi[oa]|hij[oa]|padre|papa|herman[oa]|padrastro|ex|yerno|nuera|niet[oa]|sobrin[oa])';

export const VIOLENCE_GRAMMAR: Patterns = lazily(() => [
  pattern`\b${SOMEONE}(?: (?!(?:not|never)\b)\w+){0,2} (?:threw|throws?|throwing|chucked|swung|swings?|came|comes|pulled|pointed|waved)(?: (?!(?:ball|kiss|party|frisbee|surprise)\b)\w+){1,4} (?:at|on) me\b`,
  pattern`\b(?:choked|strangled|smothered|suffocated|kicked|punched|slapped|raped) me (?:again|last night|yesterday|today|this morning|tonight|in the (?:face|head|stomach))\b`,
  // en español
  pattern`\b(?:da|dan|tengo|siento) (?:mucho )?miedo (?:de )?(?:volver|ir|regresar|estar|quedarme|entrar)(?: (?:a|en|con))?(?: (?:mi|la))? (?:casa|el|ella|mi ${KIN_ES})\b`,
  pattern`^(?:ya )?no me dejan? salir(?: (?:de|a)(?: (?:mi|la))? (?:casa|calle|cuarto))?$|\bmi ${KIN_ES} (?:\w+ ){0,2}me (?:ahorc|estrangul|asfixi|cachete|patale|escup|grit\w+ y me peg|aprieta del|encierr|encerr|zarand|sacud)\w*`,
]);
