import { describe, expect, it } from 'vitest';
import { exportHistory, type HistoryExport } from '../../../../shared/app/order/export-history.ts';
import { type HistoryToVerify, verifyHistory } from '../../../../shared/app/order/verify-history.ts';
import { canonicalJson, sha256 } from '../../../../shared/domain/digest.ts';
import { NOTHING_PAST } from '../../../../shared/domain/order/past.ts';
import { FixedClock } from '../../../support/fakes/fixed-clock.ts';
import { MemoryNoteStore } from '../../../support/fakes/memory-note-store.ts';
import { MemoryOfficialKeys } from '../../../support/fakes/memory-official-keys.ts';
import { MemoryOrderStore } from '../../../support/fakes/memory-order-store.ts';
import { everyKindOfNote, NoteStory } from '../../../support/note-story.ts';
import { STORIES } from '../../../support/order-story.ts';
import { edited } from '../../contracts/refusal.ts';
import { type Change, FORMATS, keys, pagesOf, part, rewrittenNote, signers, story, withNotes } from './histories.ts';

const { genuine, other } = FORMATS[1];

describe('an altered history names its first altered note', () => {
  const link = 'it does not follow from the note before it';
  const content = 'its content does not match its digest';
  const anew = 'it was written anew: the note after it follows from another';
  const gap = 'it is out of order, or one before it is missing';

  it.each<[string, Change, number, string]>([
    ['an event changed', rewrittenNote(3, { '/events/0/counted': 7 }, 'digest-as-it-was'), 3, content],
    ['an event taken out', rewrittenNote(3, { '/events': [] }, 'digest-as-it-was'), 3, content],
    ['who did it', rewrittenNote(4, { '/by/provider': 'prv-lantern' }, 'digest-as-it-was'), 4, content],
    ['the state changed', rewrittenNote(2, { '/state/overlaps': [] }, 'digest-as-it-was'), 2, content],
    ['a note rewritten with its digest', rewrittenNote(3, { '/events': [] }, 'digest-made-anew'), 3, anew],
    ['the first rewritten with its digest', rewrittenNote(1, { '/events': [] }, 'digest-made-anew'), 1, anew],
    ['a link rewritten with its digest', rewrittenNote(3, { '/previous': sha256('x') }, 'digest-made-anew'), 3, link],
    ['another number claimed', rewrittenNote(3, { '/number': 4 }, 'digest-made-anew'), 3, gap],
    ['a beginning before the beginning', rewrittenNote(1, { '/previous': sha256('x') }, 'digest-made-anew'), 1, link],
    ['two exchanged', withNotes((all) => all.map((_, i) => part(all, i === 2 ? 3 : i === 3 ? 2 : i))), 3, gap],
    ['the first dropped', withNotes((all) => all.slice(1)), 1, gap],
    ['one in the middle dropped', withNotes((all) => all.filter((_, i) => i !== 2)), 3, gap],
    ['the last dropped', withNotes((all) => all.slice(0, -1)), 7, 'notes after 6 are missing: the head signs 7'],
    ['all dropped', withNotes(() => []), 1, 'notes after 0 are missing: the head signs 7'],
    ['one told twice', withNotes((all) => [...all.slice(0, 2), ...all.slice(1)]), 3, gap],
    [
      'a note of another order put in',
      withNotes((all) => all.map((one, i) => (i === 3 ? part(other.notes ?? [], 3) : one))),
      4,
      'it belongs to another order',
    ],
    [
      'a commit put in',
      (history) => withNotes((all) => all.map((one, i) => (i === 3 ? asNote(part(history.commits, 3)) : one)))(history),
      4,
      gap,
    ],
    [
      'no note at all',
      withNotes((all) => all.map((one, i) => (i === 1 ? { digest: sha256('null'), note: null } : one))),
      2,
      'it is no note',
    ],
    [
      'one more at the end, fitting in every way',
      withNotes((all) => {
        const last = part(all, -1);
        const note = edited(last.note, { '/number': 8, '/previous': last.digest });
        return [...all, { note, digest: sha256(canonicalJson(note)) }];
      }),
      8,
      'notes after 7 are not covered by the signed head',
    ],
    [
      'the last rewritten',
      rewrittenNote(7, { '/events': [] }, 'digest-made-anew'),
      7,
      'the last note is not the one the head signs: it, or one before it, was written anew',
    ],
  ])('%s', async (_, change, note, reason) => {
    expect(verifyHistory(change(genuine), keys)).toEqual({ genuine: false, version: null, note, reason });
  });

  it('notes put into an export of the first format are not covered by its head', async () => {
    const first = { ...FORMATS[0].genuine, notes: genuine.notes };
    expect(verifyHistory(first, keys)).toEqual({
      genuine: false,
      version: null,
      note: 1,
      reason: 'notes after 0 are not covered by the signed head',
    });
  });
});

