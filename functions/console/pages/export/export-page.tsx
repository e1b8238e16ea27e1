// The page of exports: choose team and days, then see what is in the next part before it is downloaded.
import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { FILES } from '../../../../shared/domain/export/filed.ts';
import { type Attempt, Choice, FailedNotice, Field } from '../forms.tsx';
import { teamName, ViewerContext } from '../viewer.ts';

export interface Choices {
  readonly careTeam: string;
  readonly from: string;
  readonly to: string;
}

/** What is in one part, and where the next begins. */
export interface PartShown {
  readonly number: number;
  readonly patients: number;
  readonly rows: Readonly<Record<(typeof FILES)[number], number>>;
  readonly after: string;
  readonly next?: string | undefined;
}

interface ExportProps {
  readonly teams: readonly string[];
  readonly choices: Choices;
  readonly attempt?: Attempt | undefined;
  readonly part?: PartShown | undefined;
  readonly mayResearch: boolean;
}

export const TITLE = 'Export';

export const ExportPage = ({ teams, choices, attempt, part, mayResearch }: ExportProps) => (
  <>
    <h1>{TITLE}</h1>
    <FailedNotice failed={attempt?.failed} />
    <form class="panel" method="get" action="/console/export">
      <h2>Responses and scores</h2>
      <p class="quiet">
        Of the patients you may see, with study numbers, without names and phones. Each download is in the audit of
        every patient in it.
      </p>
      <ChoiceFields teams={teams} choices={choices} attempt={attempt} />
      <button type="submit" name="show" value="true">
        Show what there is
      </button>
    </form>
    {part && <Part part={part} choices={choices} />}
    {mayResearch && (
      <section class="panel">
        <h2>For research</h2>
        <p>Patients who agreed to research use, under new ids, with days since enrolment in the place of dates.</p>
        <p>
          <a href="/console/export/research">Export for research</a>
        </p>
      </section>
    )}
    <section class="panel">
      <h2>Data dictionary</h2>
      <p>Every column, questionnaire, item, answer option, score and cut-off.</p>
      <p>
        <a href="/console/export/dictionary">Read the data dictionary</a>
      </p>
    </section>
  </>
);

/** Which patients and which days. */
export const ChoiceFields = ({ teams, choices, attempt }: Pick<ExportProps, 'teams' | 'choices' | 'attempt'>) => {
  const viewer = useContext(ViewerContext);
  return (
    <div class="fields">
      <Choice
        name="careTeam"
        label="Care team"
        value={choices.careTeam}
        options={[['', 'All I see'] as const, ...teams.map((team) => [team, teamName(viewer, team)] as const)]}
        attempt={attempt}
      />
      <Field name="from" label="From" type="date" value={choices.from} attempt={attempt} />
      <Field name="to" label="To, this day included" type="date" value={choices.to} attempt={attempt} />
    </div>
  );
};

const Part = ({ part, choices }: { readonly part: PartShown; readonly choices: Choices }) => (
  <PartPanel part={part}>
    <ul class="downloads">
      {filesIn(part).map((file) => (
        <li key={file}>
          <a href={addressOf('/console/export/file', choices, { after: part.after, of: file })}>
            {fileInWords(file, part)}
          </a>
          {' · '}
          <a href={addressOf('/console/export/file', choices, { after: part.after, of: file, excel: 'true' })}>
            the same for Excel<span class="unseen">, {file}</span>
          </a>
        </li>
      ))}
    </ul>
    {part.next && (
      <p>
        <a
          href={addressOf('/console/export', choices, {
            show: 'true',
            after: part.next,
            part: String(part.number + 1),
          })}
        >
          Next part
        </a>
      </p>
    )}
  </PartPanel>
);

export const PartPanel = ({ part, children }: { readonly part: PartShown; readonly children: ComponentChildren }) => (
  <section class="panel" aria-label={`Part ${part.number}`}>
    <h2>
      {part.number === 1 && !part.next ? 'Everything there is' : `Part ${part.number}${part.next ? '' : ', the last'}`}
    </h2>
    {part.patients === 0 ? (
      <p>Nothing was filed on those days{part.next ? ' by the patients of this part' : ''}.</p>
    ) : (
      <p>
        {countOf(part.patients, 'patient')}, {countOf(part.rows.responses, 'response')}.
      </p>
    )}
    {children}
  </section>
);

/** An empty file is of use to nobody. */
export const filesIn = ({ rows }: PartShown): readonly (typeof FILES)[number][] =>
  FILES.filter((file) => rows[file] > 0);

export const fileInWords = (file: (typeof FILES)[number], { rows }: PartShown): string =>
  `Download ${file}, ${countOf(rows[file], 'row')}`;

const countOf = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

const addressOf = (path: string, choices: Choices, more: Readonly<Record<string, string>>): string => {
  const given = Object.entries({ ...choices, ...more }).filter(([, value]) => value !== '');
  return `${path}?${new URLSearchParams(Object.fromEntries(given))}`;
};

/** One button each that sends the choices on, with what a page of research needs besides. */
export const Carried = ({ fields }: { readonly fields: Readonly<Record<string, string>> }) => (
  <>
    {Object.entries(fields).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
  </>
);
