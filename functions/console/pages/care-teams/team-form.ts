// The form of a care team as the API takes it, and a care team as it is as the API would take it again.
import type { CareTeam } from '../../../../shared/domain/care-team.ts';
import { type Form, fieldOf } from '../page-request.ts';

/** The field that says what was set of the team when the form was made. */
export const SEEN_TEAM = 'seen';

/** Rows that the form always has free. */
export const FREE_STEPS = 2;
const MOST_STEPS = 20;

const optional = (form: Form, name: string): object => {
  const value = fieldOf(form, name);
  return value === '' ? {} : { [name]: value };
};

export const bodyOfForm = (form: Form): object => ({
  programmeName: fieldOf(form, 'programmeName'),
  timeZone: fieldOf(form, 'timeZone'),
  ...optional(form, 'dayLine'),
  ...optional(form, 'outOfHoursLine'),
  ...hoursIn(form),
  ...holidaysIn(form),
  ...stepsIn(form),
  ...settingsIn(form),
});

const hoursIn = (form: Form): object => {
  const days = [form.day ?? []].flat().map(Number);
  const from = fieldOf(form, 'hours.from');
  const to = fieldOf(form, 'hours.to');
  return days.length > 0 || from || to ? { hours: { days, from, to } } : {};
};

const holidaysIn = (form: Form): object => {
  const holidays = fieldOf(form, 'holidays')
    .split(/[\s,;]+/)
    .filter(Boolean);
  return holidays.length > 0 ? { holidays: holidays.toSorted() } : {};
};

/** How many rows the chain of a form had. */
export const stepsSent = (form: Form): number =>
  Array.from({ length: MOST_STEPS }, (_, place) => place).findLastIndex((place) => `onCall.${place}.name` in form) + 1;

const stepsIn = (form: Form): object => {
  const onCall = Array.from({ length: MOST_STEPS }, (_, place) => ({
    name: fieldOf(form, `onCall.${place}.name`),
    contact: fieldOf(form, `onCall.${place}.contact`),
    user: fieldOf(form, `onCall.${place}.user`),
  }))
    .filter(({ name, contact }) => name || contact)
    .map(({ user, ...step }) => ({ ...step, ...(user && { user }) }));
  return onCall.length > 0 ? { onCall } : {};
};

const settingsIn = (form: Form): object => {
  const replies = fieldOf(form, 'settings.automaticRepliesPerHour');
  const settings = {
    ...(fieldOf(form, 'settings.replyToDangerAfterStop') === 'false' && { replyToDangerAfterStop: false }),
    ...(replies && { automaticRepliesPerHour: Number(replies) }),
  };
  return Object.keys(settings).length > 0 ? { settings } : {};
};

/** With `members` in the place of those who are there. */
export const bodyOfTeam = (
  { id: _id, lastTest: _test, members: _members, ...fields }: CareTeam,
  members: readonly { readonly user: string; readonly name: string; readonly role: string }[],
): object => ({ ...fields, members: members.map(({ user, name, role }) => ({ user, name, role })) });
