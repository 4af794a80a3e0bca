import { sha256 } from './digest.ts';
import { SELF_TEST } from './self-test.ts';

/** The authority of test orders, and how the ids of those they go to begin. Nobody is behind either, and nobody else may use these ids. */
export const SANDBOX = { authority: 'aut-holdfast-sandbox', providers: 'prv-sandbox-' } as const;

/** So much of the digest of its key tells one provider of the sandbox from another: nobody finds a second key for an id by trying. */
const DIGITS = 16;

/**
 * The id of a provider of the sandbox follows from its key, so that a client knows it before it registers and nobody takes another's.
 *
 * @param publicKey as it is registered: the 32 bytes of Ed25519, or the SubjectPublicKeyInfo of P-256.
 */
export const sandboxIdOf = (publicKey: Uint8Array): string =>
  `${SANDBOX.providers}${sha256(publicKey).slice(0, DIGITS)}`;

/** Whether an id of the directory is kept for the sandbox, an authority's or a provider's. */
export const isSandboxId = (id: string): boolean => id === SANDBOX.authority || id.startsWith(SANDBOX.providers);

/** Whether an order is one of the sandbox: it holds nobody's data, and its provider plays with it. */
export const isSandbox = ({ authority }: { readonly authority: string }): boolean => authority === SANDBOX.authority;

/** Whether an order is a test, of the sandbox or of the week: nobody is woken for it, and it stands in no figure. */
export const isTest = ({ authority }: { readonly authority: string }): boolean =>
  authority === SELF_TEST.authority || authority === SANDBOX.authority;

/** What the authority of a test order does next with it, as its provider asks for it. */
export const SANDBOX_STEPS = ['extension', 'production-request', 'release'] as const;
export type SandboxStep = (typeof SANDBOX_STEPS)[number];
