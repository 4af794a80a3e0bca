import type * as z from 'zod/mini';
import type { Grounds } from '../parts/grounds.ts';
import { listSharedContacts } from '../parts/independence.ts';
import type { PathFault } from '../parts/path-fault.ts';
import type { SectionB } from './addressee.ts';
import type { EpocPrCertificate } from './certificate.ts';

interface EmergencyFields {
  readonly providers: readonly { readonly addressee: z.output<typeof SectionB> }[];
  readonly certificate: Pick<EpocPrCertificate, 'F'>;
  readonly grounds: Grounds;
}

/** Regulation (EU) 2023/1543, Article 7(2): an alternative addressee is served in an emergency case only, and that is on record. */
export function* listEmergencyFaults({ providers, certificate, grounds }: EmergencyFields): Generator<PathFault> {
  if (certificate.F.emergencyWithoutPriorValidation || grounds.emergencyCase !== undefined) return;
  for (const [index, { addressee }] of providers.entries()) {
    if (!addressee.emergencyAlternativeAddressee) continue;
    yield {
      path: ['providers', index, 'addressee', 'emergencyAlternativeAddressee'],
      message: 'needs an emergency case on record: give it in /grounds/emergencyCase',
    };
  }
}

interface IndependenceFields {
  readonly certificate: Pick<EpocPrCertificate, 'F' | 'G'>;
}

/** Whoever issued an order does not validate it as well, known by name of the authority or by address. */
export function* listIndependenceFaults({ certificate: { F, G } }: IndependenceFields): Generator<PathFault> {
  if (G) yield* listSharedContacts(F.issuer, G.validator, ['certificate', 'G', 'validator']);
}
