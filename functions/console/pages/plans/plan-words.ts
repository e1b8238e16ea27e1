// What staff read about plans.
import type { ContentKind, ContentStatus, UnapprovedContent } from '../../../../shared/domain/approval.ts';
import { counted } from '../../../../shared/domain/in-words/phrases.ts';
import type { PlanDefinition } from '../../../../shared/domain/plan.ts';
import type { PlanAction } from '../../../../shared/domain/plan-version.ts';
import type { InstrumentId } from '../../../../shared/domain/questionnaire.ts';
import { weekOf } from '../../../../shared/domain/typical-days.ts';

export const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

const KIND_WORDS: Readonly<Record<ContentKind, string>> = {
  plan: 'the plan itself',
  rules: 'its alert rules',
  instrument: 'questionnaires',
  wording: 'the wording of texts',
  'crisis-lines': 'crisis lines',
  reader: 'the reading of replies',
};

const STATUS_WORDS: Readonly<Record<ContentStatus, string>> = {
  draft: 'draft',
  approved: 'approved',
  overdue: 'overdue for review',
  retired: 'retired',
  changed: 'changed since it was approved',
};

export const statusWords = (status: ContentStatus): string => STATUS_WORDS[status];

/** `questionnaire PHQ-9: draft`. */
export const lackWords = ({ kind, id, status }: UnapprovedContent, nameOf: (id: InstrumentId) => string): string =>
  `${kind === 'instrument' && id ? `questionnaire ${nameOf(id)}` : KIND_WORDS[kind]}: ${statusWords(status)}`;

/** `2 years`-long plans in weeks: `105 weeks`. */
export const lengthWords = ({ lastDay }: Pick<PlanDefinition, 'lastDay'>): string => counted(weekOf(lastDay), 'week');

export const remindedWords = ({
  reminders = 1,
  remindAfterDays,
  expireAfterDays,
}: Pick<PlanDefinition, 'reminders' | 'remindAfterDays' | 'expireAfterDays'>): string => {
  const closes = `closes after ${counted(expireAfterDays, 'day')}`;
  if (reminders === 0) return `No reminder; ${closes}`;
  const after = counted(remindAfterDays, 'day');
  return reminders === 1 ? `One after ${after}; ${closes}` : `Up to ${reminders}, each after ${after}; ${closes}`;
};

const ACTION_WORDS: Readonly<Record<PlanAction, string>> = {
  'plan-drafted': 'started',
  'plan-edited': 'edited',
  'plan-deleted': 'deleted',
  'plan-approved': 'approved',
  'plan-retired': 'retired',
};

export const actionWords = (action: PlanAction): string => ACTION_WORDS[action];

/** What was done, by its code in the address. */
export const DONE: Readonly<Record<string, string>> = {
  copied: 'The copy is made. Nobody follows it until it is approved.',
  begun: 'A new version is started. Nobody follows it until it is approved.',
  saved: 'The draft is saved.',
  deleted: 'The draft is deleted.',
  approved: 'The version is approved. New patients may follow it from now on.',
  retired: 'The version is retired. Nobody new follows it; who follows it goes on.',
};
