import { HoldfastError } from '../../errors.ts';
import type { Directory } from '../../ports/directory.ts';

/** What the directory calls those who issue and those who keep, by id: whom it does not have any more it does not name. */
export interface PartyNames {
  readonly authorities: ReadonlyMap<string, string>;
  readonly providers: ReadonlyMap<string, string>;
}

type Entry = { readonly name: string };

async function findName(asked: Promise<Entry>): Promise<string | undefined> {
  try {
    return (await asked).name;
  } catch (error) {
    if (error instanceof HoldfastError && (error.code === 'authority-unknown' || error.code === 'provider-unknown'))
      return undefined;
    throw error;
  }
}

async function nameEach(ids: readonly string[], ask: (id: string) => Promise<Entry>): Promise<Map<string, string>> {
  const named = await Promise.all([...new Set(ids)].map(async (id) => [id, await findName(ask(id))] as const));
  return new Map(named.flatMap(([id, name]) => (name === undefined ? [] : [[id, name] as const])));
}

/** What one provider is called. */
export const nameProvider = async (directory: Pick<Directory, 'provider'>, id: string): Promise<string | undefined> =>
  await findName(directory.provider(id));

/** Whom a row names: some rows name no provider. */
export interface Parties {
  readonly authority: string;
  readonly provider?: string;
}

/** Who stands in a page of orders: each is asked for once, all at once, and remembered for a while by the directory. */
export async function nameParties(
  directory: Pick<Directory, 'authority' | 'provider'>,
  orders: readonly Parties[],
): Promise<PartyNames> {
  const [authorities, providers] = await Promise.all([
    nameEach(
      orders.map(({ authority }) => authority),
      (id) => directory.authority(id),
    ),
    nameEach(
      orders.flatMap(({ provider }) => (provider === undefined ? [] : [provider])),
      (id) => directory.provider(id),
    ),
  ]);
  return { authorities, providers };
}
