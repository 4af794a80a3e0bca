import { readList } from './values.ts';

/** Of `PROVIDER_QUEUES`, where messages are handed over to nobody. */
export const NO_QUEUES = 'none';

/** What `PROVIDER_QUEUES` says: ARNs. */
export const readProviderQueues = (variable: string): ReadonlySet<string> =>
  new Set(variable === NO_QUEUES ? [] : readList(variable));
