import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { HostClient } from './client.ts';

/** An answer with what a guesser sees of it. */
export interface Seen {
  readonly status: number;
  readonly contentType: string;
  /** Seconds, where it says so. */
  readonly retryAfter: string | undefined;
  readonly body: string;
}

/** Posts from an address of this machine: on Linux all of 127.0.0.0/8 are its own. */
export async function postFrom(
  address: string,
  client: HostClient,
  path: string,
  { headers = {}, body }: { readonly headers?: Readonly<Record<string, string>>; readonly body: object },
): Promise<Seen> {
  const { api } = await client.local();
  return await new Promise((resolve, reject) => {
    const sent = request(`${api}${path}`, {
      method: 'POST',
      localAddress: address,
      agent: false, // a connection of its own
      headers: { 'content-type': 'application/json', ...headers },
    });
    sent.on('error', reject).on('response', (response) => {
      const { statusCode: status = 0, headers: answered } = response;
      text(response).then(
        (answer) =>
          resolve({
            status,
            contentType: String(answered['content-type']),
            retryAfter: answered['retry-after'],
            body: answer,
          }),
        reject,
      );
    });
    sent.end(JSON.stringify(body));
  });
}
