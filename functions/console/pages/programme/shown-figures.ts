// The figures of the programme as its page shows them, as data: nothing that the page hides.
import { clocksOf, comparisonOf, DIMENSIONS, replyWithin, rulesOf, weeksOf } from './figures-view.ts';
import type { FiguresView } from './gather-figures.ts';

export const shownFigures = ({ counts, present, asOf, team, teams, uncounted, segmentPrice }: FiguresView): object => ({
  careTeams: teams.map(({ id }) => id),
  ...(team && { careTeam: team.id }),
  ...(asOf && { asOf }),
  uncounted,
  segmentPrice,
  weeks: weeksOf(counts, present),
  minutesToReply: { half: replyWithin(counts, 0.5), nineOfTen: replyWithin(counts, 0.9) },
  cases: clocksOf(counts),
  rules: rulesOf(counts),
  // Of a team beside the whole, a hidden group could be had by subtraction.
  ...(!team && { groups: DIMENSIONS.map((by) => comparisonOf(counts, by)) }),
});
