// Takes the place, in every bundle, of the SDK's search for credentials: Lambda puts those of a function in its environment.
import { fromEnv } from '@aws-sdk/credential-provider-env';

/** The name under which the SDK's clients import it. */
export const defaultProvider = fromEnv;
