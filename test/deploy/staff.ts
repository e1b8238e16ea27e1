// A member of staff of the deployed user pool, signed in as an operator would do it.

import type { Deployed } from './deployment.ts';
import { askJson } from './emulator-calls.ts';

const NAME = 'staff@example.org';
const FIRST_PASSWORD = 'First-password-1!';
const PASSWORD = 'Lasting-password-2!';

/** Returns an access token of someone who is coordinator and clinician. */
export const signInAsStaff = async (endpoint: string, { UserPoolId, UserPoolClientId }: Deployed): Promise<string> => {
  const cognito = (action: string, input: object): Promise<unknown> =>
    askJson(endpoint, 'cognito-idp', `AWSCognitoIdentityProviderService.${action}`, { UserPoolId, ...input });

  await cognito('AdminCreateUser', {
    Username: NAME,
    TemporaryPassword: FIRST_PASSWORD,
    MessageAction: 'SUPPRESS',
    UserAttributes: [{ Name: 'email', Value: NAME }],
  });
  await cognito('AdminSetUserPassword', { Username: NAME, Password: PASSWORD, Permanent: true });
  for (const GroupName of ['coordinator', 'clinician'])
    await cognito('AdminAddUserToGroup', { Username: NAME, GroupName });
  const signedIn = await cognito('AdminInitiateAuth', {
    ClientId: UserPoolClientId,
    AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: NAME, PASSWORD },
  });
  return (signedIn as { readonly AuthenticationResult: { readonly AccessToken: string } }).AuthenticationResult
    .AccessToken;
};
