import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { openCase } from '../../support/cases.ts';
import { POST_ROUTES, type PostRoute } from '../../support/post-routes.ts';
import { expectDiscreet, rememberStored } from '../../support/refusals.ts';
import { filed } from '../../support/requests.ts';
import { type Answer, Stack } from '../../support/stack.ts';

/** Of each kind, of each route; the same in every run, so that more of them are worth their time where a border was touched. */
const TRIES = Number(process.env['FUZZ_RUNS'] ?? 30);

/** Whatever is sent: an answer below 500, and whenever it is no success nothing is stored. */
async function harmless(stack: Stack, send: () => Promise<Answer>): Promise<Answer> {
  const assertNothingStored = await rememberStored(stack);
  const answer = await send();
  expect(answer.status).toBeLessThan(500);
  if (answer.status >= 300) await assertNothingStored();
  expectDiscreet(stack);
  return answer;
}

const fresh = async (): Promise<{ stack: Stack; orderId: OrderId }> => {
  const stack = new Stack();
  const orderId = await filed(stack, 'epoc-pr-emergency');
  await openCase(stack, orderId);
  return { stack, orderId };
};

/** A stack is as good as a fresh one until something is stored in it, or it has counted more tries than it takes. */
const isUsedUp = ({ status }: Answer): boolean => status < 300 || status === 429;

// made once: each of them takes longer to make than a request takes to answer
const ANY_JSON = fc.jsonValue();
const ANY_BYTES = fc.uint8Array({ minLength: 1, maxLength: 400 });
const INSERTED = fc.string({ unit: 'binary', maxLength: 5 });
const HOW = fc.constantFrom('replace' as const, 'remove' as const, 'add' as const);
const STRANGE = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(null, [], {}, '', ' ', '*', '\u202e', 'x'.repeat(5_000), -0, 1e308, 2 ** 53, '2026-02-30', true),
);

/** A body one member of which is replaced, removed, or joined by another, wherever it stands. */
function mutated(body: unknown, at: number, how: 'replace' | 'remove' | 'add', value: unknown): unknown {
  const copy: unknown = structuredClone(body);
  const places = listMembers(copy);
  const place = places[at % places.length];
  if (!place) return copy;
  if (how === 'remove') Reflect.deleteProperty(place.holder, place.name);
  else Reflect.set(place.holder, how === 'add' ? `${place.name}x` : place.name, value);
  return copy;
}

function listMembers(value: unknown): { readonly holder: object; readonly name: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value).flatMap((name) => [{ holder: value, name }, ...listMembers(Reflect.get(value, name))]);
}

describe.each(POST_ROUTES)('$name stays harmless', ({ send, valid }: PostRoute) => {
  it('whatever JSON is sent', async () => {
    const { stack, orderId } = await fresh();
    await fc.assert(
      fc.asyncProperty(ANY_JSON, async (value) => {
        await harmless(stack, () => send(stack, orderId, JSON.stringify(value)));
      }),
      { numRuns: TRIES },
    );
  });

  it('whatever bytes are sent', async () => {
    const { stack, orderId } = await fresh();
    await fc.assert(
      fc.asyncProperty(ANY_BYTES, async (bytes) => {
        await harmless(stack, () => send(stack, orderId, bytes));
      }),
      { numRuns: TRIES },
    );
  });

  it('whatever becomes of a valid body', async () => {
    let current = await fresh();
    await fc.assert(
      fc.asyncProperty(fc.nat(500), HOW, STRANGE, async (at, how, value) => {
        const { stack, orderId } = current;
        const body = mutated(await valid(stack, orderId), at, how, value);
        const answer = await harmless(stack, () => send(stack, orderId, JSON.stringify(body)));
        if (isUsedUp(answer)) current = await fresh();
      }),
      { numRuns: TRIES },
    );
  });

  it('whatever is cut out of, or put into, the text of a valid body', async () => {
    let current = await fresh();
    const text = JSON.stringify(await valid(current.stack, current.orderId));
    const cut = fc.tuple(fc.nat(text.length), fc.nat(20), INSERTED);
    await fc.assert(
      fc.asyncProperty(cut, async ([from, length, inserted]) => {
        const sent = text.slice(0, from) + inserted + text.slice(from + length);
        if (sent === text) return;
        const { stack, orderId } = current;
        if (isUsedUp(await harmless(stack, () => send(stack, orderId, sent)))) current = await fresh();
      }),
      { numRuns: TRIES },
    );
  });
});

describe('headers and paths', () => {
  it('whatever stands in them, nothing is stored and nothing breaks', async () => {
    const { stack } = await fresh();
    const words = fc.string({ unit: 'binary', maxLength: 300 });
    const routes = [
      '/v1/orders/{orderId}/release',
      '/v1/orders/{orderId}',
      '/v1/orders/{orderId}/certificate',
      '/v1/provider/orders/{orderId}/certificate',
      '/v1/verifications/{orderId}',
    ];
    const names = [
      'accept',
      'idempotency-key',
      'if-match',
      'content-type',
      'webhook-id',
      'webhook-timestamp',
      'webhook-signature',
    ];
    const headers = fc.dictionary(fc.constantFrom(...names, 'holdfast-provider'), words);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...routes),
        words,
        headers,
        fc.jsonValue(),
        async (route, orderId, sent, claim) => {
          const request = {
            method: route.endsWith('release') ? 'POST' : 'GET',
            route,
            orderId,
            headers: sent,
          } as const;
          const claims = {
            sub: JSON.stringify(claim),
            holdfast_role: 'contact-point',
            holdfast_authority: 'aut-police',
          };
          await harmless(stack, () => stack.officer(request, { ...claims, auth_time: '1' }));
          await harmless(stack, () => stack.unsigned(request));
          await harmless(stack, () => stack.anyone({ ...request, query: { digest: JSON.stringify(claim) } }));
        },
      ),
      { numRuns: 5 * TRIES },
    );
  });
});
