// A patient in mid-survey, to talk with: each text a minute after the one before.
import type { ReadingContext } from '../../shared/domain/content.ts';
import { enrol } from '../../shared/domain/enrolment.ts';
import { DAY, type Instant, MINUTE, plus } from '../../shared/domain/instant.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import type { ArrivedText } from '../../shared/domain/said.ts';
import { textArrived } from '../../shared/domain/text-arrived.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { wokeUp } from '../../shared/domain/wake-up.ts';
import { ENROLMENT, MONDAY_MORNING, saying } from './fixtures.ts';

type ContextAt = (now: Instant, turnId?: string) => ReadingContext;

export interface Talk {
  /** What was decided on each text, in order. */
  readonly turns: readonly Turn[];
  readonly last: Turn;
}

/** Asks Tuesday's survey and hears these texts; a number is minutes of waiting. `earlier` is what the state had before. */
export const talk = (
  context: ContextAt,
  texts: readonly (string | number | ArrivedTextOf)[],
  enrolment: Partial<typeof ENROLMENT> = {},
  earlier: Partial<PatientState> = {},
): Talk => {
  let now = MONDAY_MORNING;
  let count = 0;
  const next = (): ReadingContext => {
    count += 1;
    return context(now, `turn${count}`);
  };
  let state = enrol({ ...ENROLMENT, ...enrolment }, next()).state;
  state = textArrived(state, saying('YES', now), next()).state;
  now = plus(MONDAY_MORNING, DAY);
  const asked = wokeUp({ ...state, ...earlier }, next());
  if (!asked) throw new Error('No survey was due');
  state = asked.state;
  const turns: Turn[] = [asked];
  for (const said of texts) {
    if (typeof said === 'number') {
      now = plus(now, said * MINUTE);
      continue;
    }
    now = plus(now, MINUTE);
    const [body, more] = typeof said === 'string' ? [said, {}] : [said.body, said.tooEarlyFor(state)];
    const turn = textArrived(state, saying(body, now, more), next());
    turns.push(turn);
    state = turn.state;
  }
  return { turns, last: turns.at(-1) ?? asked };
};

/** A text that was written before what it answers was on its way. */
export interface ArrivedTextOf {
  readonly body: string;
  readonly tooEarlyFor: (state: Turn['state']) => Partial<ArrivedText>;
}

export const sentences = ({ outgoing }: Turn): readonly string[] => [
  ...new Set(outgoing.map(({ wording }) => wording.split('@')[0] ?? '')),
];
export const rulesOf = ({ turns }: Talk): readonly string[] =>
  turns.flatMap(({ alerts }) => alerts.map(({ ruleId }) => ruleId));
export const responsesOf = ({ turns }: Talk) => turns.flatMap(({ responses }) => responses);
export const openItemOf = ({ last: { state } }: Talk): string | undefined => state.sitting?.question.linkId;
