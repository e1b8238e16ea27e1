// What a plan asks of a patient each week, and what its texts cost: every phase, language and way of answering.
import { USUAL_SMS_PRICES } from '../../../../shared/contracts/names.ts';
import { LANGUAGES, type Language } from '../../../../shared/domain/language.ts';
import {
  ANSWERED,
  type Answered,
  costOf,
  type Phase,
  type Prices,
  planLoad,
  type WeekLoad,
} from '../../../../shared/domain/plan-load.ts';
import { DAYS_PER_WEEK } from '../../../../shared/domain/typical-days.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import type { PlanView } from './gather-plan.ts';

const CYCLE_DAYS = 3 * DAYS_PER_WEEK;

export interface LoadRow extends Phase, WeekLoad {
  readonly language: Language;
  readonly answered: Answered;
  /** US dollars. */
  readonly cost: number;
}

export interface LoadView {
  readonly prices: Prices;
  /** As in the figures of the programme. */
  readonly usual: Prices;
  /** Of one patient in one week, on average. */
  readonly rows: readonly LoadRow[];
}

const priceIn = (typed: string | undefined, usual: number): number => {
  const price = Number(typed);
  return typed !== undefined && typed !== '' && Number.isFinite(price) && price >= 0 ? price : usual;
};

export const gatherLoad = (
  { content, segmentPrice }: Pick<ConsoleDependencies, 'content' | 'segmentPrice'>,
  { plan, instruments }: PlanView,
  query: Readonly<Record<string, string | undefined>>,
): LoadView => {
  const usual: Prices = { perSegment: segmentPrice, perReply: USUAL_SMS_PRICES.perReply };
  const prices: Prices = {
    perSegment: priceIn(query.segment, usual.perSegment),
    perReply: priceIn(query.reply, usual.perReply),
  };
  const rows = LANGUAGES.flatMap((language) =>
    planLoad(plan, instruments, content, language, { cycleDays: CYCLE_DAYS }).flatMap(({ fromWeek, untilWeek, load }) =>
      ANSWERED.map((answered) => ({
        fromWeek,
        untilWeek,
        language,
        answered,
        ...load[answered],
        cost: costOf(load[answered], prices),
      })),
    ),
  );
  return { prices, usual, rows };
};
