// Shows the page of an action and does what its form asks: always plain whose data it is, nothing overwritten unseen.
import type { ComponentChildren } from 'preact';
import type { AuditEntry } from '../../../../shared/domain/audit.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import { ChangedMeanwhileError, unchangedSince } from '../../unchanged-since.ts';
import { FailedNotice } from '../forms.tsx';
import { fieldOf, type PageRequest } from '../page-request.ts';
import { type Failed, failedOf, type PageResponse, page, redirect } from '../page-response.ts';
import { AUDIT_WORDS } from '../patient/audit-words.ts';
import { nameOf, PatientHead } from '../patient/patient-head.tsx';
import { PatientNav } from '../patient/patient-nav.tsx';
import { noSuchPatient, stateFor } from '../patient/patient-view.tsx';
import { When } from '../when.tsx';
import type { Action, Shown } from './action.ts';
import { DO, SEEN, SEEN_AT } from './action-form.tsx';
import { nameOfPreview, type PreviewBody, PreviewPanel, SHOWN } from './preview-panel.tsx';

/** What the page says besides its form. */
interface Said {
  readonly failed?: Failed;
  readonly preview?: PreviewBody;
  readonly outdated?: boolean;
  /** Nothing was done: what was typed is good as it is. */
  readonly checked?: string | undefined;
  /** Somebody else changed the patient: what was typed stays, beside what holds now. */
  readonly changed?: true;
}

export const showAction =
  (action: Action) =>
  (deps: ConsoleDependencies, request: PageRequest): Promise<PageResponse> =>
    pageOf(action, deps, request, {});

/** The first button of a form with a preview only shows; the second does what was shown, or shows what it would do now. */
export const submitAction =
  (action: Action) =>
  async (deps: ConsoleDependencies, request: PageRequest): Promise<PageResponse> => {
    const { form, params } = request;
    const unchanged = unchangedSince(deps, fieldOf(form, SEEN));
    const does = fieldOf(form, DO);
    try {
      // Before the fields are read: what is wrong with them counts only for what holds now.
      await unchanged.patients.loadWithCareTeam(params.id ?? '');
      if (does === 'preview' || does === 'apply') {
        const { response } = await action.ask(unchanged, request, true);
        const failed = failedOf(response);
        if (failed) return await pageOf(action, deps, request, { failed });
        const preview = response.body as PreviewBody;
        const outdated = does === 'apply' && nameOfPreview(preview) !== fieldOf(form, SHOWN);
        if (does === 'preview' || outdated) return await pageOf(action, deps, request, { preview, outdated });
      }
      const { response, done } = await action.ask(unchanged, request, does === 'check');
      const failed = failedOf(response);
      if (failed) return await pageOf(action, deps, request, { failed });
      if (does === 'check') return await pageOf(action, deps, request, { checked: action.done[done] });
      return redirect(`/console/patients/${params.id}${action.path}?done=${done}`);
    } catch (error) {
      if (error instanceof ChangedMeanwhileError) return pageOf(action, deps, request, { changed: true });
      throw error;
    }
  };

const pageOf = async (
  action: Action,
  deps: ConsoleDependencies,
  request: PageRequest,
  said: Said,
): Promise<PageResponse> => {
  const state = await stateFor(deps, request);
  if (!state) return noSuchPatient();
  const { form, query } = request;
  const { failed, preview, outdated, changed, checked } = said;
  const stays = failed || preview || checked || changed;
  const attempt = stays ? { form, ...(failed && { failed }), ...(changed && { overtaken: changed }) } : undefined;
  const shown: Shown = { deps, state, now: deps.clock(), query, attempt };
  const done = action.done[query.done ?? ''];
  return page(
    `${action.title}: ${nameOf(state)}`,
    <>
      <PatientHead state={state} page={action.title} />
      <PatientNav id={state.id} />
      {(checked ?? (done && !attempt)) && (
        <p class="done" role="status">
          {checked ?? done}
        </p>
      )}
      <FailedNotice failed={failed} />
      {changed && (await changedNotice(deps, shown, fieldOf(form, SEEN_AT)))}
      {preview && (
        <PreviewPanel shown={shown} path={action.path} form={form} preview={preview} outdated={outdated ?? false} />
      )}
      {await action.view(shown)}
    </>,
    failed ? { status: failed.status } : changed || outdated ? { status: 409 } : {},
  );
};

/** Enough to find what was done since a page was opened, in one request. */
const ENTRIES = 50;

/** They change nothing, so no form is out of date for them. */
const LOOKS: readonly AuditEntry['action'][] = ['viewed', 'exported'];

const changedNotice = async (
  deps: ConsoleDependencies,
  { state }: Shown,
  seenAt: string,
): Promise<ComponentChildren> => {
  const entries = await deps.patients.audit(state.id, { limit: ENTRIES });
  const since = entries.filter(({ at, action }) => at >= seenAt && !LOOKS.includes(action));
  return (
    <div class="failed" role="alert">
      <p>
        Nothing was changed: somebody else changed this patient after you opened the page. What you changed still stands
        below, all else is as it is now: look at it once more before you send it.
      </p>
      <ul>
        {since.map((entry) => (
          <Entry key={entry.id} entry={entry} zone={state.timeZone} />
        ))}
      </ul>
    </div>
  );
};

const Entry = ({
  entry: { at, by, action, reference },
  zone,
}: {
  readonly entry: AuditEntry;
  readonly zone: string;
}) => (
  <li>
    <strong>{by}</strong>, <When at={at} zone={zone} />: {AUDIT_WORDS[action]}
    {reference && ` (${reference})`}
  </li>
);
