// Getting worse, without naming what: enough to add to a case that is open.
import { normalise } from './normalise.ts';
import { everywhere, pattern } from './patterns.ts';

const WORSE = pattern`\b(?:worse|worst|worsening|worsened|peor|empeor\w+)\b`;
const NO_WORSE = everywhere`\b(?:no|not|isnt|aint|never|hasnt|havent|nothing|nada) (?:\w+ ){0,2}(?:worse|worsening|worsened|peor|empeor\w+)\b`;

export const saysWorse = (raw: string): boolean => WORSE().test(normalise(raw).everything.replace(NO_WORSE(), ' '));
