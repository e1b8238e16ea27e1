// One row of a file of past responses: who, when, which instrument, what was answered.
import type { Instant } from '../instant.ts';
import { type Instrument, type LinkId, scaleOf } from '../questionnaire.ts';

export interface PastResponse {
  readonly patient: string;
  readonly dueAt: Instant;
  readonly instrument: Instrument;
  readonly answers: Readonly<Record<LinkId, number>>;
  readonly delivered: boolean;
}

/** `line` counts as an editor does. The value is not repeated: it may be an answer. */
export interface BadRow {
  readonly line: number;
  readonly field: string;
  readonly problem: string;
}

export interface RawRow {
  readonly line: number;
  readonly raw: Readonly<Record<string, unknown>>;
}

/** All but those that are named like an item. */
export const COLUMNS = ['patient', 'dueAt', 'at', 'instrument', 'answers', 'delivered'];
const TIME = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/;

/** A problem on its way out of the reading of a row. */
class Wrong extends Error {
  readonly field: string;
  constructor(field: string, problem: string) {
    super(problem);
    this.field = field;
  }
}

/** The row, or the first thing that is wrong with it. */
export const readRow = ({ line, raw }: RawRow, instruments: readonly Instrument[]): PastResponse | BadRow => {
  try {
    const instrument = instrumentOf(raw, instruments);
    return {
      patient: patientOf(raw),
      dueAt: dueAtOf(raw),
      instrument,
      answers: answersOf(raw, instrument),
      delivered: deliveredOf(raw),
    };
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    return { line, field: error.field, problem: error.message };
  }
};

const instrumentOf = ({ instrument: id }: RawRow['raw'], instruments: readonly Instrument[]): Instrument => {
  const found = instruments.find((candidate) => candidate.id === id);
  if (found) return found;
  const known = `expected one of ${instruments.map((candidate) => candidate.id).join(', ')}`;
  throw new Wrong('instrument', id === undefined ? `is missing; ${known}` : `is unknown; ${known}`);
};

const patientOf = ({ patient }: RawRow['raw']): string => {
  if (typeof patient === 'string' && patient.trim() !== '') return patient;
  throw new Wrong('patient', 'is missing; expected an id, the same in every row of that patient');
};

const dueAtOf = ({ dueAt, at }: RawRow['raw']): Instant => {
  const field = dueAt === undefined && at !== undefined ? 'at' : 'dueAt';
  const time = dueAt ?? at;
  if (typeof time === 'string' && TIME.test(time) && !Number.isNaN(Date.parse(time)))
    return new Date(time).toISOString();
  throw new Wrong(
    field,
    `is ${time === undefined ? 'missing' : 'not a time'}; expected 2027-01-05T15:00:00Z, 2027-01-05T10:00:00-05:00 or 2027-01-05`,
  );
};

const deliveredOf = ({ delivered }: RawRow['raw']): boolean => {
  if (delivered === undefined || delivered === true || delivered === 'true') return true;
  if (delivered === false || delivered === 'false') return false;
  throw new Wrong('delivered', 'is not valid; expected true or false');
};

/** An `answers` column of JSON, or a column for each item; an empty cell is no answer. */
const answersOf = (raw: RawRow['raw'], instrument: Instrument): PastResponse['answers'] => {
  const { answers } = raw;
  const given = answers === undefined ? [] : Object.entries(objectOf(answers));
  const columns = Object.entries(raw).filter(([name]) => !COLUMNS.includes(name));
  // As in npm run score, null is an item that was not answered.
  const codes = [...given, ...columns]
    .filter(([, code]) => code !== null)
    .map(([linkId, code]) => [linkId, codeOf(linkId, code, instrument)] as const);
  return Object.fromEntries(codes);
};

const objectOf = (answers: unknown): object => {
  let value: unknown;
  try {
    value = typeof answers === 'string' ? JSON.parse(answers) : answers;
  } catch {
    value = undefined;
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new Wrong('answers', 'is not a JSON object; expected {"<linkId>": <code>, …}');
};

const codeOf = (linkId: LinkId, code: unknown, instrument: Instrument): number => {
  const item = instrument.items.find((candidate) => candidate.linkId === linkId);
  if (!item) {
    const known = instrument.items.map((candidate) => candidate.linkId).join(', ');
    throw new Wrong(linkId, `is no item of ${instrument.id}; expected ${known}`);
  }
  const codes = scaleOf(instrument, item).options.map((option) => option.code);
  const number = typeof code === 'string' && /^-?\d+$/.test(code) ? Number(code) : code;
  const found = codes.find((candidate) => candidate === number);
  if (found === undefined) throw new Wrong(linkId, `is not a code of this item; expected one of ${codes.join(', ')}`);
  return found;
};
