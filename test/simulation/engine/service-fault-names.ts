/** What KMS and S3 say of themselves, each by a name: what it is stands in `service-faults.ts`. */
export const SERVICE_FAULTS = [
  ...(['kms-throttled', 'kms-denied', 'kms-wrong-context', 'kms-pending-deletion'] as const),
  ...(['storage-slow-down', 'storage-lost-answer', 'storage-conflict', 'storage-undeleted'] as const),
] as const;
export type ServiceFault = (typeof SERVICE_FAULTS)[number];

/** Those of the storage. */
export const STORAGE_FAULTS: readonly ServiceFault[] = SERVICE_FAULTS.filter((name) => name.startsWith('storage-'));
/** Those after which whoever asked may be answered 500: nobody can tell them when to come back. */
export const FINAL_FAULTS: ReadonlySet<string> = new Set<ServiceFault>(['kms-denied', 'kms-wrong-context']);
/** Those of a key. */
export const KEY_FAULTS: readonly ServiceFault[] = SERVICE_FAULTS.filter((name) => name.startsWith('kms-'));
