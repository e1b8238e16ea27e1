// A page of patients for a person who turns pages.
import type { PatientPage, PatientSearch } from '../../shared/domain/patient-search.ts';
import type { Directory } from '../../shared/ports.ts';

/** The page after a patient; the first where there is none, or where whoever it was is in the list no more. */
export const pageOf = async (
  directory: Directory,
  search: Omit<PatientSearch, 'after'>,
  after: string | undefined,
): Promise<PatientPage> => {
  if (!after) return directory.find(search);
  const page = await directory.find({ ...search, after });
  return page.isLost ? directory.find(search) : page;
};
