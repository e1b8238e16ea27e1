// Enrols one patient: what sending and safety need is asked first, the rest is folded away.
import { formatPhone } from '../../../../shared/contracts/console/phone.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import { postPatient } from '../../enrol-patient.ts';
import { type Attempt, Choice, Field, PostForm } from '../forms.tsx';
import { apiRequest, fieldOf, type PageRequest } from '../page-request.ts';
import { failedOf, type PageResponse, page, redirect } from '../page-response.ts';
import { PhoneCheck } from '../phone-check.tsx';
import { enrolBody, inFormWords } from './enrol-body.ts';
import { type EnrolChoices, enrolChoices, LANGUAGE_OPTIONS, SOURCE_OPTIONS } from './enrol-choices.ts';
import { AgeDetails, ConsentDetails, PeopleDetails, PhoneDetails, TreatmentDetails } from './enrol-details.tsx';
import { EnrolFaults } from './enrol-faults.tsx';

/** `GET /console/patients/enrol` */
export const enrolPage = async (deps: ConsoleDependencies, request: PageRequest): Promise<PageResponse> =>
  page('Enrol a patient', <Enrol choices={await enrolChoices(deps, request)} by={request.by.name} />);

/** `POST /console/patients/enrol` */
export const postEnrol = async (deps: ConsoleDependencies, request: PageRequest): Promise<PageResponse> => {
  const choices = await enrolChoices(deps, request);
  const answered = await postPatient(deps, apiRequest(request, enrolBody(request.form, choices.near)));
  const failed = failedOf(answered);
  if (!failed) {
    const { patient } = answered.body as { readonly patient: { readonly id: string } };
    return redirect(`/console/patients/${patient.id}/enrolled`);
  }
  const attempt = { form: request.form, failed: inFormWords(failed) };
  return page('Enrol a patient', <Enrol choices={choices} attempt={attempt} by={request.by.name} />, {
    status: failed.status,
  });
};

interface EnrolProps {
  readonly choices: EnrolChoices;
  readonly attempt?: Attempt;
  /** Who records the consent. */
  readonly by: string;
}

const Enrol = ({ choices, attempt, by }: EnrolProps) => (
  <>
    <h1>Enrol a patient</h1>
    <p class="quiet">
      The patient is sent an invitation and answers YES or NO; nothing else is sent before. Adults only. To enrol many
      at once, <a href="/console/patients/import">import a list</a>.
    </p>
    <EnrolFaults attempt={attempt} />
    <PostForm action="/console/patients/enrol">
      <div class="fields">
        <Field name="name" label="Name" hint="For staff; never texted" required attempt={attempt} />
        <Field
          name="studyId"
          label="Study number"
          hint="Used once: letters, digits, dots, dashes"
          required
          attempt={attempt}
        />
        <Field
          name="phone"
          type="tel"
          label="Mobile phone"
          hint={phoneHint(choices, attempt)}
          required
          attempt={attempt}
        />
        <Choice name="language" label="Language of the texts" options={LANGUAGE_OPTIONS} attempt={attempt} />
        <Choice name="careTeam" label="Care team" options={choices.careTeams} attempt={attempt} />
        <Choice name="plan" label="Plan" options={choices.plans} attempt={attempt} />
        <Choice
          name="timeZone"
          label="Time zone of the patient"
          hint="That of the care team unless the patient lives elsewhere"
          options={choices.timeZones}
          attempt={attempt}
        />
        <Field
          name="preferredTime"
          type="time"
          label="Preferred time of day"
          hint="When surveys are sent, from 09:00 to 20:00 where the patient is"
          value="10:00"
          required
          attempt={attempt}
        />
        <Choice
          name="consentSource"
          label="The patient agreed to be texted"
          hint={`Recorded with your name (${by}) and the time`}
          options={[['', 'Choose how'], ...SOURCE_OPTIONS]}
          required
          attempt={attempt}
        />
      </div>
      <PhoneDetails attempt={attempt} />
      <ConsentDetails attempt={attempt} />
      <PeopleDetails attempt={attempt} />
      <TreatmentDetails attempt={attempt} />
      <AgeDetails attempt={attempt} />
      <p class="buttons">
        <button type="submit">Enrol and invite</button>
        <a class="button plain" href="/console/patients">
          Cancel
        </a>
      </p>
    </PostForm>
    <PhoneCheck />
  </>
);

/** What was typed is read back. */
const phoneHint = ({ near }: EnrolChoices, attempt: Attempt | undefined): string => {
  const read = attempt && formatPhone(fieldOf(attempt.form, 'phone'), near);
  return read
    ? `Read as ${read}`
    : 'With its country code, e.g. +1 206 555 0100; without one it is taken for the country of your care team';
};
