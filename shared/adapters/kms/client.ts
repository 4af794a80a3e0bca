import { KMSClient } from '@aws-sdk/client-kms';
import { REQUEST_LIMITS, reportOutages } from '../refuse-loudly.ts';

/** In a file of its own: a function that only publishes keys carries no table and no queue. */
export const createKmsClient = (): KMSClient => reportOutages(new KMSClient(REQUEST_LIMITS));
