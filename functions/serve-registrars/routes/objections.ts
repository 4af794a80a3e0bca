import { endEntryChange, proveAddress } from '../../../shared/app/directory/change-entry.ts';
import { readChange } from '../../../shared/app/directory/read-changes.ts';
import {
  ChangeEndCommand,
  ProofCommand,
  ProviderObjectionCommand,
} from '../../../shared/contracts/api/registrars/changes.ts';
import { roleNotAllowed } from '../../../shared/domain/actor.ts';
import { changeUnknown } from '../../../shared/domain/directory/changes.ts';
import type { RecordedCommit } from '../../../shared/domain/directory/entry-commit.ts';
import { HoldfastError } from '../../../shared/errors.ts';
import { readBody, readCommandFrame } from '../../../shared/http/request.ts';
import { json } from '../../../shared/http/response.ts';
import { toOwnChangeView } from '../../../shared/views/directory.ts';
import type { Deps, Event, OfficerRoute, ProviderRoute } from '../deps.ts';
import { changeOf } from './change-path.ts';

/** The change a path names, where it is of the caller's own entry. @throws HoldfastError `change-unknown` for that of another. */
function ownChangeOf(event: Event, kind: 'authority' | 'provider', id: string) {
  const named = changeOf(event);
  if (named.ref.kind !== kind || named.ref.id !== id) throw changeUnknown();
  return named;
}

/** A provider signs its body alone. @throws HoldfastError `invalid-request` where that is about another change than the path. */
function requireSigned({ pathParameters }: Event, change: string): void {
  if (pathParameters?.['changeId'] === change) return;
  const faults = [{ pointer: '/change', detail: 'must be the change of the path' }];
  throw new HoldfastError('invalid-request', 'the body is about another change', { faults });
}

function answerWith({ clock }: Deps, commit: RecordedCommit) {
  const { change } = commit.state;
  if (change === null) throw changeUnknown();
  return json(200, toOwnChangeView({ commit, change, now: clock.now() }));
}

/** `POST /v1/directory/changes/{changeId}/objection`: by a contact point of the authority it is about. */
export const officerObjection: OfficerRoute = async (deps, event, { role, authority, person }) => {
  if (role !== 'contact-point') throw roleNotAllowed(['contact-point']);
  const named = ownChangeOf(event, 'authority', authority);
  const { idempotencyKey } = readCommandFrame(event);
  const { reason } = readBody(ChangeEndCommand, event);
  const actor = { role: 'contact-point', by: person } as const;
  const request = { ...named, actor, idempotencyKey, asked: ['objected', reason] };
  return answerWith(deps, await endEntryChange(deps, request, { how: 'objected', reason }));
};

/** `GET /v1/provider/directory-changes/{changeId}`. */
export const ownChange: ProviderRoute = async (deps, event, { by: { provider } }) => {
  ownChangeOf(event, 'provider', provider);
  return json(200, toOwnChangeView(await readChange(deps, event.pathParameters?.['changeId'] ?? '')));
};

/** `POST /v1/provider/directory-changes/{changeId}/objection`: signed by a key that is in force. */
export const providerObjection: ProviderRoute = async (deps, event, { by: { provider, key }, messageId }) => {
  const named = ownChangeOf(event, 'provider', provider);
  const { change, reason } = readBody(ProviderObjectionCommand, event);
  requireSigned(event, change);
  const actor = { role: 'provider', by: key } as const;
  const request = { ...named, actor, idempotencyKey: messageId, asked: ['objected', reason] };
  return answerWith(deps, await endEntryChange(deps, request, { how: 'objected', reason }));
};

/** `POST /v1/provider/directory-changes/{changeId}/proof`: signed by a key in force or, of a provider that is new, by one proposed. */
export const proof: ProviderRoute = async (deps, event, { by: { provider, key }, messageId }) => {
  const named = ownChangeOf(event, 'provider', provider);
  const { change, endpoint, challenge } = readBody(ProofCommand, event);
  requireSigned(event, change);
  const actor = { role: 'provider', by: key } as const;
  const request = { ...named, actor, idempotencyKey: messageId, asked: ['proved', endpoint, challenge] };
  return answerWith(deps, await proveAddress(deps, request, { endpoint, challenge, key }));
};
