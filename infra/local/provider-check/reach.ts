import { once } from 'node:events';
import { connect } from 'node:net';
import type { Options } from './options.ts';
import { WrongUse } from './wrong-use.ts';

const WITHIN_MS = 5_000;

/** What the endpoint has to run with. */
export function spellEnvironment({ port, provider, key }: Pick<Options, 'port' | 'provider' | 'key'>): string {
  const keyId = key.algorithm === 'ed25519' ? '' : ' HOLDFAST_KEY_ID=endpoint';
  return `HOLDFAST_API=http://127.0.0.1:${port} HOLDFAST_PROVIDER=${provider}${keyId}`;
}

/** @throws WrongUse where nothing listens at the url, saying what to start. */
export async function requireListening(options: Options): Promise<void> {
  const { url } = options;
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
  const socket = connect({ host: url.hostname.replace(/^\[|\]$/g, ''), port, timeout: WITHIN_MS });
  try {
    await Promise.race([
      once(socket, 'connect'),
      once(socket, 'timeout').then(() => Promise.reject(new Error('no answer'))),
    ]);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new WrongUse(
      `nothing listens at ${url}${why && ` (${why})`}. Start your endpoint with\n\n  ${spellEnvironment(options)}\n\nand type the same again.`,
    );
  } finally {
    socket.destroy();
  }
}
