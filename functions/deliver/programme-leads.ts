// Tells whoever leads the programme of an alert through the topic of the daily note: a severity, a team and a link.
import type { DailyNoteTopic, ProgrammeLeads } from '../../shared/note-ports.ts';

/** `tell` throws where it may not have gone out, so that the change is delivered again: twice is better than never. */
export const programmeLeads = (topic: DailyNoteTopic, consoleUrl: string): ProgrammeLeads => ({
  tell: async ({ alertId, careTeamId, severity }) => {
    const what = `${severity === 'urgent' ? 'an' : 'a'} ${severity} alert of team ${careTeamId}`;
    const outcome = await topic.publish({
      subject: 'Vigil: nobody has acted on an alert',
      text: `Vigil: ${what} has gone through its whole on-call chain, and is still overdue. See that a person acts now: ${consoleUrl}/alerts/${alertId}`,
    });
    if (outcome !== 'published') throw new Error(`The programme lead was not told: ${outcome}`);
  },
});
