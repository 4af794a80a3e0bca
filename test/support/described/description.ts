/** Any part of an OpenAPI document. */
export type Node = Readonly<Record<string, unknown>>;

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A part of the document by its place in it, as `#/components/schemas/Problem`. */
export interface Place {
  readonly pointer: string;
  readonly node: Node;
}

const escapeStep = (step: string): string => step.replaceAll('~', '~0').replaceAll('/', '~1');
const readStep = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~');

/** The OpenAPI document, walked by places. */
export class Description {
  readonly document: Node;

  constructor(document: unknown) {
    if (!isNode(document)) throw new Error('an OpenAPI document is an object');
    this.document = document;
  }

  /** What is called so at a place, behind its reference where it is one; `undefined` when nothing is. */
  step({ pointer, node }: Place, name: string): Place | undefined {
    const value = node[name];
    return isNode(value) ? this.#follow({ pointer: `${pointer}/${escapeStep(name)}`, node: value }) : undefined;
  }

  /** Each member of a place, behind its reference. */
  members(place: Place | undefined): readonly (readonly [name: string, place: Place])[] {
    return Object.keys(place?.node ?? {}).flatMap((name) => {
      const member = place && this.step(place, name);
      return member ? [[name, member] as const] : [];
    });
  }

  /** The members of a list. */
  items({ pointer, node }: Place, name: string): readonly Place[] {
    const list = node[name];
    if (!Array.isArray(list)) return [];
    return list.flatMap((item: unknown, at) =>
      isNode(item) ? [this.#follow({ pointer: `${pointer}/${escapeStep(name)}/${at}`, node: item })] : [],
    );
  }

  /** The operation of a route, `GET /v1/orders`; `undefined` for what the document does not know. */
  operation(routeKey: string): Place | undefined {
    const [method = '', path = ''] = routeKey.split(' ');
    return this.at(`#/paths/${escapeStep(path)}/${method.toLowerCase()}`);
  }

  at(pointer: string): Place | undefined {
    let place: Place | undefined = { pointer: '#', node: this.document };
    for (const name of pointer.split('/').slice(1)) place = place && this.step(place, readStep(name));
    return place;
  }

  #follow(place: Place): Place {
    const { $ref: reference } = place.node;
    if (typeof reference !== 'string') return place;
    const found = this.at(reference);
    if (!found) throw new Error(`${place.pointer} refers to ${reference}, where nothing is`);
    return found;
  }
}
