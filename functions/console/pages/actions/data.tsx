// Changes what is known of a patient, and when and how they are texted; the latter after a look at what moves.

import type { CareTeam } from '../../../../shared/domain/care-team.ts';
import { PERMISSIONS, type SeparateConsent } from '../../../../shared/domain/consent.ts';
import { LANGUAGES } from '../../../../shared/domain/language.ts';
import type { Contact } from '../../../../shared/domain/patient.ts';
import { postSettings } from '../../follow-patient.ts';
import { postData } from '../../patient-data.ts';
import { Choice, Field } from '../forms.tsx';
import { apiRequest, type Form, fieldOf } from '../page-request.ts';
import { languageInWords } from '../patient/status-words.ts';
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
            label="until"
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
            options={teams.map(({ id, programmeName }) => [id, `${programmeName} (${id})`] as const)}
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
        </div>
        <fieldset>
          <legend>Whom staff may call. Without a name nobody is on record.</legend>
          <div class="fields">
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

const personIn = (form: Form, name: string): Contact | undefined => {
  const person = { name: fieldOf(form, `${name}.name`), phone: fieldOf(form, `${name}.phone`) };
  return person.name || person.phone ? person : undefined;
};

const dataIn = (form: Form) => ({
  name: fieldOf(form, 'name'),
  careTeam: fieldOf(form, 'careTeam'),
  respondent: fieldOf(form, 'respondent'),
  phoneOwner: fieldOf(form, 'phoneOwner'),
  caregivers: [personIn(form, 'caregivers.0'), personIn(form, 'caregivers.1')].filter((one) => one !== undefined),
  emergencyContact: personIn(form, 'emergencyContact') ?? null,
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
  done: { settings: 'The settings are changed.', data: 'The data is changed.' },
  view: async (shown) => (
    <>
      <SettingsForm shown={forForm(shown, false)} />
      <DataForm shown={forForm(shown, true)} teams={await shown.deps.careTeams.list()} />
    </>
  ),
  ask: async (deps, request, preview) => {
    const { form } = request;
    if (fieldOf(form, DO) === 'data')
      return { response: await postData(deps, apiRequest(request, dataIn(form))), done: 'data' };
    const asked = { ...request, query: { preview: String(preview) } };
    return { response: await postSettings(deps, apiRequest(asked, settingsIn(form))), done: 'settings' };
  },
};

/** What was typed into one of the two forms says nothing about the other. */
const forForm = ({ attempt, ...shown }: Shown, isData: boolean): Shown =>
  attempt && (fieldOf(attempt.form, DO) === 'data') === isData ? { ...shown, attempt } : shown;
