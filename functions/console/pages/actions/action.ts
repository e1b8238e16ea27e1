// An action on one patient: a page with a form, and what the form asks of the API.
import type { ComponentChildren } from 'preact';
import type { Role } from '../../../../shared/contracts/names.ts';
import type { Instant } from '../../../../shared/domain/instant.ts';
import type { PatientState } from '../../../../shared/domain/patient.ts';
import type { ApiResponse } from '../../api-response.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import type { Attempt } from '../forms.tsx';
import type { PageRequest } from '../page-request.ts';

/** What a form is made from. */
export interface Shown {
  readonly deps: ConsoleDependencies;
  readonly state: PatientState;
  readonly now: Instant;
  readonly query: PageRequest['query'];
  /** The fields as typed, where the form was not taken or only looked at. */
  readonly attempt?: Attempt | undefined;
}

/** What the API answered, and the code of what was done, if it was. */
export interface Asked {
  readonly response: ApiResponse;
  readonly done: string;
}

export interface Action {
  /** Behind `/console/patients/{id}`. */
  readonly path: string;
  /** In the list of actions, and at the head of the page. */
  readonly title: string;
  readonly roles: readonly Role[];
  /** Who may look at it besides, without its forms. */
  readonly readers?: readonly Role[];
  /** What was done, by its code in the address. */
  readonly done: Readonly<Record<string, string>>;
  readonly view: (shown: Shown) => ComponentChildren | Promise<ComponentChildren>;
  /** With `preview` nothing is changed, and the answer is what would be. Only asked for where the form offers it. */
  readonly ask: (deps: ConsoleDependencies, request: PageRequest, preview: boolean) => Promise<Asked>;
}

export const CARE_STAFF: readonly Role[] = ['coordinator', 'clinician'];
export const COORDINATORS: readonly Role[] = ['coordinator'];

/** Values of a form that were left empty are left out. */
export const given = <Fields extends Readonly<Record<string, string>>>(fields: Fields): Partial<Fields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')) as Partial<Fields>;
