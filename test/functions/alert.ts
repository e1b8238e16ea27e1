// An alert of the patient in world.ts.
import type { Alert } from '../../shared/domain/alert.ts';
import { START, TEAM } from './world.ts';

export const alert = (fields: Partial<Alert> = {}): Alert => ({
  id: 'p1.a1',
  patientId: 'p1',
  careTeamId: TEAM.id,
  caseId: 'case1',
  ruleId: 'phq-9-item-9',
  rulesVersion: '1',
  severity: 'critical',
  reason: 'Thoughts of self-harm',
  evidence: { linkId: 'phq9-9', code: 2 },
  raisedAt: START,
  status: 'open',
  steps: [{ at: START, by: 'vigil', what: 'raised' }],
  noticesDue: 1,
  noticesSent: 0,
  ...fields,
});
