// The process of one share of the demo: plays it and sends what it left behind to its parent.
import { playShare, type ShareOptions } from './play-share.ts';

// The other share failed, or the parent was stopped: nobody waits for this one.
process.once('disconnect', () => process.exit());

const world = await playShare(JSON.parse(process.argv[2] ?? '') as ShareOptions);
process.send?.(world, () => process.disconnect());
