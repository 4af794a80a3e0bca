import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openApiDocument } from '../../../../shared/contracts/openapi/document.ts';
import { OPERATIONS } from '../../../../shared/contracts/openapi/operations.ts';

const onFile = readFileSync(new URL('../../../../shared/contracts/openapi/openapi.json', import.meta.url), 'utf8');
const document: unknown = JSON.parse(onFile);

function resolve(pointer: string): unknown {
  let at: unknown = document;
  for (const step of pointer.split('/').slice(1)) {
    at =
      typeof at === 'object' && at !== null
        ? Reflect.get(at, step.replaceAll('~1', '/').replaceAll('~0', '~'))
        : undefined;
  }
  return at;
}

const references = [...onFile.matchAll(/"\$ref": "#([^"]+)"/g)].map((match) => match[1] ?? '');

describe('the description on file', () => {
  it('is what the contracts say, byte for byte', () => {
    expect(`${JSON.stringify(openApiDocument(), null, 2)}\n`).toBe(onFile);
  });

  it('has something behind every reference', () => {
    expect(references.length).toBeGreaterThan(50);
    expect(references.filter((pointer) => resolve(pointer) === undefined)).toEqual([]);
  });

  it('has every component used', () => {
    const used = new Set(references);
    const names = ['schemas', 'parameters', 'responses'].flatMap((kind) =>
      Object.keys(Object(resolve(`/components/${kind}`))).map((name) => `/components/${kind}/${name}`),
    );
    expect(names.filter((name) => !used.has(name))).toEqual([]);
  });

  it('lists every route once, each with an id of its own', () => {
    const routes = OPERATIONS.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
    expect(routes).toEqual([
      'POST /v1/filings',
      'POST /v1/filing-checks',
      'GET /v1/orders',
      'GET /v1/orders/{orderId}',
      'GET /v1/orders/{orderId}/history',
      'GET /v1/orders/{orderId}/certificate',
      'POST /v1/orders/{orderId}/validation',
      'POST /v1/orders/{orderId}/extension',
      'POST /v1/orders/{orderId}/production-request',
      'POST /v1/orders/{orderId}/release',
      'POST /v1/orders/{orderId}/clarification-answer',
      'POST /v1/orders/{orderId}/messages',
      'POST /v1/orders/{orderId}/conflicts',
      'POST /v1/orders/{orderId}/notice-deferral',
      'POST /v1/orders/{orderId}/notice',
      'GET /v1/reviews',
      'GET /v1/reviews/{reviewId}',
      'POST /v1/reviews/{reviewId}/decision',
      'POST /v1/reviews/{reviewId}/permission',
      'POST /v1/reviews/{reviewId}/conflict',
      'POST /v1/reviews/{reviewId}/messages',
      'GET /v1/reviews/{reviewId}/attachments/{attachmentId}',
      'GET /v1/provider/orders/{orderId}/certificate',
      'GET /v1/provider/orders/{orderId}/notice',
      'GET /v1/provider/orders/{orderId}/objections',
      'POST /v1/provider/messages',
      'POST /v1/cases/sessions',
      'GET /v1/cases/current',
      'POST /v1/cases/current/challenges',
      'POST /v1/cases/current/appeals',
      'POST /v1/cases/current/messages',
      'POST /v1/cases/current/conflicts',
      'PUT /v1/cases/current/challenges/{challengeId}/attachments/{attachmentId}/parts/{part}',
      'POST /v1/cases/current/challenges/{challengeId}/attachments/{attachmentId}',
      'GET /v1/cases/current/challenges/{challengeId}/attachments/{attachmentId}',
      'PUT /v1/provider/orders/{orderId}/challenges/{challengeId}/attachments/{attachmentId}/parts/{part}',
      'POST /v1/provider/orders/{orderId}/challenges/{challengeId}/attachments/{attachmentId}',
      'GET /v1/provider/orders/{orderId}/challenges/{challengeId}/attachments/{attachmentId}',
      'POST /v1/complaints',
      'GET /v1/complaints',
      'POST /v1/complaints/{complaintId}/check',
      'GET /v1/silences',
      'GET /v1/oversight/orders',
      'GET /v1/oversight/orders/{orderId}/history',
      'GET /.well-known/jwks.json',
      'GET /v1/openapi.json',
      'POST /v1/deadlines',
      'POST /v1/verifications',
      'GET /v1/verifications/{orderId}',
    ]);
    expect(new Set(OPERATIONS.map(({ id }) => id)).size).toBe(OPERATIONS.length);
  });

  it('says which parameters must be sent', () => {
    const required = (name: string) => resolve(`/components/parameters/${name}/required`);
    expect(['OrderId', 'IdempotencyKey', 'Provider', 'WebhookId', 'WebhookTimestamp'].map(required)).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
    expect(['IfMatch', 'Limit', 'Cursor'].map(required)).toEqual([false, false, false]);
  });

  it('holds no path of a machine and no schema that takes any object for a certificate', () => {
    expect(resolve('/components/schemas/Filing/oneOf/0/properties/certificate/additionalProperties')).toBe(false);
    expect(onFile).not.toContain('file://');
  });
});
