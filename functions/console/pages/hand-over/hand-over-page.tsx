// What I have at the end of a shift, on one page that can be printed, and who gets it.
import { spacedPhone } from '../../../../shared/contracts/console/phone.ts';
import { FailedNotice, Field, PostForm } from '../forms.tsx';
import type { Failed } from '../page-response.ts';
import { PersonChoice, POOL, peopleOf } from '../people.tsx';
import { whenInWords } from '../when.tsx';
import { deadlineOf } from '../worklist/deadline.ts';
import type { OwnCase, OwnCases } from './gather-mine.ts';

const FORM = 'hand-over';

interface HandOverProps {
  readonly mine: OwnCases;
  readonly done?: string | undefined;
  readonly failed?: Failed | undefined;
}

export const HandOverPage = ({ mine, done, failed }: HandOverProps) => {
  const { cases, more, now, teams } = mine;
  return (
    <>
      <div class="title">
        <h1>Hand over my cases</h1>
        <p class="quiet">{whenInWords(now, teams[0]?.timeZone ?? 'UTC')}</p>
      </div>
      <FailedNotice failed={failed} />
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
            {more > 0 && ` Cases of ${more} more patients show once these are handed over.`}
          </p>
          <Cases mine={mine} />
          <PostForm action="/console/hand-over" id={FORM}>
            <Field name="note" label="Note for whoever gets them" rows={2} />
            <button type="submit">Hand over</button>
          </PostForm>
        </>
      )}
    </>
  );
};

const Cases = ({ mine }: { readonly mine: OwnCases }) => (
  <section class="scroll panel" tabindex={0} aria-label="My cases, scrolls sideways">
    <table>
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
          <Case key={own.open.id} own={own} mine={mine} />
        ))}
      </tbody>
    </table>
  </section>
);

const Case = ({ own, mine }: { readonly own: OwnCase; readonly mine: OwnCases }) => {
  const { open, state, alerts } = own;
  const name = state.kind === 'contact' ? 'Unknown sender' : state.name;
  const deadline = deadlineOf(
    open,
    mine.now,
    state.timeZone,
    alerts.find(({ id }) => id === open.id),
  );
  const team = mine.teams.find(({ id }) => id === state.careTeamId);
  return (
    <tr>
      <th scope="row">
        <a href={`/console/alerts/${open.id}`}>{name}</a>
        <br />
        <span class="quiet">{spacedPhone(state.phone)}</span>
      </th>
      <td>
        <span class={`badge ${open.severity}`}>{open.severity}</span> {alerts.map(({ reason }) => reason).join('; ')}
        <br />
        <span class="quiet">{lastStep(own)}</span>
      </td>
      <td>
        {deadline.words}
        {deadline.overdue && <span class="overdue"> — {deadline.overdue}</span>}
      </td>
      <td class="choose">
        <PersonChoice
          form={FORM}
          name={`to.${open.id}`}
          label={`Who gets the case of ${name}`}
          options={[['', 'keep it'], [POOL, 'anyone in the team'], ...peopleOf(team, mine.now)]}
        />
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
