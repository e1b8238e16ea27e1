// What staff need at hand to call a patient: numbers to tap, language, treatment, whom else to ask.
import type { Instant } from '../../../../shared/domain/instant.ts';
import type { Contact, PatientState } from '../../../../shared/domain/patient.ts';
import { localDate } from '../../../../shared/domain/zoned-time.ts';
import { Phone } from '../phone.tsx';
import { whenInWords } from '../when.tsx';

const LANGUAGES = { en: 'English', es: 'Spanish: interpreter' } as const;

const Person = ({ name, phone }: Contact) => (
  <>
    {name} <Phone phone={phone} />
  </>
);

interface FactsProps {
  readonly state: PatientState;
  readonly now: Instant;
}

export const PatientFacts = ({ state, now }: FactsProps) => {
  const { contacts, phone, phoneLabel, language, treatment, respondent } = state;
  const today = localDate(now, state.timeZone);
  const lastInfusion = treatment?.infusions?.findLast((day) => day <= today);
  return (
    <dl class="facts call">
      <dt>Phone</dt>
      <dd>
        <Phone phone={phone} />
        {phoneLabel && ` (shared: ask for ${phoneLabel})`}
        {state.caregiverPhone && ' (a caregiver’s)'}
      </dd>
      <dt>Language</dt>
      <dd>{LANGUAGES[language]}</dd>
      {respondent && (
        <>
          <dt>Answers</dt>
          <dd>{respondent === 'proxy' ? 'given by someone else' : 'given with help'}</dd>
        </>
      )}
      {lastInfusion && (
        <>
          <dt>Last infusion</dt>
          <dd>{whenInWords(`${lastInfusion}T12:00:00.000Z`, 'UTC', true)}</dd>
        </>
      )}
      {state.treatingDoctor && (
        <>
          <dt>Treating doctor</dt>
          <dd>
            <Person {...state.treatingDoctor} />
          </dd>
        </>
      )}
      {contacts?.caregivers?.map((caregiver) => (
        <>
          <dt>Caregiver</dt>
          <dd>
            <Person {...caregiver} />
          </dd>
        </>
      ))}
      {contacts?.emergency && (
        <>
          <dt>Emergency contact</dt>
          <dd>
            <Person {...contacts.emergency} />
          </dd>
        </>
      )}
    </dl>
  );
};
