// What surrounds every page: where one is, who is signed in, and whether the content is approved for care.
import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { ASSETS } from './assets.ts';
import { PostForm } from './forms.tsx';
import { HeldNotice } from './held-notice.tsx';
import { placesFor, roleInWords, WORK_LIST } from './places.ts';
import { ViewerContext } from './viewer.ts';

export interface LayoutProps {
  readonly title: string;
  /** Said on every page, such as that the content is not approved for care. */
  readonly notice?: string | undefined;
  readonly live?: boolean | undefined;
  readonly children: ComponentChildren;
}

export const Layout = ({ title, notice, live, children }: LayoutProps) => {
  const { by, path } = useContext(ViewerContext);
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · Vigil`}</title>
        <link rel="stylesheet" href={ASSETS.style.path} />
        <link rel="icon" href="data:," />
        {live && <script src={ASSETS.live.path} defer />}
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <HeldNotice />
        {notice && <aside class="notice">{notice}</aside>}
        <header>
          <a class="brand" href="/console">
            Vigil
          </a>
          {by.name !== '' && (
            <>
              <nav aria-label="Places">
                <ul>
                  {placesFor(by.roles).map(({ path: to, label }) => (
                    <li key={to}>
                      <a href={to} aria-current={isAt(to, path) ? 'page' : undefined}>
                        {label}
                      </a>
                    </li>
                  ))}
                </ul>
              </nav>
              <div class="who">
                <span class="quiet">
                  {by.name}, {by.roles.map(roleInWords).join(', ')}
                </span>
                <PostForm action="/console/sign-out" inline>
                  <button type="submit" class="plain">
                    Sign out
                  </button>
                </PostForm>
              </div>
            </>
          )}
        </header>
        <main id="main" tabindex={-1}>
          {live && <p id="live-status" class="live-status" role="status" aria-live="polite" />}
          {children}
        </main>
      </body>
    </html>
  );
};

const isAt = (place: string, path: string): boolean =>
  place === WORK_LIST ? path === place || path.startsWith('/console/alerts') : path.startsWith(place);
