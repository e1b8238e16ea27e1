// The condition of an alert rule as JSON: one shape for each kind, and no field that is not looked at.
import * as z from 'zod/mini';
import { type AlertCondition, PATIENT_EVENTS, SEVERITIES } from '../domain/alert.ts';
import { DANGERS } from '../domain/check-safety-net.ts';

export const text = (what: string): z.ZodMiniString =>
  z.string({ error: `expected ${what}` }).check(z.regex(/\S/, { error: `expected ${what}` }));

/** An object of just these fields: a bound that is misspelt would otherwise never bound. */
export const strict = <Shape extends z.core.$ZodShape>(shape: Shape): z.ZodMiniObject<Shape, z.core.$strict> =>
  z.strictObject(shape, { error: `expected ${Object.keys(shape).join(', ')}` });

const number = z.number({ error: 'expected a number' });
const instrument = text('the id of an instrument');
const linkId = text('the linkId of an item');
const score = text('the id of a score');
const bounds = { atLeast: z.optional(number), atMost: z.optional(number) };

const answer = strict({ kind: z.literal('answer'), instrument, linkId, ...bounds });
const scored = strict({
  kind: z.literal('score'),
  instrument,
  score,
  ...bounds,
  bands: z.optional(z.array(text('the label of a band'), { error: 'expected a list of labels' })),
});
const answers = z.array(answer, { error: 'expected a list of answers' });

const KINDS = {
  answer,
  score: scored,
  all: strict({ kind: z.literal('all'), of: answers }),
  some: strict({ kind: z.literal('some'), atLeast: number, of: answers }),
  case: strict({
    kind: z.literal('case'),
    severity: z.enum(SEVERITIES, { error: `expected one of ${SEVERITIES.join(', ')}` }),
    atLeast: number,
    except: z.optional(z.array(instrument, { error: 'expected a list of instruments' })),
  }),
  worse: strict({
    kind: z.literal('worse'),
    instrument,
    linkId: z.optional(linkId),
    score: z.optional(score),
    than: z.enum(['baseline', 'last'], { error: 'expected baseline or last' }),
    by: number,
    ...bounds,
  }),
  running: strict({
    kind: z.literal('running'),
    times: number,
    of: z.discriminatedUnion('kind', [answer, scored], { error: 'expected an answer or a score' }),
  }),
  unanswered: strict({ kind: z.literal('unanswered'), instrument, linkId }),
  'not-computed': strict({ kind: z.literal('not-computed'), instrument, score }),
  statement: strict({
    kind: z.literal('statement'),
    danger: z.enum(DANGERS, { error: `expected one of ${DANGERS.join(', ')}` }),
  }),
  missed: strict({
    kind: z.literal('missed'),
    inARow: number,
    instrument: z.optional(instrument),
    begun: z.optional(z.literal(true)),
  }),
  unfinished: strict({
    kind: z.literal('unfinished'),
    instrument,
    atLeast: number,
    afterHours: z.optional(number),
  }),
  event: strict({
    kind: z.literal('event'),
    event: z.enum(PATIENT_EVENTS, { error: `expected one of ${PATIENT_EVENTS.join(', ')}` }),
  }),
} as const satisfies Record<AlertCondition['kind'], unknown>;

export const conditionSchema = z.discriminatedUnion(
  'kind',
  [
    KINDS.answer,
    KINDS.score,
    KINDS.all,
    KINDS.some,
    KINDS.case,
    KINDS.worse,
    KINDS.running,
    KINDS.unanswered,
    KINDS['not-computed'],
    KINDS.statement,
    KINDS.missed,
    KINDS.unfinished,
    KINDS.event,
  ],
  { error: `expected an object whose kind is one of ${Object.keys(KINDS).join(', ')}` },
);
