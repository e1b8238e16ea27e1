// Which past responses to play: those of a team, or a file.
import type { CareTeam } from '../../../../shared/domain/care-team.ts';
import { Choice, Field, PostForm } from '../forms.tsx';
import { MOST_PATIENTS, MOST_ROWS } from './gather-replay.ts';

interface ReplayFormProps {
  readonly id: string;
  readonly teams: readonly CareTeam[];
}

export const ReplayForm = ({ id, teams }: ReplayFormProps) => (
  <div class="columns">
    <section class="panel" aria-labelledby="stored">
      <h2 id="stored">Responses of our patients</h2>
      <PostForm action={`/console/plans/${id}/replay`}>
        <Choice
          name="careTeam"
          label="Care team"
          hint={`The first ${MOST_PATIENTS} patients by name, of those you may see.`}
          options={teams.map((team) => [team.id, team.programmeName] as const)}
        />
        <button type="submit">Replay these responses</button>
      </PostForm>
    </section>
    <section class="panel" aria-labelledby="file-of">
      <h2 id="file-of">Responses in a file</h2>
      <PostForm action={`/console/plans/${id}/replay`} upload>
        <div class="field">
          <label for="file">CSV file</label>
          <input type="file" id="file" name="file" accept=".csv,text/csv" />
        </div>
        <Field
          name="csv"
          label="Or paste its rows"
          hint={`Columns: patient, dueAt, instrument, and answers or one column per item. At most ${MOST_ROWS} rows. Nothing of the file is kept.`}
          rows={4}
        />
        <button type="submit">Replay these responses</button>
      </PostForm>
    </section>
  </div>
);
