/** What an object of unknown form has by a name of its own; `undefined` where it is none, or has none. */
export const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;

/** A text, or nothing where it is something else. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
