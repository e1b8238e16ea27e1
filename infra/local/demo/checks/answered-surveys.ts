// What the stored responses say was answered: by administration, late answers added to what was answered in time.
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

export const answeredIn = (responses: readonly QuestionnaireResponse[]): readonly Answered[] =>
  [...grouped(responses, administrationOf).values()].flatMap((all) => {
    const inTime = all.find(({ late }) => !late) ?? all[0];
    if (!inTime) return [];
    const asked = instrument(inTime.instrument, inTime.instrumentVersion);
    const completed = inTime.status === 'completed';
    const leftOpen = completed || inTime.late ? undefined : nextItem(asked, inTime.answers)?.linkId;
    return [
      {
        patientId: inTime.subject,
        administrationId: inTime.administrationId,
        dueAt: inTime.dueAt,
        instrument: asked,
        answers: Object.assign({}, ...all.map(({ answers }) => answers)) as Answered['answers'],
        scores: completed ? inTime.scores : [],
        completed,
        ...(leftOpen && { leftOpen }),
      },
    ];
  });
