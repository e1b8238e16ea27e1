// How alerts were handled, which rules alert without need, and whether some groups answer less.

import type { AlertRule } from '../../../../shared/domain/alert.ts';
import type { Counts } from '../../../../shared/domain/figures/counts.ts';
import { NO_AGE } from '../../../../shared/domain/figures/patient-figures.ts';
import { SMALLEST_SHOWN } from '../../../../shared/domain/figures/small-cells.ts';
import { ruleName } from '../../../../shared/domain/in-words/rule-name.ts';
import {
  type Comparison,
  clocksOf,
  comparisonOf,
  DIMENSIONS,
  type Dimension,
  rulesOf,
  shareOf,
} from './figures-view.ts';
import { percent } from './week-sections.tsx';

interface CountsProps {
  readonly counts: Counts;
}

export const Cases = ({ counts }: CountsProps) => (
  <section class="panel wide" aria-labelledby="cases">
    <h2 id="cases">Alerts</h2>
    <section class="scroll" tabindex={0} aria-label="Alerts, scrolls sideways">
      <table class="carded">
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
              <td data-label="Raised">{raised}</td>
              <td data-label="Acknowledged in time">{inTime(acknowledgeInTime, acknowledgeDue)}</td>
              <td data-label="Reached or closed in time">{inTime(actInTime, actDue)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
    <p class="quiet">
      In time: critical acknowledged in 15 minutes and the patient reached within an hour of that; urgent acknowledged
      and reached within 4 hours of the alert; routine dealt with in 2 working days. Cases whose time is not over are
      not counted yet, nor are those of unknown senders.
    </p>
  </section>
);

const inTime = (done: number, due: number): string =>
  due === 0 ? '–' : `${done} of ${due} (${percent(shareOf(done, due))})`;

/** The rest are rare, and a page has only so much room. */
const MOST_RULES = 20;

export const Rules = ({ counts, known }: CountsProps & { readonly known: readonly AlertRule[] }) => {
  const rules = rulesOf(counts);
  return (
    <section class="panel wide" aria-labelledby="rules">
      <h2 id="rules">Which rules alert</h2>
      <section class="scroll" tabindex={0} aria-label="Which rules alert, scrolls sideways">
        <table class="rule-counts carded">
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
                <th scope="row" title={rule}>
                  {ruleName(known, rule)}
                </th>
                <td data-label="Raised">{raised}</td>
                <td data-label="Closed">{closed}</td>
                <td data-label="No action needed">{inTime(noAction, closed)}</td>
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

const NAMES: Readonly<Record<Dimension, string>> = {
  language: 'Language',
  age: 'Age',
  respondent: 'Who answers',
  mode: 'How they are asked',
};
const VALUES: Readonly<Record<string, string>> = {
  en: 'English',
  es: 'Spanish',
  self: 'The patient alone',
  helped: 'The patient, with help',
  proxy: 'Someone in their place',
  '18-39': '18 to 39',
  '40-64': '40 to 64',
  '65-74': '65 to 74',
  '75+': '75 and over',
  [NO_AGE]: 'Not on record',
  text: 'By text',
  phone: 'By phone',
};

export const Groups = ({ counts }: CountsProps) => (
  <section class="panel wide" aria-labelledby="groups">
    <h2 id="groups">Who answers less, and whose alerts need nothing</h2>
    {DIMENSIONS.map((by) => (
      <GroupTable key={by} comparison={comparisonOf(counts, by)} />
    ))}
    <p class="quiet">
      Groups of fewer than {SMALLEST_SHOWN} patients are hidden, and with them the next smallest where one could be had
      by subtraction. Everything as it is today; the age is the one that is reached this year.
    </p>
  </section>
);

const GroupTable = ({ comparison: { by, groups, hidden } }: { readonly comparison: Comparison }) => (
  <section class="scroll" tabindex={0} aria-label={`${NAMES[by]}, scrolls sideways`}>
    <table class="groups carded">
      <caption class={hidden === 0 ? 'unseen' : undefined}>
        {NAMES[by]}
        {hidden > 0 && `: ${hidden} small ${hidden === 1 ? 'group is' : 'groups are'} hidden`}
      </caption>
      <thead>
        <tr>
          <th scope="col">{NAMES[by]}</th>
          <th scope="col">Patients</th>
          <th scope="col">Surveys delivered</th>
          <th scope="col">Adherence</th>
          <th scope="col">Alerts</th>
          <th scope="col">No action needed</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ value, patients, delivered, answered, alerts, closed, noAction }) => (
          <tr key={value}>
            <th scope="row">{VALUES[value] ?? value}</th>
            <td data-label="Patients">{patients}</td>
            <td data-label="Delivered">{delivered}</td>
            <td data-label="Adherence">{percent(shareOf(answered, delivered))}</td>
            <td data-label="Alerts">{alerts}</td>
            <td data-label="No action needed">{inTime(noAction, closed)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
