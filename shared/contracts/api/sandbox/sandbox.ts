import * as z from 'zod/mini';
import { isPrintedKey, PRINTED_KEY } from '../../../domain/directory/printed-keys.ts';
import { SANDBOX_STEPS } from '../../../domain/sandbox.ts';
import { DirectoryId, OrderId, Reference } from '../../border/ids.ts';
import { Name } from '../../border/text.ts';
import { Utc } from '../../border/wire.ts';
import { HttpsAddress } from '../../items/entry-parts.ts';
import { beingOfItsAlgorithm, WrittenKey } from '../../items/provider-entry.ts';

/** `POST /v1/sandbox/providers`: signed by the key that it registers, under the id that follows from it. */
export const SandboxRegistration = z
  .strictObject({
    name: Name,
    /** Where webhooks go: public and https; on one machine, http to that machine as well. */
    endpoint: HttpsAddress,
    ...WrittenKey,
  })
  .check(
    ...beingOfItsAlgorithm(),
    z.refine(({ publicKey }) => !isPrintedKey(Buffer.from(publicKey, 'base64')), {
      path: ['publicKey'],
      error: PRINTED_KEY,
    }),
  );

/** A test order, as whoever asked for it is told of it at once; its webhook follows. */
const TestOrder = z.strictObject({ orderId: OrderId, reference: Reference });

/** The answer to a registration. */
export const SandboxRegistered = z.strictObject({
  /** Your id, which follows from your key. */
  provider: DirectoryId,
  endpoint: z.string(),
  /** The id of your key, as `keyid` of a signature by RFC 9421 names it. */
  keyId: DirectoryId,
  /** From when on your key opens nothing, unless you register it again. */
  usableUntil: Utc,
  order: TestOrder,
});
export type SandboxRegistered = z.input<typeof SandboxRegistered>;

/** `POST /v1/sandbox/orders`: nothing is left to be said. */
export const SandboxOrderCommand = z.strictObject({});

/** The answer to `POST /v1/sandbox/orders`. */
export const SandboxOrdered = TestOrder;
export type SandboxOrdered = z.input<typeof SandboxOrdered>;

/** `POST /v1/sandbox/orders/{orderId}/steps`: what the authority of a test order does next with it. */
export const SandboxStepCommand = z.strictObject({ step: z.enum(SANDBOX_STEPS) });
