// From one page about a plan to the others.
import { useContext } from 'preact/hooks';
import type { Role } from '../../../../shared/contracts/names.ts';
import type { ShownPlan } from '../../plans.ts';
import { ViewerContext } from '../viewer.ts';

/** Whoever may open plans. */
export const CARE: readonly Role[] = ['coordinator', 'clinician', 'programme-lead'];
/** Whoever may edit them. */
export const EDITORS: readonly Role[] = ['clinician', 'programme-lead'];

interface View {
  readonly to: string;
  readonly label: string;
  readonly roles?: readonly Role[];
  readonly isThere?: (shown: ShownPlan) => boolean;
}

export const isDraft = ({ origin, status, approvedOn }: ShownPlan): boolean =>
  origin === 'console' && status === 'draft' && approvedOn === undefined;

const VIEWS: readonly View[] = [
  { to: '', label: 'Calendar' },
  { to: '/rules', label: 'Alert rules' },
  { to: '/load', label: 'Load and cost' },
  { to: '/replay', label: 'Replay' },
  { to: '/edit', label: 'Edit', roles: EDITORS, isThere: isDraft },
  { to: '/versions', label: 'Versions and approval' },
  {
    to: '/patients',
    label: 'Patients to move',
    isThere: ({ origin, isOffered }) => origin === 'console' && isOffered,
  },
];

export const PlanNav = ({ shown }: { readonly shown: ShownPlan }) => {
  const { by, path } = useContext(ViewerContext);
  const open = VIEWS.filter(
    ({ roles = CARE, isThere = () => true }) => roles.some((role) => by.roles.includes(role)) && isThere(shown),
  );
  return (
    <nav class="sections" aria-label="About this plan">
      <ul>
        {open.map(({ to, label }) => {
          const address = `/console/plans/${shown.id}${to}`;
          return (
            <li key={to}>
              <a href={address} aria-current={address === path ? 'page' : undefined}>
                {label}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
};
