const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/**
 * A short mark of what a page shows, by which it is known whether it is still so (FNV-1a, 64 bits). It keeps nobody from deceiving
 * themselves: what it tells of is another window of the same person.
 */
export function markOf(shown: unknown): string {
  let mark = OFFSET;
  for (const byte of new TextEncoder().encode(JSON.stringify(shown))) {
    mark = BigInt.asUintN(64, (mark ^ BigInt(byte)) * PRIME);
  }
  return mark.toString(16);
}
