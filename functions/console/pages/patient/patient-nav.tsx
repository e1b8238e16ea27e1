// From one page about a patient to the others, and to what can be done for them.
import { useContext } from 'preact/hooks';
import type { Role } from '../../../../shared/contracts/names.ts';
import type { PatientId } from '../../../../shared/domain/communication.ts';
import { ACTIONS } from '../actions/actions.ts';
import { ViewerContext } from '../viewer.ts';

type Link = readonly [path: string, label: string, roles?: readonly Role[]];

const VIEWS: readonly Link[] = [
  ['', 'Course'],
  ['/trends', 'Trends'],
  ['/responses', 'Responses'],
  ['/texts', 'Texts'],
  ['/schedule', 'Schedule'],
  ['/alerts', 'Alerts'],
  ['/notes', 'Notes'],
  ['/audit', 'Audit'],
  ['/print', 'Print'],
  ['/summary', 'Summary'],
  ['/export', 'Everything on record'],
  ['/erase', 'Erase', ['programme-lead']],
];

export const PatientNav = ({ id }: { readonly id: PatientId }) => (
  <>
    <Links label="About this patient" id={id} links={VIEWS} />
    <details class="can-do">
      <summary>What you can do for this patient</summary>
      <Links
        label="What you can do"
        id={id}
        links={ACTIONS.map(({ path, title, roles, readers = [] }) => [path, title, [...roles, ...readers]])}
      />
    </details>
  </>
);

interface LinksProps {
  readonly label: string;
  readonly id: PatientId;
  readonly links: readonly Link[];
}

const Links = ({ label, id, links }: LinksProps) => {
  const { by, path } = useContext(ViewerContext);
  const open = links.filter(([, , roles]) => !roles || roles.some((role) => by.roles.includes(role)));
  if (open.length === 0) return null;
  return (
    <nav class="sections" aria-label={label}>
      <ul>
        {open.map(([to, name]) => {
          const address = `/console/patients/${id}${to}`;
          return (
            <li key={to}>
              <a href={address} aria-current={address === path ? 'page' : undefined}>
                {name}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
};
