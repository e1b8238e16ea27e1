// The page of research exports: a key, which patients, and what to mind before anything is handed on.
import { type Attempt, FailedNotice, Field, PostForm } from '../forms.tsx';
import {
  Carried,
  ChoiceFields,
  type Choices,
  fileInWords,
  filesIn,
  PartPanel,
  type PartShown,
} from './export-page.tsx';

export const RESEARCH = '/console/export/research';
export const RESEARCH_TITLE = 'Export for research';

interface ResearchProps {
  readonly teams: readonly string[];
  readonly choices: Choices;
  readonly attempt?: Attempt | undefined;
  readonly shown?: { readonly part: PartShown; readonly key: string; readonly small: readonly string[] } | undefined;
}

export const ResearchPage = ({ teams, choices, attempt, shown }: ResearchProps) => (
  <>
    <h1>{RESEARCH_TITLE}</h1>
    <FailedNotice failed={attempt?.failed} />
    <PostForm action={RESEARCH}>
      <section class="panel">
        <h2>What to export</h2>
        <p>
          Only patients whose agreement to research use is on record now. No name, number, date, time of day, team, or
          text that anyone wrote. Answers can still be rare enough to recognise somebody: share the files only under an
          agreement.
        </p>
        <Field
          name="key"
          label="Key of the study"
          hint="16 characters or more. Ids are made with it: the same key makes the same ids again. It is not kept here; without it nobody can find a patient by their id."
          required
          attempt={attempt}
          value={shown?.key ?? ''}
        />
        <ChoiceFields teams={teams} choices={choices} attempt={attempt} />
        <div class="buttons">
          <button type="submit">Show what there is</button>
        </div>
      </section>
    </PostForm>
    {shown && <Part part={shown.part} studyKey={shown.key} small={shown.small} choices={choices} />}
    <p>
      <a href="/console/export">Back to exports</a>
    </p>
  </>
);

interface PartProps {
  readonly part: PartShown;
  readonly studyKey: string;
  readonly small: readonly string[];
  readonly choices: Choices;
}

const Part = ({ part, studyKey, small, choices }: PartProps) => (
  <PartPanel part={part}>
    {small.length > 0 && <SmallCells small={small} more={part.next !== undefined} />}
    <ul class="downloads">
      {filesIn(part).map((file) => (
        <li key={file}>
          <PostForm action={`${RESEARCH}/file`} inline>
            <Carried fields={{ ...choices, key: studyKey, after: part.after, of: file }} />
            <button type="submit" class="plain">
              {fileInWords(file, part)}
            </button>
          </PostForm>
        </li>
      ))}
    </ul>
    {part.next && (
      <PostForm action={RESEARCH} inline>
        <Carried fields={{ ...choices, key: studyKey, after: part.next, part: String(part.number + 1) }} />
        <button type="submit">Next part</button>
      </PostForm>
    )}
  </PartPanel>
);

const SmallCells = ({ small, more }: { readonly small: readonly string[]; readonly more: boolean }) => (
  <div class="failed" role="note">
    <p>
      {small.includes('everyone')
        ? `Fewer than 5 patients${soFar(more)}: someone may be recognised by the answers alone. Do not hand this on without advice.`
        : `Fewer than 5 patients${soFar(more)} have: ${small.join(', ')}. Join or leave out these groups before anything is published.`}
    </p>
  </div>
);

const soFar = (more: boolean): string => (more ? ' in the parts so far' : ' in the whole export');
