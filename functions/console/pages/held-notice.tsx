// Says on every page that all texts are on hold: a quiet phone means nothing while they are.
import { useContext } from 'preact/hooks';
import { PROGRAMME_KEEPERS } from './places.ts';
import { ViewerContext } from './viewer.ts';
import { When } from './when.tsx';

export const HOLD_PAGE = '/console/programme/hold';

export const HeldNotice = () => {
  const { by, hold } = useContext(ViewerContext);
  if (!hold) return null;
  return (
    <aside class="notice held" aria-label="Hold on all texts">
      All texts are on hold since <When at={hold.since} zone={hold.zone} />, by {hold.by}: {hold.reason}
      {by.roles.some((role) => PROGRAMME_KEEPERS.includes(role)) && (
        <>
          {' '}
          <a href={HOLD_PAGE}>Look at it or lift it</a>
        </>
      )}
    </aside>
  );
};
