// How people word an answer that they are sure of.
import type { Language } from '../../../shared/domain/language.ts';
import type { Question } from './phone-screen.ts';
import type { Random } from './random.ts';

const AROUND: Readonly<Record<Language, readonly [string, ...string[]]>> = {
  en: ['#', '#', '#', '#.', '# thanks', 'ok #', 'hi, # please', '#, a long week'],
  es: ['#', '#', '#', '#.', '# gracias', 'hola, #'],
};
const IN_WORDS = 0.15;

export const answerWords = (question: Question, code: number, language: Language, draw: Random): string => {
  const label = question.labels.get(code);
  if (label && draw.chance(IN_WORDS)) return label;
  return draw.pick(AROUND[language]).replace('#', String(code));
};
