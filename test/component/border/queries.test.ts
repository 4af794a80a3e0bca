import { beforeAll, describe, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { POST_ROUTES } from '../../support/post-routes.ts';
import { expectRefusal } from '../../support/refusals.ts';
import {
  commandRequest,
  filed,
  filing,
  filingRequest,
  JSON_TYPE,
  POLICE,
  verificationRequest,
} from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';

/** Whoever sends a query means something by it: an address that takes none refuses it, and does not act as if it were not there. */
const DRY = { dryRun: 'true' };
const REFUSED = { status: 422, code: 'invalid-request', pointers: ['/dryRun'] } as const;

const COMMANDS = POST_ROUTES.flatMap((route) => {
  const [, name] = /^POST \/v1\/orders\/\{orderId\}\/(.+)$/.exec(route.name) ?? [];
  return name === undefined ? [] : [{ ...route, command: name as Parameters<typeof commandRequest>[1] }];
});

let stack: Stack;
let orderId: OrderId;
beforeAll(async () => {
  stack = new Stack();
  orderId = await filed(stack, 'epoc-pr');
});

describe('a query that an address does not take', () => {
  it.each(COMMANDS)('is refused by $name', async ({ command, valid }) => {
    const request = commandRequest(orderId, command, await valid(stack, orderId));
    await expectRefusal(stack, () => stack.officer({ ...request, query: DRY }, POLICE), REFUSED);
  });

  it('is refused by a filing, alone and in a batch', async () => {
    const one = filingRequest(filing('epoc-pr'), 'dry');
    await expectRefusal(stack, () => stack.officer({ ...one, query: DRY }, POLICE), REFUSED);
    const headers = { ...one.headers, 'content-type': 'application/jsonl' };
    const body = JSON.stringify({ row: 'a', filing: filing('epoc-pr') });
    await expectRefusal(stack, () => stack.officer({ ...one, headers, body, query: DRY }, POLICE), REFUSED);
  });

  it('is refused where anybody may ask, with JSON and with a file', async () => {
    const asked = { ...verificationRequest({ orderId, digest: '0'.repeat(64) }), query: DRY };
    await expectRefusal(stack, () => stack.anyone({ ...asked, headers: JSON_TYPE }), REFUSED);
    const headers = { 'content-type': 'application/jose' };
    await expectRefusal(stack, () => stack.anyone({ ...asked, headers, body: 'a.b.c' }), REFUSED);
  });

  it.each(['__proto__', 'constructor', 'toString'])('is refused also where it is called %s', async (name) => {
    const request = commandRequest(orderId, 'release', { effect: 'release', reason: 'no-longer-needed' });
    const query: Record<string, string> = Object.fromEntries([[name, '1']]);
    await expectRefusal(stack, () => stack.officer({ ...request, query }, POLICE), {
      ...REFUSED,
      pointers: [`/${name}`],
    });
  });
});
