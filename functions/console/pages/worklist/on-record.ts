// What happened in a case in the order of time, in words: its steps, the notices to the team, and who looked at it.
import type { AuditEntry } from '../../../../shared/domain/audit.ts';
import type { Instant } from '../../../../shared/domain/instant.ts';
import { stepInWords } from './alert-words.ts';
import type { CaseView } from './gather-alert.ts';

export interface OnRecord {
  readonly at: Instant;
  readonly words: string;
}

/** What was done, by staff and by Vigil. */
export const onRecord = (
  { steps, alerts }: Pick<CaseView, 'steps' | 'alerts'>,
  when: (at: Instant) => string,
): readonly OnRecord[] =>
  inOrder([
    ...steps.map((step) => ({ at: step.at, words: stepInWords(step, when) })),
    ...alerts.flatMap(({ noticedAt = [] }) => noticedAt.map((at) => ({ at, words: 'Vigil sent the team a notice' }))),
  ]);

export const openingInWords = ({ at, by }: AuditEntry): OnRecord => ({ at, words: `${by} opened the case` });

/** What happened at the same moment stays in the order given. */
export const inOrder = (all: readonly OnRecord[]): readonly OnRecord[] =>
  all.toSorted((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)));
