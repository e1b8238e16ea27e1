// The stem and the answer options that K6 and K10 share, verbatim; they differ in what an answer scores.
import type { PublishedText, Scale } from '../domain/questionnaire.ts';

export const KESSLER_STEM: PublishedText = { en: 'During the past 30 days, about how often did you feel ...' };

const PRINTED = [
  { label: 'All of the time', aliases: ['all the time', 'always'] },
  { label: 'Most of the time', aliases: ['most'] },
  { label: 'Some of the time', aliases: ['some', 'sometimes'] },
  { label: 'A little of the time', aliases: ['a little', 'little of the time'] },
  { label: 'None of the time', aliases: ['none', 'never'] },
];

/** Printed 1 (all) to 5 (none), which is what a patient texts; scored the other way round, from `lowest` for none. */
export const kesslerScale = (lowest: number): Scale => ({
  kind: 'labelled',
  options: PRINTED.map(({ label, aliases }, place) => ({
    code: lowest + PRINTED.length - 1 - place,
    reply: place + 1,
    label: { en: label },
    aliases: { en: aliases },
  })),
});
