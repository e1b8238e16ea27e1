// Changes what is known of a patient, and when and how they are texted; the latter after a look at what moves.

import { withCountryCode } from '../../../../shared/contracts/console/phone.ts';
import type { CareTeam } from '../../../../shared/domain/care-team.ts';
import { PERMISSIONS, type SeparateConsent } from '../../../../shared/domain/consent.ts';
import { LANGUAGES } from '../../../../shared/domain/language.ts';
import type { Contact } from '../../../../shared/domain/patient.ts';
import { postSettings } from '../../follow-patient.ts';
import { postData } from '../../patient-data.ts';
import { Choice, Field } from '../forms.tsx';
import { apiRequest, type Form, fieldOf } from '../page-request.ts';
import { languageInWords } from '../patient/status-words.ts';
import { enrolChoices } from '../patients/enrol-choices.ts';
import { PhoneCheck } from '../phone-check.tsx';
import { teamChoices } from '../team-choices.ts';
import { type Action, COORDINATORS, type Shown } from './action.ts';
import { ActionForm, DO, DoButton } from './action-form.tsx';

const PATH = '/data';

const PERMISSION_WORDS: Readonly<Record<SeparateConsent, string>> = {
  'mood-questions': 'Questions about mood',
  caregiver: 'A caregiver may be called, or reads the texts',
  'emergency-contact': 'An emergency contact is on record',
  voicemail: 'Messages may be left on voicemail',
  'research-use': 'Answers may be used for research',
};

const permissionField = (permission: SeparateConsent): string => `separately.${permission}`;

const YES_NO = [
  ['', 'Not asked yet'],
  ['true', 'Agreed'],
  ['false', 'Declined'],
] as const;

export const Permissions = ({ shown: { state, attempt } }: { readonly shown: Shown }) => (
  <fieldset>
    <legend>What the patient agreed to separately</legend>
    <div class="fields">
      {PERMISSIONS.map((permission) => (
        <Choice
          key={permission}
          name={permissionField(permission)}
          label={PERMISSION_WORDS[permission]}
          options={YES_NO}
          value={String(state.consent.separately?.[permission] ?? '')}
          attempt={attempt}
        />
      ))}
    </div>
  </fieldset>
);

/** What stays "not asked yet" is left out. */
export const permissionsIn = (form: Form): Partial<Record<SeparateConsent, boolean>> =>
  Object.fromEntries(
    PERMISSIONS.flatMap((permission) => {
      const value = fieldOf(form, permissionField(permission));
      return value === '' ? [] : [[permission, value === 'true']];
    }),
  );

const SettingsForm = ({ shown }: { readonly shown: Shown }) => {
  const { state, attempt } = shown;
  const { from, to } = state.quietHours;
  return (
    <section class="panel" aria-label="When and how the patient is texted">
      <h2>When and how the patient is texted</h2>
      <ActionForm shown={shown} path={PATH}>
        <div class="fields">
          <Choice
            name="language"
            label="Language"
            options={LANGUAGES.map((language) => [language, languageInWords(language)] as const)}
            value={state.language}
            attempt={attempt}
          />
          <Field
            name="timeZone"
            label="Time zone"
            hint="As in America/Chicago. Times of day stay the same in it."
            value={state.timeZone}
            attempt={attempt}
          />
          <Field
            name="preferredTime"
            label="Preferred time"
            type="time"
            value={state.preferredTime}
            attempt={attempt}
          />
          <Field name="quietHours.from" label="No texts from" type="time" value={from} attempt={attempt} />
          <Field
            name="quietHours.to"
            label="No texts until"
            hint="At least from 21:00 to 08:00."
            type="time"
            value={to}
            attempt={attempt}
          />
        </div>
        <DoButton does="preview">Show what would change</DoButton>
      </ActionForm>
    </section>
  );
};

const DataForm = ({ shown, teams }: { readonly shown: Shown; readonly teams: readonly CareTeam[] }) => {
  const { state, attempt } = shown;
  const { contacts = {} } = state;
  return (
    <section class="panel" aria-label="Who the patient is">
      <h2>Who the patient is</h2>
      <ActionForm shown={shown} path={PATH}>
        <div class="fields">
          <Field name="name" label="Name" required value={state.name} attempt={attempt} />
          <Choice
            name="careTeam"
            label="Care team"
            hint="Open alerts go along: the new team is told, and has to acknowledge them."
            options={teamChoices(teams)}
            value={state.careTeamId}
            attempt={attempt}
          />
          <Choice
            name="respondent"
            label="Who answers"
            hint="In the patient’s place only symptoms are asked, from the next survey on."
            options={[
              ['self', 'The patient'],
              ['helped', 'The patient, with help'],
              ['proxy', 'Someone in the patient’s place'],
            ]}
            value={state.respondent ?? 'self'}
            attempt={attempt}
          />
          <Choice
            name="phoneOwner"
            label="Whose phone it is"
            options={[
              ['patient', 'The patient’s'],
              ['caregiver', 'A caregiver’s'],
            ]}
            value={state.caregiverPhone ? 'caregiver' : 'patient'}
            attempt={attempt}
          />
          <Field
            name="birthYear"
            label="Year of birth"
            hint="Four digits, if known. For staff, and for figures by age."
            value={state.birthYear === undefined ? '' : String(state.birthYear)}
            attempt={attempt}
          />
        </div>
        <fieldset>
          <legend>Whom staff may call. Without a name nobody is on record.</legend>
          <div class="fields pairs">
            <Person shown={shown} name="caregivers.0" label="First caregiver" person={contacts.caregivers?.[0]} />
            <Person shown={shown} name="caregivers.1" label="Second caregiver" person={contacts.caregivers?.[1]} />
            <Person shown={shown} name="emergencyContact" label="Emergency contact" person={contacts.emergency} />
          </div>
        </fieldset>
        <Permissions shown={shown} />
        <DoButton does="data">Change this</DoButton>
      </ActionForm>
    </section>
  );
};

