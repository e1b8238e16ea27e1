// The forms of a case: each asks the API, and shows what became of it.
import { MINUTE, plus } from '../../../../shared/domain/instant.ts';
import { postAcknowledge, postAttempt, postClose } from '../../alerts.ts';
import type { ApiResponse } from '../../api-response.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import { postAssign, postSnooze } from '../../hand-on-alert.ts';
import type { ApiRequest } from '../../request.ts';
import { apiRequest, type Form, fieldOf, type PageRequest } from '../page-request.ts';
import { failedOf, type PageResponse, redirect } from '../page-response.ts';
import { POOL } from '../people.tsx';
import { showAlert } from './show-alert.tsx';

interface Handled {
  readonly ask: (deps: ConsoleDependencies, request: ApiRequest) => Promise<ApiResponse>;
  readonly body: (form: Form, deps: ConsoleDependencies) => object;
  /** Names the sentence that is shown once it was done. */
  readonly done: (form: Form) => string;
}

/** The user name; null where anyone in the team is meant. */
const personIn = (form: Form, name: string): string | null => {
  const to = fieldOf(form, name);
  return to === '' || to === POOL ? null : to;
};

/** An empty field is not sent. */
const optional = (name: string, value: string): object => (value === '' ? {} : { [name]: value });

export const HANDLED = {
  acknowledge: { ask: postAcknowledge, body: () => ({}), done: () => 'acknowledged' },
  attempt: {
    ask: postAttempt,
    body: (form, { clock }) => {
      const outcome = fieldOf(form, 'attemptOutcome');
      const minutes = Number(fieldOf(form, 'again'));
      const nextTryAt = Number.isFinite(minutes) ? plus(clock(), minutes * MINUTE) : '';
      return {
        outcome,
        ...(outcome === 'reached' ? {} : { nextTryAt }),
        ...optional('note', fieldOf(form, 'attemptNote')),
      };
    },
    done: (form) => (fieldOf(form, 'attemptOutcome') === 'reached' ? 'reached' : 'attempted'),
  },
  close: {
    ask: postClose,
    body: (form) => ({
      outcome: fieldOf(form, 'outcome'),
      ...optional('note', fieldOf(form, 'closeNote')),
      ...(fieldOf(form, 'tellPatient') === 'true' && { tellPatient: true }),
    }),
    done: (form) => (fieldOf(form, 'tellPatient') === 'true' ? 'told' : 'closed'),
  },
  assign: {
    ask: postAssign,
    body: (form) => ({ to: personIn(form, 'to'), ...optional('note', fieldOf(form, 'assignNote')) }),
    done: () => 'assigned',
  },
  snooze: {
    ask: postSnooze,
    body: (form) => ({ until: fieldOf(form, 'until'), ...optional('note', fieldOf(form, 'snoozeNote')) }),
    done: () => 'snoozed',
  },
} as const satisfies Record<string, Handled>;

export const handleAlert =
  ({ ask, body, done }: Handled) =>
  async (deps: ConsoleDependencies, request: PageRequest): Promise<PageResponse> => {
    const { form, params } = request;
    const seenSteps = fieldOf(form, 'seenSteps');
    const seen = /^\d{1,5}$/.test(seenSteps) ? { seenSteps: Number(seenSteps) } : {};
    const response = await ask(deps, apiRequest(request, { ...body(form, deps), ...seen }));
    const failed = failedOf(response);
    if (failed) return showAlert(deps, request, { form, failed });
    const to = fieldOf(form, 'back') === 'list' ? '/console' : `/console/alerts/${params.id ?? ''}`;
    return redirect(`${to}?done=${done(form)}`);
  };
