import { SSMClient } from '@aws-sdk/client-ssm';
import { REQUEST_LIMITS, reportOutages } from '../refuse-loudly.ts';

/** In a file of its own: only functions that talk to tools of others carry it. */
export const createSsmClient = (): SSMClient => reportOutages(new SSMClient(REQUEST_LIMITS));
