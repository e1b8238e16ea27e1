// What is wrong with an enrolment, at the head of the page, each with a way to the field.
import { NOT_ONE_OF_THEM } from '../expected-words.ts';
import type { Attempt } from '../forms.tsx';

const LABELS: Readonly<Record<string, string>> = {
  name: 'Name',
  studyId: 'Study number',
  birthYear: 'Year of birth',
  phone: 'Mobile phone',
  language: 'Language of the texts',
  careTeam: 'Care team',
  plan: 'Plan',
  timeZone: 'Time zone',
  preferredTime: 'Preferred time of day',
  consentSource: 'How the patient agreed',
  sharedPhone: 'Shared phone',
  label: 'Label',
  phoneOwner: 'Whose phone it is',
  respondent: 'Who answers',
  caregiver1Name: 'First caregiver, name',
  caregiver1Phone: 'First caregiver, phone',
  caregiver2Name: 'Second caregiver, name',
  caregiver2Phone: 'Second caregiver, phone',
  doctorName: 'Treating doctor, name',
  doctorPhone: 'Treating doctor, phone',
  emergencyName: 'Emergency contact, name',
  emergencyPhone: 'Emergency contact, phone',
  startDate: 'First survey',
  firstDose: 'First dose',
  infusions: 'Infusions',
  cycleDays: 'Cycle',
};

export const EnrolFaults = ({ attempt }: { readonly attempt: Attempt | undefined }) => {
  if (!attempt?.failed) return null;
  const { detail, errors } = attempt.failed;
  const atFields = errors.filter(({ field }) => field in LABELS);
  return (
    <div class="failed" role="alert">
      <p>{atFields.length > 0 ? 'Nobody was enrolled yet. Please look at:' : detail}</p>
      <ul>
        {atFields.map(({ field, problem, expected }) => (
          <li key={field}>
            <a href={`#${field}`}>{LABELS[field]}</a>{' '}
            {problem === NOT_ONE_OF_THEM ? 'has to be chosen.' : `${problem}. Expected: ${expected}.`}
          </li>
        ))}
      </ul>
    </div>
  );
};
