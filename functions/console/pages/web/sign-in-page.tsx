// The pages of whoever is not signed in: what Vigil is, and one button.
import { page } from '../page-response.ts';

/** `begin`: where the button leads. */
export const signInPage = (begin: string) =>
  page(
    'Sign in',
    <section class="panel narrow">
      <h1>Vigil</h1>
      <p>
        Vigil texts patients short questions about how they are, reads their answers, and tells the care team when
        someone needs a call. This is the care team’s side of it.
      </p>
      <p>
        <a class="button" href={begin}>
          Sign in
        </a>
      </p>
      <p class="quiet">With your user name, your password and the code of your authenticator app.</p>
      <p class="quiet">
        No account yet, or a new phone? Ask the administrator of your site. A session ends when it is not used for 30
        minutes.
      </p>
    </section>,
  );

export const signedOutPage = () =>
  page(
    'Signed out',
    <section class="panel narrow">
      <h1>You are signed out</h1>
      <p>Nothing of Vigil is kept in this browser.</p>
      <p>
        <a class="button" href="/console">
          Sign in again
        </a>
      </p>
    </section>,
  );

/** Signing in did not come to its end. */
export const notSignedInPage = () =>
  page(
    'Not signed in',
    <section class="panel narrow">
      <h1>You are not signed in</h1>
      <p>Signing in took too long, was begun in another tab, or was broken off. Nothing is wrong with your account.</p>
      <p>
        <a class="button" href="/console">
          Try again
        </a>
      </p>
    </section>,
    { status: 400 },
  );

/** A form came after the session had ended. */
export const sessionEndedPage = () =>
  page(
    'Your session has ended',
    <section class="panel narrow">
      <h1>Your session has ended</h1>
      <p>Nothing was changed. Sign in, open the page again and enter it once more.</p>
      <p>
        <a class="button" href="/console">
          Sign in
        </a>
      </p>
    </section>,
    { status: 401 },
  );
