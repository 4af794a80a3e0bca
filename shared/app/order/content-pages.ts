import type { OrderId } from '../../domain/ids.ts';
import { applyTime } from '../../domain/order/life/time.ts';
import { type OrderState, requireUnerased, type SealedEntry } from '../../domain/order/record/state.ts';
import type { HoldfastError } from '../../errors.ts';
import type { Clock } from '../../ports/clock.ts';
import { loadOrder } from './act-on-order.ts';
import { readContentCursor } from './content-cursor.ts';
import { type ContentListName, type ContentReader, mayBeFor } from './content-lists.ts';
import { type ContentPage, type ContentRequest, PageDraft } from './page-draft.ts';
import { rowOf } from './row-of.ts';
import { type OpenDeps, type OpenedPart, openSealed, type Sealed } from './sealed-parts.ts';

/** What an order's view shows of its content. */
export interface ContentReading {
  /** All of the parts that cannot be many, oldest first; the secret votes among them too. */
  readonly whole: readonly OpenedPart[];
  /** The latest page of each list that grows; an empty one of those that this reader does not have. */
  readonly pages: Readonly<Record<ContentListName, ContentPage>>;
}

/**
 * Opens what an order's view shows. However much was said, only the commits of these parts and of one page of each list are read, all
 * at once where every entry says to which review it belongs.
 *
 * @param isWhole which parts are given whole. @throws HoldfastError `order-erased`.
 */
export async function readContent(
  deps: OpenDeps,
  request: ContentRequest,
  isWhole: (entry: SealedEntry) => boolean,
): Promise<ContentReading> {
  const { reader, stored } = request;
  const sealed = await openSealed(deps, stored);
  const entries = sealed.entries.filter((entry) => mayBeFor(reader, entry));
  const whole = entries.filter(isWhole);
  const drafts = reader.lists.map((list) => new PageDraft(request, list, entries));
  const [opened = [], ...firsts] = await openAtOnce(sealed, [whole, ...drafts.map((draft) => draft.takeNext())]);
  for (const [index, draft] of drafts.entries()) draft.add(firsts[index] ?? []);
  const pages = await Promise.all(drafts.map((draft) => fill(draft, sealed)));
  const pageOf = (list: ContentListName): ContentPage =>
    pages.find((page) => page.list === list) ?? { list, parts: [], before: null };
  return {
    whole: opened,
    pages: {
      messages: pageOf('messages'),
      statements: pageOf('statements'),
      forms: pageOf('forms'),
      explanations: pageOf('explanations'),
      confirmations: pageOf('confirmations'),
    },
  };
}

/** Opens several lists of parts by one read. */
async function openAtOnce(sealed: Sealed, lists: readonly (readonly SealedEntry[])[]): Promise<OpenedPart[][]> {
  const opened = await sealed.open(lists.flat());
  return lists.map(({ length }) => opened.splice(0, length));
}

export interface PageDeps extends OpenDeps {
  readonly clock: Clock;
}

export interface PageReading {
  readonly state: OrderState;
  readonly page: ContentPage;
}

export interface PageRequest {
  readonly orderId: OrderId;
  /** What a view or a later page gave; left out: the latest messages. */
  readonly cursor?: string | undefined;
  /** What whoever asks is told where there is no such order. */
  readonly refusal?: () => HoldfastError;
  /** Who reads; throws for whoever may not. @param state with everything time has done by now. */
  readonly readerOf: (state: OrderState) => ContentReader;
}

/**
 * A page of one list, for whoever has the view with its latest page.
 *
 * @throws HoldfastError `order-not-found` or the refusal handed in, what `readerOf` throws, `order-erased`, and `invalid-request` for a
 * cursor that no page of this order gave this reader.
 */
export async function readContentPage(
  deps: PageDeps,
  { orderId, cursor, refusal, readerOf }: PageRequest,
): Promise<PageReading> {
  const { state: stored } = (await loadOrder(deps.orders, orderId, refusal)).commit;
  const { state } = applyTime(rowOf(stored), stored, deps.clock.now());
  const reader = readerOf(state);
  const place = cursor === undefined ? undefined : readContentCursor({ orderId, reader }, cursor);
  requireUnerased(state);
  const sealed = await openSealed(deps, stored);
  const before = place?.before ?? Number.POSITIVE_INFINITY;
  const entries = sealed.entries.filter((entry) => entry.version < before && mayBeFor(reader, entry));
  const draft = new PageDraft({ reader, stored, state }, place?.list ?? 'messages', entries);
  return { state, page: await fill(draft, sealed) };
}

/** Reads on until the page is full: of what an earlier version sealed, much may turn out to be for others. */
async function fill(draft: PageDraft, sealed: Sealed): Promise<ContentPage> {
  while (draft.wantsMore()) draft.add(await sealed.open(draft.takeNext()));
  return draft.toPage();
}
