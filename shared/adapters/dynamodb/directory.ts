// Finds patients: by rows that are written with them, one per word of the name and one in the list of their team.
import { TABLE } from '../../contracts/names.ts';
import type { PatientId } from '../../domain/communication.ts';
import { isNamed, nameWords } from '../../domain/name-words.ts';
import type { PatientState } from '../../domain/patient.ts';
import { inNameOrder, isFound, nameOrder, type PatientSearch } from '../../domain/patient-search.ts';
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

/** Rows of one beginning that a search looks through at a time: one answer of DynamoDB holds far more than as many. */
const MOST_ROWS = 1_000;
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
    const [named, known] = await Promise.all([byName(table, search), byNumber(table, search)]);
    const ids = [...new Set([...known, ...named.rows.map(({ patientId }) => patientId)])];
    const states = ids.length > 0 ? await getItems(table, ids.map(stateKey)) : [];
    return {
      // What a row said when it was written need not hold any more: the state decides.
      patients: inNameOrder(
        states.map((item) => fromItem<PatientState>(item)).filter((state) => isFound(state, search)),
      ),
      ...(named.next && { next: named.next }),
    };
  },
});

const byNumber = async (table: Table, { studyId, phone, after }: PatientSearch): Promise<readonly PatientId[]> => {
  if (after !== undefined) return [];
  const [study, holders] = await Promise.all([
    studyId === undefined ? undefined : getItem(table, studyKey(studyId)),
    phone === undefined ? undefined : getItem(table, phoneKey(phone)),
  ]);
  const patientId = study && fromItem<{ readonly patientId: PatientId }>(study).patientId;
  const { patientIds = [] } = holders ? fromItem<{ readonly patientIds?: readonly PatientId[] }>(holders) : {};
  return [...(patientId ? [patientId] : []), ...patientIds];
};

interface Rows {
  readonly rows: readonly NameRow[];
  readonly next?: string;
}

const byName = async (table: Table, search: PatientSearch): Promise<Rows> => {
  const { words = [], studyId, phone, careTeamId, among = () => true, limit } = search;
  if (words.length === 0) {
    if (studyId !== undefined || phone !== undefined || careTeamId === undefined) return { rows: [] };
    return cut(
      await rowsFrom(table, teamNamesPartition(careTeamId), '', search.after, limit + 1),
      () => true,
      limit,
      limit + 1,
    );
  }
  // The longest is the rarest.
  const [rarest = ''] = [...words].sort((one, other) => other.length - one.length);
  const items = await rowsFrom(table, WORDS_PARTITION, rarest, search.after, MOST_ROWS);
  const isWanted = (row: NameRow): boolean =>
    among(row.careTeamId) && (careTeamId === undefined || row.careTeamId === careTeamId) && isNamed(row.name, words);
  return cut(items, isWanted, limit, MOST_ROWS);
};

const rowsFrom = (table: Table, partition: string, beginning: string, after: string | undefined, limit: number) =>
  query(
    table,
    {
      KeyConditionExpression: `${TABLE.partitionKey} = :partition AND ${TABLE.sortKey} BETWEEN :from AND :to`,
      ExpressionAttributeValues: toAttributes({
        ':partition': partition,
        // Ids are all of one length, so nothing lies between a key and the same with a space behind it.
        ':from': after?.startsWith(beginning) ? `${after} ` : beginning || ' ',
        ':to': `${beginning}${LAST}`,
      }),
    },
    limit,
  );

/** The first `limit` of the rows that are wanted, one per patient; more may follow where all `most` were read. */
const cut = (items: readonly Item[], isWanted: (row: NameRow) => boolean, limit: number, most: number): Rows => {
  const wanted = items.filter((item) => isWanted(fromItem<NameRow>(item)));
  const shown = wanted.slice(0, limit);
  const last = wanted.length > limit ? shown.at(-1) : items.length >= most ? items.at(-1) : undefined;
  return { rows: shown.map((item) => fromItem<NameRow>(item)), ...(last && { next: sortOf(last) }) };
};
