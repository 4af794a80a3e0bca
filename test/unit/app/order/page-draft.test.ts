import { describe, expect, it } from 'vitest';
import { readContentCursor } from '../../../../shared/app/order/content-cursor.ts';
import type { ContentReader } from '../../../../shared/app/order/content-lists.ts';
import { PageDraft } from '../../../../shared/app/order/page-draft.ts';
import type { OpenedPart } from '../../../../shared/app/order/sealed-parts.ts';
import type { ReviewId } from '../../../../shared/domain/ids.ts';
import type { SealedEntry } from '../../../../shared/domain/order/record/state.ts';
import { STORIES } from '../../../support/order-story.ts';

const {
  latest: { commit },
  state,
} = STORIES.running();
const READER: ContentReader = { name: 'reviewer one r1', lists: ['messages'], reviews: ['r1'] };
const REQUEST = { reader: READER, stored: state, state };

/** A message at each version from 2 on, and what else was sealed meanwhile. */
const messages = (count: number): SealedEntry[] =>
  Array.from({ length: count }, (_, number) => ({ part: 'message', about: 'message.sent', version: number + 2 }));

interface Said {
  readonly review?: (version: number) => ReviewId;
  readonly text?: (version: number) => string;
}

const open = (
  entries: readonly SealedEntry[],
  { review = () => 'r1', text = (version) => `text ${version}` }: Said = {},
): OpenedPart[] =>
  entries.map((entry) => {
    const { version } = entry;
    const sent = { type: 'message.sent', at: commit.at, review: review(version), from: 'authority' } as const;
    return { ...entry, value: { text: text(version) }, commit: { ...commit, version, events: [sent] } };
  });

/** A page filled as it wants to be, and how often it was read for. */
function fill(entries: readonly SealedEntry[], said?: Said) {
  const draft = new PageDraft(REQUEST, 'messages', entries);
  let reads = 0;
  while (draft.wantsMore()) {
    draft.add(open(draft.takeNext(), said));
    reads += 1;
  }
  const { parts, before, ...rest } = draft.toPage();
  const bound = { orderId: state.orderId, reader: READER };
  return {
    ...rest,
    reads,
    versions: parts.map(({ version }) => version),
    before: before && readContentCursor(bound, before).before,
  };
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe('a page', () => {
  it.each`
    count  | versions           | before  | reads | why
    ${0}   | ${[]}              | ${null} | ${0}  | ${'nothing was said'}
    ${1}   | ${[2]}             | ${null} | ${1}  | ${'one thing was'}
    ${50}  | ${range(2, 51)}    | ${null} | ${1}  | ${'a page has room for all'}
    ${51}  | ${range(3, 52)}    | ${3}    | ${1}  | ${'one came before'}
    ${500} | ${range(452, 501)} | ${452}  | ${1}  | ${'many did'}
  `('has the latest fifty, oldest first, and the cursor of what came before: $count ($why)', (expected) => {
    const { count, versions, before, reads } = expected;
    expect(fill(messages(count))).toEqual({ list: 'messages', versions, before, reads });
  });

  it('ends sooner where one more would make it longer than 400 kB of an answer', () => {
    const text = () => 'x'.repeat(99_000);
    expect(fill(messages(9), { text })).toMatchObject({ versions: [7, 8, 9, 10], before: 7 });
  });

  it('counts what an answer makes longer: quotes are escaped twice', () => {
    const text = () => '"'.repeat(99_000);
    expect(fill(messages(9), { text })).toMatchObject({ versions: [10], before: 10 });
  });

  it('has room for one, however long', () => {
    const text = (version: number) => 'x'.repeat(version === 9 ? 399_999 : 1);
    expect(fill(messages(8), { text })).toMatchObject({ versions: [9], before: 9 });
  });

  it('has nothing of other lists', () => {
    const others = messages(3).map((entry, index) => (index === 1 ? { ...entry, part: 'form' as const } : entry));
    expect(fill(others)).toMatchObject({ versions: [2, 4], before: null });
  });

  it('reads on where an earlier version did not say whose words they are, until it is full or nothing is left', () => {
    const review = (version: number): ReviewId => (version <= 4 || version % 4 === 0 ? 'r1' : 'r2');
    expect(fill(messages(103), { review })).toEqual({
      list: 'messages',
      versions: [2, 3, ...range(1, 26).map((quarter) => quarter * 4)],
      before: null,
      reads: 3,
    });
    const full = fill(messages(403), { review });
    expect(full.versions).toEqual(range(52, 101).map((quarter) => quarter * 4));
    expect(full.before).toBe(208);
  });
});
