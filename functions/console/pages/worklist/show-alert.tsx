// Answers with the page of a case.
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import type { Attempt } from '../forms.tsx';
import type { PageRequest } from '../page-request.ts';
import { type PageResponse, page } from '../page-response.ts';
import { AlertPage, nameOf } from './alert-page.tsx';
import { DONE } from './alert-words.ts';
import { gatherCase } from './gather-alert.ts';

export const showAlert = async (
  deps: ConsoleDependencies,
  { params, query, by }: PageRequest,
  attempt?: Attempt,
): Promise<PageResponse> => {
  const view = await gatherCase(deps, params.id ?? '', by);
  if (!view) return noSuchAlert();
  return page(
    `${nameOf(view)}: ${view.lead.severity} case`,
    <AlertPage view={view} content={deps.content} done={DONE[query.done ?? '']} attempt={attempt} />,
    // Not kept fresh by itself: every look at a patient is in the audit.
    attempt?.failed ? { status: attempt.failed.status } : {},
  );
};

export const noSuchAlert = (): PageResponse =>
  page(
    'There is no such alert',
    <>
      <h1>There is no such alert</h1>
      <p>
        It may belong to another team. <a href="/console">To the work list</a>
      </p>
    </>,
    { status: 404 },
  );
