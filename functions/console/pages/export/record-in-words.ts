// Everything on record about one patient as a plain text, in order of time, for a person to read.

import { offsetTime } from '../../../../shared/domain/export/offset-time.ts';
import type { Instant } from '../../../../shared/domain/instant.ts';
import type { PatientRecord } from '../../../../shared/domain/patient-record.ts';
import { AUDIT_WORDS } from '../patient/audit-words.ts';
import { bodyInWords } from '../words/body-words.ts';

/** Nothing is left out: what no other part of the text says is in the last, as it is stored. */
export const recordInWords = (record: PatientRecord, exportedAt: Instant): string => {
  const { state, communications, responses, alerts, notes, audit } = record;
  const at = (instant: Instant): string => offsetTime(instant, state.timeZone);
  const parts: readonly (readonly [title: string, lines: readonly string[]])[] = [
    [
      'Who',
      [
        `Name: ${state.name}`,
        `Study number: ${state.studyId}`,
        `Phone: ${state.phone}`,
        `Language: ${state.language}`,
        `Care team: ${state.careTeamId}`,
      ],
    ],
    [
      'Texts',
      communications.map((text) =>
        text.direction === 'in'
          ? `${at(text.receivedAt)} from the patient: ${bodyInWords(text)}`
          : `${at(text.createdAt)} to the patient (${text.status}): ${bodyInWords(text)}`,
      ),
    ],
    [
      'Answers and scores',
      responses.flatMap(({ authored, instrument, status, answers, scores }) => [
        `${at(authored)} ${instrument}, ${status}`,
        ...Object.entries(answers).map(([item, code]) => `  ${item}: ${code}`),
        ...scores.map(({ id, value }) => `  score ${id}: ${value ?? 'not computed'}`),
      ]),
    ],
    [
      'Alerts',
      alerts.flatMap(({ raisedAt, severity, reason, status, steps }) => [
        `${at(raisedAt)} ${severity}, ${status}: ${reason}`,
        ...steps.map(({ at: then, by, what, note }) => `  ${at(then)} ${by}: ${what}${note ? `, ${note}` : ''}`),
      ]),
    ],
    ['Notes of staff', notes.map(({ at: then, by, body }) => `${at(then)} ${by}: ${body}`)],
    [
      'Who did or saw what',
      audit.map(({ at: then, by, action, reference }) =>
        [`${at(then)} ${by}: ${AUDIT_WORDS[action]}`, reference && `(${reference})`].filter(Boolean).join(' '),
      ),
    ],
    ['All else that is kept, for a machine', [JSON.stringify(state, undefined, 2)]],
  ];
  const head = `Everything on record, ${at(exportedAt)}. Times are of the zone ${state.timeZone}.`;
  const sections = parts.map(([title, lines]) =>
    [title, '-'.repeat(title.length), ...(lines.length > 0 ? lines : ['Nothing.'])].join('\n'),
  );
  return `${[head, ...sections].join('\n\n')}\n`;
};
