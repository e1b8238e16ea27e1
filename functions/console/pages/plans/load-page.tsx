// What a plan asks of a patient each week, and what its texts cost.
import type { Language } from '../../../../shared/domain/language.ts';
import type { Answered, Prices } from '../../../../shared/domain/plan-load.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import { Field } from '../forms.tsx';
import { gatherLoad, type LoadRow } from './gather-load.ts';
import type { PlanView } from './gather-plan.ts';
import { PlanHead } from './plan-head.tsx';

const LANGUAGE_WORDS: Readonly<Record<Language, string>> = { en: 'English', es: 'Spanish' };
const ANSWERED_WORDS: Readonly<Record<Answered, string>> = {
  well: 'nothing to report',
  unwell: 'every question applies',
};

const COUNTS = ['Surveys', 'Questions', 'Texts', 'SMS segments'];

interface LoadPageProps {
  readonly view: PlanView;
  readonly deps: Pick<ConsoleDependencies, 'content' | 'segmentPrice'>;
  readonly query: Readonly<Record<string, string | undefined>>;
}

export const LoadPage = ({ view, deps, query }: LoadPageProps) => {
  const { prices, usual, rows } = gatherLoad(deps, view, query);
  return (
    <>
      <PlanHead view={view} />
      <section class="panel" aria-labelledby="load">
        <h2 id="load">A patient’s week</h2>
        <p>
          From the texts themselves, for infusions every 3 weeks, each survey answered at once. Not counted: reminders,
          texts about alerts, and questions asked in addition.
        </p>
        <section class="scroll" tabindex={0} aria-label="Load by phase and language">
          <table class="load carded">
            <caption class="quiet">On average, per patient and week</caption>
            <thead>
              <tr>
                <th scope="col">Weeks</th>
                <th scope="col">Language</th>
                <th scope="col">Answers</th>
                {[...COUNTS, 'Cost, US $'].map((name) => (
                  <th key={name} scope="col" class="number">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={`${row.language}/${row.fromWeek}/${row.answered}`} row={row} />
              ))}
            </tbody>
          </table>
        </section>
        <PriceForm id={view.plan.id} prices={prices} usual={usual} />
      </section>
    </>
  );
};

const Row = ({ row }: { readonly row: LoadRow }) => {
  const { fromWeek, untilWeek, language, answered, surveys, questions, texts, segments, cost } = row;
  return (
    <tr>
      <th scope="row">
        <span class="on-phone">Weeks </span>
        {fromWeek}–{untilWeek}
      </th>
      <td data-label="Language">{LANGUAGE_WORDS[language]}</td>
      <td data-label="Answers">{ANSWERED_WORDS[answered]}</td>
      {[surveys, questions, texts, segments].map((count, index) => (
        <td key={COUNTS[index]} class="number" data-label={COUNTS[index]}>
          {count.toFixed(1)}
        </td>
      ))}
      <td class="number" data-label="Cost, US $">
        {cost.toFixed(2)}
      </td>
    </tr>
  );
};

interface PriceFormProps {
  readonly id: string;
  readonly prices: Prices;
  readonly usual: Prices;
}

const PriceForm = ({ id, prices, usual }: PriceFormProps) => (
  <form method="get" action={`/console/plans/${id}/load`} class="inline course">
    <Field name="segment" label="US $ per segment sent" value={String(prices.perSegment)} />
    <Field name="reply" label="US $ per reply received" value={String(prices.perReply)} />
    <button type="submit" class="plain">
      Update the costs
    </button>
    <p class="quiet">
      Usual: US$ {usual.perSegment} a segment, as in the figures of the programme, and US$ {usual.perReply} a reply, an
      estimate for the United States. A text is paid for once the network takes it, delivered or not.
    </p>
  </form>
);
