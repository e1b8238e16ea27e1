// What the document says of each route about patients.
import * as changes from '../../../shared/contracts/console/change-requests.ts';
import { ENROLMENT_REQUEST } from '../../../shared/contracts/console/enrolment-request.ts';
import { ERASURE_REQUEST } from '../../../shared/contracts/console/erasure-request.ts';
import { HOLD_REQUEST } from '../../../shared/contracts/console/hold-request.ts';
import { NOTE_REQUEST } from '../../../shared/contracts/console/note-request.ts';
import { NUMBER_REQUEST } from '../../../shared/contracts/console/number-request.ts';
import { DATA_REQUEST, STOP_REQUEST } from '../../../shared/contracts/console/patient-requests.ts';
import { LABEL_REQUEST } from '../../../shared/contracts/console/phone-label-request.ts';
import { ANSWERS_REQUEST, MODE_REQUEST } from '../../../shared/contracts/console/phone-requests.ts';
import { RELEASE_REQUEST } from '../../../shared/contracts/console/release-request.ts';
import * as reminders from '../../../shared/contracts/console/reminder-requests.ts';
import { STAFF_TEXT_REQUEST } from '../../../shared/contracts/console/staff-text-request.ts';
import { CORRECTION_REQUEST, SURVEY_REQUEST } from '../../../shared/contracts/console/survey-requests.ts';
import { WATCH_REQUEST } from '../../../shared/contracts/console/watch-request.ts';
import type { Operation } from './operation.ts';

const PREVIEW = { preview: 'true to see what would change, and change nothing; false when left out' };
const CHANGES = 'what moves, is dropped, is added';
const NEXT = 'when the patient is looked at next';
const SET = 'what is set';

