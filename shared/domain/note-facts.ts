// What the daily note counts, out of the work lists of the teams and the figures of the day.
import { type OpenAlert, SEVERITIES, type Severity } from './alert.ts';
import { acknowledgeBy, reachBy } from './alert-clocks.ts';
import { type CareTeam, isCovering } from './care-team.ts';
import type { Content } from './content.ts';
import type { NoteFacts, SurveysEnded } from './daily-note.ts';
import { yesterdayOf } from './figures/day-figures.ts';
import type { TeamFigures } from './figures/team-figures.ts';
import type { Instant } from './instant.ts';
import { isMessage, isNotDelivered, isSilence, laddersOf } from './waiting-for.ts';
import type { WaitingPatient, WaitingPatients } from './work-list.ts';
import { localDate } from './zoned-time.ts';

export interface TeamWork {
  readonly team: CareTeam;
  readonly waiting: WaitingPatients;
}

export interface NoteSources {
  readonly now: Instant;
  readonly onHold: boolean;
  readonly work: readonly TeamWork[];
  readonly figures: readonly TeamFigures[];
  readonly content: Pick<Content, 'plans' | 'ruleSet'>;
}

export const noteFacts = ({ now, onHold, work, figures, content }: NoteSources): NoteFacts => {
  const cases = work.flatMap(({ team, waiting }) => waiting.patients.flatMap((patient) => casesOf(patient, team, now)));
  const casesThat = (isIt: (one: OpenCase) => boolean): number => cases.filter(isIt).length;
  const open = (severity: Severity): number => casesThat((one) => one.severity === severity);
  const patients = work.flatMap(({ waiting }) => waiting.patients);
  const rules = content.plans.flatMap(({ id }) => content.ruleSet(id).rules);
  const patientsWith = (isIt: Parameters<typeof laddersOf>[1]): number => {
    const ladders = laddersOf(rules, isIt);
    return patients.filter(({ openAlerts }) => openAlerts.some(({ ladder }) => ladders.has(ladder))).length;
  };
  return {
    onHold,
    openCases: { critical: open('critical'), urgent: open('urgent'), routine: open('routine') },
    notAcknowledged: casesThat(({ acknowledged }) => !acknowledged),
    overdue: casesThat(({ overdue }) => overdue),
    silent: patientsWith(isSilence),
    notDelivered: patientsWith(isNotDelivered),
    messages: patientsWith(isMessage),
    more: work.some(({ waiting }) => waiting.more),
    surveys: surveysEnded(work, figures, now),
  };
};

interface OpenCase {
  readonly severity: Severity;
  readonly acknowledged: boolean;
  readonly overdue: boolean;
}

const casesOf = ({ openAlerts }: WaitingPatient, team: CareTeam, now: Instant): readonly OpenCase[] =>
  [...Map.groupBy(openAlerts, ({ caseId }) => caseId).values()].map((alerts) => ({
    severity: SEVERITIES.find((each) => alerts.some(({ severity }) => severity === each)) ?? 'routine',
    acknowledged: alerts.every(({ acknowledgedAt }) => acknowledgedAt !== undefined),
    overdue: alerts.some((alert) => isOverdue(alert, team, now)),
  }));

/** A call in vain does not stop the clock, and neither does escalating. */
const isOverdue = (alert: OpenAlert, team: CareTeam, now: Instant): boolean => {
  const { severity, raisedAt, acknowledgedAt, reachedAt } = alert;
  if (reachedAt !== undefined) return false;
  const covering = isCovering(team) ? team : undefined;
  const by = acknowledgedAt ? reachBy(alert, acknowledgedAt, covering) : acknowledgeBy(severity, raisedAt, covering);
  return by < now;
};

/** Of teams in several time zones each has a yesterday of its own. */
const surveysEnded = (work: readonly TeamWork[], figures: readonly TeamFigures[], now: Instant): SurveysEnded => {
  let [delivered, answered, teamsUncounted] = [0, 0, 0];
  for (const { id, timeZone } of work.map(({ team }) => team)) {
    const own = figures.find(({ careTeamId }) => careTeamId === id);
    // Of a team that nobody has set up there are none.
    if (!own) continue;
    const { finished } = own;
    if (finished?.day !== localDate(now, timeZone)) teamsUncounted += 1;
    else {
      const day = `day/${yesterdayOf(now, timeZone)}`;
      delivered += finished.counts[`${day}/delivered`] ?? 0;
      answered += finished.counts[`${day}/answered`] ?? 0;
    }
  }
  return { delivered, answered, teamsUncounted };
};
