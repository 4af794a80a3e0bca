import { revokeProviderKey } from '../../../shared/app/directory/change-entry.ts';
import { listSigned } from '../../../shared/app/suspension/list-signed.ts';
import { RevocationCommand } from '../../../shared/contracts/api/registrars/changes.ts';
import { SignedQuery } from '../../../shared/contracts/api/registrars/signed.ts';
import { DirectoryId } from '../../../shared/contracts/border/ids.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import type { Doubt } from '../../../shared/domain/directory/revoke-key.ts';
import { fromRfc3339, type Instant } from '../../../shared/domain/instant.ts';
import { requireRegistrar } from '../../../shared/http/registrar.ts';
import { readBody, readCommandFrame } from '../../../shared/http/request.ts';
import { etag, json } from '../../../shared/http/response.ts';
import { toKeyRevoked } from '../../../shared/views/directory.ts';
import { toSignedListView } from '../../../shared/views/signed.ts';
import type { Route } from '../deps.ts';

const providerIdOf = ({ pathParameters }: Parameters<Route>[1]): string =>
  parse(DirectoryId, pathParameters?.['providerId'], 'directory-entry-unknown');
const keyIdOf = ({ pathParameters }: Parameters<Route>[1]): string =>
  parse(DirectoryId, pathParameters?.['keyId'], 'key-unknown');

/** `POST /v1/directory/providers/{providerId}/keys/{keyId}/revocation`: by one registrar, at once. */
export const revocation: Route = async (deps, event, reader) => {
  const { person: by } = requireRegistrar(reader);
  const { idempotencyKey } = readCommandFrame(event);
  const [id, key] = [providerIdOf(event), keyIdOf(event)];
  const asked = readBody(RevocationCommand, event);
  const { reason, doubtedSince } = asked;
  const doubtAt = (now: Instant): Doubt => ({
    key,
    reason,
    since: doubtedSince === undefined ? now : fromRfc3339(doubtedSince),
  });
  const request = {
    ref: { kind: 'provider', id },
    actor: { role: 'registrar', by },
    idempotencyKey,
    asked: ['key-revoked', key, asked],
  } as const;
  const commit = await revokeProviderKey(deps, request, doubtAt);
  return json(200, toKeyRevoked(commit, doubtAt(commit.at)), etag(commit.version));
};

/** `GET /v1/directory/providers/{providerId}/keys/{keyId}/signed`: what the key signed, for registrars and oversight. */
export const signed: Route = async (deps, event) => {
  const [provider, key] = [providerIdOf(event), keyIdOf(event)];
  const { since, limit, cursor } = parse(SignedQuery, event.queryStringParameters ?? {});
  const page = await listSigned(deps, { provider, key, since, limit, cursor });
  return json(200, toSignedListView(page, deps.clock.now()));
};
