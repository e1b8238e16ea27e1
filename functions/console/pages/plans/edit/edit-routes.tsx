// Editing a draft, and the steps of a version: each asks the API, and shows what came of it.
import { type ApiResponse, invalid } from '../../../api-response.ts';
import { postApproval, postRetirement } from '../../../approve-plan.ts';
import type { ConsoleDependencies } from '../../../console-dependencies.ts';
import { deletePlan, postCopy, postVersion, putPlan } from '../../../edit-plan.ts';
import type { ShownPlan } from '../../../plans.ts';
import { apiRequest, type Form, fieldOf, type PageRequest } from '../../page-request.ts';
import { type Failed, failedOf, type PageResponse, page, redirect } from '../../page-response.ts';
import { gatherOrigin } from '../gather-origin.ts';
import { type FaultyPlan, gatherPlan, type PlanView } from '../gather-plan.ts';
import { noSuchPlan } from '../no-such-plan.ts';
import { isDraft } from '../plan-nav.tsx';
import { DONE } from '../plan-words.ts';
import { VersionsPage } from '../versions-page.tsx';
import { EditPage } from './edit-page.tsx';
import { editedFile, PARTS } from './edited-file.ts';
import type { Tried } from './part-form.tsx';
import { RulePage } from './rule-page.tsx';

type Answer = (deps: ConsoleDependencies, request: PageRequest) => Promise<PageResponse>;
type Viewed = PlanView | FaultyPlan;

const idOf = ({ params }: PageRequest): string => params.id ?? '';

export const showVersions: Answer = async (deps, request) => versionsPage(deps, request);

const versionsPage = async (
  deps: ConsoleDependencies,
  request: PageRequest,
  failed?: Failed,
): Promise<PageResponse> => {
  const view = await gatherPlan(deps, idOf(request));
  if (!view) return noSuchPlan();
  const origin = 'plan' in view ? await gatherOrigin(deps, view) : undefined;
  const done = DONE[request.query.done ?? ''];
  const attempt = failed && { form: request.form, failed };
  return page(
    `${view.shown.title}: versions`,
    <VersionsPage view={view} origin={origin} done={done} {...(attempt && { attempt })} />,
    failed ? { status: failed.status } : {},
  );
};

interface Step {
  readonly ask: (deps: ConsoleDependencies, request: PageRequest) => Promise<ApiResponse>;
  readonly done: string;
}

const revisionOf = (form: Form): number => Number(fieldOf(form, 'revision'));

const plannedIn = ({ body }: ApiResponse): ShownPlan | undefined => (body as { readonly plan?: ShownPlan }).plan;

/** What it was done to is shown next: of a copy and of a new version, that one. */
const take =
  ({ ask, done }: Step): Answer =>
  async (deps, request) => {
    const response = await ask(deps, request);
    const failed = failedOf(response);
    if (failed) return failed.status === 404 ? noSuchPlan() : versionsPage(deps, request, failed);
    const shown = plannedIn(response);
    return redirect(shown ? `/console/plans/${shown.id}/versions?done=${done}` : `/console/plans?done=${done}`);
  };

export const copy = take({
  ask: (deps, request) =>
    postCopy(
      deps,
      apiRequest(
        { by: request.by, params: {} },
        {
          from: idOf(request),
          name: fieldOf(request.form, 'name'),
          takesItsPlace: fieldOf(request.form, 'takesItsPlace') === 'true',
        },
      ),
    ),
  done: 'copied',
});

export const newVersion = take({
  ask: (deps, { by, form }) => postVersion(deps, apiRequest({ by, params: { id: fieldOf(form, 'name') } })),
  done: 'begun',
});

export const approve = take({
  ask: (deps, request) =>
    postApproval(
      deps,
      apiRequest(request, { revision: revisionOf(request.form), reviewBy: fieldOf(request.form, 'reviewBy') }),
    ),
  done: 'approved',
});

export const retire = take({
  ask: (deps, request) => postRetirement(deps, apiRequest(request, { revision: revisionOf(request.form) })),
  done: 'retired',
});

export const remove = take({
  ask: (deps, { by, params, form }) =>
    deletePlan(deps, apiRequest({ by, params, query: { revision: fieldOf(form, 'revision') } })),
  done: 'deleted',
});

/** Of a rule its own page; of anything else the editor. */
const editPage = (view: Viewed, { query, form }: PageRequest, tried?: Tried): PageResponse => {
  const status = tried?.attempt.failed?.status;
  const ruleId = query.rule ?? (tried?.part === 'rule' ? fieldOf(form, 'rule') : '');
  const rule = 'ruleSet' in view ? view.ruleSet.rules.find(({ id }) => id === ruleId) : undefined;
  const main =
    rule && 'plan' in view ? (
      <RulePage view={view} rule={rule} tried={tried} />
    ) : (
      <EditPage view={view} tried={tried} done={DONE[query.done ?? '']} />
    );
  return page(`${view.shown.title}: edit`, main, status ? { status } : {});
};

export const showEditor: Answer = async (deps, request) => {
  const view = await gatherPlan(deps, idOf(request));
  if (!view) return noSuchPlan();
  return isDraft(view.shown) ? editPage(view, request) : redirect(`/console/plans/${view.shown.id}/versions`);
};

export const saveEdit: Answer = async (deps, request) => {
  const view = await gatherPlan(deps, idOf(request));
  if (!view) return noSuchPlan();
  const { form } = request;
  const part = PARTS.find((one) => one === fieldOf(form, 'part')) ?? 'json';
  const edited = editedFile(view.shown.file, 'ruleSet' in view ? view.ruleSet : undefined, part, form);
  const response = edited.ok
    ? await putPlan(deps, apiRequest(request, { revision: revisionOf(form), plan: edited.file }))
    : invalid(edited.errors);
  const failed = failedOf(response);
  if (!failed) return redirect(`/console/plans/${view.shown.id}/edit?done=saved`);
  return editPage(view, request, { part, attempt: { form, failed: atFields(failed, form) } });
};

/** A fault within a field, such as of its second line, is told at the field. */
const atFields = (failed: Failed, form: Form): Failed => ({
  ...failed,
  errors: failed.errors.map((error) => {
    const name = Object.keys(form).find((field) => error.field.startsWith(`${field}[`));
    return name === undefined ? error : { ...error, field: name, problem: `${error.problem} (${error.field})` };
  }),
});
