// The grid of symptoms: a number and a letter in every cell, a shade besides, and the newest answer in words.
import type { TimeZoneId } from '../../../../shared/domain/local-time.ts';
import type { Cell, GridRow, SymptomGrid } from './symptom-grid.ts';

interface SymptomsProps {
  readonly grid: SymptomGrid;
  readonly zone: TimeZoneId;
}

const dayOf = (at: string, timeZone: TimeZoneId): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'short' }).format(new Date(at));

export const Symptoms = ({ grid, zone }: SymptomsProps) => (
  <>
    <p class="quiet legend">
      “–” none, empty not asked, “?” not answered. C, U, R: this answer alone raises a critical, urgent or routine
      alert. × below a day: the check was not finished.
    </p>
    <section class="scroll" tabindex={0} aria-label={`${grid.name}, symptoms over time`}>
      <table class="symptoms">
        <caption class="unseen">{grid.name}</caption>
        <thead>
          <tr>
            <th scope="col">Symptom</th>
            {grid.checks.map(({ at, finished }) => (
              <th key={at} scope="col">
                {dayOf(at, zone)}
                {!finished && (
                  <>
                    <br />×<span class="unseen"> not finished</span>
                  </>
                )}
              </th>
            ))}
            <th scope="col">Newest answer</th>
          </tr>
        </thead>
        <tbody>
          {grid.rows.map((row) => (
            <Row key={row.name} row={row} />
          ))}
        </tbody>
      </table>
    </section>
    {grid.none.length > 0 && <p class="quiet">Not reported in these checks: {grid.none.join(', ').toLowerCase()}.</p>}
    {grid.unasked.length > 0 && (
      <p>
        <strong>Not asked, or not answered, in any of these checks:</strong> {grid.unasked.join(', ').toLowerCase()}.
      </p>
    )}
  </>
);

const Row = ({ row: { name, question, cells } }: { readonly row: GridRow }) => (
  <tr>
    <th scope="row" title={question}>
      {name}
    </th>
    {cells.map((cell, index) => (
      <td key={index} class={cell?.severity} title={cell?.words}>
        {shown(cell)}
      </td>
    ))}
    <td>{cells.findLast((cell) => cell !== undefined)?.words ?? ''}</td>
  </tr>
);

const shown = (cell: Cell): string => {
  if (!cell) return '';
  if (cell.code === null) return '?';
  if (cell.code === 0) return '–';
  return `${cell.code}${cell.severity ? ` ${cell.severity.charAt(0).toUpperCase()}` : ''}`;
};
