// The one care team of the simulation: always covered, so that everything that is due goes out.
import type { CoveringCareTeam } from '../../../shared/domain/care-team.ts';

export const TEAM: CoveringCareTeam = {
  id: 'cedar',
  programmeName: 'Cedar Clinic',
  timeZone: 'America/New_York',
  dayLine: '+12065550111',
  outOfHoursLine: '+12065550112',
  hours: { days: [1, 2, 3, 4, 5], from: '08:00', to: '18:00' },
  onCall: [{ name: 'Duty nurse', contact: '+12065550113' }],
};

export const CLINICIAN = { name: 'clinician', roles: ['clinician'] };
