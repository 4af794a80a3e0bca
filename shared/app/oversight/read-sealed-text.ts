import type { Identified } from '../../domain/actor.ts';
import { requireTextReadable, type TextReading } from '../../domain/cases/text-reading.ts';
import type { ReadingId } from '../../domain/ids.ts';
import { applyTime } from '../../domain/order/life/time.ts';
import type { NoteEventOf } from '../../domain/order/notes/note-events.ts';
import { type OrderState, requireUnerased, type SealedEntry } from '../../domain/order/record/state.ts';
import { OVERSIGHT_POLICY } from '../../domain/policy/oversight.ts';
import { loadOrder } from '../order/act-on-order.ts';
import type { ContentReader } from '../order/content-lists.ts';
import { type ContentReading, type PageReading, readContent, readContentPage } from '../order/content-pages.ts';
import { rowOf } from '../order/row-of.ts';
import { noteReading, openReason, type ReadingOverseer } from './note-reading.ts';
import { requireReading, type TextReadingDeps } from './text-readings.ts';

export interface ReadTextDeps extends TextReadingDeps {
  /** What was sealed of why a reading was asked for. */
  readonly readWords: (content: unknown) => { readonly reason: string };
}

/** Who reads, for which reason. */
export interface TextRequest {
  readonly id: ReadingId;
  readonly by: Identified & ReadingOverseer;
}

/** Something of an order that is about to be shown to oversight, and is on the order's record. */
interface Shown {
  readonly reading: TextReading;
  /** Why it was asked for. */
  readonly reason: string;
}

export interface TextShown extends Shown {
  readonly state: OrderState;
  /** Of the order on record. */
  readonly version: number;
  readonly content: ContentReading;
}

/** Oversight reads what the issuing side reads: no files, no case codes, no votes that only their own member may know. */
const toOverseeingReader = ({ id }: TextRequest): ContentReader => ({
  name: `oversight ${id}`,
  lists: ['messages', 'statements', 'forms', 'explanations', 'confirmations'],
  reviews: null,
});

const isText = ({ part }: SealedEntry): boolean =>
  part === 'certificate' || part === 'grounds' || part === 'protection';

/**
 * What is sealed of an order, as text. That it is shown, to whom and by which reading is on the order's own record before it is given; if it
 * cannot be put there, nothing is.
 *
 * @throws HoldfastError `reading-unknown`, `reading-not-yours`, `reading-not-open`, `order-erased`.
 */
export async function readSealedText(deps: ReadTextDeps, request: TextRequest): Promise<TextShown> {
  const reading = await requireOpen(deps, request);
  const { commit } = await loadOrder(deps.orders, reading.orderId);
  const { state } = applyTime(rowOf(commit.state), commit.state, deps.clock.now());
  requireUnerased(state);
  const reader = toOverseeingReader(request);
  const [reason, content] = await Promise.all([
    openWhy(deps, reading),
    readContent(deps, { reader, stored: commit.state, state }, isText),
  ]);
  await noteShown(deps, request, { reading, state, shown: 'all' });
  return { reading, reason, state, version: commit.version, content };
}

export interface EarlierText extends Shown {
  readonly page: PageReading;
}

/** An earlier page of one list of the same. @throws HoldfastError the same, and `invalid-request` for a cursor that no answer gave. */
export async function readEarlierText(
  deps: ReadTextDeps,
  request: TextRequest,
  cursor: string | undefined,
): Promise<EarlierText> {
  const reading = await requireOpen(deps, request);
  const { orderId } = reading;
  const page = await readContentPage(deps, { orderId, cursor, readerOf: () => toOverseeingReader(request) });
  const reason = await openWhy(deps, reading);
  await noteShown(deps, request, { reading, state: page.state, shown: 'earlier-page' });
  return { reading, reason, page };
}

async function requireOpen(deps: ReadTextDeps, { id, by }: TextRequest): Promise<TextReading> {
  const reading = await requireReading(deps, id);
  requireTextReadable(reading, by, deps.clock.now());
  return reading;
}

async function openWhy(deps: ReadTextDeps, { id, orderId, note }: TextReading): Promise<string> {
  const words = await openReason(deps, await deps.vault.open(orderId), { orderId, number: note, reading: id });
  return deps.readWords(words).reason;
}

/** Counted first, so that each answer has a number of its own on record. */
async function noteShown(
  deps: ReadTextDeps,
  { id, by }: TextRequest,
  { state, shown }: Pick<TextShown, 'reading' | 'state'> & Pick<NoteEventOf<'text.read'>, 'shown'>,
): Promise<void> {
  const at = deps.clock.now();
  const count = await deps.readings.countRead(id, at, OVERSIGHT_POLICY.readingAnswersAtMost);
  await noteReading(deps, {
    state,
    by,
    about: ['text-read', id, `${count}`],
    createEvent: () => ({ type: 'text.read', at, reading: id, count, shown }),
  });
}
