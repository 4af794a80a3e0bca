import type { Proof } from '../../../deployment/routes.ts';
import type { Json } from './json.ts';

/** What each proof is called below. */
export const SECURITY: Readonly<Record<Proof, Json>> = {
  'signed-in': [{ officer: [] }],
  'signed-in-lately': [{ officer: [] }], // which says nothing of how lately: the 401 does
  signature: [{ providerSignature: [] }, { providerMessageSignature: [] }],
  'signature-or-token': [{ providerSignature: [] }, { providerMessageSignature: [] }, { providerPerson: [] }],
  session: [{ caseSession: [] }],
  'case-code': [], // it stands in the body
  nobody: [],
};

/** What Holdfast proves itself by to a provider. */
export const WEBHOOK_SECURITY: Json = [{ webhookSignature: [] }];

export const SECURITY_SCHEMES: Json = {
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
      'Standard Webhooks v1a: Ed25519 with the registered key over id.timestamp.content; content is the raw body; METHOD and path for a request without one, followed by ? and the query; of files METHOD, path and Content-Digest. A query that is left out is taken, and not protected.',
  },
  providerMessageSignature: {
    type: 'apiKey',
    in: 'header',
    name: 'Signature',
    description:
      'HTTP Message Signatures (RFC 9421), ecdsa-p256-sha256 with the registered key that keyid names: r and s, 64 bytes, under the one label of Signature-Input. A request with a body has its Content-Digest (RFC 9530, sha-256), covered. It comes without Webhook-Signature.',
  },
  providerPerson: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description:
      'OIDC access token of one of the people that the directory lists for the provider: holdfast_role is provider, holdfast_authority the id of the provider. It comes without a signature.',
  },
  webhookSignature: {
    type: 'apiKey',
    in: 'header',
    name: 'Webhook-Signature',
    description:
      'Standard Webhooks v1a: Ed25519 with a key of /.well-known/jwks.json over id.timestamp.body, the body byte by byte as it came. Verify it before anything of the body is parsed.',
  },
};
