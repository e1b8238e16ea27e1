// How people word an answer that they are sure of.
import type { Language } from '../../../shared/domain/language.ts';
import type { Question } from './phone-screen.ts';
import type { Random } from './random.ts';

const AROUND: Readonly<Record<Language, readonly [string, ...string[]]>> = {
  en: ['#', '#', '#', '#.', '# thanks', 'ok #', 'hi, # please'],
  es: ['#', '#', '#', '#.', '# gracias', 'hola, #'],
};
/** Where the question is about symptoms a remark would be asked about again. */
const WITH_REMARK: Readonly<Record<Language, string>> = { en: '#, a long week', es: '#, una semana larga' };
const IN_WORDS = 0.15;

export const answerWords = (question: Question, code: number, language: Language, draw: Random): string => {
  const label = question.labels.get(code);
  if (label && draw.chance(IN_WORDS)) return label;
  const [first, ...rest] = AROUND[language];
  const phrases = question.about === 'distress' ? ([first, ...rest, WITH_REMARK[language]] as const) : AROUND[language];
  return draw.pick(phrases).replace('#', String(code));
};
