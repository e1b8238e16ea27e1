// What I have at the end of a shift, on one page that can be printed, and who gets it.
import { type Attempt, FailedNotice, Field, PostForm } from '../forms.tsx';
import { type Form, fieldOf } from '../page-request.ts';
import { PersonChoice, POOL, peopleOf } from '../people.tsx';
import { Phone } from '../phone.tsx';
import { whenInWords } from '../when.tsx';
import { deadlineOf } from '../worklist/deadline.ts';
import { SeenSteps } from '../worklist/several.tsx';
import type { OwnCase, OwnCases } from './gather-mine.ts';

const FORM = 'hand-over';
/** Before the id of an alert: who gets its case. */
export const PASSED = 'to.';

interface HandOverProps {
  readonly mine: OwnCases;
  readonly done?: string | undefined;
  /** As it was sent and not, or not wholly, done. */
  readonly attempt?: Attempt | undefined;
}

export const HandOverPage = ({ mine, done, attempt }: HandOverProps) => {
  const { cases, count, pages, now, teams } = mine;
  return (
    <>
      <div class="title">
        <h1>Hand over my cases</h1>
        <p class="quiet">{whenInWords(now, teams[0]?.timeZone ?? 'UTC')}</p>
      </div>
      <FailedNotice failed={attempt?.failed} />
      {done && (
        <p class="done" role="status">
          {done}
        </p>
      )}
      {cases.length === 0 ? (
        <p class="panel">You have no open case: nothing to hand over.</p>
      ) : (
        <>
          <p class="quiet">
            Clocks run on: whoever gets a case still has to act by its deadline. To have it on paper, print this page.
            {pages > 1 &&
              ` You have ${count} cases on ${pages} pages: hand over those of one page before you turn to the next.`}
          </p>
          <Cases mine={mine} form={attempt?.form ?? {}} />
          {pages > 1 && <Pages mine={mine} />}
          {teams.some(({ id, members = [] }) => members.length === 0 && hasCase(mine, id)) && (
            <p class="quiet">
              A team that lists no members can be handed its cases as a whole; to name a colleague, open the case.
            </p>
          )}
          <PostForm action="/console/hand-over" id={FORM}>
            <input type="hidden" name="page" value={String(mine.page)} />
            <Field name="note" label="Note for whoever gets them" rows={2} attempt={attempt} />
            <button type="submit">Hand over</button>
          </PostForm>
        </>
      )}
    </>
  );
};

/** The page at the end of a shift, and which piece of it. */
export const handOverAt = (page: number, done?: 'passed'): string => {
  const query = new URLSearchParams({ ...(done && { done }), ...(page > 1 && { page: String(page) }) }).toString();
  return `/console/hand-over${query && `?${query}`}`;
};

const Pages = ({ mine: { page, pages } }: Pick<HandOverProps, 'mine'>) => (
  <nav aria-label="Pages" class="buttons">
    {page > 1 && <a href={handOverAt(page - 1)}>Previous cases</a>}
    <span>
      Page {page} of {pages}
    </span>
    {page < pages && <a href={handOverAt(page + 1)}>Next cases</a>}
  </nav>
);

const hasCase = ({ cases }: OwnCases, teamId: string): boolean =>
  cases.some(({ state }) => state.careTeamId === teamId);

const Cases = ({ mine, form }: { readonly mine: OwnCases; readonly form: Form }) => (
  <section class="scroll panel" tabindex={0} aria-label="My cases, scrolls sideways">
    <table class="carded">
      <caption class="unseen">My open cases</caption>
      <thead>
        <tr>
          <th scope="col">Patient</th>
          <th scope="col">Why</th>
          <th scope="col">By when</th>
          <th scope="col" class="choose">
            Pass to
          </th>
        </tr>
      </thead>
      <tbody>
        {mine.cases.map((own) => (
          <Case key={own.open.id} own={own} mine={mine} form={form} />
        ))}
      </tbody>
    </table>
  </section>
);

interface CaseProps {
  readonly own: OwnCase;
  readonly mine: OwnCases;
  readonly form: Form;
}

const Case = ({ own, mine, form }: CaseProps) => {
  const { open, state, alerts } = own;
  const name = state.kind === 'contact' ? 'Unknown sender' : state.name;
  const lead = alerts.find(({ id }) => id === open.id);
  const deadline = deadlineOf(open, mine.now, state.timeZone, lead);
  const team = mine.teams.find(({ id }) => id === state.careTeamId);
  const more = state.openAlerts.filter(({ caseId }) => caseId === open.caseId).length - alerts.length;
  return (
    <tr>
      <th scope="row">
        <a href={`/console/alerts/${open.id}`}>{name}</a>
        <br />
        <span class="quiet">
          <Phone phone={state.phone} />
        </span>
      </th>
      <td data-label="Why">
        <span class={`badge ${open.severity}`}>{open.severity}</span> {alerts.map(({ reason }) => reason).join('; ')}
        {more > 0 && ` and ${more} more`}
        <br />
        <span class="quiet">{lastStep(own)}</span>
      </td>
      <td data-label="By when">
        {deadline.words}
        {deadline.overdue && <span class="overdue"> — {deadline.overdue}</span>}
      </td>
      <td class="choose" data-label="Pass to">
        <PersonChoice
          form={FORM}
          name={`${PASSED}${open.id}`}
          label={`Who gets the case of ${name}`}
          chosen={fieldOf(form, `${PASSED}${open.id}`)}
          options={[['', 'keep it'], [POOL, 'anyone in the team'], ...peopleOf(team, mine.now)]}
        />
        {lead && <SeenSteps alert={lead} form={FORM} />}
      </td>
    </tr>
  );
};

/** What somebody last wrote about it. */
const lastStep = ({ alerts }: OwnCase): string => {
  const noted = alerts.flatMap(({ steps }) => steps).filter(({ note, by }) => note && by !== 'vigil');
  const last = noted.toSorted((one, other) => (one.at < other.at ? -1 : 1)).at(-1);
  return last?.note ? `${last.by}: ${last.note}` : '';
};
