import { type Proof, ROUTES, type RouteKey } from '../../deployment.ts';
import { BYTES, type Operation } from './operations/operation.ts';
import { OPERATIONS } from './operations.ts';
import { PARAMETERS } from './parameters.ts';
import { type Json, SCHEMAS, schemaOf } from './schemas.ts';

const reference = (kind: string, name: string): Json => ({ $ref: `#/components/${kind}/${name}` });

const PROVIDER_PARAMETERS = ['Provider', 'WebhookId', 'WebhookTimestamp'];

const TITLES: Readonly<Record<number, string>> = {
  400: 'The request is not well formed',
  401: 'The caller is not known',
  403: 'The caller may not do this',
  404: 'There is no such order for this caller',
  406: 'It cannot be had in any form the caller accepts',
  409: 'The state of the order, or an earlier request, stands against it',
  410: 'The order is erased',
  412: 'The order has changed since it was read',
  413: 'The body is too large',
  415: 'The body is of another media type than this takes',
  416: 'The file is to be had in pieces, and not in this one; Content-Range says how long it is',
  422: 'The request is understood and refused',
  429: 'Too much was tried or asked lately; wait as long as Retry-After says',
  428: 'The request does not say what it was decided upon',
  503: 'A service this depends on is down; try again. Nothing is stored by this request, unless the type says that it may be',
};

const SECURITY: Readonly<Record<Proof, Json>> = {
  'signed-in': [{ officer: [] }],
  'signed-in-lately': [{ officer: [] }], // which says nothing of how lately: the 401 does
  signature: [{ providerSignature: [] }],
  session: [{ caseSession: [] }],
  'case-code': [], // it stands in the body
  nobody: [],
};

/** The proof each route asks for, whichever function serves it. */
const PROOFS: Readonly<Record<RouteKey, Proof>> = {
  ...ROUTES['serve-contact-points'],
  ...ROUTES['show-orders'],
  ...ROUTES['serve-reviewers'],
  ...ROUTES['serve-providers'],
  ...ROUTES['serve-notices'],
  ...ROUTES['serve-affected-persons'],
  ...ROUTES['take-attachments'],
  ...ROUTES['show-attachments'],
  ...ROUTES['serve-oversight'],
  ...ROUTES['serve-public'],
};

const content = (type: string, schema: string): Json => ({ [type]: { schema: reference('schemas', schema) } });

/** JSON by its schema, or bytes, of which there is nothing to say. */
const inForm = (schema: string): Json => (schema === BYTES ? { [BYTES]: {} } : content('application/json', schema));

const partial = ({ schema }: Operation['success']): Json =>
  schema === BYTES ? { 206: { description: 'The range that was asked for', content: inForm(schema) } } : {};

function describeOperation(operation: Operation, proof: Proof): Json {
  const { id, summary, body, success, instead, parameters, problems } = operation;
  const { forms = [] } = success;
  const names = proof === 'signature' ? [...parameters, ...PROVIDER_PARAMETERS] : parameters;
  return {
    operationId: id,
    summary,
    security: SECURITY[proof],
    ...(names.length > 0 && { parameters: names.map((name) => reference('parameters', name)) }),
    ...(body !== undefined && { requestBody: { required: true, content: inForm(body) } }),
    responses: {
      [success.status]: {
        description: 'Done',
        content: {
          ...Object(inForm(success.schema)),
          ...Object.fromEntries(forms.map((form) => [form, {}])),
        },
      },
      ...Object(partial(success)),
      ...(instead && {
        [instead.status]: { description: instead.when, content: content('application/json', instead.schema) },
      }),
      ...Object.fromEntries(problems.map((status) => [status, reference('responses', `Problem${status}`)])),
    },
  };
}

function describePaths<R extends RouteKey>(operations: Readonly<Record<R, Operation>>): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const route in operations) {
    const space = route.indexOf(' ');
    const method = route.slice(0, space).toLowerCase();
    const path = route.slice(space + 1);
    paths[path] = { ...paths[path], [method]: describeOperation(operations[route], PROOFS[route]) };
  }
  return paths;
}

/** The OpenAPI 3.1 document of the whole API, the same for the same contracts. */
export const openApiDocument = (): Json => ({
  openapi: '3.1.0',
  info: {
    title: 'Holdfast',
    version: '1',
    description:
      'Urgent preservation orders from authorities to providers. Every refusal is a problem document (RFC 9457) with a stable type; nothing is stored with it, but for `may-be-stored`.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  paths: describePaths(OPERATIONS),
  components: {
    schemas: Object.fromEntries(Object.entries(SCHEMAS).map(([name, schema]) => [name, schemaOf(schema)])),
    parameters: PARAMETERS,
    responses: Object.fromEntries(
      Object.entries(TITLES).map(([status, description]) => [
        `Problem${status}`,
        { description, content: content('application/problem+json', 'Problem') },
      ]),
    ),
    securitySchemes: {
      officer: {
        type: 'http',
        scheme: 'bearer',
        bearerFormat: 'JWT',
        description: 'OIDC access token with sub, holdfast_role, holdfast_authority and auth_time.',
      },
      caseSession: {
        type: 'http',
        scheme: 'bearer',
        description: 'The token of POST /v1/cases/sessions, good for half an hour. Keep it in memory only.',
      },
      providerSignature: {
        type: 'apiKey',
        in: 'header',
        name: 'Webhook-Signature',
        description:
          'Standard Webhooks v1a: Ed25519 with the registered key over id.timestamp.content; content is the raw body, or METHOD and path for a request without one; of files METHOD, path and Content-Digest.',
      },
    },
  },
});
