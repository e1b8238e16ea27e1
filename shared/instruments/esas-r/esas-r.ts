// ESAS-r: nine symptoms now, 0–10 each; codes and scoring only, the wording is not ours to ship. Source and licence: README.md.
import type { Instrument } from '../../domain/questionnaire.ts';
import { zeroToTen } from '../zero-to-ten.ts';

const ALL = ['esas-1', 'esas-2', 'esas-3', 'esas-4', 'esas-5', 'esas-6', 'esas-7', 'esas-8', 'esas-9'];

export const ESAS_R: Instrument = {
  id: 'esas-r',
  version: 'revised-2019',
  title: 'Edmonton Symptom Assessment System - revised (ESAS-r)',
  // It asks about "now", so one day is ours: never twice in a day.
  recallDays: 1,
  direction: 'higher-is-worse',
  wordingFrom:
    'its authors (University of Alberta, Covenant Health): free with acknowledgement, unmodified; ask whether one question per text is a modification',
  items: ALL.map((linkId) => ({
    linkId,
    text: {},
    meaningfulChange: { better: 1, worse: 1, source: 'Hui 2015' },
  })),
  scale: zeroToTen({ label: {} }, { label: {} }),
  scores: [
    {
      id: 'total',
      items: ALL,
      range: [0, 90],
      bands: [],
      meaningfulChange: { better: 3, worse: 4, source: 'Hui 2015' },
    },
  ],
  cutOffs: [
    { id: 'severe', on: 'each-item', atLeast: 7, source: 'Selby 2010' },
    {
      id: 'moderate_or_worse',
      on: 'each-item',
      atLeast: 4,
      source: 'Selby 2010: 4 is more sensitive, 5 more specific',
    },
  ],
};
