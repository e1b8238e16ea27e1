// Puts a patient on another plan from a day on, or adds a module to it, after a look at what that does to the weeks ahead.

import { isVersionId } from '../../../../shared/domain/plan-version.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import { postModule, postPlan } from '../../follow-patient.ts';
import { Choice, Field } from '../forms.tsx';
import { apiRequest, fieldOf, type PageRequest } from '../page-request.ts';
import { dayInWords } from '../patient/status-words.ts';
import { type Action, type Asked, COORDINATORS, given, type Shown } from './action.ts';
import { ActionForm, DO, DoButton } from './action-form.tsx';
import { daysIn } from './treatment.tsx';

const PATH = '/plan';

const PlanForms = ({ shown }: { readonly shown: Shown }) => {
  const { state, attempt, deps } = shown;
  const { planId, upNext } = state.carePlan;
  return (
    <section class="panel" aria-label="Another plan">
      <h2>Another plan</h2>
      <p>
        On “{deps.content.plan(planId).title}” now
        {upNext && `; “${deps.content.plan(upNext.planId).title}” follows on ${dayInWords(upNext.from)}`}.
      </p>
      {upNext && (
        <ActionForm shown={shown} path={PATH}>
          <DoButton does="keep" plain>
            Keep the present plan instead
          </DoButton>
        </ActionForm>
      )}
      <ActionForm shown={shown} path={PATH}>
        <div class="fields">
          <Choice
            name="plan"
            label="New plan"
            options={deps.content.plans.map(
              ({ id, title }) => [id, isVersionId(id) ? `${title} (${id})` : title] as const,
            )}
            value={shown.query.plan ?? upNext?.planId ?? planId}
            attempt={attempt}
          />
          <Field
            name="from"
            label="First day"
            hint="May stay empty: the next day on which the plan begins. Every plan begins with its week 1, also a version of the present one."
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
        <DoButton does="preview">Show what would change</DoButton>
      </ActionForm>
    </section>
  );
};

const ModuleForms = ({ shown }: { readonly shown: Shown }) => {
  const { state, attempt, deps } = shown;
  const modules = deps.content.modules ?? [];
  const titleOf = (id: string): string => modules.find((module) => module.id === id)?.title ?? id;
  return (
    <section class="panel" aria-label="Asked more often">
      <h2>Ask something more often</h2>
      <p>
        On top of the plan. What both ask on one day is asked once, and nothing more often than its questions allow.
      </p>
      {(state.carePlan.modules ?? []).map(({ id, from }) => (
        <ActionForm key={id} shown={shown} path={PATH}>
          <input type="hidden" name="module" value={id} />
          <p>
            {titleOf(id)}, from {dayInWords(from)}{' '}
            <DoButton does="remove-module" plain>
              Take it off
            </DoButton>
          </p>
        </ActionForm>
      ))}
      <ActionForm shown={shown} path={PATH}>
        <div class="fields">
          <Choice
            name="module"
            label="What"
            options={modules.map(({ id, title }) => [id, title] as const)}
            value={modules[0]?.id ?? ''}
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
    </section>
  );
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
  done: {
    changed: 'The plan is chosen.',
    kept: 'The present plan goes on.',
    'module-added': 'It is asked from then on.',
    'module-removed': 'It is not asked any more.',
  },
  view: (shown) => (
    <>
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
    };
    const asked = { ...request, query: { preview: String(preview) } };
    return { response: await postPlan(deps, apiRequest(asked, body)), done: 'changed' };
  },
};
