// A page of alerts, the newest first.
import type { Alert, AlertStatus } from './alert.ts';
import type { CareTeamId } from './care-team.ts';
import type { Instant } from './instant.ts';

export interface AlertQuery {
  readonly careTeamId?: CareTeamId;
  /** Of these teams alone. */
  readonly among?: (careTeamId: CareTeamId) => boolean;
  readonly status?: AlertStatus;
  /** Raised before then. */
  readonly before?: Instant;
  /** More come where the last was raised together with others. */
  readonly limit: number;
}

/**
 * So many, and whatever else was raised at the very moment of the last one: a page ends between moments, so that the next goes
 * on before the last of them and leaves out none.
 */
export const newestAlerts = (alerts: readonly Alert[], limit: number): readonly Alert[] => {
  const sorted = alerts.toSorted((one, other) => (keyOf(one) > keyOf(other) ? -1 : 1));
  const last = sorted[limit - 1]?.raisedAt ?? '';
  return sorted.filter(({ raisedAt }) => raisedAt >= last);
};

const keyOf = ({ raisedAt, id }: Alert): string => `${raisedAt} ${id}`;
