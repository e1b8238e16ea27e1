// A text's words, or that they are gone.
import type { Communication } from '../../../../shared/domain/communication.ts';

const BODY_GONE = '(text no longer kept)';

export const bodyInWords = ({ body, bodyRemovedAt }: Pick<Communication, 'body' | 'bodyRemovedAt'>): string =>
  bodyRemovedAt === undefined ? body : BODY_GONE;
