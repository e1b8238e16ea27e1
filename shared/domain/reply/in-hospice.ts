// Whether someone says that they are in hospice care or about to be: not that they ask about it, refuse it, or speak of another.
import { normalise } from './normalise.ts';
import { pattern } from './patterns.ts';

const HOSPICE = pattern`\b(?:(?:going|go|goes|went|moving|moved|entering|entered|getting|transferred|referred|admitted|signed up|switching|switched) (?:\w+ ){0,2}|(?:start|starts|starting|started|begin|beginning|began|on|in|im|under) (?:\w+ )?)(?:hospice|hospice care)\b|^(?:home )?hospice(?: care)?(?: now| today| tomorrow| (?:starts|started|begins|is coming)(?: \w+){0,3})?$|\bhospice (?:starts|started|begins|has started|is coming|nurse (?:comes|came|is coming))\b`;
const HOSPICIO = pattern`\b(?:entr\w+|ingres\w+|voy|vamos|empiez\w+|empec\w+|empez\w+|comienz\w+|pas\w+|estoy|me mandan|en|con) (?:\w+ ){0,3}(?:hospicio|hospice)\b`;
const NOT_SO = pattern`\b(?:no hospice|not|dont|do not|wont|never|refuse\w*|if|should i|do i|can i|what|volunteer\w*|work\w*|visit\w*|donat\w*|job|no quiero|todavia no|si|trabaj\w*)\b|^(?:why|when|is|are)\b|\b(?:my|our) (?:\w+ )?(?:mother|mom|mum|father|dad|husband|wife|son|daughter|brother|sister|friend|aunt|uncle|grand\w+|neighbor|dog|cat)(?! (?:is taking|takes|drove|signed|says))\b|\bmi (?:\w+ )?(?:madre|mama|padre|papa|espos[oa]|hij[oa]|herman[oa]|ti[oa]|abuel[oa]|amig[oa])\b`;

export const saysInHospice = (raw: string): boolean => {
  const { words, text } = normalise(raw);
  return (HOSPICE().test(words) || HOSPICIO().test(words)) && !NOT_SO().test(words) && !text.includes('?');
};
