// After an enrolment: who it was, and what happens next.
import { formatPhone } from '../../../../shared/contracts/console/phone.ts';
import { lacksToInvite } from '../../../../shared/domain/away.ts';
import type { CareTeam } from '../../../../shared/domain/care-team.ts';
import type { Instant } from '../../../../shared/domain/instant.ts';
import type { PatientState } from '../../../../shared/domain/patient.ts';
import { newTurnId } from '../../../../shared/runtime/turn-id.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import type { PageRequest } from '../page-request.ts';
import { type PageResponse, page } from '../page-response.ts';
import { dayInWords } from '../patient/status-words.ts';
import { sorry } from '../send-page.tsx';
import { When } from '../when.tsx';

/** `GET /console/patients/{id}/enrolled` */
export const enrolledPage = async (deps: ConsoleDependencies, { params, by }: PageRequest): Promise<PageResponse> => {
  const found = await deps.patients.loadWithCareTeam(params.id ?? '');
  if (!found) return sorry(404, 'There is no such patient', 'They may belong to another care team.');
  const at = deps.clock();
  const { id } = found.state;
  await deps.patients.addAudit({ id: newTurnId(at), patientId: id, at, by: by.name, action: 'viewed' });
  return page('What happens next', <Enrolled {...found} now={at} />);
};

interface EnrolledProps {
  readonly state: PatientState;
  readonly careTeam?: CareTeam;
  readonly now: Instant;
}

const Enrolled = ({ state, careTeam, now }: EnrolledProps) => (
  <>
    <h1>{state.name} is enrolled</h1>
    <p class="done" role="status">
      Study number {state.studyId}. Texts go to {formatPhone(state.phone)}.
    </p>
    <section class="panel">
      <h2>What happens next</h2>
      <ol class="steps">
        <Invitation state={state} careTeam={careTeam} now={now} />
        <li>
          The patient answers YES or NO. Without an answer Vigil asks once more after 2 days, then asks you to call.
        </li>
        <li>
          After a YES the surveys begin{' '}
          {state.carePlan.startsOn ? `on ${dayInWords(state.carePlan.startsOn)}` : 'on the plan’s next day'}, at{' '}
          {state.preferredTime} where the patient is.
        </li>
        <li>What needs a person appears on the work list.</li>
      </ol>
    </section>
    <p class="buttons">
      <a class="button" href={`/console/patients/${state.id}`}>
        To the patient
      </a>
      <a class="button plain" href="/console/patients/enrol">
        Enrol another
      </a>
    </p>
  </>
);

const LACKS: Readonly<Record<string, string>> = {
  dayLine: 'its phone line by day',
  outOfHoursLine: 'its phone line out of hours',
  hours: 'its working hours',
  onCall: 'who is on call',
  someoneOnCall: 'someone on call who is not away',
};

const Invitation = ({ state, careTeam, now }: EnrolledProps) => {
  if (state.consent.status !== 'pending') return <li>The invitation is on its way now.</li>;
  const missing = careTeam ? lacksToInvite(careTeam, now) : [];
  if (!careTeam || missing.length > 0)
    return (
      <li>
        <strong>No invitation goes out yet:</strong> the <a href="/console/care-teams">care team</a> lacks{' '}
        {missing.map((name) => LACKS[name] ?? name).join(', ') || 'everything'}. Vigil looks again every day.
      </li>
    );
  return (
    <li>
      The invitation goes out{' '}
      {state.nextWakeAt ? (
        <>
          at about <When at={state.nextWakeAt} zone={state.timeZone} />
        </>
      ) : (
        'later'
      )}
      : {state.phoneBusyUntil ? 'someone else on this phone is being asked.' : 'it is quiet time where the patient is.'}
    </li>
  );
};
