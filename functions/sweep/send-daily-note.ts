// Sends the daily note, once a day at its hour. Never twice: a note that may have gone out is not sent again.
import type { TeamFiguresStore } from '../../shared/console-ports.ts';
import { METRICS } from '../../shared/contracts/names.ts';
import type { CareTeam, CareTeamId } from '../../shared/domain/care-team.ts';
import type { Content } from '../../shared/domain/content.ts';
import {
  type DailyNoteTime,
  dailyNoteSubject,
  dailyNoteText,
  type NoteFacts,
  noteDueOn,
} from '../../shared/domain/daily-note.ts';
import { type Instant, MINUTE, plus } from '../../shared/domain/instant.ts';
import type { LocalDate } from '../../shared/domain/local-time.ts';
import { noteFacts } from '../../shared/domain/note-facts.ts';
import type { DailyNotes, DailyNoteTopic } from '../../shared/note-ports.ts';
import type { CareTeams, Programme, WorkList } from '../../shared/ports.ts';
import { LOG_EVENTS, type LogEvent } from '../../shared/runtime/log-events.ts';

/** More than one request reads. */
const MOST_WAITING = 10_000;
/** No sweep takes that long between claiming a note and saying that it went out. */
const IN_FLIGHT = 5 * MINUTE;

export interface NoteDependencies {
  /** Undefined where no note is wanted. */
  readonly noteTime: DailyNoteTime | undefined;
  /** Where the programme is to be seen; stands in the note. */
  readonly programmeUrl: string;
  /** Hears of texts from unknown numbers, also before it is set up. */
  readonly defaultCareTeam: CareTeamId;
  readonly dailyNotes: DailyNotes;
  readonly noteTopic: DailyNoteTopic;
  readonly careTeams: Pick<CareTeams, 'list'>;
  readonly workList: Pick<WorkList, 'waiting'>;
  readonly figures: Pick<TeamFiguresStore, 'list'>;
  readonly programme: Pick<Programme, 'hold'>;
  /** Loaded once a day. */
  readonly loadContent: () => Promise<Pick<Content, 'plans' | 'ruleSet'>>;
  readonly clock: () => Instant;
  readonly count: (metric: string, value: number) => void;
  readonly warn: (event: LogEvent, details: Readonly<Record<string, string>>) => void;
}

/** What each sweep calls. It remembers that a day is done, so that the sweeps of the rest of the day ask nothing. */
export const dailyNoteSender = (deps: NoteDependencies): (() => Promise<void>) => {
  let done: LocalDate | undefined;
  return async () => {
    const date = deps.noteTime && noteDueOn(deps.clock(), deps.noteTime);
    if (date === undefined || date === done) return;
    if (await isSettled(deps, date)) done = date;
  };
};

/** False where the next sweep has to try again. */
const isSettled = async (deps: NoteDependencies, date: LocalDate): Promise<boolean> => {
  const { dailyNotes, clock } = deps;
  const last = await dailyNotes.last();
  if (last && last.date >= date) {
    const isLost = last.sentAt === undefined && plus(last.claimedAt, IN_FLIGHT) < clock();
    if (isLost) failed(deps, date, 'unknown');
    return isLost || last.sentAt !== undefined;
  }
  // Read before it is claimed: what fails until then is tried again.
  const text = dailyNoteText(date, await factsNow(deps), deps.programmeUrl);
  return (await dailyNotes.claim(date, clock())) ? publish(deps, date, text) : false;
};

const publish = async (deps: NoteDependencies, date: LocalDate, text: string): Promise<boolean> => {
  const { dailyNotes, noteTopic, clock } = deps;
  const outcome = await noteTopic.publish({ subject: dailyNoteSubject(date), text });
  if (outcome === 'published') {
    await dailyNotes.markSent(date, clock());
    if (!(await noteTopic.hasSubscriber())) failed(deps, date, 'unheard');
    return true;
  }
  failed(deps, date, outcome);
  if (outcome === 'unknown') return true;
  await dailyNotes.release(date);
  return false;
};

const failed = (
  { count, warn }: NoteDependencies,
  date: LocalDate,
  outcome: 'refused' | 'unknown' | 'unheard',
): void => {
  count(METRICS.dailyNoteFailed, 1);
  warn(LOG_EVENTS.dailyNoteFailed, { date, outcome });
};

const factsNow = async (deps: NoteDependencies): Promise<NoteFacts> => {
  const [known, figures, hold, content] = await Promise.all([
    deps.careTeams.list(),
    deps.figures.list(),
    deps.programme.hold(),
    deps.loadContent(),
  ]);
  const isThere = known.some(({ id }) => id === deps.defaultCareTeam);
  const teams = [...known, ...(isThere ? [] : [notSetUp(deps.defaultCareTeam)])];
  const { patients, more } = await deps.workList.waiting(
    teams.map(({ id }) => id),
    MOST_WAITING,
  );
  const byTeam = Map.groupBy(patients, ({ careTeamId }) => careTeamId);
  const work = teams.map((team) => ({ team, waiting: { patients: byTeam.get(team.id) ?? [], more } }));
  return noteFacts({ now: deps.clock(), onHold: hold?.on === true, work, figures, content });
};

const notSetUp = (id: CareTeamId): CareTeam => ({ id, programmeName: id, timeZone: 'UTC' });
