// The head of every page about one patient: who it is, how to reach them, and how they stand.
import { useContext } from 'preact/hooks';
import type { PatientState } from '../../../../shared/domain/patient.ts';
import { Phone } from '../phone.tsx';
import { teamName, ViewerContext } from '../viewer.ts';
import { interpreterNeed, languageInWords, standings } from './status-words.ts';

interface PatientHeadProps {
  readonly state: PatientState;
  /** What the page is about; the main page is about the patient as such. */
  readonly page?: string;
}

export const nameOf = ({ name, phone }: Pick<PatientState, 'name' | 'phone'>): string => name || phone;

export const PatientHead = ({ state, page }: PatientHeadProps) => {
  const viewer = useContext(ViewerContext);
  const interpreter = interpreterNeed(state);
  return (
    <div class="patient-head">
      <h1>
        {page && <span class="quiet">{page}: </span>}
        {nameOf(state)}
      </h1>
      <ul class="identity">
        {state.studyId && <li>Study number {state.studyId}</li>}
        <li>
          <Phone phone={state.phone} />
          {state.caregiverPhone && ' (a caregiver’s phone)'}
        </li>
        <li>{languageInWords(state.language)}</li>
        {interpreter && <li class="urgent">{interpreter}</li>}
        <li>Care team {teamName(viewer, state.careTeamId)}</li>
      </ul>
      <ul class="standings" aria-label="Status">
        {standings(state).map(({ tone, words }) => (
          <li key={words} class={`standing ${tone}`}>
            {words}
          </li>
        ))}
      </ul>
    </div>
  );
};
