import { beforeEach, describe, expect, it } from 'vitest';
import { checkLists, checkReviewLists } from '../../../shared/app/restore/check-places.ts';
import { checkRestored, type RestoreDeps } from '../../../shared/app/restore/check-restored.ts';
import { sha256 } from '../../../shared/domain/digest.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, plus } from '../../../shared/domain/instant.ts';
import { OFFICIALS_KEY_BYTES, sealOfficial } from '../../../shared/domain/officials.ts';
import type { Commit } from '../../../shared/domain/order/commit.ts';
import { SANDBOX } from '../../../shared/domain/sandbox.ts';
import { SELF_TEST } from '../../../shared/domain/self-test.ts';
import { HoldfastError } from '../../../shared/errors.ts';
import { aReviewerStanding, ids } from '../../support/builders.ts';
import { FixedClock } from '../../support/fakes/fixed-clock.ts';
import { MemoryAttachments } from '../../support/fakes/memory-attachments.ts';
import { MemoryKeyVault } from '../../support/fakes/memory-key-vault.ts';
import { MemoryOfficialKeys } from '../../support/fakes/memory-official-keys.ts';
import { type KeptOrder, MemoryRestoredOrders } from '../../support/fakes/memory-restored-orders.ts';
import { NoteStory } from '../../support/note-story.ts';
import { DATA_KEY, type OrderStory, STORIES } from '../../support/order-story.ts';

let orders: MemoryRestoredOrders;
let vault: MemoryKeyVault;
let attachments: MemoryAttachments;
let officials: MemoryOfficialKeys;
let deps: RestoreDeps;
let erased: string[];
let open: { readonly story: OrderStory; readonly kept: KeptOrder };
let gone: { readonly story: OrderStory; readonly kept: KeptOrder };
let keyOfGone: Parameters<MemoryKeyVault['keep']>[1];

beforeEach(async () => {
  orders = new MemoryRestoredOrders();
  vault = new MemoryKeyVault();
  attachments = new MemoryAttachments();
  officials = new MemoryOfficialKeys();
  erased = [];
  open = put(STORIES.extended());
  gone = put(STORIES.erased({ key: 'gone' }));
  await vault.keep(open.story.orderId, vault.wrap(open.story.orderId, DATA_KEY));
  keyOfGone = vault.wrap(gone.story.orderId, DATA_KEY);
  orders.codes.push(open.story.orderId);
  const files = {
    kept: async (orderId: OrderId) => attachments.all().flatMap(([name]) => (name.includes(orderId) ? name : [])),
    sealed: attachments.sealed.bind(attachments),
  };
  deps = { orders, files, vault, officials, clock: new FixedClock(plus(gone.story.at, DAY_MS)) };
});

function put(story: OrderStory) {
  const notes = new NoteStory(story.orderId)
    .with({ type: 'notice.read', at: story.at, version: 1, today: 1 }, { id: 'first' })
    .with({ type: 'notice.read', at: story.at, version: 1, today: 2 }, { id: 'second' });
  return { story, kept: orders.put(story.commits, notes.notes) };
}

async function prove(more: Partial<RestoreDeps> = {}) {
  const found: string[] = [];
  const alone: string[] = [];
  const again: string[] = [];
  const summary = await checkRestored(
    { ...deps, ...more },
    {
      found: ({ code, orderId, where }) =>
        void found.push([code, orderId ?? 'no order', where].filter((part) => part).join(' · ')),
      keyAlone: (orderId) => void alone.push(orderId),
      erasedAgain: (orderId) => void again.push(orderId),
      progress: () => undefined,
    },
  );
  expect(summary.findings).toBe(found.length);
  return { ...summary, found, alone, again };
}

const erasing = (): NonNullable<RestoreDeps['erasing']> => {
  const forget = async (what: unknown): Promise<void> => void erased.push(JSON.stringify(what).slice(0, 40));
  return {
    eraser: vault,
    attachments,
    marks: { forget },
    imprints: { forget },
    overlaps: { forget },
    demands: { forget },
    answers: { forgetAnswers: forget },
    newsAddresses: { forgetAddresses: forget },
    officialsEraser: officials,
  };
};

