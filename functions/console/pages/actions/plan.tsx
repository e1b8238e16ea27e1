// Puts a patient on another plan from a day on, or adds a module to it, after a look at what that does to the weeks ahead.
import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { Role } from '../../../../shared/contracts/names.ts';
import { addModule } from '../../../../shared/domain/module-change.ts';
import { isVersionId } from '../../../../shared/domain/plan-version.ts';
import { previewOf } from '../../../../shared/domain/preview.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import { postModule, postPlan } from '../../follow-patient.ts';
import { Check, Choice, Field } from '../forms.tsx';
import { apiRequest, fieldOf, type PageRequest } from '../page-request.ts';
import { MissingPlan } from '../patient/missing-plan.tsx';
import { dayInWords } from '../patient/status-words.ts';
import { ViewerContext } from '../viewer.ts';
import { type Action, type Asked, COORDINATORS, given, type Shown } from './action.ts';
import { ActionForm, DO, DoButton } from './action-form.tsx';
import { daysIn } from './treatment.tsx';

const PATH = '/plan';

/** Whoever may see the patient: which plan it is is no secret to who reads the answers. */
const PLAN_READERS: readonly Role[] = ['clinician', 'programme-lead'];

/** The forms are for coordinators; everyone else reads what they would change. */
const ForCoordinators = ({ children }: { readonly children: ComponentChildren }) => {
  const { by } = useContext(ViewerContext);
  return COORDINATORS.some((role) => by.roles.includes(role)) ? children : null;
};

const PlanForms = ({ shown }: { readonly shown: Shown }) => {
  const { state, attempt, deps } = shown;
  const { planId, upNext } = state.carePlan;
  return (
    <section class="panel" aria-label="Another plan">
      <h2>Another plan</h2>
      <p>
        Now: “{deps.content.plan(planId).title}”
        {upNext && `; “${deps.content.plan(upNext.planId).title}” follows on ${dayInWords(upNext.from)}`}.
      </p>
      <p>
        <a href={`/console/plans/${planId}`}>What the plan asks, and which answers alert</a>. A coordinator puts the
        patient on another one.
      </p>
      <ForCoordinators>
        {upNext && (
          <ActionForm shown={shown} path={PATH}>
            <DoButton does="keep" plain>
              Keep the present plan instead
            </DoButton>
          </ActionForm>
        )}
        <ActionForm shown={shown} path={PATH}>
          <Choice
            name="plan"
            label="New plan"
            options={[
              ['', 'Choose a plan'],
              ...deps.content.plans.map(({ id, title }) => [id, isVersionId(id) ? `${title} (${id})` : title] as const),
            ]}
            required
            value={shown.query.plan ?? ''}
            attempt={attempt}
          />
          <div class="fields">
            <Field
              name="from"
              label="First day"
              hint="May stay empty: the next day on which the plan begins."
              type="date"
              attempt={attempt}
            />
            <Field name="firstDose" label="First dose" type="date" attempt={attempt} />
            <Field name="lastDose" label="Last dose" type="date" attempt={attempt} />
            <Field name="cycleDays" label="Days from one infusion to the next" type="number" attempt={attempt} />
          </div>
          <Field
            name="infusions"
            label="Infusions"
            hint="One day per line, for example 2027-01-25."
            rows={3}
            attempt={attempt}
          />
          <p class="quiet">
            To another version of the same plan a patient moves at once and stays in the week they are in: leave the
            days empty, unless you tick this.
          </p>
          <Check name="startAgain" label="Start again at week 1, as a new episode" attempt={attempt} />
          <DoButton does="preview">Show what would change</DoButton>
        </ActionForm>
      </ForCoordinators>
    </section>
  );
};

