// What a plan asks of a patient each week, and what its texts cost.
import { LANGUAGES, type Language } from '../../../../shared/domain/language.ts';
import {
  ANSWERED,
  type Answered,
  costOf,
  type PhaseLoad,
  type Prices,
  planLoad,
} from '../../../../shared/domain/plan-load.ts';
import { DAYS_PER_WEEK } from '../../../../shared/domain/typical-days.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import { Field } from '../forms.tsx';
import type { PlanView } from './gather-plan.ts';
import { PlanHead } from './plan-head.tsx';

/** US $ for one segment to or from a phone in the United States, carrier's fee included. */
const USUAL_PRICES: Prices = { perSegment: 0.0088, perReply: 0.0075 };
const CYCLE_DAYS = 3 * DAYS_PER_WEEK;

const LANGUAGE_WORDS: Readonly<Record<Language, string>> = { en: 'English', es: 'Spanish' };
const ANSWERED_WORDS: Readonly<Record<Answered, string>> = {
  well: 'nothing to report',
  unwell: 'every question applies',
};

interface LoadPageProps {
  readonly view: PlanView;
  readonly content: ConsoleDependencies['content'];
  readonly query: Readonly<Record<string, string | undefined>>;
}

const priceIn = (typed: string | undefined, usual: number): number => {
  const price = Number(typed);
  return typed !== undefined && typed !== '' && Number.isFinite(price) && price >= 0 ? price : usual;
};

export const LoadPage = ({ view, content, query }: LoadPageProps) => {
  const prices: Prices = {
    perSegment: priceIn(query.segment, USUAL_PRICES.perSegment),
    perReply: priceIn(query.reply, USUAL_PRICES.perReply),
  };
  return (
    <>
      <PlanHead view={view} />
      <section class="panel" aria-labelledby="load">
        <h2 id="load">A patient’s week</h2>
        <p>
          From the texts themselves, for infusions every 3 weeks, each survey answered at once. Reminders, texts about
          alerts and questions asked besides come on top.
        </p>
        <section class="scroll" tabindex={0} aria-label="Load by phase and language">
          <table>
            <caption class="quiet">On average, per patient and week</caption>
            <thead>
              <tr>
                <th scope="col">Weeks</th>
                <th scope="col">Language</th>
                <th scope="col">Answers</th>
                {['Surveys', 'Questions', 'Texts', 'SMS segments', 'Cost, US $'].map((name) => (
                  <th key={name} scope="col" class="number">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {LANGUAGES.flatMap((language) =>
                planLoad(view.plan, view.instruments, content, language, { cycleDays: CYCLE_DAYS }).flatMap((phase) =>
                  ANSWERED.map((answered) => (
                    <LoadRow
                      key={`${language}/${phase.fromWeek}/${answered}`}
                      phase={phase}
                      language={language}
                      answered={answered}
                      prices={prices}
                    />
                  )),
                ),
              )}
            </tbody>
          </table>
        </section>
        <PriceForm id={view.plan.id} prices={prices} />
      </section>
    </>
  );
};

interface LoadRowProps {
  readonly phase: PhaseLoad;
  readonly language: Language;
  readonly answered: Answered;
  readonly prices: Prices;
}

const LoadRow = ({ phase: { fromWeek, untilWeek, load }, language, answered, prices }: LoadRowProps) => {
  const { surveys, questions, texts, segments } = load[answered];
  return (
    <tr>
      <th scope="row">
        {fromWeek}–{untilWeek}
      </th>
      <td>{LANGUAGE_WORDS[language]}</td>
      <td>{ANSWERED_WORDS[answered]}</td>
      {[surveys, questions, texts, segments].map((count, index) => (
        <td key={['surveys', 'questions', 'texts', 'segments'][index]} class="number">
          {count.toFixed(1)}
        </td>
      ))}
      <td class="number">{costOf(load[answered], prices).toFixed(2)}</td>
    </tr>
  );
};

const PriceForm = ({ id, prices }: { readonly id: string; readonly prices: Prices }) => (
  <form method="get" action={`/console/plans/${id}/load`} class="inline course">
    <Field name="segment" label="US $ per segment sent" value={String(prices.perSegment)} />
    <Field name="reply" label="US $ per reply received" value={String(prices.perReply)} />
    <button type="submit" class="plain">
      Reckon again
    </button>
    <p class="quiet">
      Unless changed: ${USUAL_PRICES.perSegment} and ${USUAL_PRICES.perReply}, what AWS and carriers took in the United
      States when this was written. Texts are paid for once they are accepted, delivered or not.
    </p>
  </form>
);
