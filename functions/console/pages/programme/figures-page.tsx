// How the programme does: the figures of the last half year, counted once a day.
import { Choice } from '../forms.tsx';
import { HOLD_PAGE } from '../held-notice.tsx';
import { NOTE_PAGE } from '../places.ts';
import { When } from '../when.tsx';
import { Cases, Groups, Rules } from './alert-sections.tsx';
import { weeksOf } from './figures-view.ts';
import type { FiguresView } from './gather-figures.ts';
import { OverTime, Replies, Texts, WeekTable } from './week-sections.tsx';

export const FiguresPage = ({ view }: { readonly view: FiguresView }) => (
  <>
    <div class="title">
      <h1>Programme</h1>
      <p class="buttons">
        <a class="button plain" href={NOTE_PAGE}>
          Daily note
        </a>
        <a class="button plain" href={HOLD_PAGE}>
          Hold all texts
        </a>
      </p>
    </div>
    {view.teams.length > 1 && <TeamChoice view={view} />}
    {view.asOf === undefined ? (
      <p class="panel">Nothing has been counted yet. Figures are counted once a day; come back tomorrow.</p>
    ) : (
      <Counted view={view} asOf={view.asOf} />
    )}
  </>
);

const TeamChoice = ({ view: { teams, team } }: { readonly view: FiguresView }) => (
  <form method="get" action="/console/programme" class="find">
    <Choice
      name="careTeam"
      label="Care team"
      value={team?.id ?? ''}
      options={[['', 'All'], ...teams.map(({ id, programmeName }) => [id, programmeName] as const)]}
    />
    <button type="submit">Show</button>
  </form>
);

const Counted = ({ view, asOf }: { readonly view: FiguresView; readonly asOf: string }) => {
  const weeks = weeksOf(view.counts, view.present);
  return (
    <>
      <p class="quiet">
        {view.team ? view.team.programmeName : 'All care teams'}, the last 26 weeks, as of{' '}
        <When at={asOf} zone={view.zone} />. Counted once a day.
        {view.uncounted > 0 && ` ${view.uncounted} of the teams are not counted yet.`}
      </p>
      <div class="figures">
        <OverTime weeks={weeks} />
        <Replies view={view} />
        <Texts weeks={weeks} segmentPrice={view.segmentPrice} />
        <Cases counts={view.counts} />
        <Rules counts={view.counts} known={view.rules} />
        {/* Of a team beside the whole, a hidden group could be had by subtraction. */}
        {!view.team && <Groups counts={view.counts} />}
        <WeekTable weeks={weeks} />
      </div>
    </>
  );
};
