// Whether a patient tells of a death close to them: not the patient's own (W2), not one of long ago, not a figure of speech.
import { normalise } from './normalise.ts';
import { pattern } from './patterns.ts';

const CLOSE =
  '(?:mother|mom|mum|mama|father|dad|papa|parents?|husband|wife|spouse|partner|son|daughter|kid|child|baby|brother|sister|grand\\w+|aunt|uncle|cousin|nephew|niece|friend|\\w+friend|in law)';
const CERCANO =
  '(?:madre|mama|padre|papa|espos[oa]|marido|mujer|pareja|hij[oa]|bebe|herman[oa]|abuel[oa]|niet[oa]|ti[oa]|prim[oa]|sobrin[oa]|suegr[oa]|cunad[oa]|amig[oa]|vecin[oa]|novi[oa])';
const DIED = pattern`\b(?:my|our) (?:\w+ ){0,3}${CLOSE}(?: \w+){0,2} (?:died|passed away|passed on|passed(?! (?:out|the|my|his|her|a|it|by|through|gas)\b)|is dead|is gone(?! (?:to|for|until|out|back|home|from|shopping)\b))\b`;
const LOST = pattern`\b(?:i|we|ive|just) (?:just |have |has ){0,3}(?:lost|buried|burying) (?:my|our) (?:\w+ ){0,2}${CLOSE}\b|\bdeath in (?:the|my|our) family\b|\b(?:my|our) (?:\w+ ){0,2}${CLOSE}s (?:funeral|wake|burial)\b`;
const MURIO = pattern`\b(?:mi|mis|nuestr[oa]) (?:\w+ ){0,2}${CERCANO}(?: \w+){0,2} (?:murio|ha muerto|fallecio|ha fallecido|acaba de (?:morir|fallecer))\b|\b(?:murio|fallecio|perdi a|perdimos a|enterramos a) mi (?:\w+ )?${CERCANO}\b|\b(?:se me|se nos) murio mi\b|\bfuneral de mi\b`;
const LONG_AGO = pattern`\b(?:years?|months?|decades?) ago\b|\blast year\b|\b(?:in|since|back in) (?:19|20)\d\d\b|\bwhen i was\b|\b(?:anniversary|if|almost|nearly|afraid|scared|before)\b|\bhace (?:\w+ )?(?:anos|meses)\b|\bel ano pasado\b|\b(?:si|casi|aniversario|miedo)\b`;

export const tellsOfLoss = (raw: string): boolean => {
  const { words } = normalise(raw);
  return [DIED, LOST, MURIO].some((each) => each().test(words)) && !LONG_AGO().test(words);
};
