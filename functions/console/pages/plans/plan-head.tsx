// The head of every page about a plan: which one, which version, and plainly whether it is approved.
import { Approval } from './approval.tsx';
import type { FaultyPlan, PlanView } from './gather-plan.ts';
import { PlanNav } from './plan-nav.tsx';

export const PlanHead = ({ view }: { readonly view: PlanView | FaultyPlan }) => (
  <>
    <div class="title">
      <h1>{view.shown.title}</h1>
      <span>
        <span class="quiet">{view.shown.id} · </span>
        <a href="/console/plans">All plans</a>
      </span>
    </div>
    {'plan' in view ? <Approval view={view} /> : <Faulty view={view} />}
    <PlanNav shown={view.shown} />
  </>
);

const Faulty = ({ view: { faults } }: { readonly view: FaultyPlan }) => (
  <div class="failed">
    <p>
      <strong>Not approved for care.</strong> This draft cannot be followed as it is:
    </p>
    <ul>
      {faults.map(({ place, problem, expected }) => (
        <li key={place}>
          <strong>{place}</strong> {problem}. Expected: {expected}.
        </li>
      ))}
    </ul>
  </div>
);
