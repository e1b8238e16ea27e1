// What a plan asks of a patient each week, and what its texts cost.
import { USUAL_SMS_PRICES } from '../../../../shared/contracts/names.ts';
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

const CYCLE_DAYS = 3 * DAYS_PER_WEEK;

const LANGUAGE_WORDS: Readonly<Record<Language, string>> = { en: 'English', es: 'Spanish' };
const ANSWERED_WORDS: Readonly<Record<Answered, string>> = {
  well: 'nothing to report',
  unwell: 'every question applies',
};

const COUNTS = ['Surveys', 'Questions', 'Texts', 'SMS segments'];

interface LoadPageProps {
  readonly view: PlanView;
  readonly content: ConsoleDependencies['content'];
  readonly query: Readonly<Record<string, string | undefined>>;
  /** As in the figures of the programme. */
  readonly segmentPrice: number;
}

const priceIn = (typed: string | undefined, usual: number): number => {
  const price = Number(typed);
  return typed !== undefined && typed !== '' && Number.isFinite(price) && price >= 0 ? price : usual;
};

export const LoadPage = ({ view, content, query, segmentPrice }: LoadPageProps) => {
  const usual: Prices = { perSegment: segmentPrice, perReply: USUAL_SMS_PRICES.perReply };
  const prices: Prices = {
    perSegment: priceIn(query.segment, usual.perSegment),
    perReply: priceIn(query.reply, usual.perReply),
  };
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
        <PriceForm id={view.plan.id} prices={prices} usual={usual} />
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
        {costOf(load[answered], prices).toFixed(2)}
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
