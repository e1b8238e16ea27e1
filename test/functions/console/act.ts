// Acts on one patient through the pages, as a form sends it that was just opened.
import type { Form } from '../../../functions/console/pages/page-request.ts';
import { tagOf } from '../../../functions/console/patient-tag.ts';
import type { PatientState } from '../../../shared/domain/patient.ts';
import { seedPatient, type World, world } from '../world.ts';
import { type Visited, type VisitOptions, visit } from './visit.ts';

export const at = (path: string): string => `/console/patients/p1${path}`;

export const withPatient = (fields: Partial<PatientState> = {}): World => {
  const on = world();
  seedPatient(on, fields);
  return on;
};

export const stateOf = (on: World): PatientState => {
  const state = on.table.states.get('p1');
  if (!state) throw new Error('There is no patient');
  return state;
};

export const send = (on: World, path: string, form: Form, options: VisitOptions = {}): Promise<Visited> =>
  visit(on, at(path), {
    roles: ['coordinator', 'clinician'],
    ...options,
    form: { seen: tagOf(stateOf(on)), seenAt: on.clock(), ...form },
  });

/** The fields that the page says something is wrong at. */
export const errorFields = ({ body }: Visited): readonly string[] =>
  [...body.matchAll(/id="([^"]+)-wrong"/g)].map(([, field = '']) => field);

/** What names the preview on a page: the form that does it sends that back. */
export const shownIn = (body: string): string => /name="shown" value="(\w+)"/.exec(body)?.[1] ?? '';
