// Every plan there is: what it asks at a glance, its versions, and whether it may be used.

import { counted, inWords } from '../../../../shared/domain/in-words/phrases.ts';
import { activityDaysInWords } from '../../../../shared/domain/in-words/plan-days.ts';
import type { PlanDefinition } from '../../../../shared/domain/plan.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import type { ListedPlan, ListedVersion } from '../../plans.ts';
import { findInstrument, instrumentName } from '../words/instrument-words.ts';
import { whoApproved } from './approval.tsx';
import { lengthWords, statusWords } from './plan-words.ts';

type Content = ConsoleDependencies['content'];

interface PlansPageProps {
  readonly plans: readonly ListedPlan[];
  readonly content: Content;
  readonly done?: string | undefined;
}

export const PlansPage = ({ plans, content, done }: PlansPageProps) => (
  <>
    <h1>Plans</h1>
    {done && (
      <p class="done" role="status">
        {done}
      </p>
    )}
    <p class="quiet">
      A plan says what patients are asked, on which days, and which answers alert the care team. To change one that
      ships, make a copy of it.
    </p>
    <ul class="plans">
      {plans.map((plan) => (
        <li key={plan.name} class="panel">
          <Plan plan={plan} content={content} />
        </li>
      ))}
    </ul>
  </>
);

const Plan = ({ plan: { origin, versions }, content }: { readonly plan: ListedPlan; readonly content: Content }) => {
  const shown = versions.find(({ isOffered }) => isOffered) ?? versions[0];
  const followed = content.plans.find(({ id }) => id === shown?.id);
  return (
    <>
      <h2>{shown?.title}</h2>
      <ul class="versions">
        {versions.map((version) => (
          <Version key={version.id} version={version} origin={origin} />
        ))}
      </ul>
      {followed && <Asked plan={followed} content={content} />}
    </>
  );
};

const Version = ({ version, origin }: { readonly version: ListedVersion; readonly origin: ListedPlan['origin'] }) => {
  const isGood = version.status === 'approved';
  return (
    <li>
      <a href={`/console/plans/${version.id}`}>
        Version {version.version}
        <span class="unseen"> of {version.title}</span>
      </a>{' '}
      <span class={`badge ${isGood ? 'good' : 'urgent'}`}>
        {isGood ? 'Approved' : `Not approved for care: ${statusWords(version.status)}`}
      </span>{' '}
      <span class="quiet">
        {origin === 'build' && 'ships with Vigil, '}
        {version.isOffered ? 'offered to new patients' : 'not offered to new patients'}; in files: {version.id}.{' '}
        {whoApproved(version)}
      </span>
      {version.approvedOn && version.faults && (
        <span class="urgent"> An update of Vigil does not fit it: {counted(version.faults.length, 'fault')}.</span>
      )}
    </li>
  );
};

const Asked = ({ plan, content }: { readonly plan: PlanDefinition; readonly content: Content }) => {
  const nameOf = (id: string): string => {
    const instrument = findInstrument(content, id);
    return instrument ? instrumentName(instrument) : id;
  };
  return (
    <dl class="facts">
      {plan.activities.map((activity) => (
        <div key={activity.id}>
          <dt>{inWords(activity.id)}</dt>
          <dd>
            {activity.instruments.map(nameOf).join(', ')}: {activityDaysInWords(activity, plan.lastDay)}
          </dd>
        </div>
      ))}
      <div>
        <dt>Ends</dt>
        <dd>after {lengthWords(plan)}</dd>
      </div>
    </dl>
  );
};
