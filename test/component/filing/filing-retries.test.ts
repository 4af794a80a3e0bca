import { beforeEach, describe, expect, it, vi } from 'vitest';
import { earlierFilingIdFor, orderIdFor } from '../../../shared/domain/ids.ts';
import { DAY_MS, HOUR_MS } from '../../../shared/domain/instant.ts';
import { expectProblem, expectRefusal } from '../../support/refusals.ts';
import {
  ALSO_LANTERN,
  FILER,
  file,
  filed,
  filing,
  filingRequest,
  memberOf,
  orderIdsIn,
  PROSECUTOR,
  read,
} from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';

let stack: Stack;
beforeEach(() => {
  stack = new Stack();
});

const REUSED = { status: 409, code: 'idempotency-key-reused', pointers: [] } as const;

const twoProviders = (): unknown[] => {
  const list = memberOf(filing('epoc-pr', ALSO_LANTERN), 'providers');
  return Array.isArray(list) ? list : [];
};

describe('the same key and the same body', () => {
  it.each(['epoc-pr', 'epoc-pr-emergency', 'us-2703f', 'ca-487-012'] as const)(
    '%s: the same answer, and nothing new',
    async (name) => {
      const first = await file(stack, name);
      const before = await stack.snapshot();
      stack.clock.advance(3 * HOUR_MS);
      const second = await file(stack, name);
      expect(second).toEqual(first);
      expect(await stack.snapshot()).toEqual(before);
    },
  );

  it('members in another order and other white space are the same body', async () => {
    const body = filing('epoc-pr');
    const first = await stack.officer(filingRequest(body), FILER['epoc-pr']);
    const reordered = JSON.stringify(Object.fromEntries(Object.entries(Object(body)).reverse()), null, 4);
    expect(await stack.officer(filingRequest(reordered), FILER['epoc-pr'])).toEqual(first);
    expect(stack.orders.stored.commits()).toHaveLength(1);
  });

  it('answers as it did once the order has moved on', async () => {
    const first = await file(stack, 'epoc-pr');
    const [id = ''] = orderIdsIn(first);
    await stack.provider(
      { method: 'GET', route: '/v1/provider/orders/{orderId}/certificate', orderId: id },
      { provider: 'prv-demo' },
    );
    expect(await file(stack, 'epoc-pr')).toEqual(first);
  });

  it('meets what a version up to 0.2.0 stored under it, by the ids of then', async () => {
    const other = await stack.orders.latest(await filed(stack, 'us-2703f', {}, 'another'));
    const filing = earlierFilingIdFor('aut-police', 'key-1');
    // as if it stood: what is stored now gets the ids of then
    vi.spyOn(stack.lookup, 'look').mockResolvedValueOnce({ onRecord: [orderIdFor(filing, 0)], waiting: undefined });
    vi.spyOn(stack.orders, 'latest').mockResolvedValueOnce(other);
    const first = await file(stack, 'epoc-pr', ALSO_LANTERN);
    expect(orderIdsIn(first)).toEqual([0, 1].map((position) => orderIdFor(filing, position)));
    const before = await stack.snapshot();
    expect(await file(stack, 'epoc-pr', ALSO_LANTERN)).toEqual(first);
    expect(await stack.snapshot()).toEqual(before);
  });

  it('another authority with the same key files another order', async () => {
    const first = await file(stack, 'epoc-pr');
    const name = 'Staatsanwaltschaft Musterstadt, Zentralstelle Cybercrime';
    const body = filing('epoc-pr', {
      '/certificate/A/issuingAuthority': name,
      '/certificate/F/issuerType': ['public_prosecutor'],
      '/certificate/F/issuer/authorityName': name,
      '/certificate/G': undefined,
      '/certificate/A/validatingAuthority': undefined,
      '/certificate/A/validatingFileNumber': undefined,
    });
    const other = await stack.officer(filingRequest(body), PROSECUTOR);
    expect(orderIdsIn(other)).not.toEqual(orderIdsIn(first));
    expect(stack.orders.stored.commits()).toHaveLength(2);
  });

  it('ten at once make one order, and all are answered alike', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => file(stack, 'epoc-pr', ALSO_LANTERN)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(stack.orders.stored.commits()).toHaveLength(2);
    for (const id of orderIdsIn(answers[0] ?? (await file(stack, 'epoc-pr')))) {
      expect((await stack.officer(read(id), FILER['epoc-pr'])).body).toMatchObject({ content: { certificate: {} } });
    }
  });
});

describe('the same key and another body', () => {
  it.each`
    change                 | edits
    ${'another target'}    | ${{ '/certificate/C/identifiers/0/value': 'someone.else@skylark.example' }}
    ${'other grounds'}     | ${{ '/grounds/necessity': 'Something else altogether.' }}
    ${'another address'}   | ${{ '/providers/0/addressee/address': '2 Quay Street' }}
    ${'another language'}  | ${{ '/language': undefined }}
    ${'one provider more'} | ${ALSO_LANTERN}
    ${'another provider'}  | ${{ '/providers/0/provider': 'prv-lantern' }}
  `('$change is refused', async ({ edits }) => {
    await file(stack, 'epoc-pr');
    stack.clock.advance(DAY_MS);
    await expectRefusal(stack, () => file(stack, 'epoc-pr', edits), REUSED);
  });

  it('another order altogether is refused', async () => {
    await file(stack, 'epoc-pr');
    await expectRefusal(stack, () => file(stack, 'epoc-pr-emergency'), REUSED);
  });

  it('one provider less, or the same two the other way round, is refused', async () => {
    await file(stack, 'epoc-pr', ALSO_LANTERN);
    for (const providers of [twoProviders().slice(0, 1), twoProviders().slice(1), twoProviders().reverse()]) {
      await expectRefusal(stack, () => file(stack, 'epoc-pr', { '/providers': providers }), REUSED);
    }
  });

  it('two different ones at once: one is filed, the other refused', async () => {
    const other = { '/grounds/necessity': 'Something else altogether.' };
    const answers = await Promise.all([
      file(stack, 'epoc-pr', ALSO_LANTERN),
      file(stack, 'epoc-pr', { ...ALSO_LANTERN, ...other }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(stack.orders.stored.commits()).toHaveLength(2);
    for (const answer of answers) if (answer.status === 409) expectProblem(answer, REUSED);
  });
});

describe('a crash between two orders of one filing', () => {
  it('the repeat completes it and changes nothing of the first', async () => {
    stack.orders.beforeAppend = ({ commit }) => {
      if (commit.state.provider === 'prv-lantern') throw new Error('the function was killed');
    };
    const failed = await file(stack, 'epoc-pr', ALSO_LANTERN);
    expect(failed).toMatchObject({ status: 503, body: { type: 'urn:holdfast:problem:may-be-stored' } });
    const [first, ...others] = stack.orders.stored.commits();
    expect(others).toEqual([]);

    stack.orders.beforeAppend = () => undefined;
    await expectRefusal(stack, () => file(stack, 'epoc-pr', { '/grounds/necessity': 'Other words.' }), REUSED);
    stack.clock.advance(HOUR_MS);
    const answer = await file(stack, 'epoc-pr', ALSO_LANTERN);
    expect(orderIdsIn(answer)).toHaveLength(2);
    const commits = stack.orders.stored.commits();
    expect(commits).toHaveLength(2);
    expect(commits[0]).toEqual(first);
    expect(await file(stack, 'epoc-pr', ALSO_LANTERN)).toEqual(answer);
  });
});
