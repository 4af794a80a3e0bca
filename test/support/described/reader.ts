import type { Description, Place } from './description.ts';
import { type Reading, Schemas } from './schemas.ts';

/** Reads values of an exchange by what the document says of them; each fault is one line. */
export class Reader {
  readonly description: Description;
  readonly #schemas: Schemas;

  constructor(description: Description) {
    this.description = description;
    this.#schemas = new Schemas(description);
  }

  /** A parameter or a header. */
  findTextFaults(what: string, value: string | undefined, described: Place): string[] {
    if (value === undefined) return described.node['required'] === true ? [`${what} is missing`] : [];
    const schema = this.description.step(described, 'schema');
    return schema ? this.#schemas.findFaults(schema.pointer, value, 'text').map((fault) => `${what} ${fault}`) : [];
  }

  /** What an answer or a request holds, by what is said of its media type. */
  findBodyFaults(body: Buffer, contentType: string | undefined, described: Place, reading: Reading): string[] {
    const content = this.description.step(described, 'content');
    if (!content) return body.length === 0 ? [] : ['a body is not described'];
    const type = contentType?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
    const media = this.description.step(content, type);
    if (!media) return [`media type ${type || 'none'} is not described`];
    const schema = this.description.step(media, 'schema');
    if (!schema || !JSON_TYPE.test(type)) return [];
    const value = parseJson(body);
    if (value === undefined) return ['the body is not JSON'];
    return this.#schemas.findFaults(schema.pointer, value, reading).map((fault) => `body ${fault}`);
  }
}

const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json$/;

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined; // which no JSON text says
  }
}
