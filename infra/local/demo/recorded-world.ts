// All that a demo leaves behind: what the table, the phone network, the care team and the logs hold, and what was meant.
import type { Alert } from '../../../shared/domain/alert.ts';
import type { Communication } from '../../../shared/domain/communication.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import type { PatientState } from '../../../shared/domain/patient.ts';
import type { QuestionnaireResponse } from '../../../shared/domain/response.ts';
import type { CarriedText } from '../carrier.ts';
import type { Grant } from '../grant.ts';
import type { Notice } from '../inbox.ts';
import type { LogLine } from '../logs.ts';
import type { QueueDepth } from '../messaging.ts';
import type { Meaning } from './utterance.ts';

/** A text that a scripted person wrote. */
export interface Writing {
  readonly inboundMessageId: string;
  readonly means: Meaning;
  /** When its first copy reached us. */
  readonly arrivedAt: Instant;
}

/** Something that was written down outside the table, the phones, the logs and the notices. */
export interface Trace {
  readonly place: string;
  readonly text: string;
}

export interface RecordedWorld {
  /** Contacts, who were never enrolled, included. */
  readonly patients: readonly PatientState[];
  readonly communications: readonly Communication[];
  readonly responses: readonly QuestionnaireResponse[];
  readonly alerts: readonly Alert[];
  /** Every text on the phone network, those of one phone in order. */
  readonly carried: readonly CarriedText[];
  readonly writings: readonly Writing[];
  readonly notices: readonly Notice[];
  readonly logLines: readonly LogLine[];
  /** Of those that are left at the end. */
  readonly scheduleNames: readonly string[];
  readonly traces: readonly Trace[];
  readonly queueDepths: Readonly<Record<string, QueueDepth>>;
  readonly denials: readonly { readonly caller: string; readonly message: string }[];
  /** How many calls were checked against the roles. */
  readonly callsChecked: number;
}

/** With what only a whole demo says: which grants of the roles were needed. */
export interface RecordedDemo extends RecordedWorld {
  readonly grants: readonly Grant[];
}
