import type { OrderId } from '../../shared/domain/ids.ts';
import { DAY_MS } from '../../shared/domain/instant.ts';
import type { Claims, Request } from './http-events.ts';
import { REGISTRAR } from './registrars.ts';
import { commandRequest, filed, JSON_TYPE, memberOf, readCertificate } from './requests.ts';
import type { Answer, Stack } from './stack.ts';
import { Workers } from './workers.ts';

export const suspensionRequest = (body: unknown, key = 'suspend-1'): Request => ({
  method: 'POST',
  route: '/v1/directory/suspensions',
  headers: { ...JSON_TYPE, 'idempotency-key': key },
  body,
});

export const suspensionWordRequest = (suspensionId: string, word: 'confirmation' | 'lifting'): Request => ({
  method: 'POST',
  route: `/v1/directory/suspensions/{suspensionId}/${word}`,
  suspensionId,
  headers: { ...JSON_TYPE, 'idempotency-key': `${word}-1` },
  body: { agreed: true },
});

export const touchedRequest = (suspensionId: string, query?: Readonly<Record<string, string>>): Request => ({
  method: 'GET',
  route: '/v1/directory/suspensions/{suspensionId}',
  suspensionId,
  ...(query && { query }),
});

/** The thief's: whoever files for the police in most tests. */
export const THEFT = {
  authority: 'aut-police',
  person: 'person-police-desk',
  since: '2026-11-20T15:00:00Z',
  reason: 'account-stolen',
};

/** @returns the id of the suspension. */
export function suspensionIdIn({ status, body, text }: Answer): string {
  const id = memberOf(body, 'id');
  if (status !== 201 || typeof id !== 'string') throw new Error(`not suspended: ${status} ${text}`);
  return id;
}

export const suspend = async (stack: Stack, asked: object = THEFT, by = REGISTRAR, key?: string): Promise<string> =>
  suspensionIdIn(await stack.registrar(suspensionRequest(asked, key), by));

export const confirmAgain = (stack: Stack, orderId: OrderId, by: Claims): Promise<Answer> =>
  stack.officer(commandRequest(orderId, 'confirmation', { stands: true }), by);

/** Files for one provider, and lets all that follows happen. */
export async function fileAndSettle(stack: Stack, workers: Workers, key?: string): Promise<OrderId> {
  const orderId = await filed(stack, 'epoc-pr', {}, key);
  await workers.settle();
  return orderId;
}

/** Suspends, and lets orders be looked for. @returns the id of the suspension. */
export async function suspendAndSettle(
  stack: Stack,
  workers: Workers,
  ...[asked, by, key]: readonly [asked?: object, by?: Claims, key?: string]
): Promise<string> {
  const id = await suspend(stack, asked, by, key);
  await workers.settle();
  return id;
}

/** An order that nobody received when its officer was suspended: held until an officer or time answers. @returns its id. */
export async function holdOrder(stack: Stack, key = 'key-1'): Promise<OrderId> {
  const workers = new Workers(stack);
  const orderId = await fileAndSettle(stack, workers, key);
  await suspendAndSettle(stack, workers);
  return orderId;
}

/** The same, received all the same, and its person told of it. */
export async function tellThoughHeld(stack: Stack): Promise<OrderId> {
  const orderId = await holdOrder(stack);
  await readCertificate(stack, orderId);
  stack.clock.advance(15 * DAY_MS);
  return orderId;
}
