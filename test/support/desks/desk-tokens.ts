import type { DeskRole } from '../../../shared/domain/desks/role.ts';
import { type Instant, instant, SECOND_MS } from '../../../shared/domain/instant.ts';
import type { Claims } from '../http-events.ts';

/** What a token of the fake issuer says. */
export interface DeskToken {
  readonly person: string;
  readonly role: DeskRole | undefined;
  readonly authTime: Instant;
  readonly endsAt: Instant;
  readonly acr?: string | undefined;
  /** Of the token itself: no two are the same. */
  readonly id: string;
}

const PREFIX = 'desk.';

export const writeDeskToken = (token: DeskToken): string =>
  PREFIX + Buffer.from(JSON.stringify(token)).toString('base64url');

/** @returns `undefined` for what is no token of the fake issuer. */
export function readDeskToken(text: string): { readonly claims: Claims; readonly endsAt: Instant } | undefined {
  if (!text.startsWith(PREFIX)) return undefined;
  const { person, role, authTime, endsAt, acr }: DeskToken = JSON.parse(
    Buffer.from(text.slice(PREFIX.length), 'base64url').toString(),
  );
  const claims = {
    sub: person,
    auth_time: `${Math.floor(authTime / SECOND_MS)}`,
    ...(role && { holdfast_role: role.role, holdfast_authority: role.authority }),
    ...(acr !== undefined && { acr }),
  };
  return { claims, endsAt: instant(endsAt) };
}
