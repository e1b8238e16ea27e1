// Every piece of clinical content that is deployed, with the hash that an approval is bound to.
import type { RuleSet } from '../domain/alert.ts';
import type { ContentKind, ContentPiece } from '../domain/approval.ts';
import type { Data } from '../domain/canonical-json.ts';
import type { Content, CrisisLines, Wording } from '../domain/content.ts';
import { LANGUAGES } from '../domain/language.ts';
import type { PlanDefinition } from '../domain/plan.ts';
import type { PlanModule } from '../domain/plan-module.ts';
import type { Instrument } from '../domain/questionnaire.ts';
import { READER_VERSION } from '../domain/reply/reader-version.ts';
import { SITE_INSTRUMENTS } from '../instruments/registry.ts';
import { STAFF_REPLIES } from '../wording/staff-replies.ts';
import { CONTENT } from './content.ts';
import { contentHash } from './content-hash.ts';
import { CRISIS_LINES } from './crisis-lines.ts';
import { readerSample } from './reader-sample.ts';
import { sampleOf } from './wording-sample.ts';

/** A piece together with what its hash is made of, which is also what an approver is shown. */
export interface ManifestPiece extends ContentPiece {
  readonly data: Data;
}

/** What a manifest is made of: the registries that {@link CONTENT} reads. */
export interface ContentSources {
  readonly plans: readonly PlanDefinition[];
  readonly modules: readonly PlanModule[];
  readonly ruleSets: readonly RuleSet[];
  readonly instruments: readonly Instrument[];
  readonly wordings: readonly Wording[];
  readonly crisisLines: readonly CrisisLines[];
  readonly reader: { readonly version: string; readonly sample: Data };
}

const pieceOf = (kind: ContentKind, id: string, version: string, content: object): ManifestPiece => ({
  kind,
  id,
  version,
  hash: contentHash(content),
  data: content as Data,
});

/**
 * The manifest of these sources. Wording and reader are functions: their hash is over what they render for a fixed sample,
 * because a minifier rewrites source text but not what a patient gets, and because a clinician can read it.
 */
export const manifestOf = (sources: ContentSources): readonly ManifestPiece[] => [
  ...sources.plans.map((plan) => pieceOf('plan', plan.id, plan.version, plan)),
  ...sources.modules.map((module) => pieceOf('plan', module.id, module.version, module)),
  ...sources.ruleSets.map((ruleSet) => pieceOf('rules', ruleSet.id, ruleSet.version, ruleSet)),
  ...sources.instruments.map((instrument) => pieceOf('instrument', instrument.id, instrument.version, instrument)),
  ...sources.wordings.map((wording) =>
    pieceOf('wording', wording.language, wording.version, { version: wording.version, sentences: sampleOf(wording) }),
  ),
  // Whoever is enrolled needs none of them: staff may write their own.
  ...LANGUAGES.map((language) =>
    pieceOf('wording', `staff-replies-${language}`, STAFF_REPLIES.version, STAFF_REPLIES.texts[language]),
  ),
  ...sources.crisisLines.map((lines) => ({
    ...pieceOf('crisis-lines', lines.country, lines.version, lines),
    ...(lines.reVerify && { reVerify: true as const }),
  })),
  pieceOf('reader', 'reply-reader', sources.reader.version, sources.reader),
];

/** A function, since reading the sample takes some milliseconds that no other request should wait for. */
export const sourcesOf = (content: Content, instruments: readonly Instrument[]): ContentSources => ({
  plans: content.plans,
  modules: content.modules ?? [],
  ruleSets: [...new Set(content.plans.map(({ id }) => content.ruleSet(id)))],
  instruments,
  wordings: LANGUAGES.map((language) => content.wording(language)),
  crisisLines: CRISIS_LINES,
  reader: { version: READER_VERSION, sample: readerSample() },
});

/** The manifest of this very build. */
export const contentManifest = (): readonly ManifestPiece[] => manifestOf(sourcesOf(CONTENT, SITE_INSTRUMENTS));
