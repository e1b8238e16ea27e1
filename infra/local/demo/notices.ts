// Reads a notice as the care team gets it: which alert it names, and how severe it says that is.
import { SEVERITIES, type Severity } from '../../../shared/domain/alert.ts';
import type { Notice } from '../inbox.ts';

const NOTICE = /^Vigil (\w+) alert (\S+?)(?: \(escalation \d+\))?: /;

export const noticedAlert = ({
  message,
}: Pick<Notice, 'message'>): { readonly id: string; readonly severity: Severity } | undefined => {
  const [, word, id = ''] = NOTICE.exec(message) ?? [];
  const severity = SEVERITIES.find((known) => known === word);
  return severity && { id, severity };
};
