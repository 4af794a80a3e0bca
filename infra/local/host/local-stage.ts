import type { Stage } from '../../stage.ts';
import { STAGES } from '../../stages.ts';
import { ACCOUNT, REGION } from './services.ts';

/** The queue that the demonstration provider has of its own, to be put into the directory by whoever wants to try it. */
export const PROVIDERS_QUEUE = 'demonstration-provider';

/** The stage as one machine hosts it. */
export const LOCAL_STAGE: Stage = {
  ...STAGES.dev,
  egress: 'loopback',
  deskSignIn: {
    clientId: 'holdfast-desks',
    secretParameter: 'desk-sign-in',
    scope: 'holdfast:{role}@{authority}',
    resource: 'urn:holdfast:api',
  },
  providerQueues: [`arn:aws:sqs:${REGION}:${ACCOUNT}:${PROVIDERS_QUEUE}`],
};
