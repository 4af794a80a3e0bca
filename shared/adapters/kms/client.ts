import { KMSClient } from '@aws-sdk/client-kms';
import { REQUEST_LIMITS, reportOutages } from '../refuse-loudly.ts';
import { takeTurns } from '../take-turns.ts';

/** In a file of its own: a function that only publishes keys carries no table and no queue. */
export const createKmsClient = (): KMSClient => reportOutages(takeTurns(new KMSClient(REQUEST_LIMITS)));
