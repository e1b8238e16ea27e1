// The main page of a patient: what a nurse takes in at a glance, and the newest of everything.
import type { ComponentChildren } from 'preact';
import { DAY, plus } from '../../../../shared/domain/instant.ts';
import { plannedAhead } from '../../../../shared/domain/planned-ahead.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import type { PageRequest } from '../page-request.ts';
import { type PageResponse, page } from '../page-response.ts';
import { AlertList } from './alert-list.tsx';
import { Conversation } from './conversation.tsx';
import { Facts } from './facts.tsx';
import { MissingPlan } from './missing-plan.tsx';
import { NoteList } from './note-list.tsx';
import { OpenCases } from './open-cases.tsx';
import { nameOf, PatientHead } from './patient-head.tsx';
import { PatientNav } from './patient-nav.tsx';
import { noSuchPatient, type PatientView, rulesOf, viewOf } from './patient-view.tsx';
import { ResponseList } from './response-list.tsx';
import { Schedule } from './schedule.tsx';
import { gridsOf } from './symptom-grid.ts';
import { Symptoms } from './symptoms.tsx';
import { Trends } from './trends.tsx';

/** Half a year: what fits into one small page. */
const WEEKS = 26;
const CHECKS = 10;
const DAYS_AHEAD = 28;

/** `GET /console/patients/{id}` */
export const getCourse = async (deps: ConsoleDependencies, request: PageRequest): Promise<PageResponse> => {
  const view = await viewOf(deps, request);
  return view ? page(nameOf(view.course.state), <Course view={view} />) : noSuchPatient();
};

const Course = ({ view }: { readonly view: PatientView }) => {
  const { course, content, now } = view;
  const { state, alerts, responses, texts, notes } = course;
  const { id, timeZone: zone } = state;
  const isPatient = state.kind === 'patient';
  const grids = gridsOf(responses, content, rulesOf(view), CHECKS);
  return (
    <>
      <PatientHead state={state} />
      <PatientNav id={id} />
      {isPatient && <MissingPlan state={state} content={content} />}
      <div class="columns">
        <Part title="Open alerts" id={id} to="/alerts" more="All alerts">
          <OpenCases alerts={alerts} responses={responses} content={content} now={now} zone={zone} />
        </Part>
        {isPatient && (
          <section class="panel" aria-label="At a glance">
            <h2>At a glance</h2>
            <Facts view={view} />
          </section>
        )}
      </div>
      {isPatient && (
        <>
          <Part title="Trends" id={id} to="/trends" more="All trends">
            <Trends view={view} span={{ from: plus(now, -WEEKS * 7 * DAY), to: now }} />
          </Part>
          {grids.length > 0 && (
            <Part title="Symptoms" id={id} to="/responses" more="All answers">
              {grids.map((grid) => (
                <Symptoms key={grid.name} grid={grid} zone={zone} />
              ))}
            </Part>
          )}
        </>
      )}
      <div class="columns">
        <Part title="Newest texts" id={id} to="/texts" more="The whole conversation">
          <Conversation texts={texts.slice(-8)} state={state} />
        </Part>
        <div class="stack">
          <Part title="Notes" id={id} to="/notes" more="All notes, write one">
            <NoteList notes={notes.slice(-3)} zone={zone} />
          </Part>
          <Part title="Closed alerts" id={id} to="/alerts" more="All alerts">
            <AlertList
              alerts={alerts.filter(({ status }) => status === 'closed').slice(-3)}
              responses={responses}
              content={content}
              zone={zone}
            />
          </Part>
          {isPatient && (
            <>
              <Part title="Next four weeks" id={id} to="/schedule" more="The whole schedule">
                <Schedule
                  state={state}
                  now={now}
                  ahead={plannedAhead(state, { content, now }, DAYS_AHEAD)}
                  content={content}
                />
              </Part>
              <Part title="Newest responses" id={id} to="/responses" more="All responses">
                <ResponseList responses={responses.slice(-3)} all={responses} content={content} zone={zone} folded />
              </Part>
            </>
          )}
        </div>
      </div>
    </>
  );
};

interface PartProps {
  readonly title: string;
  readonly id: string;
  readonly to: string;
  readonly more: string;
  readonly children: ComponentChildren;
}

const Part = ({ title, id, to, more, children }: PartProps) => (
  <section class="panel" aria-label={title}>
    <div class="title">
      <h2>{title}</h2>
      <a href={`/console/patients/${id}${to}`}>{more}</a>
    </div>
    {children}
  </section>
);
