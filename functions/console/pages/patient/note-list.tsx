// Notes of staff about a patient, and the form for another.

import { useContext } from 'preact/hooks';
import type { PatientId } from '../../../../shared/domain/communication.ts';
import type { TimeZoneId } from '../../../../shared/domain/local-time.ts';
import type { StaffNote } from '../../../../shared/domain/staff-note.ts';
import { type Attempt, FailedNotice, Field, PostForm } from '../forms.tsx';
import { ViewerContext } from '../viewer.ts';
import { When } from '../when.tsx';

interface NoteListProps {
  readonly notes: readonly StaffNote[];
  readonly zone: TimeZoneId;
}

export const NoteList = ({ notes, zone }: NoteListProps) => {
  if (notes.length === 0) return <p class="quiet">No note.</p>;
  return (
    <ul class="notes">
      {notes.toReversed().map(({ id, at, by, body }) => (
        <li key={id}>
          <p class="words">{body}</p>
          <p class="quiet">
            {by}, <When at={at} zone={zone} />
          </p>
        </li>
      ))}
    </ul>
  );
};

export const NoteForm = ({ id, attempt }: { readonly id: PatientId; readonly attempt?: Attempt }) => {
  const { by } = useContext(ViewerContext);
  if (!by.roles.includes('coordinator') && !by.roles.includes('clinician')) return null;
  return (
    <PostForm action={`/console/patients/${id}/notes`}>
      <FailedNotice failed={attempt?.failed} />
      <Field
        name="body"
        label="New note"
        hint="For the care team. It is kept with your name and is never texted. It cannot be changed later."
        rows={3}
        required
        attempt={attempt}
      />
      <button type="submit">Keep the note</button>
    </PostForm>
  );
};
