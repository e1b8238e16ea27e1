// Who has just written is answered while a whole campaign waits to be sent, over a slow phone network.
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { startLocalCloud } from '../../infra/local/cloud.ts';
import { MINUTE } from '../../shared/domain/instant.ts';
import { QUEUES, queueNamed } from './samples.ts';
import { phoneOf, seed } from './seed.ts';
import { withoutSpread } from './without-spread.ts';

const STARTERS = 120;
const WRITERS = 10;
/** Milliseconds that the network takes for a text of the campaign: a minute for all of it. */
const PUBLISH_MS = 2_500;
/** Of the campaign, when the others write; a survey begins with two texts. */
const STILL_WAITING = 80;
/** What goes out while their texts are read, decided on and carried on, and the batch in hand; the rest would come first, too. */
const MOST_BEFORE = 100;
const NEVER = 365 * 24 * 60 * MINUTE;

it('answers go before a campaign that was there first', async () => {
  const written = Array.from({ length: WRITERS }, (_, index) => `+1206555${2_000 + index}`);
  const campaign = new Set(Array.from({ length: STARTERS }, (_, index) => phoneOf(index)));
  const cloud = await startLocalCloud({
    startAt: '2027-01-05T14:59:00.000Z',
    rulesAtMostEvery: NEVER,
    alterTemplates: withoutSpread,
    intercept: async ({ parameters }, passOn) => {
      if (campaign.has(String(parameters.PhoneNumber))) await pause(PUBLISH_MS);
      return passOn();
    },
  });
  try {
    await seed(
      cloud,
      Array.from(campaign, () => '10:00'),
    );
    await cloud.settled();
    void cloud.clock.advance(2 * MINUTE);
    const campaignQueue = queueNamed(cloud, QUEUES.campaign);
    while (cloud.messaging.depth(campaignQueue).active < STILL_WAITING) await pause(50);
    const before = cloud.carrier.texts().length;
    for (const phone of written) cloud.carrier.write(phone, 'Who is this?');
    const isAnswered = (phone: string) => cloud.carrier.texts(phone).some(({ direction }) => direction === 'to-phone');
    while (!written.every(isAnswered)) await pause(50);
    const since = cloud.carrier.texts().slice(before);
    expect(since.filter((text) => campaign.has(text.phone)).length).toBeLessThanOrEqual(MOST_BEFORE);
  } finally {
    await cloud.stop();
  }
}, 120_000);
