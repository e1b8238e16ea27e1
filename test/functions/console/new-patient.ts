// Somebody to enrol, as a coordinator sends it.
import { TEAM } from '../world.ts';

export const NEW_PATIENT = {
  studyId: 'ICI-1',
  name: 'Ana Example',
  phone: '+1 (312) 555-0100',
  language: 'en',
  timeZone: 'America/Chicago',
  preferredTime: '10:30',
  consentSource: 'in-person',
  careTeam: TEAM.id,
};
