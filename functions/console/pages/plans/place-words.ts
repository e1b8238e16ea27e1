// Where in a plan something is wrong, in words: a rule by its name, an activity by its own, and no brackets.
import type { PlanRules } from '../../../../shared/contracts/plan-rules.ts';
import type { AlertRule } from '../../../../shared/domain/alert.ts';
import { inWords } from '../../../../shared/domain/in-words/phrases.ts';
import { ruleName } from '../../../../shared/domain/in-words/rule-name.ts';
import type { PlanActivity } from '../../../../shared/domain/plan.ts';
import { fieldInWords } from '../field-words.ts';

/** The lists that a place counts in. */
export interface PlacedIn {
  readonly activities?: readonly Pick<PlanActivity, 'id'>[];
  readonly rules?: PlanRules;
}

const PLACE = /^(activities|rules|rules\.replace|rules\.add)\[(\d+)\]\.?(.*)$/;

/** `rules.replace[0].when.atLeast` as `Rule “PHQ-9 total 8 or more”, at least`; what is in no list by its field. */
export const placeInWords = (place: string, { activities = [], rules }: PlacedIn): string => {
  const [, list, index, rest = ''] = PLACE.exec(place) ?? [];
  if (list === undefined) return fieldInWords(place.replaceAll('[', '.').replaceAll(']', ''));
  const within = rest === '' ? '' : `, ${fieldInWords(lastOf(rest)).toLowerCase()}`;
  if (list === 'activities') return `“${inWords(activities[Number(index)]?.id ?? 'what is new')}”${within}`;
  const rule = listOf(rules, list)[Number(index)];
  return `Rule “${rule ? ruleName([rule], rule.id) : Number(index) + 1}”${within}`;
};

const listOf = (rules: PlanRules | undefined, list: string): readonly AlertRule[] => {
  if (rules === undefined || typeof rules === 'string') return [];
  if ('from' in rules) return (list === 'rules.add' ? rules.add : rules.replace) ?? [];
  return rules;
};

/** `when.of[1].linkId` ends in what is wrong. */
const lastOf = (rest: string): string => (rest.split('.').at(-1) ?? rest).replace(/\[(\d+)\]/, '.$1');
