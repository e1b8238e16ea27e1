// Who may do something about an alert; anyone else may only look.
import type { Role } from '../../../../shared/contracts/names.ts';
import type { Alert } from '../../../../shared/domain/alert.ts';
import type { Identity } from '../../identity.ts';

export const HANDLERS: readonly Role[] = ['coordinator', 'clinician'];

/** A case that is critical or urgent is for clinicians to close. */
export const mayClose = ({ roles }: Identity, alerts: readonly Pick<Alert, 'status' | 'severity'>[]): boolean =>
  roles.includes('clinician') || alerts.every(({ status, severity }) => status === 'closed' || severity === 'routine');

export const mayHandle = ({ roles }: Identity): boolean => HANDLERS.some((role) => roles.includes(role));
