// The process of one share of the demo: plays it and sends what it left behind to its parent.
import { playShare, type ShareOptions } from './play-share.ts';

const world = await playShare(JSON.parse(process.argv[2] ?? '') as ShareOptions);
process.send?.(world, () => process.disconnect());
