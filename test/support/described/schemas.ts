import { Ajv2020, type ErrorObject, type Options, type ValidateFunction } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { type Description, isNode, type Node } from './description.ts';

/** Whose value it is: of an answer nothing may go unsaid, of a request no more is asked than its schema says; text stands for any scalar. */
export type Reading = 'answer' | 'request' | 'text';

const refuse = (...said: unknown[]): never => {
  throw new Error(said.join(' '));
};

const OPTIONS = {
  formats: { ...fullFormats, 'idn-email': /.@./ },
  allErrors: true,
  strict: false, // OpenAPI has words of its own
  validateSchema: false, // the linters of the gate do
  logger: { log: refuse, warn: refuse, error: refuse }, // a format it does not know would be taken for any text
} as const satisfies Options;

const DOCUMENT = 'https://openapi.holdfast.example/';

/**
 * Says what of a value is not as a schema of the document says. A schema is compiled when it is first needed, and once.
 */
export class Schemas {
  readonly #readers: Readonly<Record<Reading, Ajv2020>>;
  readonly #compiled = new Map<string, ValidateFunction>();

  constructor({ document }: Description) {
    const read = (schemas: unknown, options: Options = {}): Ajv2020 =>
      new Ajv2020({ ...OPTIONS, ...options }).addSchema(Object(schemas), DOCUMENT);
    this.#readers = {
      answer: read(closeObjects(document)),
      request: read(document),
      text: read(document, { coerceTypes: 'array' }),
    };
  }

  /** @param pointer of the schema, as `#/components/schemas/Problem`. @returns one line for each fault. */
  findFaults(pointer: string, value: unknown, reading: Reading): string[] {
    const validate = this.#validatorOf(pointer, reading);
    return validate(value) ? [] : (validate.errors ?? []).map(describe);
  }

  #validatorOf(pointer: string, reading: Reading): ValidateFunction {
    const id = `${reading} ${pointer}`;
    const kept = this.#compiled.get(id);
    if (kept) return kept;
    const compiled = this.#readers[reading].compile({ $ref: `${DOCUMENT}${encodeURI(pointer)}` });
    this.#compiled.set(id, compiled);
    return compiled;
  }
}

/** Where and why, and never the value: it may be somebody's. */
function describe({ instancePath, message = '', params }: ErrorObject): string {
  const { additionalProperty, unevaluatedProperty } = params as Readonly<Record<string, unknown>>;
  const name = additionalProperty ?? unevaluatedProperty;
  return `${instancePath || '/'} ${message}${name === undefined ? '' : `: ${String(name)}`}`;
}

/** Words whose members are names, not schemas. */
const NAMING = new Set(['properties', 'patternProperties', '$defs', 'dependentSchemas']);
/** Words whose value is no schema. */
const LITERAL = new Set(['const', 'enum', 'default', 'example', 'examples', 'required']);
/** Parts of one schema, which see the same object as it does. */
const PARTS = new Set(['allOf', 'anyOf', 'oneOf', 'then', 'else']);
/** Parts that ask and do not say. */
const QUESTIONS = new Set(['if', 'not']);

/**
 * The same schemas, but that an object has no member besides those that are named for it. A document may leave its objects open, so
 * that answers can grow; a test must see what grew without it.
 *
 * @param isClosed whether whoever it is a part of counts its members already.
 */
function closeObjects(value: unknown, isClosed = false): unknown {
  if (Array.isArray(value)) return value.map((item) => closeObjects(item, isClosed));
  if (!isNode(value)) return value;
  const saysWhat = 'properties' in value || 'allOf' in value;
  const closeMember = (word: string, inner: unknown): unknown => {
    if (LITERAL.has(word)) return inner;
    if (NAMING.has(word) && isNode(inner)) return mapMembers(inner, (_, schema) => closeObjects(schema));
    return closeObjects(inner, QUESTIONS.has(word) || (PARTS.has(word) && (saysWhat || isClosed)));
  };
  const isOpen = !('additionalProperties' in value || 'unevaluatedProperties' in value);
  return {
    ...mapMembers(value, closeMember),
    ...(saysWhat && isOpen && !isClosed && { unevaluatedProperties: false }),
  };
}

const mapMembers = (node: Node, map: (name: string, value: unknown) => unknown): Node =>
  Object.fromEntries(Object.entries(node).map(([name, value]) => [name, map(name, value)]));
