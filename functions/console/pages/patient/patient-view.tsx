// What every page about one patient is made from, and the record that someone looked.
import type { AlertRule } from '../../../../shared/domain/alert.ts';
import type { Content } from '../../../../shared/domain/content.ts';
import type { Instant } from '../../../../shared/domain/instant.ts';
import type { PatientState } from '../../../../shared/domain/patient.ts';
import type { PatientCourse } from '../../../../shared/domain/patient-record.ts';
import { newTurnId } from '../../../../shared/runtime/turn-id.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import type { PageRequest } from '../page-request.ts';
import { type PageResponse, page } from '../page-response.ts';

type Viewing = Pick<PageRequest, 'params' | 'by'>;

export interface PatientView {
  readonly course: PatientCourse;
  readonly content: Content;
  readonly now: Instant;
}

/** The alert rules that watch over the patient. */
export const rulesOf = ({ content, course: { state } }: PatientView): readonly AlertRule[] =>
  content.ruleSet(state.carePlan.planId).rules;

/** Texts that the main page looks at: weeks of conversation, in one answer of the table. */
const NEWEST_TEXTS = 300;

/** Three requests and one for the audit; undefined where there is no such patient. */
export const viewOf = async (
  deps: ConsoleDependencies,
  request: Viewing,
  newestTexts: number = NEWEST_TEXTS,
): Promise<PatientView | undefined> => {
  const course = await deps.patients.course(request.params.id ?? '', newestTexts);
  if (!course) return undefined;
  await recordView(deps, request, course.state);
  return { course, content: deps.content, now: deps.clock() };
};

/** The state alone, for pages that read a list of their own. */
export const stateFor = async (deps: ConsoleDependencies, request: PageRequest): Promise<PatientState | undefined> => {
  const state = await deps.patients.load(request.params.id ?? '');
  if (state) await recordView(deps, request, state);
  return state;
};

const recordView = async (deps: ConsoleDependencies, { by }: Viewing, { id }: PatientState): Promise<void> => {
  const at = deps.clock();
  await deps.patients.addAudit({ id: newTurnId(at), patientId: id, at, by: by.name, action: 'viewed' });
};

export const noSuchPatient = (): PageResponse =>
  page(
    'No such patient',
    <>
      <h1>No such patient</h1>
      <p>There is no patient at this address, they are erased, or none of your care teams looks after them.</p>
      <p>
        <a href="/console/patients">To the patients</a>
      </p>
    </>,
    { status: 404 },
  );