const DoctorForm = ({ shown }: { readonly shown: Shown }) => (
  <section class="panel" aria-label="Treating doctor">
    <h2>Treating doctor</h2>
    <ActionForm shown={shown} path={PATH}>
      <p class="quiet">Whom staff call about treatment. Without a name nobody is on record.</p>
      <div class="fields">
        <Person shown={shown} name="treatingDoctor" label="Treating doctor" person={shown.state.treatingDoctor} />
      </div>
      <DoButton does="doctor">Change the doctor</DoButton>
    </ActionForm>
  </section>
);

interface PersonProps {
  readonly shown: Shown;
  readonly name: string;
  readonly label: string;
  readonly person: Contact | undefined;
}

const Person = ({ shown: { attempt }, name, label, person }: PersonProps) => (
  <>
    <Field name={`${name}.name`} label={`${label}: name`} value={person?.name ?? ''} attempt={attempt} />
    <Field name={`${name}.phone`} label={`${label}: phone`} type="tel" value={person?.phone ?? ''} attempt={attempt} />
  </>
);

const personIn = (form: Form, name: string, near: string | undefined): Contact | undefined => {
  const person = { name: fieldOf(form, `${name}.name`), phone: withCountryCode(fieldOf(form, `${name}.phone`), near) };
  return person.name || person.phone ? person : undefined;
};

const dataIn = (form: Form, near: string | undefined) => ({
  name: fieldOf(form, 'name'),
  careTeam: fieldOf(form, 'careTeam'),
  respondent: fieldOf(form, 'respondent'),
  phoneOwner: fieldOf(form, 'phoneOwner'),
  caregivers: [personIn(form, 'caregivers.0', near), personIn(form, 'caregivers.1', near)].filter(
    (one) => one !== undefined,
  ),
  emergencyContact: personIn(form, 'emergencyContact', near) ?? null,
  birthYear: fieldOf(form, 'birthYear') || null,
  separately: permissionsIn(form),
});

const settingsIn = (form: Form) => ({
  language: fieldOf(form, 'language'),
  timeZone: fieldOf(form, 'timeZone'),
  preferredTime: fieldOf(form, 'preferredTime'),
  quietHours: { from: fieldOf(form, 'quietHours.from'), to: fieldOf(form, 'quietHours.to') },
});

export const DATA: Action = {
  path: PATH,
  title: 'Data and settings',
  roles: COORDINATORS,
  done: {
    settings: 'The settings are changed.',
    data: 'The data is changed.',
    doctor: 'The treating doctor is changed.',
  },
  view: async (shown) => (
    <>
      <SettingsForm shown={forForm(shown, 'settings')} />
      <DataForm shown={forForm(shown, 'data')} teams={await shown.deps.careTeams.list()} />
      <DoctorForm shown={forForm(shown, 'doctor')} />
      <PhoneCheck />
    </>
  ),
  ask: async (deps, request, preview) => {
    const { form } = request;
    const { near } = await enrolChoices(deps, request);
    if (fieldOf(form, DO) === 'data')
      return { response: await postData(deps, apiRequest(request, dataIn(form, near))), done: 'data' };
    if (fieldOf(form, DO) === 'doctor') {
      const treatingDoctor = personIn(form, 'treatingDoctor', near) ?? null;
      return { response: await postSettings(deps, apiRequest(request, { treatingDoctor })), done: 'doctor' };
    }
    const asked = { ...request, query: { preview: String(preview) } };
    return { response: await postSettings(deps, apiRequest(asked, settingsIn(form))), done: 'settings' };
  },
};

type Which = 'settings' | 'data' | 'doctor';

const formOf = (does: string): Which => (does === 'data' || does === 'doctor' ? does : 'settings');

/** What was typed into one of the forms says nothing about the others. */
const forForm = ({ attempt, ...shown }: Shown, which: Which): Shown =>
  attempt && formOf(fieldOf(attempt.form, DO)) === which ? { ...shown, attempt } : shown;
