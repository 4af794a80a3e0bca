import type { Instant } from '../../../shared/domain/instant.ts';

/** An entry as JSON has it. */
export type Entry = Readonly<Record<string, unknown>>;

/** JSON with the members of each object in one order. */
export const toJson = (value: unknown): string =>
  JSON.stringify(value, (_, one) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );

export const urlsOf = (entry: Entry | null): readonly string[] =>
  listOf(entry, 'endpoints').map(({ url }) => String(url));
export const keysOf = (entry: Entry | null): readonly Entry[] => listOf(entry, 'keys');

export function listOf(entry: Entry | null, name: string): readonly Entry[] {
  const list = entry?.[name];
  return Array.isArray(list) ? list.map((one) => Object(one)) : [];
}

/** Whether a key counts at an instant. */
export const counts = ({ notBefore, notAfter, revokedAt }: Entry, at: Instant): boolean =>
  Date.parse(String(notBefore)) <= at &&
  [notAfter, revokedAt].every((end) => typeof end !== 'string' || at < Date.parse(end));

export const isRevoked = ({ revokedAt }: Entry, at: Instant): boolean =>
  typeof revokedAt === 'string' && Date.parse(revokedAt) <= at;
