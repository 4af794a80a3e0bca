import type { Request } from './http-events.ts';
import { JSON_TYPE, memberOf } from './requests.ts';
import type { Answer } from './stack.ts';

export const makeDraftRequest = (body: unknown, key = 'draft-1'): Request => ({
  method: 'POST',
  route: '/v1/drafts',
  headers: { ...JSON_TYPE, 'idempotency-key': key },
  body,
});

export const draftListRequest = (query?: Readonly<Record<string, string>>): Request => ({
  method: 'GET',
  route: '/v1/drafts',
  ...(query && { query }),
});

export const draftRequest = (draftId: string): Request => ({ method: 'GET', route: '/v1/drafts/{draftId}', draftId });

const ifMatch = (version: number | undefined) => (version === undefined ? {} : { 'if-match': `"${version}"` });

/** @param version the one that was read; left out, no `If-Match` is sent. */
export const changeDraftRequest = (draftId: string, body: unknown, version?: number): Request => ({
  method: 'PUT',
  route: '/v1/drafts/{draftId}',
  draftId,
  headers: { ...JSON_TYPE, ...ifMatch(version) },
  body,
});

export const deleteDraftRequest = (draftId: string, version?: number): Request => ({
  method: 'DELETE',
  route: '/v1/drafts/{draftId}',
  draftId,
  headers: ifMatch(version),
});

/** The id of a draft that was kept. */
export function draftIdIn({ body, text }: Answer): string {
  const id = memberOf(body, 'id');
  if (typeof id !== 'string') throw new Error(`it is not kept: ${text}`);
  return id;
}
