// Whether someone says plainly that they are in hospital now: not that they were, will be, or visit it.
import { lazily } from '../lazily.ts';
import { normalise } from './normalise.ts';
import { matchesAny, type Patterns, pattern } from './patterns.ts';

const I_AM = '(?:^|\\b(?:i am|im|still|currently|now|been) )';
const ESTOY = '(?:^|\\b(?:estoy|sigo|ando|ahora|ahorita) )(?:todavia |aun |ahora |ahorita )?';

const IN_HOSPITAL: Patterns = lazily(() => [
  pattern`${I_AM}(?:(?:back|here|stuck|still|now) )?in (?:the |a )?(?:hospital|icu|intensive care)\b`,
  pattern`${I_AM}(?:(?:being|getting|just|been) )?(?:admitted|hospitali[sz]ed)\b`,
  pattern`\b(?:i was|i got|ive been|they) (?:just )?(?:admitted|kept me in|are keeping me in)\b`,
  pattern`\b(?:rushed|taken) (?:me )?to (?:the )?(?:hospital|er|emergency room)\b`,
  pattern`${ESTOY}(?:en (?:el )?hospital|hospitalizad[oa]|internad[oa]|ingresad[oa]|en cuidados intensivos)\b`,
  pattern`\bme (?:internaron|hospitalizaron|ingresaron)\b`,
]);

/** Somewhere else by now, somebody else, or there for the day: a person reads that. */
const NOT_NOW: Patterns = lazily(() => [
  pattern`\b(?:last|ago|yesterday|was in|were in|not in|no longer|out of|home|back from|discharged|left|released|tomorrow|next|will be|visit\w*|appointment|infusion|if i|should i|do i)\b`,
  pattern`\b(?:mom|mum|mother|dad|father|wife|husband|son|daughter|brother|sister|partner|friend|baby|kid|work(?:ing)? (?:in|at))\b`,
  pattern`\b(?:ayer|pasad[oa]|hace|estuve|estaba|ya no|no estoy|sali|en casa|alta|visita\w*|cita|infusion|manana|si me|debo|trabajo)\b`,
  pattern`\b(?:mama|madre|papa|padre|espos[oa]|marido|hij[oa]|herman[oa]|pareja|amig[oa])\b`,
]);

export const saysInHospital = (body: string): boolean => {
  const { words } = normalise(body);
  return matchesAny(IN_HOSPITAL, words) && !matchesAny(NOT_NOW, words);
};
