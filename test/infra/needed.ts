// Which permissions a run of the local cloud needed, against what the list says of them.
import type { Grant } from '../../infra/local/grant.ts';
import { holderName, resourceName } from './permission-names.ts';
import { NOT_IN_THE_DEMO, type Unneeded } from './permitted.ts';

const named = ({ role, action, resource }: Grant): string => `${holderName(role)}: ${action} ${resourceName(resource)}`;

const names = (grants: readonly Grant[]): readonly string[] => [...new Set(grants.map(named))].sort();

export const needed = (grants: readonly Grant[]): readonly string[] => names(grants.filter(({ used }) => used));

/** Under one name there may be two grants: it is needed only if both are. */
export const unneeded = (grants: readonly Grant[]): readonly string[] => names(grants.filter(({ used }) => !used));

const listed = (wanted: (entry: Unneeded) => boolean): readonly string[] =>
  Object.entries(NOT_IN_THE_DEMO)
    .flatMap(([holder, permissions]) =>
      Object.entries(permissions).flatMap(([permission, entry]) => (wanted(entry) ? [`${holder}: ${permission}`] : [])),
    )
    .sort();

/** What the demo does not need, with a reason. */
export const explained = (): readonly string[] => listed(() => true);

/** What the run of this test file needs, although the demo does not. */
export const promisedBy = (file: string): readonly string[] => listed(({ neededIn }) => neededIn === file);
