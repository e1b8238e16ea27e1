// One care team: what lacks, who belongs to it, lines and hours, and how it hears of alerts.
import { type Attempt, FailedNotice } from '../forms.tsx';
import { SetUpHistory } from '../set-up-history.tsx';
import type { ChannelForms } from './channel-forms.tsx';
import { ChannelsSection } from './channels-section.tsx';
import { CoverSection } from './cover-section.tsx';
import { Gaps } from './gaps.tsx';
import type { TeamView } from './gather-team.ts';
import { MembersSection } from './members-section.tsx';

/** Which of the forms was not taken. */
export type FormOfTeam = 'cover' | 'member' | 'away' | 'channel' | 'test' | 'none';

interface TeamPageProps extends Pick<ChannelForms, 'sentTo'> {
  readonly view: TeamView;
  readonly done?: string | undefined;
  readonly tried?: { readonly form: FormOfTeam; readonly attempt: Attempt } | undefined;
}

export const TeamPage = ({ view, done, tried, sentTo }: TeamPageProps) => {
  const { team, now, gaps } = view;
  const attemptOf = (form: FormOfTeam) => (tried?.form === form ? tried.attempt : undefined);
  return (
    <>
      <div class="title">
        <h1>{team.programmeName}</h1>
        <a href="/console/care-teams">All care teams</a>
      </div>
      <FailedNotice failed={tried?.attempt.failed} />
      {done && (
        <p class="done" role="status">
          {done}
        </p>
      )}
      <Gaps gaps={gaps} />
      <ChannelsSection view={view} adding={attemptOf('channel')} testing={attemptOf('test')} sentTo={sentTo} />
      <CoverSection team={team} now={now} attempt={attemptOf('cover')} />
      <MembersSection team={team} now={now} adding={attemptOf('member')} leaving={attemptOf('away')} />
      <SetUpHistory entries={view.history} zone={team.timeZone} />
    </>
  );
};
