// What erasing a patient takes away and leaves, and the form that does it.
import { ERASURE_REASONS } from '../../../../shared/domain/erasure.ts';
import type { ErasurePreview } from '../../erase-patient.ts';
import { type Attempt, Choice, FailedNotice, Field, PostForm } from '../forms.tsx';
import { REASON_WORDS } from './reason-words.ts';

interface EraseFormProps {
  readonly preview: ErasurePreview;
  readonly attempt: Attempt | undefined;
}

export const EraseForm = ({ preview, attempt }: EraseFormProps) => {
  const { patientId, openAlerts } = preview;
  return (
    <>
      <FailedNotice failed={attempt?.failed} />
      <Consequences preview={preview} />
      {openAlerts ? (
        <section class="panel" aria-label="Open alerts">
          <h2>Not while alerts are open</h2>
          <p>
            Open: {openAlerts}. Erased, they would vanish before anybody has acted on them.{' '}
            <a href={`/console/patients/${patientId}/alerts`}>To the alerts</a>
          </p>
        </section>
      ) : (
        <section class="panel" aria-label="Erase this patient">
          <h2>Erase this patient</h2>
          <PostForm action={`/console/patients/${patientId}/erase`}>
            <div class="fields">
              <Choice
                name="why"
                label="Why"
                required
                options={[['', 'Choose'], ...ERASURE_REASONS.map((why) => [why, REASON_WORDS[why]] as const)]}
                attempt={attempt}
              />
              <Field
                name="studyNumber"
                label="Study number"
                hint="Type it as it stands at the head of this page."
                required
                attempt={attempt}
              />
            </div>
            <button type="submit" class="grave">
              Erase for good
            </button>
          </PostForm>
        </section>
      )}
    </>
  );
};

const Consequences = ({ preview: { patientId, goes, stays } }: { readonly preview: ErasurePreview }) => (
  <section class="panel" aria-label="What erasing does">
    <h2>What erasing does</h2>
    <p>
      At once nothing more is texted, and nobody finds the patient. It cannot be undone. Whoever wants the record for
      the patient or the file <a href={`/console/patients/${patientId}/export`}>downloads it first</a>.
    </p>
    <h3>What goes</h3>
    <ul>
      <li>Name, phone, study number, contacts, treatment dates, consent and settings</li>
      <li>Texts in and out: {goes.texts}</li>
      <li>Responses with their answers and scores: {goes.responses}</li>
      <li>Alerts with all that staff wrote: {goes.alerts}</li>
      <li>Notes: {goes.notes}</li>
    </ul>
    <h3>What stays</h3>
    <ul>
      <li>
        Audit entries: {stays.auditEntries}. Who did what and when, under a number that names nobody; not what it was
        about.
      </li>
      {stays.silentNumber && (
        <li>The phone number alone, as one that asked for no texts, so that it is never invited again.</li>
      )}
      <li>Backups, until they end by themselves: after 35 days, or when the site’s own copies end.</li>
    </ul>
  </section>
);
