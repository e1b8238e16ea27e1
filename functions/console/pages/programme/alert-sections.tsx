// How alerts were handled, which rules alert without need, and whether some groups answer less.
import type { Counts } from '../../../../shared/domain/figures/counts.ts';
import { SMALLEST_SHOWN } from '../../../../shared/domain/figures/small-cells.ts';
import { type Comparison, clocksOf, comparisonOf, rulesOf, shareOf } from './figures-view.ts';
import { percent } from './week-sections.tsx';

interface CountsProps {
  readonly counts: Counts;
}

export const Cases = ({ counts }: CountsProps) => (
  <section class="panel" aria-labelledby="cases">
    <h2 id="cases">Alerts</h2>
    <section class="scroll" tabindex={0} aria-label="Alerts, scrolls sideways">
      <table>
        <caption>Cases, by the most severe alert of each</caption>
        <thead>
          <tr>
            <th scope="col">Severity</th>
            <th scope="col">Raised</th>
            <th scope="col">Acknowledged in time</th>
            <th scope="col">Reached or closed in time</th>
          </tr>
        </thead>
        <tbody>
          {clocksOf(counts).map(({ severity, raised, acknowledgeDue, acknowledgeInTime, actDue, actInTime }) => (
            <tr key={severity}>
              <th scope="row">
                <span class={`badge ${severity}`}>{severity}</span>
              </th>
              <td>{raised}</td>
              <td>{inTime(acknowledgeInTime, acknowledgeDue)}</td>
              <td>{inTime(actInTime, actDue)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
    <p class="quiet">
      In time: critical acknowledged in 15 minutes and the patient reached within an hour of that; urgent in 4 hours
      each; routine closed in 2 working days. Cases whose time is not over are not counted yet, nor are those of unknown
      senders.
    </p>
  </section>
);

const inTime = (done: number, due: number): string =>
  due === 0 ? '–' : `${done} of ${due} (${percent(shareOf(done, due))})`;

/** The rest are rare, and a page has only so much room. */
const MOST_RULES = 20;

export const Rules = ({ counts }: CountsProps) => {
  const rules = rulesOf(counts);
  return (
    <section class="panel" aria-labelledby="rules">
      <h2 id="rules">Which rules alert</h2>
      <section class="scroll" tabindex={0} aria-label="Which rules alert, scrolls sideways">
        <table>
          <caption>
            The most frequent first{rules.length > MOST_RULES && `; ${rules.length - MOST_RULES} more are left out`}
          </caption>
          <thead>
            <tr>
              <th scope="col">Rule</th>
              <th scope="col">Raised</th>
              <th scope="col">Closed</th>
              <th scope="col">No action needed</th>
            </tr>
          </thead>
          <tbody>
            {rules.slice(0, MOST_RULES).map(({ rule, raised, closed, noAction }) => (
              <tr key={rule}>
                <th scope="row">{rule.replaceAll('-', ' ')}</th>
                <td>{raised}</td>
                <td>{closed}</td>
                <td>{inTime(noAction, closed)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p class="quiet">
        A rule that mostly ends in “no action needed” asks too much of staff: its threshold is worth a look.
      </p>
    </section>
  );
};

const DIMENSIONS: Readonly<Record<string, string>> = {
  language: 'Language',
  respondent: 'Who answers',
  mode: 'How they are asked',
};
const VALUES: Readonly<Record<string, string>> = {
  en: 'English',
  es: 'Spanish',
  self: 'The patient alone',
  helped: 'The patient, with help',
  proxy: 'Someone in their place',
  text: 'By text',
  phone: 'By phone',
};

export const Groups = ({ counts }: CountsProps) => (
  <section class="panel wide" aria-labelledby="groups">
    <h2 id="groups">Who answers less</h2>
    {Object.keys(DIMENSIONS).map((by) => (
      <GroupTable key={by} comparison={comparisonOf(counts, by)} />
    ))}
    <p class="quiet">
      Groups of fewer than {SMALLEST_SHOWN} patients are hidden, and with them the next smallest where one could be had
      by subtraction. By how a patient is asked and who answers today. The age of a patient is not on record.
    </p>
  </section>
);

const GroupTable = ({ comparison: { by, groups, hidden } }: { readonly comparison: Comparison }) => (
  <section class="scroll" tabindex={0} aria-label={`${DIMENSIONS[by]}, scrolls sideways`}>
    <table class="groups">
      <caption>
        {DIMENSIONS[by]}
        {hidden > 0 && `: ${hidden} small ${hidden === 1 ? 'group is' : 'groups are'} hidden`}
      </caption>
      <thead>
        <tr>
          <th scope="col">{DIMENSIONS[by]}</th>
          <th scope="col">Patients</th>
          <th scope="col">Surveys delivered</th>
          <th scope="col">Adherence</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ value, patients, delivered, answered }) => (
          <tr key={value}>
            <th scope="row">{VALUES[value] ?? value}</th>
            <td>{patients}</td>
            <td>{delivered}</td>
            <td>{percent(shareOf(answered, delivered))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
