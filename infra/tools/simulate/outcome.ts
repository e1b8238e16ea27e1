// What came of a run: of one process, of all together, and as programs read it.
import type { Kind } from './agenda.ts';
import { addTraffic, type Load, noTraffic, type Traffic } from './traffic.ts';

/** Of the patients of one process. */
export interface Share {
  readonly happened: Readonly<Record<Kind, number>>;
  readonly seconds: number;
  /** Of a processor: what else the machine does counts less. */
  readonly cpuSeconds: number;
  /** Memory of the process at its highest. */
  readonly rssMb: number;
  readonly missed: number;
  readonly doubled: number;
  readonly inQuietHours: number;
  readonly traffic: Traffic;
}

/** A line of `--json`. */
export interface Figures {
  readonly patients: number;
  readonly weeks: number;
  readonly events: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly eventsPerSecond: number;
  readonly rssMb: number;
  readonly peakTextsPerSecond: number;
  readonly missed: number;
  readonly doubled: number;
  readonly inQuietHours: number;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const rounded = (number: number): number => Math.round(number * 100) / 100;

export const eventsOf = ({ happened }: Pick<Share, 'happened'>): number => sum(Object.values(happened));

/** The processes ran side by side: the slowest decides the time, all of them the memory. */
export const together = (shares: readonly Share[]): Share => {
  const count = (of: (share: Share) => number): number => sum(shares.map(of));
  const traffic = noTraffic(shares[0]?.traffic.bySecond.length ?? 0);
  for (const share of shares) addTraffic(traffic, share.traffic);
  return {
    happened: {
      enrol: count(({ happened }) => happened.enrol),
      wake: count(({ happened }) => happened.wake),
      reply: count(({ happened }) => happened.reply),
      staff: count(({ happened }) => happened.staff),
    },
    seconds: Math.max(...shares.map(({ seconds }) => seconds)),
    cpuSeconds: count(({ cpuSeconds }) => cpuSeconds),
    rssMb: count(({ rssMb }) => rssMb),
    missed: count(({ missed }) => missed),
    doubled: count(({ doubled }) => doubled),
    inQuietHours: count(({ inQuietHours }) => inQuietHours),
    traffic,
  };
};

export const figuresOf = (
  { patients, weeks }: Pick<Figures, 'patients' | 'weeks'>,
  share: Share,
  { peakTextsPerSecond }: Load,
): Figures => ({
  patients,
  weeks,
  events: eventsOf(share),
  seconds: rounded(share.seconds),
  cpuSeconds: rounded(share.cpuSeconds),
  eventsPerSecond: Math.round(eventsOf(share) / share.seconds),
  rssMb: Math.round(share.rssMb),
  peakTextsPerSecond,
  missed: share.missed,
  doubled: share.doubled,
  inQuietHours: share.inQuietHours,
});
