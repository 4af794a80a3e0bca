import { beforeEach, expect, it } from 'vitest';
import { DAY_MS } from '../../../shared/domain/instant.ts';
import { expectProblem } from '../../support/refusals.ts';
import { approve, proposalOf, propose } from '../../support/registrars.ts';
import { certificateRequest, filed, memberOf } from '../../support/requests.ts';
import { type Answer, Stack } from '../../support/stack.ts';

const ONE = { person: 'skylark-response-1', accounts: ['provider-desk'] };
const TWO = { person: 'skylark-response-2', accounts: ['provider-desk-2'] };
const NEW = { person: 'skylark-response-3', accounts: ['provider-desk-4'] };

let stack: Stack;
let ask: (account: string) => Promise<Answer>;
beforeEach(async () => {
  stack = new Stack();
  const orderId = await filed(stack);
  ask = (account) => stack.providerPerson(certificateRequest(orderId), account);
});

/** A change of who is listed, proposed by one registrar and approved by another. */
async function change(people: readonly object[] | undefined): Promise<unknown> {
  const proposed = await propose(stack, await proposalOf(stack, 'provider', 'prv-demo', { people }));
  return (await approve(stack, proposed)).body;
}

it('whoever is admitted waits two days, and the old contacts are told', async () => {
  expect(await change([ONE, TWO, NEW])).toMatchObject({ standing: 'cooling', cooled: ['people'] });
  expect(stack.notices.take()).toMatchObject({ notices: [expect.anything()] });
  expectProblem(await ask('provider-desk-4'), { status: 403, code: 'role-not-allowed' });
  stack.clock.advance(2 * DAY_MS);
  expect((await ask('provider-desk-4')).status).toBe(200);
});

it.each([
  ['another account of somebody listed', [{ ...ONE, accounts: [...ONE.accounts, 'provider-desk-4'] }, TWO]],
  ['an account that goes from one to another', [{ ...ONE, accounts: TWO.accounts }]],
  ['one in place of another', [NEW, TWO]],
])('so does %s', async (_, people) => {
  expect(await change(people)).toMatchObject({ standing: 'cooling', cooled: ['people'] });
});

it('whoever is taken off is out at once, and so is everybody where nobody is left', async () => {
  expect(await change([TWO])).toMatchObject({ standing: 'in-force', cooled: [] });
  expectProblem(await ask('provider-desk'), { status: 403, code: 'role-not-allowed' });
  expect((await ask('provider-desk-2')).status).toBe(200);
  const proposed = await propose(
    stack,
    await proposalOf(stack, 'provider', 'prv-demo', { people: undefined }),
    'again',
  );
  expect(memberOf((await approve(stack, proposed, undefined, 'again')).body, 'standing')).toBe('in-force');
  expectProblem(await ask('provider-desk-2'), { status: 403, code: 'role-not-allowed' });
});

it.each([
  ['an account of two people', [ONE, { ...TWO, accounts: ONE.accounts }]],
  ['nobody', []],
  ['somebody without an account', [{ ...ONE, accounts: [] }]],
])('an entry does not list %s', async (_, people) => {
  const { status, body } = await propose(stack, await proposalOf(stack, 'provider', 'prv-demo', { people }));
  expect([status, memberOf(body, 'type')]).toEqual([422, 'urn:holdfast:problem:invalid-request']);
});
