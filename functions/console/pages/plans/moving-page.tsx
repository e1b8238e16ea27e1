// Patients who follow an older version of a plan, each with the way to this one.
import type { CareTeam } from '../../../../shared/domain/care-team.ts';
import type { Content } from '../../../../shared/domain/content.ts';
import type { PatientState } from '../../../../shared/domain/patient.ts';
import { type PlanVersion, planIdOf } from '../../../../shared/domain/plan-version.ts';
import { isSameFamily } from '../../../../shared/domain/same-week.ts';
import { seesTeam } from '../../../../shared/domain/team-access.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import { Choice } from '../forms.tsx';
import type { PageRequest } from '../page-request.ts';
import { type PageResponse, page } from '../page-response.ts';
import type { PlanView } from './gather-plan.ts';
import { PlanHead } from './plan-head.tsx';

/** Patients looked at for one page. */
const AT_ONCE = 200;

export const showMoving = async (
  deps: ConsoleDependencies,
  { by, query }: PageRequest,
  view: PlanView,
): Promise<PageResponse> => {
  const teams = (await deps.knownTeams()).filter((team) => seesTeam(team, by));
  const careTeam = teams.find(({ id }) => id === query.careTeam) ?? teams[0];
  const found = careTeam
    ? await deps.directory.find({
        careTeamId: careTeam.id,
        limit: AT_ONCE,
        ...(query.after && { after: query.after }),
      })
    : { patients: [] };
  const versions = await deps.plans.versions();
  const patients = found.patients.filter((state) => isToMove(state, view, versions));
  return page(
    `${view.plan.title}: patients to move`,
    <MovingPage
      view={view}
      teams={teams}
      careTeam={careTeam}
      patients={patients}
      planWords={(planId) => planWords(planId, versions, deps.content)}
      next={'next' in found ? found.next : undefined}
      mayMove={by.roles.includes('coordinator')}
    />,
  );
};

/** On another version of the same plan, or on one whose place it takes, and no move to this one is set. */
const isToMove = (
  { carePlan: { planId, upNext } }: PatientState,
  { shown }: PlanView,
  versions: readonly PlanVersion[],
): boolean => isSameFamily(versions, planId, shown.id) && upNext?.planId !== shown.id;

/** `“After a CAR-T infusion”, version 2`; what is gone by its id. */
const planWords = (planId: string, versions: readonly PlanVersion[], { plans }: Pick<Content, 'plans'>): string => {
  const found = versions.find((version) => planIdOf(version) === planId) ?? plans.find(({ id }) => id === planId);
  return found ? `“${found.title}”, version ${found.version}` : planId;
};

interface MovingPageProps {
  readonly view: PlanView;
  readonly teams: readonly CareTeam[];
  readonly careTeam: CareTeam | undefined;
  readonly patients: readonly PatientState[];
  readonly planWords: (planId: string) => string;
  readonly next: string | undefined;
  readonly mayMove: boolean;
}

const MovingPage = ({ view, teams, careTeam, patients, planWords: inWords, next, mayMove }: MovingPageProps) => {
  const { id } = view.shown;
  return (
    <>
      <PlanHead view={view} />
      <section class="panel" aria-labelledby="moving">
        <h2 id="moving">Patients on another version, or on the plan that this one replaces</h2>
        <p>
          Each stays on their plan until a coordinator moves them, and keeps the week they are in. Before a patient is
          moved you see which days change and which alerts their answers would have raised. To see that for a whole
          team, <a href={`/console/plans/${id}/replay`}>replay its responses</a>.
        </p>
        <form method="get" action={`/console/plans/${id}/patients`} class="inline course">
          <Choice
            name="careTeam"
            label="Care team"
            value={careTeam?.id ?? ''}
            options={teams.map((team) => [team.id, team.programmeName] as const)}
          />
          <button type="submit" class="plain">
            Show
          </button>
        </form>
        {patients.length === 0 && (
          <p>{next ? 'Nobody to move on this page; go on to the next.' : 'Nobody of this team is to be moved.'}</p>
        )}
        <ul class="rules">
          {patients.map(({ id: patient, name, studyId, carePlan }) => (
            <li key={patient}>
              <a href={`/console/patients/${patient}`}>{name}</a> ({studyId}), follows {inWords(carePlan.planId)}
              {mayMove && (
                <>
                  {': '}
                  <a href={`/console/patients/${patient}/plan?plan=${id}`}>
                    move<span class="unseen"> {name}</span>
                  </a>
                </>
              )}
            </li>
          ))}
        </ul>
        {next && (
          <p>
            <a
              href={`/console/plans/${id}/patients?${new URLSearchParams({ careTeam: careTeam?.id ?? '', after: next })}`}
            >
              Next page
            </a>
          </p>
        )}
      </section>
    </>
  );
};
