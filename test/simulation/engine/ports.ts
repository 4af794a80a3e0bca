import type { Gate } from './gate.ts';

type Method = (...given: unknown[]) => unknown;

/** What of a fake is no port: doors and looks for tests. */
const isPromise = (value: unknown): value is Promise<unknown> => value instanceof Promise;
const isPages = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value;

const AsyncFunction = (async () => undefined).constructor;
const AsyncGeneratorFunction = async function* () {}.constructor;

const methodsOf = (fake: object): Map<string, Method> => {
  const methods = new Map<string, Method>();
  for (let one = fake; one !== Object.prototype; one = Object.getPrototypeOf(one)) {
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(one))) {
      if (name !== 'constructor' && typeof value === 'function' && !methods.has(name)) methods.set(name, value);
    }
  }
  return methods;
};

/** Pages of a list: each is a call of its own. */
async function* passPages(gate: Gate, port: string, pages: AsyncIterable<unknown>): AsyncIterable<unknown> {
  const iterator = pages[Symbol.asyncIterator]();
  for (;;) {
    const { done, value } = await gate.pass(port, () => iterator.next());
    if (done) return;
    yield value;
  }
}

/**
 * Has every call of a fake pass the gate. Methods are put on the fake itself, so that whoever was given it before calls them too; what a fake
 * calls of its own is one call with the rest of it.
 */
export function watchPort(gate: Gate, name: string, fake: object): void {
  let isInside = false;
  const within = (work: () => unknown): unknown => {
    isInside = true;
    try {
      return work();
    } finally {
      isInside = false;
    }
  };
  for (const [method, own] of methodsOf(fake)) {
    const port = `${name}.${method}`;
    if (own instanceof AsyncGeneratorFunction || port === 'orders.history') {
      const pages: Method = (...given) => {
        const made = own.apply(fake, given);
        return isInside || !isPages(made) ? made : passPages(gate, port, made);
      };
      Object.defineProperty(fake, method, { value: pages });
    } else if (own instanceof AsyncFunction || RETURNS_PROMISES.has(port)) {
      const passing: Method = (...given) => {
        if (isInside) return own.apply(fake, given);
        return gate.pass(port, async () => {
          const made = within(() => own.apply(fake, given));
          return isPromise(made) ? await made : made;
        });
      };
      Object.defineProperty(fake, method, { value: passing });
    }
  }
}

/** Methods that hand on the promise of another, and are not written as `async`. */
const RETURNS_PROMISES: ReadonlySet<string> = new Set([
  ...['latest', 'read', 'readMany', 'findPastCommand', 'findPastTold', 'listPastSealed', 'settleDue'].map(
    (method) => `orders.${method}`,
  ),
]);