const asNote = ({ digest, commit }: HistoryToVerify['commits'][number]) => ({ digest, note: commit });

describe('a history in pages', async () => {
  const pages = await pagesOf(story, 1);

  it('has every entry once, commits before notes, and an end', () => {
    expect(pages.map(({ commits, notes }) => [commits.length, notes.length])).toEqual([
      ...Array(7).fill([1, 0]),
      ...Array(7).fill([0, 1]),
    ]);
    expect(pages.map(({ next }) => next === null)).toEqual([...Array(13).fill(false), true]);
    expect(pages.flatMap(({ commits }) => commits)).toEqual(genuine.commits);
    expect(pages.flatMap(({ notes }) => notes)).toEqual(genuine.notes);
  });

  it('is genuine page by page, and each says what it has', async () => {
    const verdicts = await Promise.all(pages.map((page) => verifyHistory(page, keys)));
    for (const verdict of verdicts) expect(verdict).toMatchObject({ genuine: true, version: 7, notes: 7 });
    expect(verdicts[2]).toMatchObject({ only: { commits: { from: 3, to: 3 }, notes: null } });
    expect(verdicts[8]).toMatchObject({ only: { commits: null, notes: { from: 2, to: 2 } } });
  });

  it('is genuine in several parts joined, and whole when all are there, in any order', async () => {
    expect(verifyHistory(pages.slice(2, 9), keys)).toMatchObject({
      genuine: true,
      only: { commits: { from: 3, to: 7 }, notes: { from: 1, to: 2 } },
    });
    const whole = verifyHistory(pages.toReversed(), keys);
    expect(whole).toMatchObject({ genuine: true, version: 7, notes: 7, digest: story.latest.digest });
    expect(whole).not.toHaveProperty('only');
  });

  it.each([0, 1, 40, 300, 5_000, 20_000])('is whole whatever fits on a page: %i characters', async (characters) => {
    const cut = await pagesOf(story, characters || 1);
    expect(verifyHistory(cut, keys)).not.toHaveProperty('only');
    expect(cut.flatMap(({ commits, notes }) => [...commits, ...notes])).toHaveLength(14);
  });

  const gone = (index: number) => pages.filter((_, at) => at !== index);
  const changed = (index: number, change: (page: HistoryExport) => HistoryToVerify) =>
    pages.map((page, at) => (at === index ? change(page) : page));

  it.each<[string, () => readonly HistoryToVerify[], object]>([
    [
      'a page of commits is missing',
      () => gone(3),
      { version: 4, reason: 'commits 4 to 4 are missing between two pages' },
    ],
    ['a page of notes is missing', () => gone(9), { note: 3, reason: 'notes 3 to 3 are missing between two pages' }],
    ['a page is there twice', () => [...pages, part(pages, 4)], { version: 5, reason: 'it stands on two pages' }],
    [
      'an entry was altered on one page',
      () => changed(3, (page) => ({ ...page, commits: [{ ...part(page.commits, 0), commit: { version: 4 } }] })),
      { version: 4, reason: 'its content does not match its digest' },
    ],
    [
      'a page was emptied',
      () => changed(3, (page) => ({ ...page, commits: [] })),
      { version: null, reason: 'it holds no commit' },
    ],
    [
      'a page of notes was emptied',
      () => changed(9, (page) => ({ ...page, notes: [] })),
      { note: 3, reason: 'notes after 2 are missing: the head signs 3' },
    ],
    [
      'two pages exchanged their heads',
      () => changed(3, (page) => ({ ...page, head: part(pages, 4).head })),
      { version: 5, reason: 'it is out of order, or one before it is missing' },
    ],
    [
      'a page is of another order',
      () => [...gone(3), other],
      { version: null, reason: 'the pages belong to different orders' },
    ],
    ['there is no page', () => [], { version: null, reason: 'it holds no page' }],
  ])('when %s, it is told', async (_, some, verdict) => {
    expect(verifyHistory(some(), keys)).toMatchObject({ genuine: false, ...verdict });
  });
});

