import { randomUUID } from 'node:crypto';

/** Members that hold identifiers, in one form or the other. */
const IDENTIFIERS: ReadonlySet<string> = new Set(['accounts', 'identifiers']);
/** They single nobody out, whoever else names them. */
const SINGLE_NOBODY_OUT: ReadonlySet<string> = new Set(['service_name', 'other']);

interface Identifier {
  readonly type: string;
  readonly value: string;
}

/** The same identifier of somebody else: an address stays one, anything else is a mailbox. */
function another(identifier: Identifier, place: number, hex: string): Identifier {
  if (SINGLE_NOBODY_OUT.has(identifier.type)) return identifier;
  const address = `2001:db8:${hex.slice(0, 4)}:${hex.slice(4, 8)}::${place + 1}`;
  return identifier.type === 'ip_with_timestamp'
    ? { ...identifier, value: address }
    : { ...identifier, type: 'email', value: `${hex}.${place}@skylark.example` };
}

/** The same filing about somebody else: no two orders of the bench hold the same data, as few in the world do. */
export function aboutSomebody(filing: string): string {
  const hex = randomUUID().replaceAll('-', '');
  const told: unknown = JSON.parse(filing, (name, value: unknown) =>
    IDENTIFIERS.has(name) && Array.isArray(value)
      ? value.map((identifier: Identifier, place) => another(identifier, place, hex))
      : value,
  );
  return JSON.stringify(told);
}
