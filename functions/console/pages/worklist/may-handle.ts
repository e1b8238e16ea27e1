// Who may do something about an alert; anyone else may only look.
import type { Role } from '../../../../shared/contracts/names.ts';
import type { Identity } from '../../identity.ts';

export const HANDLERS: readonly Role[] = ['coordinator', 'clinician'];

export const mayHandle = ({ roles }: Identity): boolean => HANDLERS.some((role) => roles.includes(role));
