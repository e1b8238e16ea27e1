// How a patient stands, in words: the most important first.

import type { StayKind } from '../../../../shared/domain/holds/stay.ts';
import { STAYS } from '../../../../shared/domain/holds/stay-rules.ts';
import type { Language } from '../../../../shared/domain/language.ts';
import type { LocalDate } from '../../../../shared/domain/local-time.ts';
import type { Hold, PatientState } from '../../../../shared/domain/patient.ts';
import { whenInWords } from '../when.tsx';

export interface Standing {
  /** `stopped`: nothing is sent any more. `waiting`: something is missing or on hold. */
  readonly tone: 'active' | 'waiting' | 'stopped';
  readonly words: string;
}

const SUSPENDED: Readonly<Record<Hold['reason'], string>> = {
  'wrong-number': 'someone texted that this is the wrong number',
  'reported-death': 'someone texted that the patient has died',
  'number-refused': 'whoever has the new number says that it is not theirs',
  'number-unconfirmed': 'the new number has not said YES yet',
};

const STAY_WORDS: Readonly<Record<StayKind, string>> = {
  pause: 'Paused',
  'treatment-hold': 'Treatment on hold',
  hospital: 'In hospital',
  hospice: 'In hospice',
  withdrawn: 'Withdrawn',
  died: 'Died',
};

/** `2026-11-02` as `Mon 2 Nov 2026`. */
export const dayInWords = (day: LocalDate): string => whenInWords(`${day}T12:00:00.000Z`, 'UTC', true);

const consentStanding = ({ consent, timeZone, kind }: PatientState): Standing => {
  const since = (at: string | undefined): string => (at ? ` since ${whenInWords(at, timeZone, true)}` : '');
  if (kind === 'contact') return { tone: 'waiting', words: 'Unknown sender: not enrolled' };
  switch (consent.status) {
    case 'pending':
      return { tone: 'waiting', words: 'Enrolled, not invited yet' };
    case 'invited':
      return {
        tone: 'waiting',
        words: `Invited${consent.invitedAt ? ` on ${whenInWords(consent.invitedAt, timeZone, true)}` : ''}, has not answered`,
      };
    case 'opted-in':
      return { tone: 'active', words: 'Active' };
    case 'declined':
      return { tone: 'stopped', words: `Declined${since(consent.changedAt)}` };
    case 'opted-out':
      return { tone: 'stopped', words: `Stopped${since(consent.changedAt)}: asked for no more texts` };
  }
};

const stayStanding = ({ stay, timeZone }: PatientState): readonly Standing[] => {
  if (!stay) return [];
  const until = stay.until ? ` until ${dayInWords(stay.until)}` : '';
  const review = stay.reviewOn && !stay.until ? `, to be looked at on ${dayInWords(stay.reviewOn)}` : '';
  const words = `${STAY_WORDS[stay.kind]} since ${whenInWords(stay.since, timeZone, true)}${until}${review}`;
  return [{ tone: STAYS[stay.kind].silent ? 'stopped' : 'waiting', words }];
};

/** Never empty. A hold comes before consent, and says instead of "active" what is the matter. */
export const standings = (state: PatientState): readonly [Standing, ...Standing[]] => {
  const { hold, mode, timeZone } = state;
  const holds: readonly Standing[] = [
    ...(hold
      ? [
          {
            tone: 'waiting' as const,
            words: `Texts suspended since ${whenInWords(hold.since, timeZone, true)}: ${SUSPENDED[hold.reason]}`,
          },
        ]
      : []),
    ...stayStanding(state),
  ];
  const consent = consentStanding(state);
  const byPhone: readonly Standing[] =
    mode === 'phone' ? [{ tone: 'active', words: 'Surveys are asked by phone' }] : [];
  const [first, ...rest] = consent.tone === 'active' && holds.length > 0 ? holds : [consent, ...holds];
  return [first ?? consent, ...rest, ...byPhone];
};

const LANGUAGES: Readonly<Record<Language, string>> = { en: 'English', es: 'Spanish' };

export const languageInWords = (language: Language): string => LANGUAGES[language];

/** Staff work in English: whoever calls a patient of another language needs somebody who speaks it. */
export const interpreterNeed = ({ language }: Pick<PatientState, 'language'>): string | undefined =>
  language === 'en' ? undefined : `Call with a ${languageInWords(language)} interpreter`;

/** Who answers, and who else reads what is sent. */
export const respondentInWords = ({
  respondent,
  caregiverPhone,
  phoneLabel,
}: Pick<PatientState, 'respondent' | 'caregiverPhone' | 'phoneLabel'>): string => {
  const who =
    respondent === 'proxy'
      ? 'Someone answers in the patient’s place (symptoms only)'
      : respondent === 'helped'
        ? 'The patient, with help'
        : 'The patient';
  const phone = [
    ...(caregiverPhone ? ['on a caregiver’s phone'] : []),
    ...(phoneLabel ? [`on a phone that others share, texts are addressed to “${phoneLabel}”`] : []),
  ];
  return [who, ...phone].join(', ');
};
