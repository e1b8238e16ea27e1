// An entry of the audit of a care team or the programme, as of now.
import type { SetUpEntry } from '../../shared/domain/set-up/set-up-audit.ts';
import { newTurnId } from '../../shared/runtime/turn-id.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import type { ApiRequest } from './request.ts';

export const setUpEntry = (
  { clock }: Pick<ConsoleDependencies, 'clock'>,
  { by }: Pick<ApiRequest, 'by'>,
  what: Pick<SetUpEntry, 'place' | 'action' | 'changes'>,
): SetUpEntry => {
  const at = clock();
  return { id: newTurnId(at), at, by: by.name, ...what };
};
