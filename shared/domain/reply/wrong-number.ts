// W: the sender says that this is not the patient, or that the patient has died. Outranks an answer.
import { matchesAny, type ReplyRule } from './rule.ts';

const NOT_THE_PATIENT: readonly RegExp[] = [
  /(?<!\b(?:typed|entered|put|sent|hit|pressed|picked|gave|wrote|texted|pushed|used|in|typing|meant)(?: in)?(?: the| a)? )\bwrong (?:number|person)\b/,
  /\bthis (?:isnt|is not|aint|is no longer) (?!a |an |the |good |about )(?:\w+ ){1,2}?(?:phone|number|cell|mobile)\b/,
  /\bno longer (?:at|has|have|uses|owns) this (?:number|phone)\b/,
  /\b(?:not the|not a|not your|never been a|never was a|no longer a|isnt the|isnt a) patient\b/,
  /\b(?:dont|do not) know (?:any ?one|any ?body|who)(?: \w+){0,2} (?:named|called|by that name)\b|\bno one (?:here )?(?:by|with) that name\b/,
  /(?<!\b(?:escribi|puse|mande|marque) (?:el |un )?)\bnumero equivocado\b|\bpersona equivocada\b|\bse equivoc\w+ de (?:numero|persona)\b|\b(?:esta|estan) equivocad[oa]s? de (?:numero|persona)\b/,
  /\b(?:este|esto) no es (?:el |su )?(?:telefono|numero|celular) de\b|\bno es mi (?:telefono|numero|celular)\b/,
  /\bno soy (?:el |la |un |una |su )?paciente\b|\bno soy esa persona\b|\baqui no vive\b/,
];

const DIED = '(?:passed away|passed on|passed|died|is dead|is deceased|is no longer with us|is gone)';
const KIN =
  '(?:wife|husband|daughter|son|mother|mom|father|dad|sister|brother|partner|niece|nephew|granddaughter|grandson|caregiver|family)';

const PATIENT_DIED: readonly RegExp[] = [
  new RegExp(`\\b(?:patient|person you are texting|person youre texting) (?:has |just |sadly |recently )?${DIED}\\b`),
  new RegExp(`\\bthis is (?:his|her|their|the patients|\\w+s) ${KIN}\\b(?: \\w+){0,12} ${DIED}\\b`),
  /\b(?:el|la) paciente (?:ya |se )?(?:fallecio|murio|ha muerto|ha fallecido)\b/,
  /\bsoy (?:su|la|el) (?:espos[oa]|hij[oa]|herman[oa]|madre|padre|viud[oa]|mama|papa)\b(?: \w+){0,12} (?:fallecio|murio|ha muerto|ha fallecido)\b/,
  /^(?:el |ella )?(?:ya )?(?:fallecio|ha fallecido)\b/,
];
/** "He passed away last month" speaks of the patient, unless someone else was named first. */
const HE_OR_SHE_DIED = new RegExp(`\\b(?:he|she) (?:has |just |already |sadly |recently )*${DIED}\\b`);
const SOMEONE_ELSE = /\b(?:my|our|a|his|her) \w+/;

export const WRONG_NUMBER: readonly ReplyRule[] = [
  {
    id: 'W2',
    says: 'The patient has died.',
    read: ({ words }) =>
      matchesAny(PATIENT_DIED, words) || (HE_OR_SHE_DIED.test(words) && !SOMEONE_ELSE.test(words))
        ? { kind: 'wrong_number', died: true }
        : undefined,
  },
  {
    id: 'W1',
    says: 'The sender is not the patient, or this is not their phone.',
    read: ({ words }) => (matchesAny(NOT_THE_PATIENT, words) ? { kind: 'wrong_number' } : undefined),
  },
];