it('finds nothing where all is as it was', async () => {
  expect(await prove()).toEqual({ orders: 2, findings: 0, found: [], alone: [], again: [] });
});

it.each(Object.keys(STORIES) as (keyof typeof STORIES)[])('nor of an order that is %s', async (name) => {
  const { story } = put(STORIES[name]({ key: 'another' }));
  if (story.state.phase.kind !== 'erased') await vault.keep(story.orderId, vault.wrap(story.orderId, DATA_KEY));
  expect((await prove()).found).toEqual([]);
});

/** An objection that a reviewer has. */
function underReview(): OrderStory {
  const story = STORIES.preserved({ key: 'reviewed' }).act({
    type: 'challenge',
    grounds: ['disproportionate'],
    lateReasonGiven: false,
  });
  const review = story.state.rights.reviews.at(-1)?.id ?? 'r1';
  return story.act({ type: 'assign-reviewer', review, reviewer: aReviewerStanding() });
}

type Damage = (kept: KeptOrder, id: OrderId) => unknown;
const last = (kept: KeptOrder) => Math.max(...kept.commits.keys());
const change = (
  kept: KeptOrder,
  version: number,
  by: Partial<KeptOrder['commits'] extends Map<number, infer I> ? I : never>,
) => Object.assign(kept.commits.get(version) ?? {}, by);
const rewrite = (kept: KeptOrder, version: number, by: object) => {
  const body = JSON.stringify({ ...JSON.parse(kept.commits.get(version)?.body ?? ''), ...by });
  change(kept, version, { body, digest: sha256(body) });
};
const other = ids('other').order;

