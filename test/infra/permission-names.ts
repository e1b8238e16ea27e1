// Short names for what the templates and the local cloud call at length: who holds a permission, and for what.
import { FUNCTIONS } from '../../shared/contracts/names.ts';

/** The first that fits; of the text of a template, or of what the local cloud makes of it. */
const RESOURCES: readonly (readonly [RegExp, string])[] = [
  [/index\/work(?!\w)/, 'index/work'],
  [/index\/list(?!\w)/, 'index/list'],
  [/:sns:[^ ]*:\*(?:"\]\]\}|$)/, 'a subscription'],
  [/^not arn:aws:sns:\*:\*:\*$/, 'a phone'],
  [/sms-voice:.*phone-number\/\*/, 'a number'],
  [/stream\/\*/, 'stream/*'],
  [/schedule\/Vigil-dev\/\*/, 'schedule/Vigil-dev/*'],
  [/StreamArn|\/stream\/local$/, 'Stream'],
  [/PatientsTable/, 'PatientsTable'],
  [/(CareTeam|DailyNote)Topic/, '$1Topic'],
  [/WakeUpsScheduleRole/, 'ScheduleRole'],
  [/WakeUpsWakeQueue/, 'WakeQueue'],
  [/schedules-dead-letters/, 'ScheduleDeadLettersQueue'],
  [/stream-dead-letters/, 'DroppedQueue'],
  [/(Inbound|Replies|Campaign|Dropped|Receipts)Queue/, '$1Queue'],
  [/:log-group:/, 'its log'],
  [/:kms:/, 'the key'],
];

export const resourceName = (text: string): string => {
  for (const [pattern, name] of RESOURCES) {
    const match = pattern.exec(text);
    if (match) return name.replace('$1', match[1] ?? '');
  }
  return text;
};

const roleOf = (name: string): string =>
  `${name.replace(/(^|-)([a-z])/g, (_, __, letter) => letter.toUpperCase())}Role`;

/** The function that acts in a role, or a schedule does, by the role's id. */
export const holderName = (roleId: string): string => {
  if (roleId.startsWith('WakeUpsScheduleRole')) return 'schedules of patients';
  if (roleId.startsWith('SweepScheduleRole')) return 'schedule of the sweep';
  return FUNCTIONS.find((name) => roleId.includes(roleOf(name))) ?? roleId;
};
