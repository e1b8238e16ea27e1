// PRO-CTCAE items for checkpoint inhibitors, last 7 days: codes and grades only, the wording is not ours to ship. Source and licence: README.md.
import { lazily } from '../../domain/lazily.ts';
import type { Instrument, Item, Scale, ScoreDefinition } from '../../domain/questionnaire.ts';
import { compositeGrades } from './composite-grades.ts';

/** What is asked of a term, in order: F how often, S how severe, I how much it interferes; P whether it was there. */
type Attributes = keyof ReturnType<typeof compositeGrades> | 'P';

/** Number in the item library, name, attributes. */
const TERMS: readonly (readonly [number: number, term: string, attributes: Attributes])[] = [
  [53, 'Fatigue', 'SI'],
  [16, 'Diarrhea', 'F'],
  [17, 'Abdominal pain', 'FSI'],
  [9, 'Nausea', 'FS'],
  [10, 'Vomiting', 'FS'],
  [24, 'Rash', 'P'],
  [28, 'Itching', 'S'],
  [25, 'Dry skin', 'S'],
  [29, 'Hives', 'P'],
  [19, 'Shortness of breath', 'SI'],
  [20, 'Cough', 'SI'],
  [51, 'Joint pain', 'FSI'],
  [50, 'Muscle pain', 'FSI'],
  [49, 'Headache', 'FSI'],
  [40, 'Dizziness', 'SI'],
  [41, 'Blurred vision', 'SI'],
  [23, 'Heart palpitations', 'FS'],
  [39, 'Numbness & tingling', 'SI'],
  [74, 'Chills', 'FS'],
  [8, 'Decreased appetite', 'SI'],
  [52, 'Insomnia', 'SI'],
  [54, 'Anxious', 'FSI'],
  [55, 'Discouraged', 'FSI'],
  [56, 'Sad', 'FSI'],
  [1, 'Dry mouth', 'S'],
  [3, 'Mouth/throat sores', 'SI'],
  [15, 'Constipation', 'S'],
  [22, 'Swelling', 'FSI'],
  [48, 'Pain', 'FSI'],
  [64, 'Change in usual urine color', 'P'],
  [77, 'Hot flashes', 'FS'],
];

const scale = (name: string, codes: readonly number[]): Scale => ({
  name,
  kind: 'labelled',
  options: codes.map((code) => ({ code, label: {} })),
});

const SCALES: Readonly<Record<string, Scale>> = {
  F: scale('frequency', [0, 1, 2, 3, 4]),
  S: scale('severity', [0, 1, 2, 3, 4]),
  I: scale('interference', [0, 1, 2, 3, 4]),
  P: scale('presence', [0, 1]),
};

/** `PROCTCAE_49A_SCL`: the term's number, a letter per attribute, and IND for yes or no. */
const linkIdsOf = (number: number, attributes: Attributes): readonly string[] =>
  [...attributes].map((_, place) => `PROCTCAE_${number}${'ABC'[place]}_${attributes === 'P' ? 'IND' : 'SCL'}`);

const itemsOf = (number: number, attributes: Attributes): readonly Item[] => {
  const linkIds = linkIdsOf(number, attributes);
  return linkIds.map((linkId, place) => ({
    linkId,
    text: {},
    scale: SCALES[attributes.charAt(place)],
    // All attributes of a term are asked, unless the first says that it was not there.
    ...(place > 0 && { enableWhen: linkIds.slice(0, 1).map((question) => ({ question, operator: '>', answer: 0 })) }),
  }));
};

const scoreOf = (number: number, term: string, attributes: Attributes): ScoreDefinition => ({
  id: term.toLowerCase().replace(/[^a-z]+/g, '-'),
  title: term,
  items: linkIdsOf(number, attributes),
  // A yes or no is kept as 0 or 1 and is no grade.
  ...(attributes === 'P'
    ? { range: [0, 1] }
    : { method: { kind: 'grade', grades: compositeGrades()[attributes] }, range: [0, 3] }),
  bands: [],
});

const items = lazily(() => TERMS.flatMap(([number, , attributes]) => itemsOf(number, attributes)));
const scores = lazily(() => TERMS.map(([number, term, attributes]) => scoreOf(number, term, attributes)));

/** Made when it is asked: its items and grades outnumber those of all other instruments, and no plan of ours asks them. */
export const PRO_CTCAE_ICI: Instrument = {
  id: 'pro-ctcae-ici',
  version: '1.0',
  title: 'NCI PRO-CTCAE items relevant to immune checkpoint inhibitors',
  recallDays: 7,
  direction: 'higher-is-worse',
  wordingFrom:
    'the National Cancer Institute (healthcaredelivery.cancer.gov/pro-ctcae): free to use, not to be passed on, altered or translated without its agreement',
  get items() {
    return items();
  },
  scale: scale('severity', [0, 1, 2, 3, 4]),
  get scores() {
    return scores();
  },
};
