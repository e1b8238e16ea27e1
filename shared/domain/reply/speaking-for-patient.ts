// Tells that the sender is a relative who writes about the patient ("this is his wife", "soy su hija").
import { pattern } from './patterns.ts';

const KIN =
  '(?:wife|husband|daughter|son|mother|mom|father|dad|sister|brother|partner|niece|nephew|granddaughter|grandson|caregiver|family)';
const KIN_ES = '(?:espos[oa]|marido|hij[oa]|herman[oa]|madre|padre|viud[oa]|mama|papa|niet[oa]|sobrin[oa]|pareja)';

const RELATIVE = pattern`\b(?:this is|its|it is|im|i am) (?:his|her|their|the \w+s|\w+s) ${KIN}\b|\b(?:texting|writing(?: to)?|messaging|contacting|talking to|reached|reaching) (?:his|her|their|the) (?:${KIN}|widow(?:er)?)\b|\b(?:le|estan?) (?:escrib|mand|habl)\w+ a (?:su|la|el) ${KIN_ES}\b|\b(?:soy|es|habla|le escribe) (?:su|la|el) ${KIN_ES}\b`;

export const speaksForPatient = (words: string): boolean => RELATIVE().test(words);
