import { type DeskRole, isSameRole } from '../../../domain/desks/role.ts';

type Claims = Readonly<Record<string, unknown>>;

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

function toRole(role: unknown, authority: unknown): DeskRole | undefined {
  const isRole = typeof role === 'string' && typeof authority === 'string' && role !== '' && authority !== '';
  return isRole ? { role, authority } : undefined;
}

/** As what a token acts: the same two claims that the API reads. */
export const readRole = (claims: Claims): DeskRole | undefined =>
  toRole(claims['holdfast_role'], claims['holdfast_authority']);

/** All that somebody may act as: what an issuer lists in `holdfast_roles`, and what the token acts as, which stands first. */
export function readRoles(claims: Claims): readonly DeskRole[] {
  const listed = claims['holdfast_roles'];
  const own = readRole(claims);
  const roles = [
    own,
    ...(Array.isArray(listed) ? listed : []).map((one) => toRole(memberOf(one, 'role'), memberOf(one, 'authority'))),
  ];
  const known = roles.filter((role) => role !== undefined);
  return known.filter((role, index) => known.findIndex((one) => isSameRole(one, role)) === index);
}

const ZONES: ReadonlySet<string> = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')]);

/** The zone of somebody, as OpenID Connect Core, section 5.1, has it; `undefined` for one that there is not. */
export const readZone = (zoneinfo: unknown): string | undefined =>
  typeof zoneinfo === 'string' && ZONES.has(zoneinfo) ? zoneinfo : undefined;
