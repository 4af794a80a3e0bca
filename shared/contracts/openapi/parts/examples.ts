import type { Json } from './json.ts';

/** What went over the wire when the example of one operation on its page ran. */
export interface KeptExample {
  /** The body; left out where there is none. */
  readonly request?: Json;
  readonly status: number;
  /** Of the answer, by lower-case names: those that the document describes. */
  readonly headers: Readonly<Record<string, string>>;
  /** JSON as it is, text as text. */
  readonly answer?: Json;
}

/** By operation: `GET /v1/orders/{orderId}`. */
export type KeptExamples = Readonly<Record<string, KeptExample>>;

/** A member of an answer that was kept, by the names that lead to it. @throws Error where there is none: the answer is another now. */
export function pick(value: Json | undefined, ...path: readonly (string | number)[]): Json {
  const found = path.reduce<unknown>(
    (at, name) => (typeof at === 'object' && at !== null ? Reflect.get(at, name) : undefined),
    value,
  );
  if (found === undefined) throw new Error(`no example has ${path.join('/')}`);
  return found as Json;
}
