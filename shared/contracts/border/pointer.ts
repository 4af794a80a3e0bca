/** How many faults one answer lists; the rest are of no help and would let a hostile body inflate the answer. */
export const MAX_FAULTS = 100;

/** Pointers longer than this, in characters, name the deepest ancestor that fits: names in a body are the sender's to choose. */
const MAX_POINTER = 1_000;

/** RFC 6901 pointer to `path`. */
export function pointerTo(path: readonly PropertyKey[]): string {
  let pointer = '';
  for (const step of path) {
    const token = `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (pointer.length + token.length > MAX_POINTER) break;
    pointer += token;
  }
  return pointer.toWellFormed();
}
