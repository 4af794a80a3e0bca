import { beforeAll, expect, it } from 'vitest';
import { ROUTES } from '../../../shared/deployment/routes.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import type { Claims } from '../../support/http-events.ts';
import { POST_ROUTES } from '../../support/post-routes.ts';
import { expectRefusal } from '../../support/refusals.ts';
import {
  commandRequest,
  filed,
  GRANTED,
  JSON_TYPE,
  memberOf,
  POLICE,
  SOUGHT,
  VALIDATOR,
} from '../../support/requests.ts';
import { type Answer, Stack } from '../../support/stack.ts';

/** Whoever is refused for their role is told who may, and whoever is named there is not refused for theirs. */
const STRANGERS: readonly Claims[] = [
  { ...POLICE, holdfast_role: 'oversight' },
  { ...POLICE, holdfast_role: 'reviewer' },
];
const KEYS = (['serve-contact-points', 'show-orders', 'serve-notices'] as const).flatMap((name) =>
  Object.entries(ROUTES[name]).flatMap(([key, proof]) => (proof.startsWith('signature') ? [] : [key])),
);

let stack: Stack;
let orderId: OrderId;
beforeAll(async () => {
  stack = new Stack();
  orderId = await filed(stack, 'epoc-pr-emergency');
  expect((await stack.officer(commandRequest(orderId, 'validation', SOUGHT), POLICE)).status).toBe(200);
});

async function ask(key: string, claims: Claims): Promise<Answer> {
  const [method, route = ''] = key.split(' ');
  const path = { route, orderId, filingId: `fil_${'0'.repeat(26)}`, draftId: `drf_${'0'.repeat(26)}` };
  if (method === 'GET') return await stack.officer({ method, ...path }, claims);
  if (method === 'PUT' || method === 'DELETE') {
    const headers = { ...JSON_TYPE, 'if-match': '"1"' };
    return await stack.officer({ method, ...path, headers, ...(method === 'PUT' && { body: {} }) }, claims);
  }
  const known = POST_ROUTES.find(({ name }) => name === key);
  const body = route.endsWith('/validation') ? GRANTED : await known?.valid(stack, orderId);
  const headers = { ...JSON_TYPE, 'idempotency-key': 'mine-1' };
  return await stack.officer({ method: 'POST', ...path, headers, body }, claims);
}

it.each(KEYS)('%s names the roles that may', async (key) => {
  for (const claims of STRANGERS) {
    const answer = await ask(key, claims);
    const detail = memberOf(answer.body, 'detail');
    await expectRefusal(stack, () => ask(key, claims), { status: 403, code: 'role-not-allowed', detail });
    const asValidator = await ask(key, VALIDATOR);
    const isRefused = memberOf(asValidator.body, 'type') === 'urn:holdfast:problem:role-not-allowed';
    expect(detail).toBe(`only contact-point${isRefused ? '' : ' or validator'} may do this`);
  }
});
