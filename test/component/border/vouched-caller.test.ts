import { beforeEach, describe, expect, it } from 'vitest';
import { createCaseCode } from '../../../shared/domain/cases/case-code.ts';
import { hourOf, vouchFor } from '../../../shared/domain/cases/vouched-caller.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { MINUTE_MS, plus } from '../../../shared/domain/instant.ts';
import { currentRequest, issueCode, openCase, sessionRequest } from '../../support/cases.ts';
import { pathOf, type Request } from '../../support/http-events.ts';
import { expectRefusal } from '../../support/refusals.ts';
import { filed, JSON_TYPE } from '../../support/requests.ts';
import { type Answer, Stack } from '../../support/stack.ts';

/** The address of the pages themselves, from which all their requests come. */
const PAGES = '192.0.2.1';
const UNPROVEN = { status: 403, code: 'caller-unproven', pointers: [] } as const;

let stack: Stack;
let orderId: OrderId;
beforeEach(async () => {
  stack = new Stack();
  orderId = await filed(stack, 'epoc-pr-emergency');
});

/** What the pages say of the caller of a request. */
async function vouched(request: Request, address: string, at = stack.clock.now()): Promise<string> {
  const body = Buffer.from(request.body === undefined ? '' : JSON.stringify(request.body));
  const key = await stack.addressKeys.keyOf(hourOf(at));
  return vouchFor(key, { method: request.method, path: pathOf(request), body }, address, at);
}
const withHeader = (request: Request, header: string): Request => ({
  ...request,
  headers: { ...request.headers, 'holdfast-person': header },
});
/** A request as the pages pass it on for somebody. */
const passOn = async (request: Request, address: string): Promise<Answer> =>
  await stack.person(withHeader(request, await vouched(request, address)));

const stranger = (seed: number): string => createCaseCode(new Uint8Array(20).fill(seed));
const guess = (seed: number): Request => sessionRequest(stranger(seed), PAGES);

describe('behind pages for persons', () => {
  it('one guesser is locked out, and fifty persons open their cases', async () => {
    const statuses: number[] = [];
    for (let seed = 1; seed <= 31; seed += 1) statuses.push((await passOn(guess(seed), '203.0.113.66')).status);
    expect(statuses).toEqual([...Array(30).fill(401), 429]);
    for (let person = 1; person <= 50; person += 1) {
      const address = `198.51.100.${person}`;
      expect((await passOn(guess(100 + person), address)).status).toBe(401); // mistyped, each of them
      const code = await issueCode(stack, orderId);
      expect((await passOn(sessionRequest(code, PAGES), address)).status).toBe(201);
    }
    expect((await passOn(guess(200), '203.0.113.66')).status).toBe(429);
    expect((await stack.person(guess(201))).status).toBe(401); // nobody was counted as the pages
  });

  it('the same person is counted as one, through the pages and without them', async () => {
    for (let seed = 1; seed <= 20; seed += 1) await passOn(guess(seed), '203.0.113.66');
    const direct = (seed: number) => stack.person(sessionRequest(stranger(seed), '203.0.113.66'));
    for (let seed = 21; seed <= 30; seed += 1) expect((await direct(seed)).status).toBe(401);
    expect((await direct(31)).status).toBe(429);
  });

  it('complaints are counted for whoever makes them', async () => {
    const complaint = (key: number): Request => ({
      method: 'POST',
      route: '/v1/complaints',
      headers: { ...JSON_TYPE, 'idempotency-key': `complaint-${key}` },
      body: { text: 'I think that somebody holds my mail.' },
      address: PAGES,
    });
    for (let key = 1; key <= 5; key += 1) expect((await passOn(complaint(key), '203.0.113.66')).status).toBe(202);
    expect((await passOn(complaint(6), '203.0.113.66')).status).toBe(429);
    expect((await passOn(complaint(7), '198.51.100.1')).status).toBe(202);
  });

  it('asks for the key of an hour, and of no other', async () => {
    await passOn(guess(1), '198.51.100.1');
    const { asked } = stack.addressKeys;
    asked.length = 0;
    const old = plus(stack.clock.now(), -90 * MINUTE_MS);
    const header = await vouched(guess(2), '198.51.100.1', old);
    asked.length = 0;
    await stack.person(withHeader(guess(2), header));
    expect(asked).toEqual([]);
  });
});

describe('what is said of the caller and does not hold', () => {
  const ADDRESS = '198.51.100.7';
  /** Refused with nothing stored, nothing counted, and a line that alarms. */
  async function expectUnproven(request: Request): Promise<void> {
    const tries = JSON.stringify(stack.tries.all());
    await expectRefusal(stack, () => stack.person(request), UNPROVEN);
    expect(JSON.stringify(stack.tries.all())).toBe(tries);
    expect(stack.log.lines.at(-1)).toContain('"code":"caller-unproven"');
    expect(stack.log.lines.join()).not.toContain(ADDRESS);
  }

  it.each(['', 'x', ADDRESS, `1795176000 ${ADDRESS} ${'0'.repeat(64)}`])('is refused: %j', async (header) => {
    await expectUnproven(withHeader(guess(1), header));
  });

  it('is refused when it was said more than five minutes ago, or of a time to come', async () => {
    for (const minutes of [-6, 6]) {
      const at = plus(stack.clock.now(), minutes * MINUTE_MS);
      await expectUnproven(withHeader(guess(1), await vouched(guess(1), ADDRESS, at)));
    }
  });

  it('is refused when it was said of another request', async () => {
    const { token } = await openCase(stack, orderId);
    const others = [guess(2), { ...guess(1), route: '/v1/complaint-enquiries' }, currentRequest(token)];
    for (const other of others) await expectUnproven(withHeader(guess(1), await vouched(other, ADDRESS)));
  });

  it('is refused when it was said under another key, or of another address', async () => {
    const real = await vouched(guess(1), ADDRESS);
    await expectUnproven(withHeader(guess(1), real.replace(ADDRESS, '198.51.100.8')));
    const another = await new Stack().addressKeys.keyOf(hourOf(stack.clock.now()));
    const request = { method: 'POST', path: '/v1/cases/sessions', body: Buffer.from(JSON.stringify(guess(1).body)) };
    await expectUnproven(withHeader(guess(1), vouchFor(another, request, ADDRESS, stack.clock.now())));
  });

  it('is refused in a session too, where nothing is counted by address', async () => {
    const { token } = await openCase(stack, orderId);
    await expectUnproven(withHeader(currentRequest(token), await vouched(guess(1), ADDRESS)));
  });

  it('cannot be told from the rest while the key service is down: nothing is stored', async () => {
    const header = await vouched(guess(1), ADDRESS);
    stack.addressKeys.outage.begin();
    await expectRefusal(stack, () => stack.person(withHeader(guess(1), header)), {
      status: 503,
      code: 'service-unavailable',
      pointers: [],
      retryAfter: 2,
    });
  });
});
