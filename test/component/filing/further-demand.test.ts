import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  type DemandDeps,
  type DraftOrder,
  refuseFurtherDemands,
  takeDemands,
} from '../../../shared/app/filing/further-demand.ts';
import { caseOf } from '../../../shared/contracts/forms/targets-of.ts';
import { AUTHORITY_POLICY } from '../../../shared/domain/policy/authorities.ts';
import { OrderStory } from '../../support/order-story.ts';
import { filing, memberOf } from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';
import { edited } from '../../unit/contracts/refusal.ts';

const RULE = { citation: 'a law, section 6', mark: 'V' } as const;
const MAILBOX = 'max.reuther@skylark-mail.eu';

const certificate = (fileNumber = 'CR-2026/118', ...mailboxes: readonly string[]): unknown =>
  edited(memberOf(filing('epoc-pr'), 'certificate'), {
    '/A/issuingFileNumber': fileNumber,
    '/C': { identifiers: (mailboxes.length > 0 ? mailboxes : [MAILBOX]).map((value) => ({ type: 'email', value })) },
  });

/** An order that is not stored yet; another key is another order. */
function draft(key: string, form: unknown = certificate(), provider = 'prv-demo') {
  const story = OrderStory.issued({ key, provider, certificate: form });
  const [event] = story.latest.commit.events;
  if (event?.type !== 'order.issued') throw new Error('an order begins by being issued');
  const drafted: DraftOrder = { event, certificate: form };
  return { story, drafted };
}

let stack: Stack;
let deps: DemandDeps;
function prepare() {
  stack = new Stack();
  const { orders, vault, demands, hashes, clock } = stack;
  deps = { orders, vault, demands, hashes, clock, caseOf };
}
beforeEach(prepare);

const take = async ({ drafted }: ReturnType<typeof draft>) =>
  await takeDemands(deps, RULE, await refuseFurtherDemands(deps, RULE, [drafted]));
const store = ({ story }: ReturnType<typeof draft>) => story.storeIn(stack);

/** Refused, naming what stands in the way, with nothing changed. */
async function expectBarred(one: ReturnType<typeof draft>, detail: string, retryable = false) {
  const before = await stack.snapshot();
  const barred = expect.objectContaining({ code: 'further-demand', rule: RULE.citation, retryable });
  await expect(refuseFurtherDemands(deps, RULE, [one.drafted])).rejects.toEqual(barred);
  await expect(take(one)).rejects.toThrow(detail);
  expect(await stack.snapshot()).toEqual(before);
}

describe('what an order demanded before', () => {
  it('is refused in the same case, whatever its spelling, and the earlier order is named', async () => {
    const earlier = draft('first');
    await take(earlier);
    await store(earlier);
    const { reference } = earlier.story.state;
    await expectBarred(draft('second'), `t1 may not be demanded of prv-demo again: order ${reference} of 2026-11-20`);
    await expectBarred(
      draft('second', certificate('cr-2026/118', 'other@skylark.eu', 'MAX.REUTHER@Skylark-Mail.EU')),
      't2',
    );
    stack.clock.advance(AUTHORITY_POLICY.demandUnbornForMs);
    await expectBarred(draft('second'), reference);
  });

  it('may be demanded of another provider, in another case, and of somebody else', async () => {
    const earlier = draft('first');
    await take(earlier);
    await store(earlier);
    await take(draft('second', certificate(), 'prv-lantern'));
    await take(draft('third', certificate('CR-2026/119')));
    await take(draft('fourth', certificate('CR-2026/118', 'other@skylark.eu')));
  });

  it('is its own when it is filed again, before it is stored and after', async () => {
    const one = draft('first');
    await take(one);
    stack.clock.advance(1_000);
    await take(one);
    await store(one);
    await take(one);
  });

  it('goes with its order’s erasure', async () => {
    const erased = draft('first');
    await take(erased);
    await stack.demands.forget(erased.story.orderId);
    await take(draft('second'));
  });

  it('bars nothing once the key of its order is destroyed, though the register is a moment behind', async () => {
    const earlier = draft('first');
    await take(earlier);
    await store(earlier);
    await stack.vault.destroy(earlier.story.orderId);
    await take(draft('second'));
  });
});

describe('a filing that has not stored its order yet', () => {
  it('bars others for as long as it may run, and they are told to come back', async () => {
    await take(draft('first'));
    stack.clock.advance(AUTHORITY_POLICY.demandUnbornForMs - 1);
    await expectBarred(draft('second'), 'another filing of this case is under way', true);
    stack.clock.advance(1);
    await take(draft('second'));
    await expectBarred(draft('first'), 'under way', true);
  });

  it('of two at once one takes it, whichever', async () => {
    const outcomes = await Promise.allSettled([take(draft('first')), take(draft('second'))]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('of several that share some demands at least one gets all of its own', async () => {
    const orders = [
      draft('first', certificate(undefined, 'a@skylark.eu', 'b@skylark.eu')),
      draft('second', certificate(undefined, 'b@skylark.eu', 'c@skylark.eu')),
      draft('third', certificate(undefined, 'c@skylark.eu', 'a@skylark.eu')),
    ];
    const outcomes = await Promise.allSettled(orders.map(take));
    expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
  });

  it('of two that want several at once one gets all or both are told to come back, and neither keeps what the other needs', async () => {
    const two = (key: string) => draft(key, certificate(undefined, 'a@skylark.eu', 'b@skylark.eu'));
    const [first, second] = [two('first'), two('second')];
    const underWay = expect.objectContaining({ code: 'further-demand', retryable: true });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        prepare();
        stack.demands.beforeTake = async () => await scheduler.schedule(Promise.resolve());
        const outcomes = await scheduler.waitFor(Promise.allSettled([take(first), take(second)]));
        stack.demands.beforeTake = () => undefined;
        const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
        expect(refused).not.toEqual([]);
        for (const reason of refused) expect(reason).toEqual(underWay);
        const [got] = outcomes.flatMap(({ status }, index) => (status === 'fulfilled' ? [[first, second][index]] : []));
        await take(got ?? first); // its own still, or free
        await expectBarred(got === second ? first : second, 'another filing of this case is under way', true);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('tried again while another takes over what it left: one of them has it', async () => {
    const dead = draft('first');
    await take(dead);
    stack.clock.advance(AUTHORITY_POLICY.demandUnbornForMs);
    const other = draft('second');
    let isFirst = true;
    stack.demands.beforeTake = async () => {
      if (!isFirst) return;
      isFirst = false;
      await take(dead); // tried again under its key, just before the other takes
    };
    await expect(take(other)).rejects.toThrow('another filing of this case is under way');
  });

  it('a demand taken for an order that does not make it is free: its filing came under a key used before', async () => {
    const other = draft('first', certificate(undefined, 'other@skylark.eu'));
    await take(draft('first'));
    await store(other); // of the same id, with another certificate
    await take(draft('second'));
  });
});

it('while the register is down nothing is taken, and nothing is called free', async () => {
  stack.demands.outage.begin();
  await expect(take(draft('first'))).rejects.toMatchObject({ code: 'service-unavailable' });
  stack.demands.outage.end();
  stack.hashes.outage.begin();
  await expect(take(draft('first'))).rejects.toMatchObject({ code: 'service-unavailable' });
  expect(stack.demands.all()).toEqual([]);
});
