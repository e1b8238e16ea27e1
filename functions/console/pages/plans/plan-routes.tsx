// The pages of plans: who may open them.
import type { VNode } from 'preact';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import { listPlans } from '../../plans.ts';
import type { PageRequest } from '../page-request.ts';
import { type PageResponse, page, redirect } from '../page-response.ts';
import type { PageRoute } from '../page-route.ts';
import { approve, copy, newVersion, remove, retire, saveEdit, showEditor, showVersions } from './edit/edit-routes.tsx';
import { gatherPlan, type PlanView } from './gather-plan.ts';
import { LoadPage } from './load-page.tsx';
import { showMoving } from './moving-page.tsx';
import { noSuchPlan } from './no-such-plan.ts';
import { CARE, EDITORS } from './plan-nav.tsx';
import { PlanPage } from './plan-page.tsx';
import { DONE } from './plan-words.ts';
import { PlansPage } from './plans-page.tsx';
import { replay, replayForm } from './replay-page.tsx';
import { RulesPage } from './rules-page.tsx';

const showPlans = async (deps: ConsoleDependencies, { query }: PageRequest): Promise<PageResponse> =>
  page('Plans', <PlansPage plans={await listPlans(deps)} content={deps.content} done={DONE[query.done ?? '']} />);

type AboutPlan = (deps: ConsoleDependencies, request: PageRequest, view: PlanView) => Promise<PageResponse>;

/** Answers about one plan. What is wrong with a draft that cannot be followed stands with its versions. */
const withPlan =
  (show: AboutPlan): PageRoute['answer'] =>
  async (deps, request) => {
    const view = await gatherPlan(deps, request.params.id ?? '');
    if (!view) return noSuchPlan();
    return 'plan' in view ? show(deps, request, view) : redirect(`/console/plans/${view.shown.id}/versions`);
  };

const about = (title: string, show: (view: PlanView, request: PageRequest, deps: ConsoleDependencies) => VNode) =>
  withPlan(async (deps, request, view) => page(`${view.plan.title}${title}`, show(view, request, deps)));

const showCalendar = about('', (view, { query }) => <PlanPage view={view} query={query} />);
const showRules = about(': alert rules', (view) => <RulesPage view={view} />);
const showLoad = about(': load and cost', (view, { query }, deps) => (
  <LoadPage view={view} deps={deps} query={query} />
));

const PLAN = '/console/plans/{id}';

export const PLAN_ROUTES: readonly PageRoute[] = [
  { method: 'GET', path: '/console/plans', roles: CARE, answer: showPlans },
  { method: 'GET', path: PLAN, roles: CARE, answer: showCalendar },
  { method: 'GET', path: `${PLAN}/rules`, roles: CARE, answer: showRules },
  { method: 'GET', path: `${PLAN}/load`, roles: CARE, answer: showLoad },
  { method: 'GET', path: `${PLAN}/replay`, roles: CARE, answer: withPlan(replayForm) },
  { method: 'POST', path: `${PLAN}/replay`, roles: CARE, answer: withPlan(replay) },
  { method: 'GET', path: `${PLAN}/versions`, roles: CARE, answer: showVersions },
  { method: 'GET', path: `${PLAN}/patients`, roles: CARE, answer: withPlan(showMoving) },
  { method: 'GET', path: `${PLAN}/edit`, roles: EDITORS, answer: showEditor },
  { method: 'POST', path: `${PLAN}/edit`, roles: EDITORS, answer: saveEdit },
  { method: 'POST', path: `${PLAN}/copy`, roles: EDITORS, answer: copy },
  { method: 'POST', path: `${PLAN}/new-version`, roles: EDITORS, answer: newVersion },
  { method: 'POST', path: `${PLAN}/delete`, roles: EDITORS, answer: remove },
  { method: 'POST', path: `${PLAN}/approve`, roles: ['clinician'], answer: approve },
  { method: 'POST', path: `${PLAN}/retire`, roles: EDITORS, answer: retire },
];
