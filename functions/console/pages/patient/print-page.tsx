// One page of paper for the visit, and the same case as plain text to paste into the chart.
import { DAY, plus } from '../../../../shared/domain/instant.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import type { PageRequest } from '../page-request.ts';
import { type PageResponse, page } from '../page-response.ts';
import { When } from '../when.tsx';
import { AlertList } from './alert-list.tsx';
import { Facts } from './facts.tsx';
import { NoteList } from './note-list.tsx';
import { OpenCases } from './open-cases.tsx';
import { nameOf, PatientHead } from './patient-head.tsx';
import { PatientNav } from './patient-nav.tsx';
import { noSuchPatient, type PatientView, rulesOf, viewOf } from './patient-view.tsx';
import { summaryOf } from './summary.ts';
import { gridsOf } from './symptom-grid.ts';
import { Symptoms } from './symptoms.tsx';
import { Trends } from './trends.tsx';

const WEEKS = 26;
/** What fits on one page. */
const CHECKS = 8;
const FEW = 2;

/** `GET /console/patients/{id}/print` */
export const getPrint = async (deps: ConsoleDependencies, request: PageRequest): Promise<PageResponse> => {
  const view = await viewOf(deps, request);
  return view ? page(`For the visit: ${nameOf(view.course.state)}`, <Paper view={view} />) : noSuchPatient();
};

const Paper = ({ view }: { readonly view: PatientView }) => {
  const { course, content, now } = view;
  const { state, alerts, responses, notes } = course;
  const { timeZone: zone } = state;
  const closed = alerts.filter(({ status }) => status === 'closed').slice(-FEW);
  return (
    <div class="paper">
      <PatientHead state={state} />
      <p class="quiet">
        As of <When at={now} zone={zone} />. Print this page with your browser: it is made for one sheet.
      </p>
      <div class="columns">
        <section aria-label="Open alerts">
          <h2>Open alerts</h2>
          <OpenCases alerts={alerts} responses={responses} content={content} now={now} zone={zone} />
        </section>
        <section aria-label="At a glance">
          <h2>At a glance</h2>
          <Facts view={view} />
        </section>
      </div>
      <section aria-label="Trends">
        <h2>Half a year</h2>
        <Trends view={view} span={{ from: plus(now, -WEEKS * 7 * DAY), to: now }} chartOnly />
      </section>
      {gridsOf(responses, content, rulesOf(view), CHECKS).map((grid) => (
        <section key={grid.name} aria-label={grid.name}>
          <h2>{grid.name}</h2>
          <Symptoms grid={grid} zone={zone} />
        </section>
      ))}
      <div class="columns">
        <section aria-label="Closed alerts">
          <h2>Last closed alerts</h2>
          <AlertList alerts={closed} responses={responses} content={content} zone={zone} />
        </section>
        <section aria-label="Notes">
          <h2>Notes</h2>
          <NoteList notes={notes.slice(-FEW)} zone={zone} />
        </section>
      </div>
    </div>
  );
};

/** `GET /console/patients/{id}/summary` */
export const getSummary = async (deps: ConsoleDependencies, request: PageRequest): Promise<PageResponse> => {
  const view = await viewOf(deps, request);
  if (!view) return noSuchPatient();
  const { state } = view.course;
  return page(
    `Summary: ${nameOf(state)}`,
    <>
      <PatientHead state={state} page="Summary" />
      <PatientNav id={state.id} />
      <section class="panel" aria-label="Summary">
        <div class="title">
          <h2>To paste into the chart</h2>
          <a href={`/console/patients/${state.id}/summary.txt`}>Keep it as a file</a>
        </div>
        <textarea class="summary" readonly rows={24} aria-label="The summary as plain text">
          {summaryOf(view)}
        </textarea>
      </section>
    </>,
  );
};

/** `GET /console/patients/{id}/summary.txt`; the name of the file names nobody. */
export const getSummaryFile = async (deps: ConsoleDependencies, request: PageRequest): Promise<PageResponse> => {
  const view = await viewOf(deps, request);
  if (!view) return noSuchPatient();
  return { kind: 'file', name: 'summary.txt', type: 'text/plain; charset=utf-8', body: summaryOf(view) };
};
