// Every score over months, and what was before.
import { DAY, type Instant, plus } from '../../../../shared/domain/instant.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import type { PageRequest } from '../page-request.ts';
import { type PageResponse, page } from '../page-response.ts';
import { When } from '../when.tsx';
import { nameOf, PatientHead } from './patient-head.tsx';
import { PatientNav } from './patient-nav.tsx';
import { noSuchPatient, viewOf } from './patient-view.tsx';
import { Trends } from './trends.tsx';

/** What a small page holds of weekly scores. */
const SHOWN = 36 * 7 * DAY;

/** `GET /console/patients/{id}/trends`; `until` names the end of what is shown. */
export const getTrends = async (deps: ConsoleDependencies, request: PageRequest): Promise<PageResponse> => {
  const view = await viewOf(deps, request, 1);
  if (!view) return noSuchPatient();
  const { state, responses } = view.course;
  const to = untilOf(request.query.until, view.now);
  const from = plus(to, -SHOWN);
  const isEarlier = responses.some(({ authored }) => authored < from);
  return page(
    `Trends: ${nameOf(state)}`,
    <>
      <PatientHead state={state} page="Trends" />
      <PatientNav id={state.id} />
      <section class="panel" aria-label="Trends">
        <h2>Scores over time</h2>
        <p>
          <When at={from} zone={state.timeZone} dayOnly /> to <When at={to} zone={state.timeZone} dayOnly />.{' '}
          {isEarlier && <a href={`/console/patients/${state.id}/trends?until=${from}`}>What was before</a>}
        </p>
        <Trends view={view} span={{ from, to }} />
      </section>
    </>,
  );
};

const untilOf = (asked: string | undefined, now: Instant): Instant => {
  const time = Date.parse(asked ?? '');
  return Number.isNaN(time) ? now : new Date(time).toISOString();
};
