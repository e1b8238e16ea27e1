// A text that a person has to read leads them to the patient: it joins the case they have open, or is one entry of its own.
import type { Alert, OpenAlert } from './alert.ts';
import { openAlready, raiseUnlessOpen } from './alerting.ts';
import type { CommunicationId } from './communication.ts';
import { raiseEventOnce } from './consenting.ts';
import type { Draft } from './draft.ts';
import { addToCase, openCaseOf } from './open-case.ts';
import { saysWorse } from './reply/getting-worse.ts';
import { isOnlyThanks } from './reply/only-thanks.ts';

/** A text as far as listing goes: its words, and what reading and answering it came to. */
export interface Listed {
  readonly body: string;
  readonly communicationId: CommunicationId;
  readonly isMachine: boolean;
  readonly softReview: boolean;
  readonly needsPerson: boolean;
  /** Staff have a task already that leads them to this text. */
  readonly isListed: boolean;
}

/** Lists the text once, whatever else it did. A symptom or grief named in passing is read the same day. */
export const listForStaff = (draft: Draft, text: Listed): void => {
  if (text.isMachine || text.isListed || draft.alertChanges.length > 0) return;
  const open = openCaseOf(draft.state);
  const { communicationId } = text;
  if (draft.alerts.length > 0) listBesideAlerts(draft, text);
  else if (open) joinCase(draft, open, text);
  else if (text.softReview) raiseEventOnce(draft, 'symptom-in-text', { communicationId });
  else if (draft.state.kind === 'contact') raiseEventOnce(draft, 'unknown-sender', { communicationId });
  else if (text.needsPerson) listToRead(draft, communicationId);
};

const TO_READ = { kind: 'event', event: 'text-to-read' } as const;

/** Staff who have another such text open see that there is more, before they close it. */
const listToRead = (draft: Draft, communicationId: CommunicationId): void => {
  const [open] = openAlready(draft, TO_READ);
  if (open) addToCase(draft, open, { communicationId }, false);
  else raiseEventOnce(draft, TO_READ.event, { communicationId });
};

const joinCase = (draft: Draft, open: OpenAlert, text: Listed): void => {
  const says = text.softReview || text.needsPerson || draft.state.kind === 'contact' || saysWorse(text.body);
  if (says && !isOnlyThanks(text.body)) addToCase(draft, open, { communicationId: text.communicationId }, true);
};

/** Whoever hears of what is critical, or urgent and not about mood, reads this text with it anyway. */
const leadsToText = (draft: Draft, { severity, evidence }: Alert): boolean => {
  if (severity !== 'urgent' || evidence.instrument === undefined) return severity !== 'routine';
  return draft.context.content.instrument(evidence.instrument, evidence.instrumentVersion).symptoms === true;
};

/** A symptom in the comment of an answer that raised something else joins the open case, or else that of the answer. */
const listBesideAlerts = (draft: Draft, { softReview, communicationId }: Listed): void => {
  const { alerts, state } = draft;
  const [first] = alerts;
  if (!first || !softReview || state.hold || alerts.some((alert) => leadsToText(draft, alert))) return;
  const open = openCaseOf({
    openAlerts: state.openAlerts.filter(({ id }) => alerts.every((alert) => alert.id !== id)),
  });
  if (open) addToCase(draft, open, { communicationId }, true);
  else raiseUnlessOpen(draft, { kind: 'event', event: 'symptom-in-text' }, first.caseId, { communicationId });
};
