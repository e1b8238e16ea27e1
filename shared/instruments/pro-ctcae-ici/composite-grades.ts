// The published composite grades of PRO-CTCAE (Basch 2021), 0–3, by the answers to a term's attributes. Not CTCAE grades.
import { lazily } from '../../domain/lazily.ts';

/** Every combination of an array of grades per first answer (1–4), or of strings with a digit per last answer (0–4). */
type Grades = Readonly<Record<string, number>>;

const digits = (row: string, before: string): [string, number][] =>
  [...row].map((grade, answer) => [`${before}${answer}`, Number(grade)]);

/** One string per frequency or severity 1–4; in it one digit per second answer 0–4. */
const two = (rows: readonly string[]): Grades =>
  Object.fromEntries(rows.flatMap((row, place) => digits(row, `${place + 1},`)));

/** One line per frequency 1–4, one string per severity 0–4; in it one digit per interference 0–4. */
const three = (lines: readonly (readonly string[])[]): Grades =>
  Object.fromEntries(
    lines.flatMap((rows, place) => rows.flatMap((row, second) => digits(row, `${place + 1},${second},`))),
  );

/** By attributes asked: F how often, S how severe, I how much it interferes. First answer 0 is grade 0 throughout. */
export const compositeGrades = lazily(
  () =>
    ({
      FSI: three([
        ['01122', '11122', '12223', '22233', '22333'],
        ['01122', '11122', '22233', '22233', '22333'],
        ['11122', '11122', '22233', '22333', '22333'],
        ['11122', '11223', '22233', '22333', '22333'],
      ]),
      FS: two(['11122', '11222', '11233', '11233']),
      SI: two(['11122', '11223', '12233', '22233']),
      F: { 1: 1, 2: 1, 3: 2, 4: 3 },
      S: { 1: 1, 2: 2, 3: 3, 4: 3 },
    }) as const satisfies Record<string, Grades>,
);
