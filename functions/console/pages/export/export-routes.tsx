// The pages of exports: for care, for research, and the data dictionary.

import { parseExportRequest, parseResearchRequest } from '../../../../shared/contracts/console/export-request.ts';
import type { Role } from '../../../../shared/contracts/names.ts';
import { ROLES } from '../../../../shared/contracts/names.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import { gatherResearch, getExport, postResearchExport } from '../../export-filed.ts';
import { gatherPart } from '../../export-part.ts';
import { errorInWords } from '../expected-words.ts';
import { apiRequest, type Form, fieldOf, type PageRequest } from '../page-request.ts';
import { type Failed, failedOf, type PageResponse, page } from '../page-response.ts';
import type { PageRoute } from '../page-route.ts';
import { DICTIONARY_ROUTES } from './dictionary-page.tsx';
import { ExportPage, TITLE } from './export-page.tsx';
import { askedIn, choicesIn, csvFile, partShown, teamsFor } from './gather-export.ts';
import { RESEARCH, RESEARCH_TITLE, ResearchPage } from './research-page.tsx';

const VIEWERS: readonly Role[] = ['coordinator', 'clinician', 'programme-lead'];
const LEADS: readonly Role[] = ['programme-lead'];

const WRONG = (errors: Failed['errors']): Failed => ({
  status: 422,
  detail: 'Nothing was exported.',
  errors: errors.map(errorInWords),
});
const NO_PLACE: Failed = {
  status: 422,
  detail: 'That part is not there any more: begin again with the first.',
  errors: [],
};

const showExport = async (
  deps: ConsoleDependencies,
  { query, by }: PageRequest,
  refused?: Failed,
): Promise<PageResponse> => {
  const asked = parseExportRequest(askedIn(query));
  const wished = query.show === 'true' && !refused;
  const part = wished && asked.ok ? await gatherPart(deps, by, asked.value, () => true) : undefined;
  const failed = refused ?? (asked.ok ? (wished && !part ? NO_PLACE : undefined) : WRONG(asked.errors));
  const { careTeam, from, to } = choicesIn(query);
  return page(
    TITLE,
    <ExportPage
      teams={await teamsFor(deps, by)}
      choices={choicesIn(query)}
      attempt={failed && { form: { careTeam, from, to }, failed }}
      part={part && partShown(part, query)}
      mayResearch={by.roles.includes('programme-lead')}
    />,
    failed ? { status: failed.status } : {},
  );
};

const exportFile = async (deps: ConsoleDependencies, request: PageRequest): Promise<PageResponse> => {
  const { query } = request;
  const response = await getExport(deps, apiRequest({ ...request, query: { ...askedIn(query), format: 'csv' } }));
  const failed = failedOf(response);
  if (failed) return showExport(deps, request, failed);
  const { csv } = response.body as { readonly csv: string };
  return csvFile(`vigil-${query.of ?? 'responses'}`, csv, query.excel === 'true');
};

/** The fields as the form sent them. */
const typedIn = (form: Form): Record<string, string> =>
  Object.fromEntries(
    ['careTeam', 'from', 'to', 'after', 'of', 'key', 'part'].map((name) => [name, fieldOf(form, name)]),
  );

const showResearch = async (deps: ConsoleDependencies, { by }: PageRequest): Promise<PageResponse> =>
  page(RESEARCH_TITLE, <ResearchPage teams={await teamsFor(deps, by)} choices={choicesIn({})} />);

const previewResearch = async (
  deps: ConsoleDependencies,
  { form, by }: PageRequest,
  refused?: Failed,
): Promise<PageResponse> => {
  const typed = typedIn(form);
  const asked = parseResearchRequest(askedIn(typed));
  const part = asked.ok && !refused ? await gatherResearch(deps, by, asked.value) : undefined;
  const failed = refused ?? (asked.ok ? (part ? undefined : NO_PLACE) : WRONG(asked.errors));
  return page(
    RESEARCH_TITLE,
    <ResearchPage
      teams={await teamsFor(deps, by)}
      choices={choicesIn(typed)}
      attempt={failed && { form, failed }}
      shown={part && { part: partShown(part, typed), key: fieldOf(form, 'key'), small: part.small }}
    />,
    failed ? { status: failed.status } : {},
  );
};

const researchFile = async (deps: ConsoleDependencies, request: PageRequest): Promise<PageResponse> => {
  const asked = askedIn(typedIn(request.form));
  const response = await postResearchExport(deps, apiRequest(request, { ...asked, format: 'csv' }));
  const failed = failedOf(response);
  if (failed) return previewResearch(deps, request, failed);
  const { csv } = response.body as { readonly csv: string };
  return csvFile(`vigil-research-${asked.of ?? 'responses'}`, csv);
};

export const EXPORT_ROUTES: readonly PageRoute[] = [
  { method: 'GET', path: '/console/export', roles: VIEWERS, answer: (deps, request) => showExport(deps, request) },
  { method: 'GET', path: '/console/export/file', roles: VIEWERS, answer: exportFile },
  { method: 'GET', path: RESEARCH, roles: LEADS, answer: showResearch },
  { method: 'POST', path: RESEARCH, roles: LEADS, answer: (deps, request) => previewResearch(deps, request) },
  { method: 'POST', path: `${RESEARCH}/file`, roles: LEADS, answer: researchFile },
  ...DICTIONARY_ROUTES(ROLES),
];
