// A piece of content as it is read before it is approved: in words where we have a way to say it, else as an outline.
import type { ContentSources, ManifestPiece } from '../../../shared/plans/content-manifest.ts';
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
  if (instrument) return instrumentReport(instrument, sources.rules.rules);
  return kind === 'rules' ? rulesReport(sources.rules, sources.instruments) : linesOf(data);
};
