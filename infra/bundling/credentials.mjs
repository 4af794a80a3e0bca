import { fromEnv } from '@aws-sdk/credential-provider-env';

/**
 * Stands in for `@aws-sdk/credential-provider-node` in every bundle. A function has its role's credentials in its environment and
 * nowhere else. Of the places where the SDK looks one after the other, this leaves the environment, read by the SDK's own code;
 * profiles, single sign-on and metadata services (each a way to pick up someone else's identity) are left out.
 */
export const defaultProvider = fromEnv;
