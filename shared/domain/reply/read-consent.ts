// Reads the answer to the invitation: agreeing takes an explicit word and nothing else.

import { withoutCourtesy } from './courtesy.ts';
import { normalise } from './normalise.ts';
import { pattern } from './patterns.ts';

const AGREES = pattern`^(?:yes|y|yeah|si|start|iniciar|(?:(?:yes|yeah|si) )?(?:i (?:do )?agree|i accept|acepto|estoy de acuerdo))$`;
const DECLINES = /^(?:no|nope|nah|no acepto)$/;

/** After STOP only these bring the texts back; a sentence about starting does not. */
export const asksToReturn = (raw: string): boolean => {
  const { text, words } = normalise(raw);
  return !text.includes('?') && /^(?:start|iniciar)$/.test(withoutCourtesy(words));
};

/** Undefined for everything that is not plainly one or the other, a question mark included. */
export const readConsent = (raw: string): 'agrees' | 'declines' | undefined => {
  const { text, words } = normalise(raw);
  if (text.includes('?')) return undefined;
  const rest = withoutCourtesy(words);
  if (AGREES().test(rest)) return 'agrees';
  return DECLINES.test(rest) ? 'declines' : undefined;
};
