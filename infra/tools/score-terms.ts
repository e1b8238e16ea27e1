// The result of an instrument that is graded term by term (PRO-CTCAE): one term's grade, or the grades of several.
import type { Answers } from '../../shared/domain/enable-when.ts';
import type { Instrument, LinkId, ScoreDefinition } from '../../shared/domain/questionnaire.ts';
import type { Score } from '../../shared/domain/response.ts';
import { scoresOf } from '../../shared/domain/score.ts';

interface Term {
  readonly title: string;
  /** Null where it is not graded or cannot be. */
  readonly composite: number | null;
  /** The answer to a yes-or-no term, which is not graded. */
  readonly presence?: number | null;
  readonly reason?: string;
}

const termOf = ({ id, title = id, method }: ScoreDefinition, score: Score | undefined): Term => {
  const value = score?.value ?? null;
  const reason = score?.value === null ? `not answered: ${score.missing.join(', ')}` : undefined;
  if (method?.kind === 'grade') return { title, composite: value, ...(reason && { reason }) };
  return { title, composite: null, presence: value, reason: reason ?? 'a yes-or-no item has no grade' };
};

/**
 * `term` and `composite` for one term; for several these are null, and `composites` holds each term's grade by name.
 * @param mentioned the items that the line names, with or without an answer: they say which terms were asked.
 */
export const termResult = (
  instrument: Instrument,
  answers: Answers,
  mentioned: readonly LinkId[],
): Readonly<Record<string, unknown>> => {
  const scores = scoresOf(instrument, answers);
  const terms = instrument.scores
    .filter(({ items }) => items.some((linkId) => mentioned.includes(linkId)))
    .map((definition) =>
      termOf(
        definition,
        scores.find(({ id }) => id === definition.id),
      ),
    );
  const [only, ...others] = terms;
  if (!only) return { term: null, composite: null, reason: 'no item of any term' };
  if (others.length === 0) {
    const { title: term, ...result } = only;
    return { term, ...result };
  }
  const reasons = terms.flatMap(({ title, reason }) => (reason ? [`${title}: ${reason}`] : []));
  const presences = terms.flatMap(({ title, presence }) => (presence === undefined ? [] : [[title, presence]]));
  return {
    term: null,
    composite: null,
    composites: Object.fromEntries(terms.map(({ title, composite }) => [title, composite])),
    ...(presences.length > 0 && { presences: Object.fromEntries(presences) }),
    reason: ['several terms: see composites', ...reasons].join('; '),
  };
};
