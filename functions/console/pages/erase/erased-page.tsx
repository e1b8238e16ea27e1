// What is left of a patient who was erased: who did it, why, and who had worked with them.
import type { AuditEntry } from '../../../../shared/domain/audit.ts';
import type { Erasure } from '../../../../shared/domain/erasure.ts';
import { PostForm } from '../forms.tsx';
import { AUDIT_WORDS, actorInWords } from '../patient/audit-words.ts';
import { When } from '../when.tsx';
import { REASON_WORDS } from './reason-words.ts';

interface ErasedPageProps {
  readonly title: string;
  readonly erasure: Erasure;
  /** The newest, in order of time. */
  readonly entries: readonly AuditEntry[];
}

/** Where a patient lived is erased with them. */
const ZONE = 'UTC';

export const ErasedPage = ({ title, erasure, entries }: ErasedPageProps) => {
  const { by, why, begunAt, doneAt } = erasure;
  return (
    <>
      <h1>{title}</h1>
      {doneAt ? (
        <p class="done" role="status">
          Erased. The last of it went <When at={doneAt} zone={ZONE} />.
        </p>
      ) : (
        <Unfinished erasure={erasure} />
      )}
      <section class="panel" aria-label="What is left">
        <h2>What is left</h2>
        <p>
          Begun by <strong>{by}</strong>, <When at={begunAt} zone={ZONE} />. {REASON_WORDS[why]}.
        </p>
        <ul>
          {entries.toReversed().map((entry) => (
            <li key={entry.id}>
              <strong>{actorInWords(entry.by)}</strong>, <When at={entry.at} zone={ZONE} />: {AUDIT_WORDS[entry.action]}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
};

const Unfinished = ({ erasure: { patientId } }: { readonly erasure: Erasure }) => (
  <section class="panel" aria-label="Not all is gone yet">
    <h2>Not all is gone yet</h2>
    <p>
      Nothing is texted any more and nobody finds the patient, but some of the record is still in the table. The rest
      goes by itself within minutes.
    </p>
    <PostForm action={`/console/patients/${patientId}/erase`} goesOn>
      <button type="submit">Go on</button>
    </PostForm>
  </section>
);
