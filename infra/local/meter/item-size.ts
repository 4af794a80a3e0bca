import { listOf, type Members, objectOf, textOf } from './expressions.ts';

const NESTED_BYTES = 3;
const UNIT_BYTES = 1_024;

/** How many bytes DynamoDB counts a value as. */
function measureValue(value: unknown): number {
  const { S, N, B, L, M, SS, NS, BS } = objectOf(value);
  if (S !== undefined) return Buffer.byteLength(String(S));
  if (N !== undefined) return Math.ceil(String(N).replaceAll(/\D/g, '').length / 2) + 1;
  if (B !== undefined) return Buffer.byteLength(String(B), 'base64');
  if (L !== undefined) return NESTED_BYTES + sum(listOf(L).map((inner) => 1 + measureValue(inner)));
  if (M !== undefined) return NESTED_BYTES + measureItem(objectOf(M), 1);
  const set = SS ?? NS;
  if (set !== undefined) return sum(listOf(set).map((text) => Buffer.byteLength(textOf(text) ?? '')));
  if (BS !== undefined) return sum(listOf(BS).map((text) => Buffer.byteLength(textOf(text) ?? '', 'base64')));
  return 1; // a truth value, or nothing
}

const sum = (numbers: readonly number[]): number => numbers.reduce((whole, part) => whole + part, 0);

const measureItem = (item: Members, more = 0): number =>
  sum(Object.entries(item).map(([name, value]) => Buffer.byteLength(name) + measureValue(value) + more));

/**
 * The capacity that writing an item takes, for which DynamoDB Local gives no figure where it is inserted: as its guide says sizes are
 * counted.
 */
export const countWriteUnits = (item: Members): number => Math.max(1, Math.ceil(measureItem(item) / UNIT_BYTES));
