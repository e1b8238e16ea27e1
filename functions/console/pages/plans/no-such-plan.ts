// What is said where no plan has the id of an address.
import type { PageResponse } from '../page-response.ts';
import { sorry } from '../send-page.tsx';

export const noSuchPlan = (): PageResponse =>
  sorry(404, 'There is no such plan', 'The address may be mistyped, or the draft was deleted.');
