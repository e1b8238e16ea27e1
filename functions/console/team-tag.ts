// Names what is set of a care team, so that whoever changes it can say what they looked at.
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import type { CareTeam } from '../../shared/domain/care-team.ts';

/** Changes with whatever `PUT /care-teams/{id}` can set; not with who is away and when a test went out. */
export const tagOfTeam = ({ lastTest: _test, members, ...set }: CareTeam): string => {
  const all = { ...set, members: members?.map(({ awayUntil: _away, ...member }) => member) };
  return createHash('sha256')
    .update(canonicalJson(JSON.parse(JSON.stringify(all))))
    .digest('hex')
    .slice(0, 16);
};
