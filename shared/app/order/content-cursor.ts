import { cursorUnknown } from '../../domain/cursor.ts';
import { canonicalJson, sha256 } from '../../domain/digest.ts';
import type { OrderId } from '../../domain/ids.ts';
import { CONTENT_LISTS, type ContentListName, type ContentReader } from './content-lists.ts';

/** Where an earlier page of one list ends. */
export interface ContentPlace {
  readonly list: ContentListName;
  /** The version that the next page shown begins with: this one has what came before. */
  readonly before: number;
}

/** Whose cursor it is, and of which order. */
interface Bound {
  readonly orderId: OrderId;
  readonly reader: ContentReader;
}

const contentCursorUnknown = () => cursorUnknown('the `before` of a page, or one such as `messagesBefore`');

const FORM = /^([a-z]+)\.([1-9]\d{0,11})\.([0-9a-f]{64})$/;

/** It opens nothing, because what a reader may know is asked anew with every page: its check needs no key, and finds what was altered. */
export const writeContentCursor = (bound: Bound, place: ContentPlace): string =>
  Buffer.from(`${place.list}.${place.before}.${checkOf(bound, place)}`).toString('base64url');

/** @throws HoldfastError `invalid-request` for what no page of this order gave this reader. */
export function readContentCursor(bound: Bound, cursor: string): ContentPlace {
  const [, list = '', version, check] = FORM.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (!isContentList(list) || !bound.reader.lists.includes(list)) throw contentCursorUnknown(); // anyone can make a check
  const place = { list, before: Number(version) };
  if (check !== checkOf(bound, place)) throw contentCursorUnknown();
  return place;
}

const checkOf = ({ orderId, reader }: Bound, { list, before }: ContentPlace): string =>
  sha256(canonicalJson(['content', orderId, reader.name, list, before]));

const isContentList = (list: string): list is ContentListName => Object.hasOwn(CONTENT_LISTS, list);
