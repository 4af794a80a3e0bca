import document from '../../../shared/contracts/openapi/openapi.json' with { type: 'json' };
import { Description, type Place } from '../described/description.ts';

/** A query, path or header parameter of an operation. */
export interface Parameter {
  readonly name: string;
  readonly where: 'path' | 'query' | 'header';
  readonly isRequired: boolean;
  readonly schema: Place;
}

/** One media type that an operation takes. */
export interface TakenBody {
  readonly type: string;
  readonly schema: Place;
  /** What was sent when the examples of the documents last ran; of what is no JSON there may be none. */
  readonly example: unknown;
}

/** One operation of the OpenAPI document. */
export interface Operation {
  /** `POST /v1/filings` */
  readonly key: string;
  readonly method: string;
  readonly path: string;
  /** Whom it is for, by its first tag. */
  readonly tag: string;
  /** The ways to prove who asks, by name; none: nobody is asked. */
  readonly proofs: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly bodies: readonly TakenBody[];
  /** Media types in which it answers what it was asked. */
  readonly answers: readonly string[];
}

/** The description of the API on file, walked by places. */
export const DESCRIPTION: Description = new Description(document);

const METHODS = ['get', 'put', 'post', 'delete'] as const;

/** Every operation that the document tells of. */
export const OPERATIONS: readonly Operation[] = DESCRIPTION.members(DESCRIPTION.at('#/paths')).flatMap(
  ([path, place]) =>
    METHODS.flatMap((method) => {
      const operation = DESCRIPTION.step(place, method);
      return operation ? [readOperation(path, method.toUpperCase(), operation)] : [];
    }),
);

function readOperation(path: string, method: string, place: Place): Operation {
  const { tags, security } = place.node;
  return {
    key: `${method} ${path}`,
    method,
    path,
    tag: String(Array.isArray(tags) ? tags[0] : ''),
    proofs: Array.isArray(security) ? security.flatMap((way: object) => Object.keys(way)) : [],
    parameters: DESCRIPTION.items(place, 'parameters').flatMap(readParameter),
    bodies: readBodies(DESCRIPTION.step(place, 'requestBody')),
    answers: DESCRIPTION.members(DESCRIPTION.at(`${place.pointer}/responses/200/content`)).map(([type]) => type),
  };
}

function readParameter(place: Place): readonly Parameter[] {
  const { name, in: where, required } = place.node;
  const schema = DESCRIPTION.step(place, 'schema');
  if (!schema || (where !== 'path' && where !== 'query' && where !== 'header')) {
    throw new Error(`${place.pointer} is a parameter of a kind that is not known here`);
  }
  return [{ name: String(name), where, isRequired: required === true, schema }];
}

function readBodies(body: Place | undefined): readonly TakenBody[] {
  return DESCRIPTION.members(body && DESCRIPTION.step(body, 'content')).map(([type, media]) => {
    const schema = DESCRIPTION.step(media, 'schema');
    if (!schema) throw new Error(`${media.pointer} has no schema`);
    return { type, schema, example: media.node['example'] };
  });
}
