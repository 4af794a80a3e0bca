import type { Claims } from './http-events.ts';
import { keyed, memberOf, POLICE } from './requests.ts';
import type { Answer, Stack } from './stack.ts';

const registrar = (sub: string): Claims => ({
  ...POLICE,
  sub,
  holdfast_role: 'registrar',
  holdfast_authority: 'register-office',
});

/** The two of the sample roster. */
export const REGISTRAR = registrar('registrar-1');
export const SECOND_REGISTRAR = registrar('registrar-2');
export const registrarCalled = registrar;

export const readEntry = (stack: Stack, kind: string, entryId: string, claims = REGISTRAR): Promise<Answer> =>
  stack.registrar({ method: 'GET', route: '/v1/directory/entries/{kind}/{entryId}', kind, entryId }, claims);

export const readHistory = (
  stack: Stack,
  kind: string,
  entryId: string,
  query: Readonly<Record<string, string>> = {},
  claims = REGISTRAR,
): Promise<Answer> =>
  stack.registrar(
    { method: 'GET', route: '/v1/directory/entries/{kind}/{entryId}/history', kind, entryId, query },
    claims,
  );

/** The entry in force with some fields changed, as a proposal. */
export async function proposalOf(
  stack: Stack,
  kind: string,
  entryId: string,
  changes: Readonly<Record<string, unknown>>,
): Promise<{ readonly entry: object; readonly replaces: number; readonly reason: string }> {
  const { body } = await readEntry(stack, kind, entryId);
  const entry = { ...Object(memberOf(body, 'entry')), ...changes };
  return { entry, replaces: Number(memberOf(body, 'version')), reason: 'They wrote that it changed.' };
}

export const propose = (stack: Stack, body: unknown, key = 'propose-1', claims = REGISTRAR): Promise<Answer> =>
  stack.registrar({ method: 'POST', route: '/v1/directory/changes', headers: keyed(key), body }, claims);

export const step = (
  stack: Stack,
  changeId: string,
  name: 'approval' | 'refusal' | 'withdrawal' | 'challenges' | 'objection',
  body: unknown,
  claims = SECOND_REGISTRAR,
  key = `${name}-1`,
): Promise<Answer> =>
  stack.registrar(
    { method: 'POST', route: `/v1/directory/changes/{changeId}/${name}`, changeId, headers: keyed(key), body },
    claims,
  );

/** Approves a change as it was shown. */
export const approve = (stack: Stack, { body }: Answer, claims = SECOND_REGISTRAR, key = 'approval-1') =>
  step(stack, String(memberOf(body, 'id')), 'approval', { digest: memberOf(body, 'digest') }, claims, key);

export const readChange = (stack: Stack, changeId: string, claims = REGISTRAR): Promise<Answer> =>
  stack.registrar({ method: 'GET', route: '/v1/directory/changes/{changeId}', changeId }, claims);

export const listChanges = (stack: Stack, claims = REGISTRAR): Promise<Answer> =>
  stack.registrar({ method: 'GET', route: '/v1/directory/changes' }, claims);

export const revoke = (
  stack: Stack,
  providerId: string,
  keyId: string,
  body: unknown = { reason: 'They lost a laptop.' },
  claims = REGISTRAR,
  key = 'revoke-1',
): Promise<Answer> =>
  stack.registrar(
    {
      method: 'POST',
      route: '/v1/directory/providers/{providerId}/keys/{keyId}/revocation',
      providerId,
      keyId,
      headers: keyed(key),
      body,
    },
    claims,
  );
