// Which alerts a patient's past answers would have raised by the rules of another plan: a part that is loaded later.
import type { Content } from '../../shared/domain/content.ts';
import { ruleName } from '../../shared/domain/in-words/rule-name.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import { compareReplays } from '../../shared/domain/replay/compare-replays.ts';
import { pastOfCourse } from '../../shared/domain/replay/past-of-course.ts';
import { playResponses } from '../../shared/domain/replay/play-responses.ts';
import type { QuestionnaireResponse } from '../../shared/domain/response.ts';
import { findInstrument } from './pages/words/instrument-words.ts';

/** Alerts as `<rule> (<severity>)`, once for each survey that would have raised them. */
export interface MovedAlerts {
  /** Surveys that were played. */
  readonly surveys: number;
  readonly gone: readonly string[];
  readonly added: readonly string[];
}

const DAYS_OPEN = 2;

export const replayMove = (
  { id, carePlan }: PatientState,
  responses: readonly QuestionnaireResponse[],
  to: string,
  content: Content,
): MovedAlerts => {
  const past = pastOfCourse(id, responses, (instrument, version) => findInstrument(content, instrument, version));
  const play = (planId: string) => {
    const ruleSet = content.ruleSet(planId);
    const played = playResponses(past, { ...content, ruleSet: () => ruleSet }, { daysOpen: DAYS_OPEN });
    return { rules: ruleSet.rules, played };
  };
  const [before, after] = [play(carePlan.planId), play(to)];
  const nameOf = (rule: string): string => ruleName([...after.rules, ...before.rules], rule);
  const [changed] = compareReplays(before, after, nameOf).patients;
  return { surveys: after.played.length, gone: changed?.gone ?? [], added: changed?.added ?? [] };
};