describe('damage of every kind, each found by its order', () => {
  it.each<{ what: string; damage: Damage; found: readonly string[] }>([
    { what: 'a changed body', damage: (kept) => change(kept, 2, { body: '{}' }), found: ['commit-damaged · commit 2'] },
    {
      what: 'no commit at all',
      damage: (kept) => rewrite(kept, 2, { version: 'two' }),
      found: ['commit-damaged · commit 2'],
    },
    {
      what: 'a commit of another order',
      damage: (kept) => rewrite(kept, 2, { orderId: other }),
      found: ['commit-damaged · commit 2', 'chain-broken · commit 3'],
    },
    { what: 'a commit lost', damage: (kept) => kept.commits.delete(2), found: ['commit-missing · commit 2'] },
    {
      what: 'several lost',
      damage: (kept) => [2, 3].map((version) => kept.commits.delete(version)),
      found: ['commit-missing · commit 2 to 3'],
    },
    {
      what: 'the first lost',
      damage: (kept) => kept.commits.delete(1),
      found: ['commit-missing · commit 1'],
    },
    {
      what: 'the last lost',
      damage: (kept) => kept.commits.delete(last(kept)),
      found: ["list-ahead · its authority's", "list-ahead · its provider's"],
    },
    {
      what: 'a commit written anew',
      damage: (kept) => rewrite(kept, 2, { at: 1_700_000_000_000 }),
      found: ['chain-broken · commit 3'],
    },
    {
      what: 'the last one unreadable',
      damage: (kept) => change(kept, last(kept), { digest: 'f'.repeat(64) }),
      found: ['commit-damaged · commit 4'],
    },
    {
      what: 'a sealed part lost',
      damage: (kept) => delete kept.commits.get(1)?.sealed?.['grounds'],
      found: ['part-missing · commit 1, grounds'],
    },
    {
      what: 'a sealed part changed',
      damage: (kept) => kept.commits.get(1)?.sealed?.['grounds']?.fill(0, 20, 24),
      found: ['part-closed · commit 1, grounds'],
    },
    {
      what: 'a note changed',
      damage: (kept) => Object.assign(kept.notes.get(1) ?? {}, { body: '{}' }),
      found: ['note-damaged · note 1'],
    },
    { what: 'a note lost', damage: (kept) => kept.notes.delete(1), found: ['note-missing · note 1'] },
    {
      what: 'a note written anew',
      damage: (kept) => {
        const body = JSON.stringify({ ...JSON.parse(kept.notes.get(1)?.body ?? ''), at: 1_700_000_000_000 });
        kept.notes.set(1, { body, digest: sha256(body) });
      },
      found: ['notes-broken · note 2'],
    },
    { what: 'its key destroyed', damage: (_, id) => vault.destroy(id), found: ['key-missing'] },
    {
      what: 'another key',
      damage: async (_, id) => {
        await vault.destroy(id);
        deps = { ...deps, vault: { open: () => vault.unwrap(id, vault.wrap(other, DATA_KEY).wrapped) } };
      },
      found: ['key-wrong'],
    },
    {
      what: 'an earlier row in its list',
      damage: (kept) => {
        kept.listed.authority = 1;
      },
      found: ["list-behind · its authority's"],
    },
    {
      what: 'no row in its lists',
      damage: (kept) => Object.assign(kept.listed, { authority: undefined, provider: undefined }),
      found: ["list-behind · its authority's", "list-behind · its provider's"],
    },
    {
      what: 'no row in the due index',
      damage: (kept) => change(kept, last(kept), { dueAt: undefined }),
      found: ['due-missing · commit 4'],
    },
    {
      what: 'a row there that comes too late',
      damage: (kept) => change(kept, last(kept), { dueAt: plus(open.story.at, 1_000 * DAY_MS) }),
      found: ['due-missing · commit 4'],
    },
  ])('$what', async ({ damage, found }) => {
    const { orderId } = open.story;
    await damage(open.kept, orderId);
    const expected = found.map((one) => {
      const [code, ...where] = one.split(' · ');
      return [code, orderId, ...where].join(' · ');
    });
    expect((await prove()).found).toEqual(expected);
  });

  it('a reviewer’s list that lost a review, or shows an earlier version', async () => {
    const { story, kept } = put(underReview());
    await vault.keep(story.orderId, vault.wrap(story.orderId, DATA_KEY));
    expect((await prove()).found).toEqual([]);
    const [person = ''] = kept.reviews.keys();
    for (const damage of [() => kept.reviews.set(person, 1), () => kept.reviews.clear()]) {
      damage();
      expect((await prove()).found).toEqual([`list-behind · ${story.orderId} · a reviewer's, of r1`]);
    }
  });

  it('a reviewer’s list is looked for by the id the reviewer signs in with, where that opens', async () => {
    const { story, kept } = put(underReview());
    const [person = ''] = kept.reviews.keys();
    const { commit } = story.commits.at(-1) ?? {};
    if (!commit) throw new Error('a story has commits');
    const key = new Uint8Array(OFFICIALS_KEY_BYTES).fill(7);
    const sealed = JSON.parse(JSON.stringify(commit).replaceAll(person, sealOfficial(key, story.orderId, person)));
    const inSeal: Commit = { ...sealed, state: { ...sealed.state, officials: 'sealed' } };
    const lookAt = async (): Promise<readonly string[]> => {
      const found: string[] = [];
      await checkReviewLists(orders, officials, inSeal, ({ code }) => void found.push(code));
      return found;
    };
    expect(await lookAt()).toEqual([]); // what opens it is missing, which is a finding of its own
    await officials.keep(story.orderId, key);
    expect(await lookAt()).toEqual([]);
    kept.reviews.clear();
    expect(await lookAt()).toEqual(['list-behind']);
  });

  it.each([
    ['of the sandbox, which its provider alone is shown', SANDBOX.authority, ["list-behind its provider's"]],
    ['of the week, which nobody is shown', SELF_TEST.authority, []],
    ['of nobody’s, which is an order', 'aut-police', ["list-behind its authority's", "list-behind its provider's"]],
  ])('a test %s, stands in no other list', async (_what, authority, expected) => {
    const { commit } = open.story.commits.at(-1) ?? {};
    if (!commit) throw new Error('a story has commits');
    Object.assign(open.kept.listed, { authority: undefined, provider: undefined });
    const found: string[] = [];
    const test: Commit = { ...commit, state: { ...commit.state, authority } };
    await checkLists(orders, test, ({ code, where }) => void found.push(`${code} ${where}`));
    expect(found).toEqual(expected);
  });

  it('a test that is under review stands in no reviewer’s list', async () => {
    const { story, kept } = put(underReview());
    const { commit } = story.commits.at(-1) ?? {};
    if (!commit) throw new Error('a story has commits');
    kept.reviews.clear();
    const lookAt = async (authority: string): Promise<readonly string[]> => {
      const found: string[] = [];
      const test: Commit = { ...commit, state: { ...commit.state, authority } };
      await checkReviewLists(orders, officials, test, ({ code }) => void found.push(code));
      return found;
    };
    expect(await lookAt(commit.state.authority)).toEqual(['list-behind']);
    expect(await lookAt(SANDBOX.authority)).toEqual([]);
    expect(await lookAt(SELF_TEST.authority)).toEqual([]);
  });

  it('an earlier look than needed is none', async () => {
    change(open.kept, last(open.kept), { dueAt: open.story.at });
    expect((await prove()).found).toEqual([]);
  });

  it('a list of what is open that has what is over', async () => {
    gone.kept.listed.provider = 1;
    expect((await prove()).found).toEqual([`list-over · ${gone.story.orderId} · its provider's`]);
  });

  it('a list and a code that lead to no order, and an index that was not restored', async () => {
    orders.codes.push(other);
    orders.lists.push(other);
    orders.isIndexed = false;
    expect((await prove()).found).toEqual([
      'due-index · no order',
      `list-without-order · ${other}`,
      `code-without-order · ${other}`,
    ]);
  });

  it('a key without an order is told, and no finding: a filing may never have ended', async () => {
    orders.keys.push(other);
    expect(await prove()).toMatchObject({ findings: 0, alone: [other] });
  });
});

