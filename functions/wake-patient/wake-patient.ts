// Looks at a patient whose time has come, or whose text will never go out.
import { METRICS } from '../../shared/contracts/names.ts';
import { textNotSent } from '../../shared/domain/not-sent.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { wokeUp } from '../../shared/domain/wake-up.ts';
import type { WakeRequest } from '../../shared/ports.ts';
import { commitTurn, type TurnDependencies, type TurnResult } from '../../shared/runtime/commit-turn.ts';

export interface WakePatientDependencies extends TurnDependencies {
  /** Whether the whole programme is on hold, as it was at most half a minute ago. */
  readonly programmeHeld: () => Promise<boolean>;
  readonly count: (metric: string, value: number) => void;
}

export const wakePatient = async (
  deps: WakePatientDependencies,
  request: WakeRequest,
): Promise<TurnResult['outcome']> => {
  const { patientId, notSent } = request;
  const text = notSent && (await deps.patients.communication({ patientId, communicationId: notSent }));
  const held = (await deps.programmeHeld()) && { programmeHeld: true as const };
  const result = await commitTurn(deps, patientId, (state, context) => {
    const known = { ...context, ...held };
    return text && text.direction === 'out' ? textNotSent(state, text, known) : wokeUp(state, known);
  });
  if (result.outcome === 'committed') {
    const overdue = criticalUnacknowledged(result.before, result.turn);
    if (overdue > 0) deps.count(METRICS.criticalUnacknowledged, overdue);
  }
  return result.outcome;
};

/** Critical alerts that this turn escalates because nobody has acknowledged them. */
const criticalUnacknowledged = ({ openAlerts }: PatientState, turn: Turn): number =>
  turn.alertChanges.filter(
    ({ alertId, step }) =>
      step.what === 'escalated' &&
      openAlerts.some(
        ({ id, severity, acknowledgedAt }) => id === alertId && severity === 'critical' && !acknowledgedAt,
      ),
  ).length;
