// W: the sender says that this is not the patient, or that the patient has died. Outranks an answer.
import { matchesAny, type ReplyRule } from './rule.ts';
import { speaksForPatient } from './speaking-for-patient.ts';

const NOT_THE_PATIENT: readonly RegExp[] = [
  /(?<!\b(?:typed|entered|put|sent|hit|pressed|picked|gave|wrote|texted|pushed|used|in|typing|meant)(?: in)?(?: the| a)? )\bwrong (?:number|person)\b(?!(?: \w+){0,3} (?:meant|mean|\d+)\b)/,
  /\bthis (?:isnt|is not|aint|is no longer) (?!a |an |the |good |about )(?:\w+ ){1,2}?(?:phone|number|cell|mobile)\b/,
  /\bno longer (?:at|has|have|uses|owns) this (?:number|phone)\b/,
  /\b(?:dont|do not) know (?:any ?one|any ?body|who)(?: \w+){0,2} (?:named|called|by that name)\b|\bno one (?:here )?(?:by|with) that name\b/,
  /(?<!\b(?:escribi|puse|mande|marque) (?:el |un )?)\bnumero equivocado\b(?!(?: \w+){0,3} (?:quise|queria|digo|\d+)\b)|\bpersona equivocada\b|\bse equivoc\w+ de (?:numero|persona)\b|\b(?:esta|estan) equivocad[oa]s? de (?:numero|persona)\b/,
  /\b(?:este|esto) no es (?:el |su )?(?:telefono|numero|celular) de\b|\bno es mi (?:telefono|numero|celular)\b/,
  /\bno soy esa persona\b|\baqui no vive\b/,
];

const DIED =
  '(?:passed away|passed on|passed|died|is dead|is deceased|is no longer with us|is gone(?! (?:to|for|until|out|back|home|from|shopping)))';
const MURIO = '(?:fallecio|murio|ha muerto|ha fallecido)';

const PATIENT_DIED: readonly RegExp[] = [
  new RegExp(`\\b(?:patient|person you are texting|person youre texting) (?:has |just |sadly |recently )?${DIED}\\b`),
  new RegExp(`\\b(?:el|la) paciente (?:ya |se )?${MURIO}\\b|\\b${MURIO} (?:el|la) paciente\\b`),
];
/** "He passed away last month" speaks of the patient, unless someone else was named first. */
const HE_OR_SHE_DIED = new RegExp(
  `\\b(?:he|she) (?:has |just |already |sadly |recently )*${DIED}\\b|\\b(?:el|ella) (?:ya )?(?:se )?${MURIO}\\b|^(?:ya )?(?:fallecio|ha fallecido)$`,
);
const SOMEONE_ELSE = /\b(?:my|our|a|his|her|mi|mis|nuestr[oa]) \w+/;
/** Said by a relative who names nobody else, it is the patient who died. */
const ANYONE_DIED = new RegExp(`\\b(?:${DIED}|${MURIO})\\b`);
const ANIMAL_OR_THING = /\b(?:dog|cat|pet|phone|battery|car|perr[oa]|gat[oa]|telefono)\b/;

const patientDied = (words: string): boolean =>
  matchesAny(PATIENT_DIED, words) ||
  (speaksForPatient(words)
    ? ANYONE_DIED.test(words) && !ANIMAL_OR_THING.test(words)
    : HE_OR_SHE_DIED.test(words) && !SOMEONE_ELSE.test(words));

/** A relative who answers for the patient is no stranger. */
const NOT_THE_PATIENT_MYSELF =
  /\b(?:not the|not a|not your|never been a|never was a|no longer a|isnt the|isnt a) patient\b(?! (?:person|man|woman|guy|one|enough|with))|\bno soy (?:el |la |un |una |su )?paciente\b/;

export const WRONG_NUMBER: readonly ReplyRule[] = [
  {
    id: 'W2',
    says: 'The patient has died.',
    read: ({ words }) => (patientDied(words) ? { kind: 'wrong_number', died: true } : undefined),
  },
  {
    id: 'W1',
    says: 'The sender is not the patient, or this is not their phone.',
    read: ({ words }) =>
      matchesAny(NOT_THE_PATIENT, words) || (NOT_THE_PATIENT_MYSELF.test(words) && !speaksForPatient(words))
        ? { kind: 'wrong_number' }
        : undefined,
  },
];
