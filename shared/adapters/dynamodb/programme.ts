// What holds for the whole programme, in one item of the table, which names the table it was written to.
import { RESTORED_MARK } from '../../contracts/names.ts';
import type { ProgrammeHold } from '../../domain/holds/programme-hold.ts';
import type { Programme } from '../../ports.ts';
import { type Item, toAttribute } from './attributes.ts';
import { careTeamsIn } from './care-teams.ts';
import { fromItem } from './items.ts';
import { CARE_TEAMS_KEY, PROGRAMME_KEY, partitionOf } from './keys.ts';
import { getItem, getItems, type Table, update } from './table.ts';

interface Stored {
  readonly hold: ProgrammeHold;
  /** Absent in what was written before tables were named. */
  readonly table?: string;
}

/** What a backup says of a hold is about the table it was made of, so a restored one is on hold until it says so itself. */
const isAboutThis = (table: Table, stored: Stored | undefined): boolean =>
  stored?.table === undefined ? !table.name.includes(RESTORED_MARK) : stored.table === table.name;

export const dynamodbProgramme = (table: Table): Programme => ({
  hold: async () => holdIn(table, await getItem(table, PROGRAMME_KEY)),
  withCareTeams: async () => {
    const items = await getItems(table, [CARE_TEAMS_KEY, PROGRAMME_KEY]);
    const at = (key: Item) => items.find((item) => partitionOf(item) === partitionOf(key));
    const hold = holdIn(table, at(PROGRAMME_KEY));
    return { careTeams: careTeamsIn(at(CARE_TEAMS_KEY)), ...(hold && { hold }) };
  },
  setHold: async (hold) => {
    await update(table, {
      Key: PROGRAMME_KEY,
      UpdateExpression: 'SET #hold = :hold, #table = :table',
      ExpressionAttributeNames: { '#hold': 'hold', '#table': 'table' },
      ExpressionAttributeValues: { ':hold': toAttribute(hold), ':table': toAttribute(table.name) },
    });
  },
});

const holdIn = (table: Table, item: Item | undefined): ProgrammeHold | undefined => {
  const stored = item && fromItem<Stored>(item);
  return isAboutThis(table, stored) ? stored?.hold : unprepared(stored);
};

const unprepared = (stored: Stored | undefined): ProgrammeHold => ({
  on: true,
  reason: 'The table was restored from a backup and is not prepared (runbook, "Restoring the table")',
  by: 'vigil',
  // Nobody wrote down when; not before this.
  since: stored?.hold.since ?? new Date(0).toISOString(),
  unprepared: true,
});
