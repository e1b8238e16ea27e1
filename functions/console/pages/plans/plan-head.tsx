// The head of every page about a plan: which one, which version, and plainly whether it is approved.
import type { Fault } from '../../../../shared/domain/check-threshold.ts';
import { Approval } from './approval.tsx';
import type { FaultyPlan, PlanView } from './gather-plan.ts';
import { type PlacedIn, placeInWords } from './place-words.ts';
import { PlanNav } from './plan-nav.tsx';

export const PlanHead = ({ view }: { readonly view: PlanView | FaultyPlan }) => (
  <>
    <div class="title">
      <h1>{view.shown.title}</h1>
      <span>
        <span class="quiet">In files: {view.shown.id} · </span>
        <a href="/console/plans">All plans</a>
      </span>
    </div>
    {'plan' in view ? <Approval view={view} /> : <Faulty view={view} />}
    {'plan' in view && view.shown.faults && <Outdated shown={view.shown} />}
    <PlanNav shown={view.shown} />
  </>
);

const Faulty = ({ view: { faults, shown } }: { readonly view: FaultyPlan }) => (
  <div class="failed">
    <p>
      <strong>Not approved for care.</strong> This draft cannot be followed as it is:
    </p>
    <Faults faults={faults} placedIn={shown.file} />
  </div>
);

/** What was approved is not what can be followed any more: whoever reads the plan has to know what its patients have instead. */
const Outdated = ({ shown: { faults = [], ruleSet, file } }: Pick<FaultyPlan, 'shown'>) => (
  <div class="failed">
    <p>
      <strong>An update of Vigil does not fit this version.</strong> New patients are not put on it. Those who follow it
      go on without the questionnaires that are gone, and with the alert rules that ship where its own leave a gap. Make
      a new version, have it approved, and move them.
    </p>
    <Faults faults={faults} placedIn={{ ...file, ...(ruleSet && { rules: ruleSet.rules }) }} />
  </div>
);

const Faults = ({ faults, placedIn }: { readonly faults: readonly Fault[]; readonly placedIn: PlacedIn }) => (
  <ul>
    {faults.map(({ place, problem, expected }) => (
      <li key={`${place} ${problem}`}>
        <strong>{placeInWords(place, placedIn)}</strong> {problem}. Expected: {expected}.{' '}
        <span class="quiet">{place}</span>
      </li>
    ))}
  </ul>
);
