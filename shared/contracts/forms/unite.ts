import * as z from 'zod/mini';

/**
 * One of several bodies, told apart by the instrument they name.
 *
 * @throws Error when there is none to choose from.
 */
export function uniteByInstrument<S extends z.core.$ZodTypeDiscriminable>(schemas: readonly S[]) {
  const [first, ...others] = schemas;
  if (!first) throw new Error('no instrument has such a body');
  return z.discriminatedUnion('instrument', [first, ...others]);
}
