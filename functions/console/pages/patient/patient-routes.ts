// The pages that show a patient. Those that change something stand elsewhere, but for a note.
import type { Role } from '../../../../shared/contracts/names.ts';
import type { PageRoute } from '../page-route.ts';
import { getCourse } from './course-page.tsx';
import { getAudit, getPatientAlerts, getResponses, getSchedule, getTexts } from './list-pages.tsx';
import { getNotes, submitNote } from './notes-page.tsx';
import { getPrint, getSummary, getSummaryFile } from './print-page.tsx';
import { getTrends } from './trends-page.tsx';

const STAFF: readonly Role[] = ['coordinator', 'clinician'];
/** Whoever may see patients. */
const CARE: readonly Role[] = [...STAFF, 'programme-lead'];

const shown = (part: string, answer: PageRoute['answer']): PageRoute => ({
  method: 'GET',
  path: `/console/patients/{id}${part}`,
  roles: CARE,
  answer,
});

export const PATIENT_ROUTES: readonly PageRoute[] = [
  shown('', getCourse),
  shown('/trends', getTrends),
  shown('/responses', getResponses),
  shown('/texts', getTexts),
  shown('/schedule', getSchedule),
  shown('/alerts', getPatientAlerts),
  shown('/notes', getNotes),
  { ...shown('/notes', submitNote), method: 'POST', roles: STAFF },
  shown('/audit', getAudit),
  shown('/print', getPrint),
  shown('/summary', getSummary),
  shown('/summary.txt', getSummaryFile),
];
