// Plays the rules of a plan on past responses, and those of the plan it came from beside them.
import type { AlertRule } from '../../../../shared/domain/alert.ts';
import type { CareTeam } from '../../../../shared/domain/care-team.ts';
import { ruleName } from '../../../../shared/domain/in-words/rule-name.ts';
import { compareReplays, type Replay } from '../../../../shared/domain/replay/compare-replays.ts';
import { countLoad } from '../../../../shared/domain/replay/count-load.ts';
import { playResponses } from '../../../../shared/domain/replay/play-responses.ts';
import { seesTeam } from '../../../../shared/domain/team-access.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import { SHIPPED_RULES } from '../../plan-names.ts';
import { FailedNotice } from '../forms.tsx';
import type { PageRequest } from '../page-request.ts';
import { type Failed, type PageResponse, page } from '../page-response.ts';
import { rulesBefore } from './gather-origin.ts';
import type { PlanView } from './gather-plan.ts';
import { gatherPast, type Past } from './gather-replay.ts';
import { PlanHead } from './plan-head.tsx';
import { ReplayForm } from './replay-form.tsx';
import { type ReplayedPlan, ReplayResult } from './replay-result.tsx';

const DAYS_OPEN = 2;
const PATIENTS_PER_NURSE = 100;

interface ReplayPageProps {
  readonly view: PlanView;
  readonly teams: readonly CareTeam[];
  readonly failed?: Failed;
  readonly result?: ReplayedPlan;
}

const ReplayPage = ({ view, teams, failed, result }: ReplayPageProps) => (
  <>
    <PlanHead view={view} />
    <FailedNotice failed={failed} />
    <p>
      Before rules are approved, see what they would have meant: past answers are put through them again, as if they had
      come in then, and the alerts are counted, rule by rule. Nobody is texted or called, and nothing is changed.
    </p>
    {result && <ReplayResult result={result} />}
    <ReplayForm id={view.plan.id} teams={teams} />
  </>
);

const teamsOf = async (deps: ConsoleDependencies, { by }: PageRequest): Promise<readonly CareTeam[]> =>
  (await deps.knownTeams()).filter((team) => seesTeam(team, by));

const titleOf = ({ plan }: PlanView): string => `${plan.title}: replay`;

export const replayForm = async (
  deps: ConsoleDependencies,
  request: PageRequest,
  view: PlanView,
): Promise<PageResponse> => page(titleOf(view), <ReplayPage view={view} teams={await teamsOf(deps, request)} />);

/** Nothing of a file is kept: the page that it was sent to shows what came of it. */
export const replay = async (
  deps: ConsoleDependencies,
  request: PageRequest,
  view: PlanView,
): Promise<PageResponse> => {
  const teams = await teamsOf(deps, request);
  const past = await gatherPast(deps, request, view.instruments);
  if ('status' in past)
    return page(titleOf(view), <ReplayPage view={view} teams={teams} failed={past} />, { status: past.status });
  return page(titleOf(view), <ReplayPage view={view} teams={teams} result={await replayed(deps, view, past)} />);
};

const replayed = async (deps: ConsoleDependencies, view: PlanView, past: Past): Promise<ReplayedPlan> => {
  const from = await rulesBefore(deps, view);
  const play = (rules: readonly AlertRule[]): Replay => ({
    rules,
    played: playResponses(
      past.responses,
      { ...deps.content, ruleSet: () => ({ ...view.ruleSet, rules }) },
      { daysOpen: DAYS_OPEN },
    ),
  });
  const now = play(view.ruleSet.rules);
  const before = from ? play(from.rules) : now;
  return {
    load: countLoad(now.played, now.rules, PATIENTS_PER_NURSE),
    compared: compareReplays(before, now, (id) => ruleName([...now.rules, ...before.rules], id)),
    ...(from && {
      from: `${from === SHIPPED_RULES ? 'the rules that ship' : 'the plan’s own rules'}, version ${from.version}`,
    }),
    rules: [...now.rules, ...before.rules],
    badRows: past.badRows,
    pages: past.pages,
  };
};
