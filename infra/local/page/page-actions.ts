// What the buttons of the page do: write a text, move the clock, look at a patient, take on or close an alert.
import * as z from 'zod/mini';
import type { LocalCloud } from '../cloud.ts';

export interface ActionAnswer {
  readonly status: number;
  readonly body: unknown;
}

type Action = (cloud: LocalCloud, body: unknown) => Promise<ActionAnswer>;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const textSchema = z.object({
  phone: z.string().check(z.regex(/^\+[1-9]\d{6,14}$/)),
  body: z.string().check(z.minLength(1), z.maxLength(1_600)),
});
const clockSchema = z.object({ to: z.enum(['hour', 'day', 'next']) });
const idSchema = z.object({ id: z.string().check(z.regex(/^[\w.-]+$/)) });

const DONE: ActionAnswer = { status: 200, body: {} };

const ACTIONS: Readonly<Record<string, Action>> = {
  text: async ({ carrier }, body) => {
    const { phone, body: written } = textSchema.parse(body);
    carrier.write(phone, written);
    return DONE;
  },
  clock: async ({ clock }, body) => {
    const { to } = clockSchema.parse(body);
    const next = clock.nextEvent();
    if (to === 'next' && next) await clock.advanceTo(next);
    if (to !== 'next') await clock.advance(to === 'hour' ? HOUR_MS : DAY_MS);
    return DONE;
  },
  patient: (cloud, body) => asStaff(cloud, 'GET', `/patients/${idSchema.parse(body).id}`),
  acknowledge: (cloud, body) => asStaff(cloud, 'POST', `/alerts/${idSchema.parse(body).id}/acknowledge`),
  close: (cloud, body) => asStaff(cloud, 'POST', `/alerts/${idSchema.parse(body).id}/close`, { outcome: 'called' }),
};

export const actOn = async (cloud: LocalCloud, name: string, body: string): Promise<ActionAnswer> => {
  const action = ACTIONS[name];
  if (!action) return { status: 404, body: { message: 'Not found' } };
  try {
    return await action(cloud, JSON.parse(body));
  } catch (error) {
    if (error instanceof z.core.$ZodError || error instanceof SyntaxError)
      return { status: 400, body: { message: 'The request is not what this button sends.' } };
    throw error;
  }
};

/** Over the real API, with a token, as a member of the care team would. */
const asStaff = async ({ api }: LocalCloud, method: string, path: string, body?: object): Promise<ActionAnswer> => {
  const authorization = `Bearer ${api.token(['coordinator', 'clinician'], 'local-clinician')}`;
  const headers = { authorization, 'content-type': 'application/json' };
  const response = await fetch(api.url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  return { status: response.status, body: await response.json() };
};
