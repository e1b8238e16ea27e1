// Reads the file of an import: bundled by itself, because few requests bring one.
import { parseCohort } from '../../shared/contracts/console/cohort-csv.ts';
import type { Cohort } from '../../shared/contracts/console/cohort-table.ts';

export const readCohort = async (csv: string): Promise<Cohort> => parseCohort(csv);
