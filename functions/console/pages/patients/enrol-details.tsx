// What an enrolment may say besides: folded away until it is wanted, filled in, or wrong.
import type { ComponentChildren } from 'preact';
import { PERMISSIONS } from '../../../../shared/domain/consent.ts';
import { type Attempt, Check, Choice, Field } from '../forms.tsx';
import { fieldOf } from '../page-request.ts';
import { PERMISSION_LABELS } from './enrol-choices.ts';

interface DetailsProps {
  readonly attempt: Attempt | undefined;
}

interface FoldedProps extends DetailsProps {
  readonly summary: string;
  readonly names: readonly string[];
  readonly children: ComponentChildren;
}

const Folded = ({ summary, names, attempt, children }: FoldedProps) => {
  const isUsed = (name: string): boolean =>
    attempt !== undefined &&
    (fieldOf(attempt.form, name) !== '' || attempt.failed?.errors.some(({ field }) => field === name) === true);
  return (
    <details open={names.some(isUsed)}>
      <summary>{summary}</summary>
      <div class="fields">{children}</div>
    </details>
  );
};

const ANSWERS = [
  ['', 'Not asked yet'],
  ['yes', 'Yes'],
  ['no', 'No'],
] as const;

export const PhoneDetails = ({ attempt }: DetailsProps) => (
  <Folded
    summary="The phone is shared, or someone else’s, or someone helps to answer"
    names={['sharedPhone', 'label', 'phoneOwner', 'respondent']}
    attempt={attempt}
  >
    <div class="field" id="sharedPhone">
      <Check name="sharedPhone" label="Another patient has this phone too" attempt={attempt} />
      <span class="quiet">Texts then begin with a label that says whom they are for.</span>
    </div>
    <Field
      name="label"
      label="Label of this patient on a shared phone"
      hint="1 to 12 letters, such as a first name; the only name that is ever texted"
      attempt={attempt}
    />
    <Choice
      name="phoneOwner"
      label="Whose phone it is"
      options={[
        ['', 'The patient’s'],
        ['caregiver', 'A caregiver’s'],
      ]}
      attempt={attempt}
    />
    <Choice
      name="respondent"
      label="Who answers"
      hint="Someone in the patient’s place is asked about symptoms alone"
      options={[
        ['', 'The patient'],
        ['helped', 'The patient, with help'],
        ['proxy', 'Someone in the patient’s place'],
      ]}
      attempt={attempt}
    />
  </Folded>
);

export const ConsentDetails = ({ attempt }: DetailsProps) => (
  <Folded summary="What else the patient agreed to" names={PERMISSIONS} attempt={attempt}>
    {PERMISSIONS.map((permission) => (
      <Choice
        key={permission}
        name={permission}
        label={PERMISSION_LABELS[permission]}
        options={ANSWERS}
        attempt={attempt}
      />
    ))}
  </Folded>
);

const PEOPLE = [
  ['doctor', 'Treating doctor'],
  ['emergency', 'Emergency contact'],
  ['caregiver1', 'First caregiver'],
  ['caregiver2', 'Second caregiver'],
] as const;

export const PeopleDetails = ({ attempt }: DetailsProps) => (
  <Folded
    summary="Treating doctor, emergency contact and caregivers"
    names={PEOPLE.flatMap(([who]) => [`${who}Name`, `${who}Phone`])}
    attempt={attempt}
  >
    {PEOPLE.flatMap(([who, label]) => [
      <Field key={`${who}Name`} name={`${who}Name`} label={`${label}, name`} attempt={attempt} />,
      <Field key={`${who}Phone`} name={`${who}Phone`} type="tel" label={`${label}, phone`} attempt={attempt} />,
    ])}
  </Folded>
);

export const TreatmentDetails = ({ attempt }: DetailsProps) => (
  <Folded
    summary="First survey, first dose and infusions"
    names={['startDate', 'firstDose', 'infusions', 'cycleDays']}
    attempt={attempt}
  >
    <Field
      name="startDate"
      type="date"
      label="First survey"
      hint="Otherwise the plan’s next day after the patient agrees"
      attempt={attempt}
    />
    <Field name="firstDose" type="date" label="First dose" attempt={attempt} />
    <Field
      name="infusions"
      label="Infusions"
      hint="Days such as 2027-01-25, with commas between them"
      attempt={attempt}
    />
    <Field name="cycleDays" type="number" label="Days from one infusion to the next" attempt={attempt} />
  </Folded>
);

export const AgeDetails = ({ attempt }: DetailsProps) => (
  <Folded summary="Year of birth" names={['birthYear']} attempt={attempt}>
    <Field
      name="birthYear"
      type="number"
      label="Year of birth"
      hint="For staff, and for figures by age; may stay empty"
      attempt={attempt}
    />
  </Folded>
);
