// The places of the console that the head of every page leads to, and where someone who signs in begins.
import type { Role } from '../../../shared/contracts/names.ts';

interface Place {
  readonly path: string;
  readonly label: string;
  readonly roles: readonly Role[];
}

const ALL: readonly Role[] = ['coordinator', 'clinician', 'programme-lead', 'administrator'];
const CARE: readonly Role[] = ['coordinator', 'clinician', 'programme-lead'];

/** Who sees the figures of the whole programme, and may hold all its texts. */
export const PROGRAMME_KEEPERS: readonly Role[] = ['programme-lead', 'administrator'];

export const WORK_LIST = '/console';
export const NOTE_PAGE = '/console/programme/daily-note';

const PLACES: readonly Place[] = [
  { path: WORK_LIST, label: 'Work list', roles: CARE },
  { path: '/console/patients', label: 'Patients', roles: CARE },
  { path: '/console/due', label: 'Due', roles: CARE },
  { path: '/console/messages', label: 'Messages', roles: CARE },
  { path: '/console/care-teams', label: 'Care teams', roles: ALL },
  { path: '/console/plans', label: 'Plans', roles: CARE },
  { path: '/console/export', label: 'Export', roles: CARE },
  { path: '/console/programme', label: 'Programme', roles: PROGRAMME_KEEPERS },
];

export const placesFor = (roles: readonly Role[]): readonly Place[] =>
  PLACES.filter((place) => place.roles.some((role) => roles.includes(role)));

/** The first place these roles may open: an administrator has no work list. */
export const homeFor = (roles: readonly Role[]): Place | undefined => placesFor(roles)[0];

export const roleInWords = (role: Role): string => role.replace('-', ' ');
