import type { KeyAlgorithm } from '../../domain/directory/keys.ts';
import { DAY_MS, type Instant, instant, toRfc3339 } from '../../domain/instant.ts';
import { SANDBOX_POLICY } from '../../domain/policy/sandbox.ts';
import { SANDBOX } from '../../domain/sandbox.ts';

/** Under which its authority files and signs: no text of a test order is without it. */
export const SANDBOX_NAME = 'TEST: Holdfast sandbox';

/** In a domain that nobody can have (RFC 6761, section 6.4). */
export const SANDBOX_MAILBOX = 'test@sandbox.invalid';
export const SANDBOX_ADDRESS = 'TEST: this is no office';
/** Kept for fiction. */
export const SANDBOX_TELEPHONE = { countryCode: '+1', areaCode: '555', number: '555-0100' } as const;

/** Two States that the Regulation binds: within one it would not apply. */
export const SANDBOX_PLACES = {
  authority: { state: 'LU', zone: 'Europe/Luxembourg' },
  provider: { state: 'IE', zone: 'Europe/Dublin' },
} as const;

/** The authority of test orders, whose entry is the same in every directory. */
export const SANDBOX_AUTHORITY = {
  kind: 'authority',
  id: SANDBOX.authority,
  name: SANDBOX_NAME,
  ...SANDBOX_PLACES.authority,
  kinds: ['public-prosecutor'],
  instruments: ['EU-EPOC-PR'],
  contact: { name: SANDBOX_NAME, telephone: SANDBOX_TELEPHONE, email: SANDBOX_MAILBOX },
  address: SANDBOX_ADDRESS,
  rightsContact: { name: SANDBOX_NAME, email: SANDBOX_MAILBOX },
  supervisoryAuthority: { name: SANDBOX_NAME, address: SANDBOX_ADDRESS, website: 'https://sandbox.invalid/' },
  institution: SANDBOX.authority,
} as const;

/** What somebody registers. */
export interface Registration {
  readonly id: string;
  readonly name: string;
  readonly endpoint: string;
  readonly key: { readonly id: string; readonly algorithm: KeyAlgorithm | undefined; readonly publicKey: string };
}

const startOfDay = (at: Instant): Instant => instant(Math.floor(at / DAY_MS) * DAY_MS);

/** From when on a registration that is made, or made again, at `now` opens nothing: by the day, so that repeats of a day say the same. */
export const computeUsableUntil = (now: Instant): Instant =>
  instant(startOfDay(now) + DAY_MS + SANDBOX_POLICY.sandboxUsableForMs);

/**
 * A provider of the sandbox, as the directory has it: with its one address and its one key, which ends by itself.
 *
 * @param notBefore of the key, RFC 3339, where it was registered before.
 */
export const composeSandboxProvider = (
  { id, name, endpoint, key }: Registration,
  now: Instant,
  notBefore?: string,
) => ({
  kind: 'provider' as const,
  id,
  name,
  ...SANDBOX_PLACES.provider,
  providerType: 'other-information-society-service',
  addressee: { addressee: name, address: SANDBOX_ADDRESS, addresseeKind: 'designated_establishment' },
  endpoints: [{ id: 'sandbox', url: endpoint }],
  keys: [
    {
      id: key.id,
      ...(key.algorithm && { algorithm: key.algorithm }),
      publicKey: key.publicKey,
      notBefore: notBefore ?? toRfc3339(startOfDay(now)),
      notAfter: toRfc3339(computeUsableUntil(now)),
    },
  ],
  acceptedLanguages: ['en'],
});
