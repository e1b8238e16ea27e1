// Patients who prefer the same time are texted at that very minute: the hardest of what a site may choose.
import type { StackTemplate } from '../../infra/local/template.ts';
import { ENV } from '../../shared/contracts/names.ts';

export const withoutSpread = (templates: readonly StackTemplate[]): void => {
  for (const { Resources } of templates)
    for (const { Properties = {} } of Object.values(Resources)) {
      const { Variables } = (Properties.Environment ?? {}) as { readonly Variables?: Record<string, unknown> };
      if (Variables && ENV.spreadMinutes in Variables) Variables[ENV.spreadMinutes] = '0';
    }
};
