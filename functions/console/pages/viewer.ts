// Who is looking at the page: what the layout and the forms need to know.
import { createContext } from 'preact';
import type { ProgrammeHold } from '../../../shared/domain/holds/programme-hold.ts';
import type { TimeZoneId } from '../../../shared/domain/local-time.ts';
import type { Identity } from '../identity.ts';

export interface Viewer {
  readonly by: Identity;
  /** Goes with every form, so that no other site can post one in the viewer's name. */
  readonly csrf: string;
  /** The path of the page, without a query. */
  readonly path: string;
  /** What the teams are called, by id. */
  readonly teamNames?: Readonly<Record<string, string>>;
  /** Set while all texts are on hold: every page says so. */
  readonly hold?: ShownHold;
}

/** Who put the whole programme on hold, since when, and the zone to say that in. */
export interface ShownHold extends Pick<ProgrammeHold, 'by' | 'since' | 'reason'> {
  readonly zone: TimeZoneId;
}

/** Whoever has not signed in. */
export const NOBODY: Viewer = { by: { name: '', subject: '', roles: [] }, csrf: '', path: '' };

export const ViewerContext = createContext<Viewer>(NOBODY);

/** A team that is not set up has nothing but its id. */
export const teamName = ({ teamNames = {} }: Viewer, id: string): string => teamNames[id] ?? id;
