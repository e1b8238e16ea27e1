// Who may sign in to the local cloud: someone for every role, and a second clinician, for what one may not do alone.
import type { Role } from '../../shared/contracts/names.ts';

export interface LocalStaff {
  readonly username: string;
  readonly roles: readonly Role[];
}

export const LOCAL_STAFF: readonly LocalStaff[] = [
  { username: 'local-coordinator', roles: ['coordinator'] },
  { username: 'local-clinician', roles: ['clinician'] },
  { username: 'second-clinician', roles: ['clinician'] },
  { username: 'local-programme-lead', roles: ['programme-lead'] },
  { username: 'local-administrator', roles: ['administrator'] },
];
