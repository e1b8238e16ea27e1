// What a coordinator sends to set up a care team. Only name and zone are required; the rest before anyone is invited.
import * as z from 'zod/mini';
import { ROLES } from '../names.ts';
import { type ParsedFields, parseFields } from './field-error.ts';
import { localDate, localTime, phone, text, timeZone } from './local-fields.ts';
import { PHONE_EXPECTED } from './phone.ts';

/** Letters that every phone shows and that count once: more would make the texts longer than one segment. */
const PLAIN = /^[A-Za-z0-9 .,'&()/-]+$/;

const line = z.pipe(
  phone,
  z.transform(({ e164 }) => e164),
);

const MOST_MEMBERS = 200;

const members = z.array(z.strictObject({ user: text(128), name: text(100), role: z.enum(ROLES) })).check(
  z.maxLength(MOST_MEMBERS, 'are too many'),
  z.refine((all) => new Set(all.map(({ user }) => user.toLowerCase())).size === all.length, 'name someone twice'),
);

const MOST_HOLIDAYS = 60;

const holidays = z.array(localDate).check(
  z.maxLength(MOST_HOLIDAYS, 'are too many'),
  z.refine((all) => new Set(all).size === all.length, 'name a day twice'),
);

const careTeamRequestSchema = z.strictObject({
  programmeName: text(24).check(z.regex(PLAIN, 'holds a character that not every phone shows')),
  timeZone,
  dayLine: z.optional(line),
  outOfHoursLine: z.optional(line),
  hours: z.optional(
    z
      .strictObject({
        days: z.array(z.int('is not a weekday').check(z.gte(1, 'is not a weekday'), z.lte(7, 'is not a weekday'))),
        from: localTime,
        to: localTime,
      })
      .check(z.refine(({ from, to }) => from < to, 'ends before it begins')),
  ),
  holidays: z.optional(holidays),
  onCall: z.optional(z.array(z.strictObject({ name: text(100), contact: text(200), user: z.optional(text(128)) }))),
  members: z.optional(members),
  settings: z.optional(
    z.strictObject({
      replyToDangerAfterStop: z.optional(z.boolean()),
      automaticRepliesPerHour: z.optional(
        z.int('is not a whole number').check(z.gte(1, 'is out of range'), z.lte(20, 'is out of range')),
      ),
    }),
  ),
});

export type CareTeamRequest = z.output<typeof careTeamRequestSchema>;

/** The body, and what would be right in each of its fields. */
export const CARE_TEAM_REQUEST = {
  schema: careTeamRequestSchema,
  expected: {
    programmeName: "what patients know the programme by: 1 to 24 unaccented letters, digits and . , ' & ( ) / -",
    timeZone: 'an IANA time zone, e.g. America/Los_Angeles',
    dayLine: PHONE_EXPECTED,
    outOfHoursLine: PHONE_EXPECTED,
    hours: 'weekdays (1 = Monday) and times, e.g. {"days": [1,2,3,4,5], "from": "08:00", "to": "17:00"}',
    holidays: `days on which nobody answers the day line, at most ${MOST_HOLIDAYS}, e.g. ["2026-12-25"]; may be left out`,
    settings:
      'may be left out: replyToDangerAfterStop true or false, automaticRepliesPerHour 1 to 20, e.g. {"automaticRepliesPerHour": 6}',
    members: `who sees the patients of this team, at most ${MOST_MEMBERS}, e.g. [{"user": "ana.lopez", "name": "Ana López", "role": "clinician"}]; nobody: all staff`,
    onCall:
      'whom to tell, in order, e.g. [{"name": "…", "contact": "+1 206 555 0100"}]; "user" names a member, whose step is skipped while they are away',
  },
};

export const parseCareTeamRequest = (input: unknown): ParsedFields<CareTeamRequest> =>
  parseFields(CARE_TEAM_REQUEST.schema, CARE_TEAM_REQUEST.expected, input);
