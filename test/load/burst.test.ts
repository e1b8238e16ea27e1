// A small burst on every run; `npm run test:burst` plays 10,000 replies.
import { expect, it } from 'vitest';
import { broken, incoming } from './burst-checks.ts';
import { playBurst } from './play-burst.ts';

it('loses, doubles and swaps nothing in a burst', async () => {
  const burst = await playBurst({ replies: 200, starters: 20, poison: 2, seed: 1 });
  expect(incoming(burst.world).length).toBeGreaterThanOrEqual(200);
  expect(broken(burst, { flat: false })).toEqual([]);
}, 90_000);
