// A piece of content as it is read before it is approved: in words where we have a way to say it, else as an outline.
import type { RuleSet } from '../../../shared/domain/alert.ts';
import { instrumentsOf } from '../../../shared/domain/conditions.ts';
import { listed } from '../../../shared/domain/in-words/phrases.ts';
import type { Instrument } from '../../../shared/domain/questionnaire.ts';
import type { ContentSources, ManifestPiece } from '../../../shared/plans/content-manifest.ts';
import { differences } from './differences.ts';
import { instrumentReport } from './instrument-report.ts';
import { linesOf } from './outline.ts';
import { planCalendar } from './plan-calendar.ts';
import { rulesReport } from './rules-report.ts';

export const readable = ({ kind, id, version, data }: ManifestPiece, sources: ContentSources): readonly string[] => {
  const isIt = (one: { readonly id: string; readonly version: string }): boolean =>
    one.id === id && one.version === version;
  const plan = kind === 'plan' ? sources.plans.find(isIt) : undefined;
  if (plan) return planCalendar(plan, sources.instruments);
  const instrument = kind === 'instrument' ? sources.instruments.find(isIt) : undefined;
  if (instrument) return instrumentLines(instrument, sources);
  const ruleSet = kind === 'rules' ? sources.ruleSets.find(isIt) : undefined;
  return ruleSet ? [...differences(ruleSet), ...rulesReport(ruleSet, sources.instruments)] : linesOf(data);
};

/** Once for all sets of rules that say the same about the instrument. */
const instrumentLines = (instrument: Instrument, { ruleSets }: ContentSources): readonly string[] => {
  const about = ({ rules }: RuleSet): string =>
    JSON.stringify(rules.filter((rule) => instrumentsOf(rule).includes(instrument.id)));
  const groups = [...Map.groupBy(ruleSets, about).values()];
  return groups.flatMap((group) => [
    ...(groups.length > 1 ? [`With the rules ${listed(namesOf(group), 'and')}:`, ''] : []),
    ...instrumentReport(instrument, group[0]?.rules ?? []),
    ...(groups.length > 1 ? [''] : []),
  ]);
};

const namesOf = (ruleSets: readonly RuleSet[]): readonly string[] => ruleSets.map(({ id }) => id);
