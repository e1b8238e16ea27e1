// The local sign-in page: one button for each of the local staff. In the cloud Cognito shows a page of its own here.
import { LOCAL_STAFF } from './local-staff.ts';

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.45 system-ui, sans-serif; }
main { max-width: 26rem; margin: 10vh auto; padding: 0 1rem; }
form { display: grid; gap: 0.5rem; }
button { font: inherit; padding: 0.6rem 1rem; text-align: left; cursor: pointer; }
span { opacity: 0.8; }
`;

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** `asked` is sent along, so that signing in goes on from there. */
export const signInHtml = (asked: URLSearchParams): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sign in · Vigil on this machine</title><style>${STYLE}</style></head>
<body><main>
<h1>Sign in as …</h1>
<p>Vigil runs on this machine alone, with invented patients: choose whom to be. In the cloud, Cognito asks for a password and a
second factor here.</p>
<form method="post" action="/oauth2/authorize">
${[...asked].map(([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`).join('\n')}
${LOCAL_STAFF.map(({ username, roles }) => `<button name="username" value="${username}">${username} <span>(${roles.join(', ')})</span></button>`).join('\n')}
</form>
</main></body></html>`;
