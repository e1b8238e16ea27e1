// Does something with several alerts, each by itself: which were done, and why not the others.
import { type Act, actOnAlert } from './act-on-alert.ts';
import type { ApiResponse } from './api-response.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';

export interface BecameOfEach {
  readonly done: readonly string[];
  readonly notDone: readonly { readonly alertId: string; readonly why: string }[];
}

interface Each {
  readonly alertId: string;
}

export const actOnEach = async <One extends Each>(
  deps: ConsoleDependencies,
  alerts: readonly One[],
  actOf: (one: One) => Omit<Act, 'refusal'>,
): Promise<BecameOfEach> => {
  const done: string[] = [];
  const notDone: { readonly alertId: string; readonly why: string }[] = [];
  for (const one of alerts) {
    const { alertId } = one;
    const response = deps.hasTime()
      ? await actOnAlert(deps, alertId, { ...actOf(one), refusal: () => 'conflict' })
      : undefined;
    if (response?.status === 200) done.push(alertId);
    else notDone.push({ alertId, why: response ? whyOf(response) : 'There was no time left: send it again.' });
  }
  return { done, notDone };
};

const whyOf = ({ body }: ApiResponse): string => ('detail' in body ? String(body.detail) : 'This did not work.');
