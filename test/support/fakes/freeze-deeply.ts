/** The same value, which nobody can change any more. Bytes stay as they are: an array of them cannot be frozen. */
export function freezeDeeply<T>(value: T): T {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || Object.isFrozen(value)) return value;
  for (const one of Object.values(value)) freezeDeeply(one);
  return Object.freeze(value);
}
