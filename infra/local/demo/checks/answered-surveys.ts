// What the stored responses say was answered: first and as corrected, late answers added to what was answered in time.
import { nextItem } from '../../../../shared/domain/beginning.ts';
import type { Instant } from '../../../../shared/domain/instant.ts';
import type { Instrument, LinkId } from '../../../../shared/domain/questionnaire.ts';
import type { QuestionnaireResponse, Score } from '../../../../shared/domain/response.ts';
import { instrument } from '../../../../shared/instruments/registry.ts';
import { grouped } from './check.ts';

export interface Answered {
  readonly patientId: string;
  readonly administrationId: string;
  readonly dueAt: Instant;
  readonly instrument: Instrument;
  readonly answers: Readonly<Record<LinkId, number>>;
  /** Of a questionnaire that was answered to its end. */
  readonly scores: readonly Score[];
  readonly completed: boolean;
  /** The item that was open when the survey ended before it did. */
  readonly leftOpen?: LinkId;
}

const administrationOf = ({ subject, administrationId }: QuestionnaireResponse): string =>
  `${subject} ${administrationId}`;

/** The answers as they stood when each correction was made: no item behind it had been asked. */
const beforeCorrections = (answered: Answered, { corrections = [] }: QuestionnaireResponse): readonly Answered[] =>
  corrections.map(({ linkId, from }) => {
    const asked = answered.instrument.items.map((item) => item.linkId);
    const known = asked.slice(0, asked.indexOf(linkId)).filter((id) => answered.answers[id] !== undefined);
    const answers = Object.fromEntries(known.map((id) => [id, answered.answers[id] ?? 0]));
    return { ...answered, answers: { ...answers, [linkId]: from }, scores: [], completed: false };
  });

/** A response, those before each of its corrections, and what came late to it. */
const versionsOf = (response: QuestionnaireResponse, late: readonly QuestionnaireResponse[]): readonly Answered[] => {
  const asked = instrument(response.instrument, response.instrumentVersion);
  const completed = response.status !== 'stopped';
  const leftOpen = completed || response.late ? undefined : nextItem(asked, response.answers, response.skipped)?.linkId;
  const stands: Answered = {
    patientId: response.subject,
    administrationId: response.administrationId,
    dueAt: response.dueAt,
    instrument: asked,
    answers: Object.assign({}, ...[response, ...late].map(({ answers }) => answers)) as Answered['answers'],
    scores: completed ? response.scores : [],
    completed,
    ...(leftOpen && { leftOpen }),
  };
  return [...beforeCorrections(stands, response), stands];
};

/** What was answered in each administration, as it was first and after each correction: a rule may rest on any of them. */
export const answeredIn = (responses: readonly QuestionnaireResponse[]): readonly Answered[] =>
  [...grouped(responses, administrationOf).values()].flatMap((all) => {
    const late = all.filter((response) => response.late);
    const inTime = all.filter((response) => !response.late);
    if (inTime.length > 0) return inTime.flatMap((response) => versionsOf(response, late));
    const [first, ...more] = late;
    return first ? versionsOf(first, more) : [];
  });
