import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Kept {
  readonly payload: AdapterPayload;
  /** Epoch ms, on the host's clock. */
  readonly endsAt: number;
}

/**
 * Where the library keeps what it must find again: sessions, codes, refresh tokens. They end by the host's clock, which may jump ahead; the
 * library goes by the machine's, and would find them for longer.
 */
export function createMemory(clock: () => number): (model: string) => Adapter {
  const kept = new Map<string, Kept>();

  const find = (key: string): AdapterPayload | undefined => {
    const found = kept.get(key);
    if (found !== undefined && found.endsAt > clock()) return found.payload;
    kept.delete(key);
    return undefined;
  };
  const findBy = (model: string, fits: (payload: AdapterPayload) => boolean): AdapterPayload | undefined => {
    for (const [key, { payload }] of kept) if (key.startsWith(`${model} `) && fits(payload)) return find(key);
    return undefined;
  };

  return (model) => {
    const keyOf = (id: string): string => `${model} ${id}`;
    return {
      upsert: async (id, payload, expiresInS = Number.POSITIVE_INFINITY) => {
        for (const [key, { endsAt }] of kept) if (endsAt <= clock()) kept.delete(key);
        kept.set(keyOf(id), { payload, endsAt: clock() + expiresInS * 1_000 });
      },
      find: async (id) => find(keyOf(id)),
      findByUid: async (uid) => findBy(model, (payload) => payload.uid === uid),
      findByUserCode: async () => undefined,
      consume: async (id) => {
        const payload = find(keyOf(id));
        if (payload !== undefined) payload.consumed = Math.floor(clock() / 1_000);
      },
      destroy: async (id) => void kept.delete(keyOf(id)),
      revokeByGrantId: async (grantId) => {
        for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key);
      },
    };
  };
}
