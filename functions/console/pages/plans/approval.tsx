// Whether a plan may be used in care, said plainly, with what is missing.
import { counted } from '../../../../shared/domain/in-words/phrases.ts';
import type { ListedVersion } from '../../plans.ts';
import { dayInWords } from '../patient/status-words.ts';
import { nameOf } from './calendar.tsx';
import type { PlanView } from './gather-plan.ts';
import { lackWords } from './plan-words.ts';

export const whoApproved = ({ approvedBy, approvedOn, reviewBy }: ListedVersion): string =>
  approvedBy && approvedOn && reviewBy
    ? `Approved by ${approvedBy.name}, ${approvedBy.role}, on ${dayInWords(approvedOn)}; to be reviewed by ${dayInWords(reviewBy)}.`
    : '';

export const Approval = ({ view: { shown, unapproved, instruments } }: { readonly view: PlanView }) => {
  if (unapproved.length === 0)
    return (
      <p class="done">
        <strong>Approved for care.</strong> Version {shown.version}. {whoApproved(shown)}
      </p>
    );
  return (
    <div class="failed">
      <p>
        <strong>Not approved for care.</strong> Version {shown.version}
        {shown.status === 'draft' && ', a draft'}. {whoApproved(shown)}
      </p>
      <details>
        <summary>{counted(unapproved.length, 'piece')} of it still to be approved</summary>
        <ul>
          {unapproved.map((lack) => (
            <li key={`${lack.kind}/${lack.id}`}>{lackWords(lack, (id) => nameOf(id, instruments))}</li>
          ))}
        </ul>
      </details>
    </div>
  );
};
