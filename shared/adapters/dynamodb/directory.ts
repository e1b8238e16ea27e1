// Finds patients: by rows that are written with them, one per word of the name and one in the list of their team.
import { TABLE } from '../../contracts/names.ts';
import type { PatientId } from '../../domain/communication.ts';
import { isNamed, nameWords } from '../../domain/name-words.ts';
import type { PatientState } from '../../domain/patient.ts';
import { inNameOrder, isFound, nameOrder, type PatientPage, type PatientSearch } from '../../domain/patient-search.ts';
import { studyNumberSpellings } from '../../domain/study-number.ts';
import type { Directory } from '../../ports.ts';
import { type Item, toAttributes } from './attributes.ts';
import { fromItem } from './items.ts';
import {
  nameWordKey,
  phoneKey,
  sortOf,
  stateKey,
  studyKey,
  teamNameKey,
  teamNamesPartition,
  WORDS_PARTITION,
} from './keys.ts';
import { getItem, getItems, query, type Table } from './table.ts';

/** Rows of one beginning that a search looks through at a time: one answer of DynamoDB holds as many. */
const MOST_ROWS = 4_000;
/** After every letter. */
const LAST = '\u{10FFFF}';

interface NameRow {
  readonly patientId: PatientId;
  readonly name: string;
  readonly careTeamId: string;
}

/** What is written with a new patient, for finding them. */
export const directoryItems = (state: PatientState): readonly Item[] => {
  const { id, name, careTeamId } = state;
  const row = toAttributes({ patientId: id, name, careTeamId } satisfies NameRow);
  return [
    { ...teamNameKey(careTeamId, nameOrder(state)), ...row },
    ...nameWords(name).map((word) => ({ ...nameWordKey(word, id), ...row })),
  ];
};

export const dynamodbDirectory = (table: Table): Directory => ({
  find: async (search) => {
    const listing = listingFor(search);
    const place =
      listing && search.after !== undefined ? await placeAt(table, search, listing, search.after) : undefined;
    if (search.after !== undefined && place === undefined) return { patients: [], isLost: true };
    const [numbered, items] = await Promise.all([
      byNumber(table, search),
      listing ? rowsFrom(table, listing, place) : [],
    ]);
    if (!listing) return { patients: await found(table, search, numbered) };
    let page = await readPage(table, search, listing, items, numbered);
    // Rows of before, of whoever was renamed or handed on, may fill a page.
    while (page.goesOnAfter !== undefined)
      page = await readPage(table, search, listing, await rowsFrom(table, listing, page.goesOnAfter), numbered);
    return { patients: page.patients, ...(page.next !== undefined && { next: page.next }) };
  },
});

/** By the name that holds now; undefined where nobody is there whom one may see. */
const placeAt = async (
  table: Table,
  { among = () => true }: PatientSearch,
  { placeOf }: Listing,
  patientId: PatientId,
): Promise<string | undefined> => {
  const item = await getItem(table, stateKey(patientId));
  const state = item && fromItem<PatientState>(item);
  return state && among(state.careTeamId) ? placeOf(state) : undefined;
};

const found = async (
  table: Table,
  search: PatientSearch,
  ids: readonly PatientId[],
): Promise<readonly PatientState[]> => {
  const states = ids.length > 0 ? await getItems(table, [...new Set(ids)].map(stateKey)) : [];
  // What a row said when it was written need not hold any more: the state decides.
  return inNameOrder(states.map((item) => fromItem<PatientState>(item)).filter((state) => isFound(state, search)));
};

const byNumber = async (table: Table, { studyId, phone, after }: PatientSearch): Promise<readonly PatientId[]> => {
  if (after !== undefined) return [];
  const [studies, holders] = await Promise.all([
    studyId === undefined ? [] : getItems(table, studyNumberSpellings(studyId).map(studyKey)),
    phone === undefined ? undefined : getItem(table, phoneKey(phone)),
  ]);
  const numbered = studies.map((item) => fromItem<{ readonly patientId: PatientId }>(item).patientId);
  const { patientIds = [] } = holders ? fromItem<{ readonly patientIds?: readonly PatientId[] }>(holders) : {};
  return [...numbered, ...patientIds];
};

/** Rows in their order, each patient at one place. */
interface Listing {
  readonly partition: string;
  readonly beginning: string;
  /** Rows read at a time. */
  readonly most: number;
  readonly isWanted: (row: NameRow) => boolean;
  /** Sort key of the one row that stands for a patient: rows elsewhere are of before, or of another word. */
  readonly placeOf: (state: PatientState) => string | undefined;
}

const listingFor = (search: PatientSearch): Listing | undefined => {
  const { words = [], studyId, phone, careTeamId, among = () => true, limit } = search;
  if (words.length === 0) {
    if (studyId !== undefined || phone !== undefined || careTeamId === undefined || !among(careTeamId))
      return undefined;
    const partition = teamNamesPartition(careTeamId);
    return { partition, beginning: '', most: limit + 1, isWanted: () => true, placeOf: nameOrder };
  }
  // The longest is the rarest.
  const [rarest = ''] = [...words].sort((one, other) => other.length - one.length);
  return {
    partition: WORDS_PARTITION,
    beginning: rarest,
    most: MOST_ROWS,
    isWanted: (row) =>
      among(row.careTeamId) && (careTeamId === undefined || row.careTeamId === careTeamId) && isNamed(row.name, words),
    placeOf: ({ name, id }) => {
      const [word] = nameWords(name)
        .filter((each) => each.startsWith(rarest))
        .sort();
      return word === undefined ? undefined : sortOf(nameWordKey(word, id));
    },
  };
};

interface Page extends PatientPage {
  /** Where to read on, as nobody was found so far. */
  readonly goesOnAfter?: string;
}

/** A page ends at a patient who is on it: `next` says nothing of anybody else. */
const readPage = async (
  table: Table,
  search: PatientSearch,
  { most, isWanted, placeOf }: Listing,
  items: readonly Item[],
  numbered: readonly PatientId[],
): Promise<Page> => {
  const wanted = items.filter((item) => isWanted(fromItem<NameRow>(item)));
  const rows = new Map(wanted.slice(0, search.limit).map((item) => [sortOf(item), fromItem<NameRow>(item).patientId]));
  const states = await found(table, search, [...numbered, ...rows.values()]);
  const placed = states.filter((state) => rows.has(placeOf(state) ?? ''));
  const patients = states.filter((state) => placed.includes(state) || numbered.includes(state.id));
  const mayFollow = wanted.length > search.limit || items.length >= most;
  if (!mayFollow) return { patients };
  const shown = new Map(placed.map((state) => [placeOf(state), state.id]));
  const next = shown.get([...rows.keys()].findLast((place) => shown.has(place)));
  if (next !== undefined) return { patients, next };
  const last = [...rows.keys()].at(-1);
  return { patients, ...(last !== undefined && { goesOnAfter: last }) };
};

const rowsFrom = (table: Table, { partition, beginning, most }: Listing, after: string | undefined) =>
  query(
    table,
    {
      KeyConditionExpression: `${TABLE.partitionKey} = :partition AND ${TABLE.sortKey} BETWEEN :from AND :to`,
      ExpressionAttributeValues: toAttributes({
        ':partition': partition,
        // Ids are all of one length, so nothing lies between a key and the same with a space behind it.
        ':from': after === undefined ? beginning || ' ' : `${after} `,
        ':to': `${beginning}${LAST}`,
      }),
    },
    most,
  );
