import { DIGEST_PATTERN, digest } from '../../digest.ts';
import { isOrderId } from '../../ids.ts';
import type { Quoted } from './verification.ts';

const SAID = /\border=(ord_\w{26}) digest=(\w{64})\b/g;

/**
 * What a printed document says of itself under `Keywords` of its document information, for programs: the two that its printed address
 * holds. Plain ASCII, for several readers garble anything else there; and one of the entries that programs keep when they save a file anew.
 */
export const spellQuoted = ({ orderId, digest: of }: { readonly orderId: string; readonly digest: string }): string =>
  `order=${orderId} digest=${of}`;

/** Every order and digest that a text says so, among whatever else. */
export const findQuoted = (text: string): readonly Quoted[] =>
  [...text.matchAll(SAID)].flatMap(([, orderId = '', said = '']) =>
    isOrderId(orderId) && DIGEST_PATTERN.test(said) ? [{ orderId, digest: digest(said) }] : [],
  );
