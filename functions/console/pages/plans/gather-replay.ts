// The past responses that a plan's rules are played on: from a file, or those of the patients of a team.

import { readResponses } from '../../../../shared/contracts/replay/read-responses.ts';
import { counted } from '../../../../shared/domain/in-words/phrases.ts';
import type { Instrument } from '../../../../shared/domain/questionnaire.ts';
import { pastOfCourse } from '../../../../shared/domain/replay/past-of-course.ts';
import type { PastResponse } from '../../../../shared/domain/replay/past-response.ts';
import { newTurnId } from '../../../../shared/runtime/turn-id.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import { inParallel } from '../../in-parallel.ts';
import { fieldOf, type PageRequest } from '../page-request.ts';
import type { Failed } from '../page-response.ts';
import { findInstrument } from '../words/instrument-words.ts';

/** Whose responses are read from the table, by name. */
export const MOST_PATIENTS = 200;
const AT_A_TIME = 10;
/** What can be played while somebody waits. */
export const MOST_ROWS = 5_000;
const SHOWN_ROWS = 20;

export interface Past {
  readonly responses: readonly PastResponse[];
  /** What could not be read, in words. */
  readonly badRows: readonly string[];
  /** The study number of each patient by the name in `responses`; empty for a file. */
  readonly pages: ReadonlyMap<string, string>;
}

const refused = (detail: string): Failed => ({ status: 422, detail, errors: [] });

export const gatherPast = async (
  deps: ConsoleDependencies,
  { form, by }: PageRequest,
  instruments: readonly Instrument[],
): Promise<Past | Failed> => {
  const careTeamId = fieldOf(form, 'careTeam');
  const csv = fieldOf(form, 'file') || fieldOf(form, 'csv');
  const past = careTeamId ? await ofTeam(deps, careTeamId, by) : ofFile(csv, instruments);
  if (past.responses.length > MOST_ROWS)
    return refused(`There are ${past.responses.length} responses; at most ${MOST_ROWS} can be played here.`);
  if (past.responses.length > 0) return past;
  return refused(
    past.badRows.length > 0
      ? `Nothing could be read: ${past.badRows[0]}.`
      : 'There is no response to play. Choose a team, choose a file, or paste its rows.',
  );
};

const ofFile = (csv: string, instruments: readonly Instrument[]): Past => {
  if (csv === '') return { responses: [], badRows: [], pages: new Map() };
  const { responses, badRows } = readResponses('responses.csv', csv, instruments);
  const words = badRows.map(({ line, field, problem }) => `line ${line}: ${field} ${problem}`);
  const more = words.length - SHOWN_ROWS;
  return {
    responses,
    badRows: more > 0 ? [...words.slice(0, SHOWN_ROWS), `${more} more`] : words,
    pages: new Map(),
  };
};

/** A page of the directory may hold fewer than were asked for. */
const firstPatients = async ({ directory }: ConsoleDependencies, careTeamId: string) => {
  let page = await directory.find({ careTeamId, limit: MOST_PATIENTS });
  const patients = [...page.patients];
  while (page.next !== undefined && patients.length < MOST_PATIENTS) {
    page = await directory.find({ careTeamId, limit: MOST_PATIENTS - patients.length, after: page.next });
    patients.push(...page.patients);
  }
  return { patients, isCut: page.next !== undefined };
};

/** What comes of it names patients by their answers: each of them was looked at. */
const ofTeam = async (deps: ConsoleDependencies, careTeamId: string, by: PageRequest['by']): Promise<Past> => {
  const { patients, isCut } = await firstPatients(deps, careTeamId);
  const courses = await inParallel(patients, AT_A_TIME, async ({ id, studyId }) => {
    if (!deps.hasTime()) return { id, studyId, isRead: false, past: [] };
    const responses = (await deps.patients.course(id, 1))?.responses ?? [];
    const at = deps.clock();
    const who = { patientId: id, by: by.name };
    await deps.patients.addAudit({ id: newTurnId(at), at, ...who, action: 'viewed', reference: 'replay' });
    const past = pastOfCourse(studyId, responses, (instrument, version) =>
      findInstrument(deps.content, instrument, version),
    );
    return { id, studyId, isRead: true, past };
  });
  const unread = courses.filter(({ isRead }) => !isRead).length;
  return {
    responses: courses.flatMap(({ past }) => past),
    badRows: [
      ...(isCut ? [`patients after the first ${MOST_PATIENTS} by name`] : []),
      ...(unread > 0 ? [`${counted(unread, 'patient')}, for want of time`] : []),
    ],
    pages: new Map(courses.map(({ id, studyId }) => [studyId, id])),
  };
};
