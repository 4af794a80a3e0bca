import { KMSClient } from '@aws-sdk/client-kms';
import { REQUEST, refusingLoudly } from '../refusing-loudly.ts';

/** In a file of its own: a function that only publishes keys carries no table and no queue. */
export const kmsClient = (): KMSClient => refusingLoudly(new KMSClient(REQUEST));
