// The app client that the pages sign staff in with: at the user pool's own sign-in page, never with a password of ours to see.
import { Aws, Duration } from 'aws-cdk-lib';
import {
  CfnUserPoolClient,
  type IUserPool,
  OAuthScope,
  UserPoolClient,
  UserPoolClientIdentityProvider,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';

export interface PagesClientProps {
  readonly userPool: IUserPool;
  /** Scheme and host of the pages. */
  readonly origin: string;
}

export class PagesClient extends Construct {
  readonly clientId: string;
  /** The `iss` of its tokens. */
  readonly issuer: string;

  constructor(scope: Construct, id: string, { userPool, origin }: PagesClientProps) {
    super(scope, id);
    const client = new UserPoolClient(this, 'Client', {
      userPool,
      generateSecret: false,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID],
        callbackUrls: [`${origin}/console/signed-in`],
        logoutUrls: [`${origin}/console/signed-out`],
      },
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      // What a revoked or removed account can still do, at most.
      accessTokenValidity: Duration.minutes(15),
      idTokenValidity: Duration.minutes(15),
      // A long shift.
      refreshTokenValidity: Duration.hours(12),
    });
    // CDK leaves it out where there are no other flows, and Cognito then allows more than this.
    const resource = client.node.defaultChild;
    if (resource instanceof CfnUserPoolClient) resource.explicitAuthFlows = ['ALLOW_REFRESH_TOKEN_AUTH'];
    this.clientId = client.userPoolClientId;
    this.issuer = `https://cognito-idp.${Aws.REGION}.amazonaws.com/${userPool.userPoolId}`;
  }
}