describe('while pages are read', () => {
  async function stored() {
    const orders = new MemoryOrderStore();
    const notes = new MemoryNoteStore();
    const told = await STORIES.preserved().storeIn({ orders });
    const noted = await new NoteStory(told.orderId).read(1).storeIn(notes);
    const officials = new MemoryOfficialKeys();
    const clock = new FixedClock('2028-01-01T00:00:00Z');
    const deps = { orders, notes, officials, signer: signers.documents, clock };
    return { told, noted, orders, notes, deps };
  }

  it('what comes meanwhile is on no page, and the pages are whole', async () => {
    const { told, noted, orders, notes, deps } = await stored();
    const { orderId } = told;
    const pages: HistoryExport[] = [await exportHistory(deps, { orderId, pageCharacters: 1 })];
    await orders.append(told.act({ type: 'extend' }).latest);
    await notes.append(noted.read(2).latest);
    for (let next = pages[0]?.next ?? null; next !== null; next = pages.at(-1)?.next ?? null) {
      pages.push(await exportHistory(deps, { orderId, cursor: next, pageCharacters: 1 }));
    }
    expect(pages).toHaveLength(4);
    expect(verifyHistory(pages, keys)).toMatchObject({ genuine: true, version: 3, notes: 1 });
    const later = await exportHistory(deps, { orderId });
    expect(verifyHistory(later, keys)).toMatchObject({ genuine: true, version: 4, notes: 2 });
  });

  it('an order nothing was noted of is whole with its commits', async () => {
    const { deps } = await stored();
    const orders = new MemoryOrderStore();
    const { orderId } = await STORIES.issued({ key: 'quiet' }).storeIn({ orders });
    const page = await exportHistory({ ...deps, orders }, { orderId });
    expect(page).toMatchObject({ notes: [], next: null });
    expect(verifyHistory(page, keys)).toMatchObject({ genuine: true, version: 1, notes: 0 });
  });

  it.each(['0.0.0.0', '3.1.4.0', '3.1.3.2', '3.1.1.1', '3.1.3.1', '9.1.1.0', '3.9.1.0', '3.1.1', 'x', ''])(
    'a cursor that no page gave is refused: %s',
    async (text) => {
      const { told, deps } = await stored();
      const cursor = Buffer.from(text).toString('base64url');
      await expect(exportHistory(deps, { orderId: told.orderId, cursor })).rejects.toMatchObject({
        code: 'invalid-request',
      });
    },
  );

  it('nobody reads a page who may not read the order', async () => {
    const { told, deps } = await stored();
    const requireReader = () => {
      throw new Error('not yours');
    };
    const cursor = Buffer.from('3.1.1.0').toString('base64url');
    await expect(exportHistory(deps, { orderId: told.orderId, requireReader })).rejects.toThrow('not yours');
    await expect(exportHistory(deps, { orderId: told.orderId, cursor, requireReader })).rejects.toThrow('not yours');
  });

  it('a page stays well below what a function may answer, however long the record is', async () => {
    const { told, deps } = await stored();
    const orders = new MemoryOrderStore();
    const { commit } = told.latest;
    const long = { ...commit, state: { ...commit.state, reference: '"'.repeat(380_000 / 2) } };
    for (let version = 1; version <= 20; version += 1) {
      const next = { ...long, version, commandId: `command-${version}`, previous: null };
      await orders.append({ commit: next, digest: sha256(canonicalJson(next)), sealed: [], past: NOTHING_PAST });
    }
    const page = await exportHistory({ ...deps, orders }, { orderId: told.orderId });
    expect(page.next).not.toBeNull();
    expect(JSON.stringify(JSON.stringify(page)).length).toBeLessThan(6_000_000);
  });
});

it('stories of these tests have a note of every kind', () => {
  expect(everyKindOfNote(story.orderId).notes.map(({ note }) => note.events[0]?.type)).toEqual([
    'delivery.delivered',
    'overlap.found',
    'certificate.read',
    'notice.read',
    'code.ended',
    'delivery.given-up',
    'delivery.tried-again',
  ]);
});
