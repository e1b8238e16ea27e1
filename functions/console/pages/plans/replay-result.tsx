// What rules made of past responses: by severity and rule, and for which patients two plans differ.
import { type AlertRule, SEVERITIES } from '../../../../shared/domain/alert.ts';
import { counted } from '../../../../shared/domain/in-words/phrases.ts';
import { ruleName } from '../../../../shared/domain/in-words/rule-name.ts';
import type { ComparedReplays } from '../../../../shared/domain/replay/compare-replays.ts';
import type { Load } from '../../../../shared/domain/replay/count-load.ts';

export interface ReplayedPlan {
  readonly load: Load;
  readonly compared: ComparedReplays;
  /** Which rules stand beside these, in words; undefined of none. */
  readonly from?: string | undefined;
  /** What the rules are called by. */
  readonly rules: readonly AlertRule[];
  readonly badRows: readonly string[];
  /** By study number, the patients that have a page. */
  readonly pages: ReadonlyMap<string, string>;
}

const MOST_SHOWN = 100;

const round = (value: number): string => String(Math.round(value * 10) / 10);

export const ReplayResult = ({ result }: { readonly result: ReplayedPlan }) => {
  const { load, compared, from, badRows } = result;
  return (
    <section class="panel" aria-labelledby="result">
      <h2 id="result">What these rules would have raised</h2>
      {badRows.length > 0 && (
        <div class="failed">
          <p>Left out:</p>
          <ul>
            {badRows.map((row) => (
              <li key={row}>{row}</li>
            ))}
          </ul>
        </div>
      )}
      <p>
        {counted(load.patients, 'patient')}, {counted(load.surveys, 'survey')} over {round(load.patientWeeks)}{' '}
        patient-weeks. {round(load.alertingSurveysPer100)} of 100 surveys alert; the aim is at most {load.budgetPer100}.
      </p>
      <Counts result={result} />
      {from && <Differences result={result} />}
      <p class="quiet">
        Only answers are replayed, as if staff closed every alert after 2 days; texts, events and surveys without any
        answer are not.{!from && ` Rules that never alerted: ${load.neverHeld.length}.`}
      </p>
      {compared.rules.length === 0 && <p>No rule alerted.</p>}
    </section>
  );
};

const Counts = ({ result: { compared, from, rules } }: { readonly result: ReplayedPlan }) => (
  <section class="scroll" tabindex={0} aria-label="Alerts by severity and rule">
    <table class="rule-counts">
      <caption class="quiet">Alerts{from && `; before: ${from}`}</caption>
      <thead>
        <tr>
          <th scope="col">Rule</th>
          <th scope="col">Severity</th>
          {from && (
            <th scope="col" class="number">
              Before
            </th>
          )}
          <th scope="col" class="number">
            {from ? 'Now' : 'Alerts'}
          </th>
        </tr>
      </thead>
      <tbody>
        {SEVERITIES.map((severity) => (
          <tr key={severity}>
            <th scope="row">All</th>
            <td>
              <span class={`badge ${severity}`}>{severity}</span>
            </td>
            {from && <td class="number">{compared.bySeverity[severity].before}</td>}
            <td class="number">{compared.bySeverity[severity].after}</td>
          </tr>
        ))}
        {compared.rules.map(({ id, severity, before, after }) => (
          <tr key={id} class={from && before !== after ? 'differs' : undefined}>
            <th scope="row">{ruleName(rules, id)}</th>
            <td class={severity}>{severity}</td>
            {from && <td class="number">{before}</td>}
            <td class="number">{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

const Differences = ({ result: { compared, pages } }: { readonly result: ReplayedPlan }) => (
  <>
    <h3>Patients whose alerts differ: {compared.patients.length}</h3>
    {compared.patients.length > 0 && (
      <ul class="rules">
        {compared.patients.slice(0, MOST_SHOWN).map(({ patient, gone, added }) => (
          <li key={patient}>
            {pages.has(patient) ? <a href={`/console/patients/${pages.get(patient)}`}>{patient}</a> : patient}
            {added.length > 0 && `: new ${added.join(', ')}`}
            {gone.length > 0 && `${added.length > 0 ? ';' : ':'} no more ${gone.join(', ')}`}
          </li>
        ))}
      </ul>
    )}
    {compared.patients.length > MOST_SHOWN && <p>The first {MOST_SHOWN} are shown.</p>}
  </>
);
