import { readList } from './values.ts';

/** The headers that what stands in front of the API sets: its secret, and the network address of whoever calls. */
export const FRONT_HEADERS = { secret: 'x-holdfast-front', caller: 'x-holdfast-caller' } as const;

/** Of `FRONT_DIGESTS`, where nothing stands in front. */
export const NO_FRONT = 'none';

const SHA_256 = /^[0-9a-f]{64}$/;

/** What `FRONT_DIGESTS` says. @throws Error for what is no list of digests. */
export function readFront(variable: string): {
  readonly digests: readonly string[];
  readonly headers: typeof FRONT_HEADERS;
} {
  const digests = variable === NO_FRONT ? [] : readList(variable);
  if (!digests.every((text) => SHA_256.test(text))) throw new Error('a digest in the environment is none');
  return { digests, headers: FRONT_HEADERS };
}