const ModuleForms = ({ shown }: { readonly shown: Shown }) => {
  const { state, attempt, deps } = shown;
  const modules = deps.content.modules ?? [];
  const titleOf = (id: string): string => modules.find((module) => module.id === id)?.title ?? id;
  const useful = modules.filter(({ id }) => asksMore(shown, id));
  return (
    <section class="panel" aria-label="Asked more often">
      <h2>Ask something more often</h2>
      <p>Comes on top of the plan. Nothing is asked twice on one day, nor more often than a questionnaire allows.</p>
      {(state.carePlan.modules ?? []).map(({ id, from }) => (
        <ActionForm key={id} shown={shown} path={PATH}>
          <input type="hidden" name="module" value={id} />
          <p>
            {titleOf(id)}, from {dayInWords(from)}{' '}
            <ForCoordinators>
              <DoButton does="remove-module" plain>
                Take it off
              </DoButton>
            </ForCoordinators>
          </p>
        </ActionForm>
      ))}
      {useful.length === 0 ? (
        <p class="quiet">In the weeks ahead nothing can be asked more often than it already is.</p>
      ) : (
        <ForCoordinators>
          <ActionForm shown={shown} path={PATH}>
            <div class="fields">
              <Choice
                name="module"
                label="What"
                options={useful.map(({ id, title }) => [id, title] as const)}
                value={useful[0]?.id ?? ''}
                attempt={attempt}
              />
              <Field
                name="moduleFrom"
                label="From"
                hint="May stay empty: with the next survey of the plan."
                type="date"
                attempt={attempt}
              />
            </div>
            <DoButton does="preview">Show what would change</DoButton>
          </ActionForm>
        </ForCoordinators>
      )}
    </section>
  );
};

/** Whether adding it now would ask anything that is not asked anyway. */
const asksMore = ({ state, deps, now }: Shown, module: string): boolean => {
  const around = { now, content: deps.content };
  const turn = addModule(state, { module }, { name: '', roles: [] }, { ...around, turnId: 'look' });
  return !('refused' in turn) && previewOf(state, turn.state, around).added.length > 0;
};

const askModule = async (
  deps: ConsoleDependencies,
  request: PageRequest,
  module: string,
  preview: boolean,
): Promise<Asked> => {
  const removes = fieldOf(request.form, DO) === 'remove-module';
  const body = removes ? { module, remove: true } : { module, ...given({ from: fieldOf(request.form, 'moduleFrom') }) };
  const asked = apiRequest({ ...request, query: { preview: String(preview) } }, body);
  return { response: await postModule(deps, asked), done: removes ? 'module-removed' : 'module-added' };
};

export const PLAN: Action = {
  path: PATH,
  title: 'Plan',
  roles: COORDINATORS,
  readers: PLAN_READERS,
  done: {
    changed: 'The plan is chosen.',
    kept: 'The present plan goes on.',
    'module-added': 'It is asked from then on.',
    'module-removed': 'It is not asked any more.',
  },
  view: (shown) => (
    <>
      <MissingPlan state={shown.state} content={shown.deps.content} />
      <PlanForms shown={shown} />
      <ModuleForms shown={shown} />
    </>
  ),
  ask: async (deps, request, preview) => {
    const { form } = request;
    if (fieldOf(form, DO) === 'keep')
      return { response: await postPlan(deps, apiRequest({ ...request, query: {} }, { plan: null })), done: 'kept' };
    const module = fieldOf(form, 'module');
    if (module !== '') return askModule(deps, request, module, preview);
    const infusions = daysIn(fieldOf(form, 'infusions'));
    const [plan = '', from = '', firstDose = '', lastDose = '', cycleDays = ''] = [
      'plan',
      'from',
      'firstDose',
      'lastDose',
      'cycleDays',
    ].map((name) => fieldOf(form, name));
    const body = {
      ...given({ plan, from, firstDose, lastDose, cycleDays }),
      ...(infusions.length > 0 && { infusions }),
      ...(fieldOf(form, 'startAgain') === 'true' && { startAgain: true }),
    };
    const asked = { ...request, query: { preview: String(preview) } };
    return { response: await postPlan(deps, apiRequest(asked, body)), done: 'changed' };
  },
};
