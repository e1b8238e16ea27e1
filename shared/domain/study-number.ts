// How a study number may have been written: people take st-900 and ST-900 for one number, the table for two.

/** As it is written, then in capitals and in small letters; a number without letters is written one way only. */
export const studyNumberSpellings = (studyId: string): readonly string[] => [
  ...new Set([studyId, studyId.toUpperCase(), studyId.toLowerCase()]),
];
