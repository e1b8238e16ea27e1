// Carries again what is late: the schedules and the stream are alarm clocks, the table is the truth.
import { METRICS } from '../../shared/contracts/names.ts';
import { DAY, type Instant, MINUTE, millisecondsBetween, plus } from '../../shared/domain/instant.ts';
import type { OverdueWork, Programme, Pulse, Queues, WorkIndex } from '../../shared/ports.ts';
import { LOG_EVENTS, type LogEvent } from '../../shared/runtime/log-events.ts';

/** What is later than this was lost on its way. */
const LATE = 5 * MINUTE;
/** Each piece of work is carried at most once in this time, so that a backlog is not multiplied. */
const PATIENCE = 15 * MINUTE;
const PAGE = 100;

export interface SweepDependencies {
  readonly work: WorkIndex;
  readonly queues: Queues;
  readonly pulse: Pulse;
  readonly programme: Pick<Programme, 'hold'>;
  readonly clock: () => Instant;
  readonly count: (metric: string, value: number) => void;
  readonly log: (event: LogEvent, details: Readonly<Record<string, number>>) => void;
}

/** How much of each kind was carried. */
type Carried = Record<OverdueWork['kind'], number>;

/** Sweeps page by page while `hasTime`; what is left waits for the next run. */
export const sweep = async (deps: SweepDependencies, hasTime: () => boolean): Promise<void> => {
  const carried: Carried = { patient: 0, text: 0, alert: 0 };
  while (hasTime()) {
    const late = await carryPage(deps);
    if (late.length === 0) break;
    for (const { kind } of late) carried[kind] += 1;
  }
  const found = carried.patient + carried.text + carried.alert;
  if (found > 0) {
    deps.count(METRICS.sweepFoundWork, found);
    deps.log(LOG_EVENTS.sweepCarried, carried);
  }
  const held = (await deps.programme.hold())?.on === true;
  deps.count(METRICS.programmeOnHold, held ? 1 : 0);
  // Nothing goes out because staff want it so, and an alarm of its own says that.
  deps.count(METRICS.silentForADay, !held && (await isSilent(deps)) ? 1 : 0);
};

const carryPage = async ({ work, queues, clock }: SweepDependencies): Promise<readonly OverdueWork[]> => {
  const now = clock();
  const page = await work.overdue(plus(now, -LATE), PAGE);
  const late: OverdueWork[] = [];
  await Promise.all(
    page.map(async (item) => {
      // Late again, and so found again, once PATIENCE has passed.
      if (await work.postpone(item, plus(now, PATIENCE - LATE))) late.push(item);
    }),
  );
  const texts = late.filter((item) => item.kind === 'text');
  await queues.wake(late.filter((item) => item.kind === 'patient').map(({ patientId }) => ({ patientId })));
  for (const queue of ['replies', 'campaign'] as const) {
    await queues.sendText(
      queue,
      texts.filter((text) => text.queue === queue).map(({ pointer }) => pointer),
    );
  }
  return late;
};

/** Something is planned, yet nothing went in or out for a day. The count starts when a plan is first seen. */
const isSilent = async ({ work, pulse, clock }: SweepDependencies): Promise<boolean> => {
  if (!(await work.anyonePlanned())) return false;
  const now = clock();
  const last = await pulse.last();
  if (!last) await pulse.beat(now);
  return last !== undefined && millisecondsBetween(last, now) > DAY;
};