describe('what was erased', () => {
  const comeBack = async () => {
    await vault.keep(gone.story.orderId, keyOfGone);
    await attachments.keep(gone.story.orderId, sha256('letter'), Buffer.from('letter'));
  };

  it('and came back with a backup is found', async () => {
    await comeBack();
    const { orderId } = gone.story;
    expect((await prove()).found).toEqual([`key-left · ${orderId}`, `file-left · ${orderId} · 1 of them`]);
    expect(vault.has(orderId)).toBe(true);
  });

  it('is erased again when that is asked, with all that finds it, and nothing is left to find', async () => {
    await comeBack();
    const { orderId } = gone.story;
    expect(await prove({ erasing: erasing() })).toMatchObject({ findings: 0, again: [orderId] });
    expect(vault.has(orderId)).toBe(false);
    expect(attachments.all()).toEqual([]);
    expect(erased).toHaveLength(6); // marks, imprints, overlaps, demands, answers, addresses for news
    expect(vault.has(open.story.orderId)).toBe(true);
  });

  it('is erased again for as long as a backup could bring it back, even where its key is gone', async () => {
    expect((await prove({ erasing: erasing() })).again).toEqual([gone.story.orderId]);
    const later = { erasing: erasing(), clock: new FixedClock(plus(gone.story.at, 36 * DAY_MS)) };
    expect((await prove(later)).again).toEqual([]);
  });

  it('is being erased when its key goes before its record: that is none', async () => {
    const { story } = put(STORIES.confirmed({ key: 'due' }));
    const { phase } = story.state;
    const erasesAt = phase.kind === 'ended' ? phase.erasesAt : story.at;
    expect((await prove({ clock: new FixedClock(erasesAt) })).found).toEqual([]);
    expect((await prove({ clock: new FixedClock(plus(erasesAt, -1)) })).found).toEqual([
      `key-missing · ${story.orderId}`,
    ]);
  });
});

describe('beside a system that runs', () => {
  it('an order that is used meanwhile is looked at again', async () => {
    const next = open.story.act({ type: 'release', reason: 'no-longer-needed' });
    open.kept.listed.authority = next.latest.commit.version;
    open.kept.listed.provider = undefined;
    let reads = 0;
    orders.onRead = (orderId) => {
      reads += 1;
      if (orderId === next.orderId && reads > 1) orders.kept.set(orderId, orders.put(next.commits));
    };
    expect((await prove()).found).toEqual([]);
  });

  it('what fails is no finding: an outage stops it', async () => {
    const down = new HoldfastError('service-unavailable', 'down');
    await expect(prove({ vault: { open: () => Promise.reject(down) } })).rejects.toBe(down);
    await expect(prove({ vault: { open: () => Promise.reject(new Error('no')) } })).rejects.toThrow('no');
  });
});
