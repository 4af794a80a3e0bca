import { recordDamagedUnderSeal } from '../../../shared/domain/sealing.ts';
import { refusedByService } from './faults.ts';
import type { ServiceFault } from './service-fault-names.ts';

/** What one service alone says: each befalls the first call, from the one that was drawn on, that this service is asked by. */
export interface FaultOfService {
  /** Whether a call of this port asks it for what can fail so. */
  readonly befalls: (port: string) => boolean;
  /** @returns what whoever called is given, as the adapter of the service hands it on. */
  readonly befall: <T>(call: () => Promise<T>) => Promise<T>;
}

/** Whether a key of KMS is used: data keys are wrapped under one, marks are hashed and answers sealed under others. */
const usesKey = (port: string): boolean => /^(?:vault\.(?:generate|open|unwrap)|hashes\.|answers\.)/.test(port);
const opens = (port: string): boolean => port === 'vault.open' || port === 'vault.unwrap';

const isStorage = (port: string): boolean => port.startsWith('attachments.');
const puts = (port: string): boolean => /^attachments\.(?:put|keep)/.test(port);
const removes = (port: string): boolean => /^attachments\.(?:remove|forget)/.test(port);

const refuses =
  (error: () => Error): FaultOfService['befall'] =>
  async () => {
    throw error();
  };

/** No adapter has a word for it: whoever asks is answered 500, and an operator looks. Asked again it is the same, until somebody grants it. */
function deniedByKeyService(): Error {
  const error = new Error('User is not authorized to perform this operation on the resource associated with this key');
  error.name = 'AccessDeniedException';
  return error;
}

/**
 * Of KMS (`shared/adapters/kms`, `reportOutages` in `shared/adapters/refuse-loudly.ts`):
 * - `kms-throttled`: `ThrottlingException`, which `reportOutages` hands on as `service-unavailable`: it may be asked again;
 * - `kms-denied`: `AccessDeniedException`, which is handed on as it is;
 * - `kms-wrong-context`: `InvalidCiphertextException`, of which `KmsKeyVault` makes `record-damaged`: what was wrapped for another opens as nothing;
 * - `kms-pending-deletion`: `KMSInvalidStateException`, which is `service-unavailable` too: a deletion can be called back for thirty days.
 *
 * Of S3 (`shared/adapters/s3/attachments.ts`), which shows at once what was put, and after what was removed, nothing:
 * - `storage-slow-down`: 503 `SlowDown`, of which `reportOutages` makes `service-unavailable`: nothing was done;
 * - `storage-lost-answer`: it was put, and the answer did not come in time (`TimeoutError`): `service-unavailable` as well, and not `may-be-stored`;
 * - `storage-conflict`: 409 `ConditionalRequestConflict` of a put that is to replace nothing: it was not put, whatever else goes on under its name;
 * - `storage-undeleted`: 503 to whoever takes something away: it is there still.
 */
const FAULTS = {
  'kms-throttled': { befalls: usesKey, befall: refuses(refusedByService) },
  'kms-denied': { befalls: usesKey, befall: refuses(deniedByKeyService) },
  'kms-wrong-context': { befalls: opens, befall: refuses(() => recordDamagedUnderSeal('the data key')) },
  'kms-pending-deletion': { befalls: usesKey, befall: refuses(refusedByService) },
  'storage-slow-down': { befalls: isStorage, befall: refuses(refusedByService) },
  'storage-lost-answer': {
    befalls: puts,
    befall: async (call) => {
      await call();
      throw refusedByService();
    },
  },
  'storage-conflict': { befalls: (port) => port === 'attachments.keep', befall: refuses(refusedByService) },
  'storage-undeleted': { befalls: removes, befall: refuses(refusedByService) },
} as const satisfies Record<ServiceFault, FaultOfService>;

/** @returns `undefined` for a fault that befalls any call of any port. */
export const faultOfService = (name: string): FaultOfService | undefined =>
  Object.hasOwn(FAULTS, name) ? FAULTS[name as ServiceFault] : undefined;
