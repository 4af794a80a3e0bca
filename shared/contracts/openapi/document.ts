import { type AddressedRoute, type Proof, ROUTES } from '../../deployment/routes.ts';
import { describeAnswers, describeRequest } from './answers.ts';
import { type ContractWords, type Describing, describeSchema } from './describe-schema.ts';
import type { Operation } from './operations/operation.ts';
import { OPERATIONS, TAG_OF } from './operations.ts';
import { PARAMETERS } from './parameters.ts';
import type { KeptExamples } from './parts/examples.ts';
import { HEADER_COMPONENTS } from './parts/headers.ts';
import { type Json, reference } from './parts/json.ts';
import { describeRefusals, listEntryStatuses, REFUSAL_COMPONENTS } from './parts/refusals.ts';
import { SECURITY, SECURITY_SCHEMES } from './parts/security.ts';
import { TAG_OBJECTS } from './parts/tags.ts';
import { SCHEMAS, schemaOf } from './schemas.ts';
import { describeWebhooks } from './webhooks.ts';

/** What the document says in words and shows by example, each read where it is written. */
export interface Sources {
  /** Of contracts, from their own comments. */
  readonly words: ContractWords;
  /** Of operations at length, from the pages of their callers. */
  readonly descriptions: ReadonlyMap<string, string>;
  /** From the examples on those pages, as they ran. */
  readonly examples: KeptExamples;
}

/** What proves callers that is in headers. */
const PROOF_PARAMETERS: Readonly<Partial<Record<Proof, readonly string[]>>> = {
  signature: ['Provider', 'WebhookId', 'WebhookTimestamp', 'SignatureInput'],
  'signature-or-token': ['SigningProvider', 'SigningId', 'WebhookTimestamp', 'SignatureInput', 'PersonKey'],
};

/** The proof each route asks for, whichever function serves it. */
const PROOFS: Readonly<Record<AddressedRoute, Proof>> = {
  ...ROUTES['serve-contact-points'],
  ...ROUTES['show-orders'],
  ...ROUTES['serve-reviewers'],
  ...ROUTES['serve-providers'],
  ...ROUTES['serve-sandbox'],
  ...ROUTES['serve-notices'],
  ...ROUTES['serve-affected-persons'],
  ...ROUTES['take-attachments'],
  ...ROUTES['show-attachments'],
  ...ROUTES['serve-oversight'],
  ...ROUTES['show-sealed-texts'],
  ...ROUTES['serve-registrars'],
  ...ROUTES['serve-public'],
  ...ROUTES['serve-entry'],
};

function describeOperation(
  operation: Operation,
  { route, proof }: { readonly route: string; readonly proof: Proof },
  { descriptions, examples }: Sources,
): Json {
  const { id, summary, body, parameters, problems } = operation;
  const statuses = new Set([...problems, ...listEntryStatuses(proof, body !== undefined)]);
  const names = [...parameters, ...(PROOF_PARAMETERS[proof] ?? [])];
  return {
    operationId: id,
    summary,
    description: descriptions.get(route) ?? summary,
    tags: [TAG_OF.get(route) ?? ''],
    security: SECURITY[proof],
    ...(names.length > 0 && { parameters: names.map((name) => reference('parameters', name)) }),
    ...describeRequest(operation, route, examples),
    responses: { ...describeAnswers(operation, route, examples), ...describeRefusals([...statuses]) },
  };
}

function describePaths<R extends AddressedRoute>(operations: Readonly<Record<R, Operation>>, sources: Sources): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const route in operations) {
    const space = route.indexOf(' ');
    const method = route.slice(0, space).toLowerCase();
    const path = route.slice(space + 1);
    const described = describeOperation(operations[route], { route, proof: PROOFS[route] }, sources);
    paths[path] = { ...paths[path], [method]: described };
  }
  return paths;
}

const SERVERS: Json = [
  {
    url: 'https://{address}',
    description: 'A stage, by the address that its operator published.',
    variables: { address: { default: 'api.holdfast.example', description: 'Host of the stage, without a path.' } },
  },
  {
    url: 'http://127.0.0.1:{port}',
    description: 'The whole of it on one machine: `npm start` prints the address.',
    variables: { port: { default: '3000', description: 'As printed.' } },
  },
];

function describeSchemas(words: ContractWords): Json {
  const by: Describing = { words, names: new Map(Object.entries(SCHEMAS).map(([name, schema]) => [schema, name])) };
  return Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, schema]) => [name, describeSchema(schemaOf(schema), schema, by)]),
  );
}

/** The OpenAPI 3.1 document of the whole API, the same for the same contracts and sources. */
export const openApiDocument = (sources: Sources): Json => ({
  openapi: '3.1.0',
  info: {
    title: 'Holdfast',
    version: '1',
    summary: 'Preservation orders across borders: the channel that says "do not delete this", and its brakes',
    description:
      'Urgent preservation orders from authorities to providers. Every refusal is a problem document (RFC 9457) with a stable type; nothing is stored with it, but for `may-be-stored`. What stands before the API refuses in its own form, `EntryAnswer`: tell them apart by the media type.',
    contact: { name: 'The operator of the stage you use' },
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: SERVERS,
  tags: TAG_OBJECTS,
  paths: describePaths(OPERATIONS, sources),
  webhooks: describeWebhooks(sources.examples),
  components: {
    schemas: describeSchemas(sources.words),
    parameters: PARAMETERS,
    headers: HEADER_COMPONENTS,
    responses: REFUSAL_COMPONENTS,
    securitySchemes: SECURITY_SCHEMES,
  },
});
