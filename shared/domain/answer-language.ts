// In which language each answer was given, where a patient changed it in the middle of a questionnaire.
import type { Language } from './language.ts';
import type { Administration } from './patient.ts';
import type { LinkId } from './questionnaire.ts';
import type { QuestionnaireResponse } from './response.ts';

type Spoken = Pick<Administration, 'answers' | 'otherLanguage'>;
type Languages = Readonly<Record<LinkId, Language>>;

/** Those answers that were not given in `main`; each is in `present` unless it says otherwise. */
const otherThan = (main: Language, { answers, otherLanguage = {} }: Spoken, present: Language): Languages =>
  Object.fromEntries(
    Object.keys(answers)
      .map((linkId) => [linkId, otherLanguage[linkId] ?? present] as const)
      .filter(([, language]) => language !== main),
  );

/** The administration when the patient goes on in another language: its answers keep theirs. */
export const afterChange = (administration: Administration, from: Language, to: Language): Administration => {
  const { otherLanguage: _before, ...rest } = administration;
  const otherLanguage = otherThan(to, administration, from);
  return { ...rest, ...(Object.keys(otherLanguage).length > 0 && { otherLanguage }) };
};

/** The language of a response, and the answers that were given in another one. */
export const languagesOf = (
  administration: Spoken,
  present: Language,
): Pick<QuestionnaireResponse, 'language' | 'otherLanguage'> => {
  const { answers, otherLanguage = {} } = administration;
  const [first, ...more] = new Set(Object.keys(answers).map((linkId) => otherLanguage[linkId] ?? present));
  if (first && more.length === 0) return { language: first };
  const others = otherThan(present, administration, present);
  return { language: present, ...(Object.keys(others).length > 0 && { otherLanguage: others }) };
};
