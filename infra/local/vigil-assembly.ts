// Vigil's own cloud assembly, with the settings of the local stage.
import { synthesize } from './synthesize.ts';

/** Our own number on the simulated phone network. */
export const OWN_NUMBER = '+12065550100';

const SETTINGS = {
  originationNumber: OWN_NUMBER,
  /** Of examples/care-teams.json: hears of texts from unknown numbers. */
  defaultCareTeam: 'cedar',
  deliveryReceipts: true,
  dailyNote: { hour: 7, timeZone: 'America/Los_Angeles' },
};

/** Its folder, synthesized where the sources have changed. */
export const vigilAssembly = (): Promise<string> => synthesize(SETTINGS);
