// Patients who follow an older version of a plan, each with the way to this one.
import type { CareTeam } from '../../../../shared/domain/care-team.ts';
import type { PatientState } from '../../../../shared/domain/patient.ts';
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
  const patients = found.patients.filter((state) => isOlder(state, view));
  return page(
    `${view.plan.title}: patients to move`,
    <MovingPage
      view={view}
      teams={teams}
      careTeam={careTeam}
      patients={patients}
      next={'next' in found ? found.next : undefined}
      mayMove={by.roles.includes('coordinator')}
    />,
  );
};

/** Another version of the same plan, and no move to this one is set. */
const isOlder = ({ carePlan: { planId, upNext } }: PatientState, { shown }: PlanView): boolean =>
  planId !== shown.id && planId.replace(/-v\d+$/, '') === shown.name && upNext?.planId !== shown.id;

interface MovingPageProps {
  readonly view: PlanView;
  readonly teams: readonly CareTeam[];
  readonly careTeam: CareTeam | undefined;
  readonly patients: readonly PatientState[];
  readonly next: string | undefined;
  readonly mayMove: boolean;
}

const MovingPage = ({ view, teams, careTeam, patients, next, mayMove }: MovingPageProps) => {
  const { id } = view.shown;
  return (
    <>
      <PlanHead view={view} />
      <section class="panel" aria-labelledby="moving">
        <h2 id="moving">On another version of this plan</h2>
        <p>
          They stay on theirs until they are moved. Which of their alerts would have differed:{' '}
          <a href={`/console/plans/${id}/replay`}>replay their responses</a>. What would be asked on other days is shown
          before a patient is moved.
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
        {patients.length === 0 && <p>None{next ? ' among these; go on to the next page' : ''}.</p>}
        <ul class="rules">
          {patients.map(({ id: patient, name, studyId, carePlan }) => (
            <li key={patient}>
              <a href={`/console/patients/${patient}`}>{name}</a> ({studyId}), on {carePlan.planId}
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
