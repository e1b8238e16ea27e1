// What the document says of each route beyond who may call it: what it does, what it is sent and what it is answered with.
import * as handling from '../../../shared/contracts/console/alert-handling.ts';
import * as alerts from '../../../shared/contracts/console/alert-requests.ts';
import { AWAY_REQUEST } from '../../../shared/contracts/console/away-request.ts';
import { CARE_TEAM_REQUEST } from '../../../shared/contracts/console/care-team-request.ts';
import * as channels from '../../../shared/contracts/console/channel-request.ts';
import { NOTE_ADDRESS_REQUEST } from '../../../shared/contracts/console/daily-note-request.ts';
import { DUE_QUERY } from '../../../shared/contracts/console/due-request.ts';
import { EXPORT_QUERY, RESEARCH_REQUEST } from '../../../shared/contracts/console/export-request.ts';
import { HAND_OVER_REQUEST } from '../../../shared/contracts/console/hand-over-request.ts';
import * as plans from '../../../shared/contracts/console/plan-requests.ts';
import { PROGRAMME_HOLD_REQUEST } from '../../../shared/contracts/console/programme-hold-request.ts';
import type { Operation } from './operation.ts';
import { PATIENT_OPERATIONS } from './patient-operations.ts';

const ALERT = 'the alert';

/** By route, as the router names it. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  ...PATIENT_OPERATIONS,
  'GET /alerts': { does: 'Lists alerts.', answers: 'alerts, newest first', query: alerts.ALERT_QUERY.expected },
  'GET /alerts/{id}/incident': {
    does: 'Makes the incident file of the case of an alert.',
    answers: 'texts, answers, versions, notices and steps with their times, as plain text',
  },
  'POST /alerts/{id}/acknowledge': {
    does: 'Takes an alert on.',
    answers: ALERT,
    body: handling.ACKNOWLEDGE_REQUEST,
    bodyOptional: true,
  },
  'POST /alerts/{id}/attempt': {
    does: 'Records a try to reach the patient.',
    answers: ALERT,
    body: alerts.ATTEMPT_REQUEST,
  },
  'POST /alerts/{id}/assign': { does: 'Hands an alert on.', answers: ALERT, body: handling.ASSIGN_REQUEST },
  'POST /alerts/{id}/snooze': { does: 'Snoozes an alert.', answers: ALERT, body: handling.SNOOZE_REQUEST },
  'POST /alerts/{id}/close': { does: 'Closes an alert.', answers: ALERT, body: alerts.CLOSE_REQUEST },
  'POST /alerts/together': {
    does: 'Does the same with several routine alerts.',
    answers: 'what became of each',
    body: handling.TOGETHER_REQUEST,
  },
  'POST /hand-over': {
    does: 'Passes cases on at the end of a shift.',
    answers: 'which cases were passed on, and which not',
    body: HAND_OVER_REQUEST,
  },
  'GET /due': {
    does: 'Lists who is due today and in the next days.',
    answers: 'a page of the patients of one care team, the first due first',
    query: DUE_QUERY.expected,
  },
  'GET /care-teams': { does: 'Lists the care teams.', answers: 'the care teams, each with what it still lacks' },
  'PUT /care-teams/{id}': { does: 'Sets up a care team.', answers: 'the care team', body: CARE_TEAM_REQUEST },
  'GET /care-teams/{id}/history': {
    does: 'Shows who changed what of a care team.',
    answers: 'the newest 20 changes',
  },
  'GET /care-teams/{id}/channels': {
    does: 'Lists the channels of a care team.',
    answers: 'how the team hears of alerts',
  },
  'POST /care-teams/{id}/channels': {
    does: 'Adds a channel.',
    answers: 'how the team hears of alerts',
    body: channels.CHANNEL_REQUEST,
  },
  'POST /care-teams/{id}/channels/remove': {
    does: 'Removes a channel.',
    answers: 'how the team hears of alerts',
    body: channels.CHANNEL_REMOVAL_REQUEST,
  },
  'POST /care-teams/{id}/test': {
    does: 'Sends a test notice to a care team.',
    answers: 'whom the test went to',
    body: channels.TEST_REQUEST,
  },
  'POST /care-teams/{id}/away': {
    does: 'Marks a member as away, or as there again.',
    answers: 'the care team, and the cases that went back to it',
    body: AWAY_REQUEST,
  },
  'GET /programme': { does: 'Shows the programme.', answers: 'whether the whole programme is on hold' },
  'GET /programme/figures': {
    does: 'Shows the figures of the programme, or of one care team.',
    answers: 'the last 26 weeks, counted once a day',
    query: { careTeam: 'the id of a care team; all when left out' },
  },
  'GET /programme/history': {
    does: 'Shows who changed what of the programme.',
    answers: 'the newest 20 changes',
  },
  'PUT /programme/hold': {
    does: 'Holds the whole programme, or lifts that.',
    answers: 'the hold',
    body: PROGRAMME_HOLD_REQUEST,
  },
  'GET /programme/daily-note': {
    does: 'Shows the daily note to whoever leads the programme.',
    answers: 'when it goes out, the last one, and who gets it',
  },
  'POST /programme/daily-note/channels': {
    does: 'Sends the daily note to one more address.',
    answers: 'the same',
    body: NOTE_ADDRESS_REQUEST,
  },
  'POST /programme/daily-note/channels/remove': {
    does: 'Sends the daily note to an address no more.',
    answers: 'the same',
    body: channels.CHANNEL_REMOVAL_REQUEST,
  },
  'GET /content': { does: 'Lists the clinical content.', answers: 'the clinical content, and what of it is approved' },
  'GET /export': {
    does: 'Exports what was filed.',
    answers: 'a part of what was filed',
    query: EXPORT_QUERY.expected,
  },
  'POST /export/research': {
    does: 'Exports what was filed of patients who agreed to research, without saying who they are.',
    answers: 'a part of it',
    body: RESEARCH_REQUEST,
  },
  'GET /export/dictionary': { does: 'Explains the exports.', answers: 'what every column means' },
  'GET /plans': { does: 'Lists the plans.', answers: 'every plan, with its versions' },
  'POST /plans': { does: 'Copies a plan.', answers: 'the draft', creates: true, body: plans.PLAN_COPY_REQUEST },
  'GET /plans/{id}': { does: 'Shows a version of a plan.', answers: 'its file, its rules, its history' },
  'PUT /plans/{id}': { does: 'Saves a draft.', answers: 'the draft', body: plans.PLAN_EDIT_REQUEST },
  'DELETE /plans/{id}': {
    does: 'Deletes a draft.',
    answers: 'that it is gone',
    query: { revision: plans.REVISION_REQUEST.expected.revision ?? '' },
  },
  'GET /plans/{id}/load': {
    does: 'Shows what a plan asks of a patient each week, and what its texts cost.',
    answers: 'the load by phase, language and way of answering',
    query: { segment: 'US dollars per segment sent', reply: 'US dollars per reply received' },
  },
  'POST /plans/{id}/versions': { does: 'Begins the next version of a plan.', answers: 'the draft', creates: true },
  'POST /plans/{id}/approve': { does: 'Approves a draft.', answers: 'the version', body: plans.PLAN_APPROVAL_REQUEST },
  'POST /plans/{id}/retire': { does: 'Retires a version.', answers: 'the version', body: plans.REVISION_REQUEST },
  'GET /openapi.json': { does: 'Describes this API.', answers: 'this document' },
};