/** By route, as the router names it. */
export const PATIENT_OPERATIONS: Readonly<Record<string, Operation>> = {
  'POST /patients': {
    does: 'Enrols a patient.',
    answers: 'the patient, and whether the invitation goes out now',
    creates: true,
    body: ENROLMENT_REQUEST,
  },
  'POST /patients/import': {
    does: 'Enrols a cohort from a CSV file: all rows or none, unless the good rows are asked for.',
    answers: 'what became of each row',
    csv: true,
    query: { ...PREVIEW, rows: 'good to enrol the good rows and leave out the others' },
  },
  'GET /patients': {
    does: 'Finds patients; without find, those of one care team.',
    answers: 'the patients found, 25 at a time',
    query: {
      find: 'a name, a study id or a phone',
      careTeam: 'the id of a care team',
      after: 'the next of the page before',
    },
  },
  'GET /patients/{id}': { does: 'Shows a patient.', answers: 'everything kept about the patient' },
  'GET /patients/{id}/export': { does: 'Exports a patient.', answers: 'everything on record about the patient' },
  'GET /patients/{id}/summary': {
    does: 'Sums up a patient for the chart.',
    answers: 'the summary as plain text',
  },
  'POST /patients/{id}/release': {
    does: 'Lets sending go on after a person has looked at why it was held.',
    answers: NEXT,
    body: RELEASE_REQUEST,
    bodyOptional: true,
  },
  'POST /patients/{id}/phone': {
    does: 'Moves a patient to another number.',
    answers: 'what the new number is asked',
    body: NUMBER_REQUEST,
  },
  'PUT /patients/{id}/label': {
    does: 'Names a patient on a phone that several share.',
    answers: 'the label',
    body: LABEL_REQUEST,
  },
  'POST /patients/{id}/texts': {
    does: 'Texts a patient.',
    answers: 'until when replies go to staff',
    creates: true,
    body: STAFF_TEXT_REQUEST,
  },
  'POST /patients/{id}/texts/release': { does: 'Ends talking with a patient by text.', answers: NEXT },
  'POST /patients/{id}/appointments': {
    does: 'Adds an appointment.',
    answers: SET,
    query: PREVIEW,
    body: reminders.APPOINTMENT_REQUEST,
  },
  'PUT /patients/{id}/appointments/{part}': {
    does: 'Changes an appointment.',
    answers: SET,
    query: PREVIEW,
    body: reminders.APPOINTMENT_REQUEST,
  },
  'DELETE /patients/{id}/appointments/{part}': { does: 'Takes an appointment away.', answers: SET, query: PREVIEW },
  'PUT /patients/{id}/sending-days': {
    does: 'Sets the days without texts.',
    answers: SET,
    query: PREVIEW,
    body: reminders.SENDING_DAYS_REQUEST,
  },
  'PUT /patients/{id}/medicine-reminders': {
    does: 'Sets medicine reminders.',
    answers: SET,
    query: PREVIEW,
    body: reminders.MEDICINE_REQUEST,
  },
  'DELETE /patients/{id}/medicine-reminders': {
    does: 'Takes medicine reminders away.',
    answers: SET,
    query: PREVIEW,
  },
  'POST /patients/{id}/hold': {
    does: 'Puts a patient on hold.',
    answers: `the hold, and ${NEXT}`,
    body: HOLD_REQUEST,
  },
  'POST /patients/{id}/resume': { does: 'Takes a patient off hold.', answers: NEXT },
  'POST /patients/{id}/mode': {
    does: 'Changes the way surveys are asked.',
    answers: 'the way surveys are asked',
    body: MODE_REQUEST,
  },
  'POST /patients/{id}/responses': {
    does: 'Records answers that a patient gave by phone.',
    answers: 'what of the form is still open',
    body: ANSWERS_REQUEST,
  },
  'POST /patients/{id}/notes': {
    does: 'Keeps a note about a patient.',
    answers: 'the note',
    creates: true,
    body: NOTE_REQUEST,
  },
  'PUT /patients/{id}/watch': {
    does: 'Watches over a patient with questions of a clinician.',
    answers: 'the watch',
    body: WATCH_REQUEST,
  },
  'DELETE /patients/{id}/watch': { does: 'Ends the watch.', answers: NEXT },
  'POST /patients/{id}/treatment': {
    does: 'Changes the dates of treatment.',
    answers: CHANGES,
    query: PREVIEW,
    body: changes.TREATMENT_REQUEST,
  },
  'POST /patients/{id}/plan': {
    does: 'Moves a patient to another plan.',
    answers: CHANGES,
    query: PREVIEW,
    body: changes.PLAN_REQUEST,
  },
  'POST /patients/{id}/modules': {
    does: 'Asks something more often for a while, or ends that.',
    answers: CHANGES,
    query: PREVIEW,
    body: changes.MODULE_REQUEST,
  },
  'POST /patients/{id}/erase': {
    does: 'Erases a patient for good, or goes on where an earlier request had to stop.',
    answers: 'what was taken away, or with preview what would be; 202 while some is left',
    query: PREVIEW,
    body: ERASURE_REQUEST,
  },
  'POST /patients/{id}/settings': {
    does: 'Changes when and in which language a patient is texted.',
    answers: CHANGES,
    query: PREVIEW,
    body: changes.SETTINGS_REQUEST,
  },
  'POST /patients/{id}/data': { does: 'Corrects who a patient is.', answers: NEXT, body: DATA_REQUEST },
  'POST /patients/{id}/stop': {
    does: 'Stops texts for a patient who asked staff for it.',
    answers: 'how consent stands',
    body: STOP_REQUEST,
  },
  'POST /patients/{id}/surveys': { does: 'Asks a patient now.', answers: NEXT, body: SURVEY_REQUEST },
  'POST /patients/{id}/corrections': {
    does: 'Corrects an answer that was recorded wrongly.',
    answers: 'which item applies only now',
    body: CORRECTION_REQUEST,
  },
  'POST /patients/{id}/invite': {
    does: 'Invites a patient again.',
    answers: 'whether the invitation goes out now',
    body: changes.INVITATION_REQUEST,
  },
};
