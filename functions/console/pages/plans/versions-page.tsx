// Where a version stands: what differs from the one before it, who approves it, and what happened to it.
import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { Role } from '../../../../shared/contracts/names.ts';
import { isSameUser } from '../../../../shared/domain/away.ts';
import { counted } from '../../../../shared/domain/in-words/phrases.ts';
import type { ShownPlan } from '../../plans.ts';
import { type Attempt, Check, FailedNotice, Field, PostForm } from '../forms.tsx';
import { ViewerContext } from '../viewer.ts';
import { When } from '../when.tsx';
import type { Origin } from './gather-origin.ts';
import type { FaultyPlan, PlanView } from './gather-plan.ts';
import { PlanHead } from './plan-head.tsx';
import { EDITORS, isDraft } from './plan-nav.tsx';
import { actionWords } from './plan-words.ts';

interface VersionsPageProps {
  readonly view: PlanView | FaultyPlan;
  readonly origin?: Origin | undefined;
  readonly attempt?: Attempt;
  readonly done?: string | undefined;
}

export const VersionsPage = ({ view, origin, attempt, done }: VersionsPageProps) => {
  const { shown } = view;
  return (
    <>
      <PlanHead view={view} />
      <FailedNotice failed={attempt?.failed} />
      {done && !attempt && (
        <p class="done" role="status">
          {done}
        </p>
      )}
      {origin && <Changes origin={origin} />}
      <Steps shown={shown} attempt={attempt} canBeFollowed={'plan' in view} />
      {shown.history.length > 0 && <History shown={shown} />}
    </>
  );
};

const Changes = ({ origin: { plan, differences } }: { readonly origin: Origin }) => (
  <section class="panel" aria-labelledby="changes">
    <h2 id="changes">
      {counted(differences.length, 'change')} from {plan.title}, version {plan.version}
    </h2>
    <ul class="rules">
      {differences.map((difference) => (
        <li key={difference}>{difference}</li>
      ))}
    </ul>
    {differences.length === 0 && <p>It says the same.</p>}
  </section>
);

interface StepsProps {
  readonly shown: ShownPlan;
  readonly attempt: Attempt | undefined;
  readonly canBeFollowed: boolean;
}

/** Everyone sees what comes next; only who may do it sees the form. */
const Steps = ({ shown, attempt, canBeFollowed }: StepsProps) => {
  const { by } = useContext(ViewerContext);
  const may = (roles: readonly Role[]): boolean => roles.some((role) => by.roles.includes(role));
  const edited = shown.editors?.some((editor) => isSameUser(editor, by.name)) === true;
  const at = `/console/plans/${shown.id}`;
  const draft = isDraft(shown);
  return (
    <section class="panel" aria-labelledby="next">
      <h2 id="next">What comes next</h2>
      {draft && <p>{approverWords(shown, edited)}</p>}
      {draft && canBeFollowed && may(['clinician']) && !edited && (
        <PostForm action={`${at}/approve`}>
          <Revision shown={shown} />
          <Field
            name="reviewBy"
            label="To be reviewed by"
            hint="The last day on which your approval holds."
            type="date"
            required
            attempt={attempt}
          />
          <button type="submit">I have read it and approve it for care</button>
        </PostForm>
      )}
      {shown.origin === 'build' && (
        <p>
          It ships with Vigil and is approved with it, not on this page. To change it, a programme lead or clinician
          makes a copy.
        </p>
      )}
      {shown.status === 'approved' && shown.origin === 'console' && (
        <p>Patients stay on the version they follow until they are moved. An approved version is never changed.</p>
      )}
      {may(EDITORS) && (
        <div class="buttons">
          {draft && (
            <a class="button" href={`${at}/edit`}>
              Edit this draft
            </a>
          )}
          {draft && (
            <Sure what="Delete this draft">
              <PostForm action={`${at}/delete`} inline>
                <Revision shown={shown} />
                <button type="submit" class="grave">
                  Delete it for ever
                </button>
              </PostForm>
            </Sure>
          )}
          {shown.origin === 'console' && !draft && (
            <PostForm action={`${at}/new-version`} inline>
              <input type="hidden" name="name" value={shown.name} />
              <button type="submit">Make a new version to change</button>
            </PostForm>
          )}
          {shown.status === 'approved' && shown.origin === 'console' && (
            <Sure what="Retire this version">
              <PostForm action={`${at}/retire`} inline>
                <Revision shown={shown} />
                <button type="submit" class="grave">
                  Retire it: nobody new follows it
                </button>
              </PostForm>
            </Sure>
          )}
        </div>
      )}
      {may(EDITORS) && (
        <PostForm action={`${at}/copy`}>
          <Field
            name="name"
            label="Name of the copy"
            hint="Lower-case letters, digits and hyphens, such as cedar-weekly. The title can be changed later, the name cannot."
            attempt={attempt}
          />
          <Check
            name="takesItsPlace"
            label="The copy will replace this plan: patients can be moved to it and stay in the week they are in"
            attempt={attempt}
          />
          <button type="submit" class="plain">
            Make a copy to change
          </button>
        </PostForm>
      )}
    </section>
  );
};

/** What cannot be taken back is asked for twice. */
const Sure = ({ what, children }: { readonly what: string; readonly children: ComponentChildren }) => (
  <details>
    <summary>{what}</summary>
    {children}
  </details>
);

const approverWords = ({ editors = [] }: ShownPlan, edited: boolean): string =>
  edited
    ? 'You edited this draft, so a clinician who did not edit it has to approve it.'
    : `A clinician other than ${editors.join(', ')} approves it.`;

export const Revision = ({ shown: { revision } }: { readonly shown: ShownPlan }) => (
  <input type="hidden" name="revision" value={revision} />
);

/** Of one moment, the later revision first. */
const newestFirst = (one: Entry, other: Entry): number =>
  other.at.localeCompare(one.at) || other.revision - one.revision;

type Entry = ShownPlan['history'][number];

const History = ({ shown }: { readonly shown: ShownPlan }) => (
  <section class="panel" aria-labelledby="history">
    <h2 id="history">History</h2>
    <ul class="rules">
      {shown.history.toSorted(newestFirst).map(({ id, at, by, action, version }) => (
        <li key={id}>
          <When at={at} zone="UTC" />: version {version} {actionWords(action)} by {by}
        </li>
      ))}
    </ul>
  </section>
);
