// Words that someone typed into a form which a colleague's change took off the page: shown, so that nothing is lost.
import type { PatientId } from '../../../shared/domain/communication.ts';
import { Field, PostForm } from './forms.tsx';

export interface TypedWordsProps {
  readonly words: string;
  /** Whose notes may take them; undefined for an unknown sender. */
  readonly patientId?: PatientId | undefined;
}

export const TypedWords = ({ words, patientId }: TypedWordsProps) => (
  <section class="panel" aria-label="What you wrote">
    <h2>What you wrote is not kept yet</h2>
    {patientId === undefined ? (
      <p>“{words}”</p>
    ) : (
      <PostForm action={`/console/patients/${patientId}/notes`}>
        <Field name="body" label="Keep it as a note about the patient" rows={3} required value={words} />
        <button type="submit">Keep the note</button>
      </PostForm>
    )}
  </section>
);
