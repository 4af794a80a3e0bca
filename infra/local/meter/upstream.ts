import { Agent, type ClientRequest, type IncomingHttpHeaders, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { Answer } from '../base/answer.ts';

export interface Upstream {
  /** @throws Error when the service cannot be reached or breaks off. */
  send(method: string, path: string, headers: IncomingHttpHeaders, body: Buffer): Promise<Answer>;
  /** One call of the meter's own. @returns the answer's JSON, `undefined` unless the service answered 200. */
  ask(target: string, body: object): Promise<unknown>;
  stop(): void;
}

const CREDENTIAL = /(?<=Credential=)[^/]+/;

/** A kept connection that its service ends as it is used again took nothing: browsers ask again themselves, posted forms excepted. */
const hadEnded = ({ reusedSocket }: ClientRequest, error: unknown): boolean =>
  reusedSocket && error instanceof Error && 'code' in error && ['ECONNRESET', 'EPIPE'].includes(`${error.code}`);

/**
 * A service behind the meter, on connections that are kept.
 *
 * @param accessKeyId under which it is asked, in place of the caller's own.
 */
export function createUpstream(endpoint: string, accessKeyId?: string): Upstream {
  const { hostname, port, host } = new URL(endpoint);
  const agent = new Agent({ keepAlive: true });
  const send: Upstream['send'] = async (method, path, headers, body) => {
    const outgoing = request({
      agent,
      hostname,
      port,
      method,
      path,
      headers: {
        ...headers,
        ...(accessKeyId !== undefined && { authorization: headers.authorization?.replace(CREDENTIAL, accessKeyId) }),
        host,
        'content-length': body.length,
      },
    });
    const answered = new Promise<Answer>((settle, fail) => {
      outgoing.once('error', fail).once('response', (response) => {
        buffer(response).then(
          (content) => settle({ status: response.statusCode ?? 500, headers: response.headers, body: content }),
          fail,
        );
      });
    });
    outgoing.end(body);
    return answered.catch((error: unknown) => {
      if (!hadEnded(outgoing, error)) throw error;
      return send(method, path, headers, body); // ended connections leave the agent: the last is a new one
    });
  };
  return {
    send,
    async ask(target, body) {
      const authorization =
        'AWS4-HMAC-SHA256 Credential=meter/20260101/eu-central-1/service/aws4_request, SignedHeaders=host, Signature=00';
      const version = target.startsWith('TrentService.') ? '1.1' : '1.0';
      const headers = { 'content-type': `application/x-amz-json-${version}`, 'x-amz-target': target, authorization };
      const answer = await send('POST', '/', headers, Buffer.from(JSON.stringify(body)));
      return answer.status === 200 ? JSON.parse(answer.body.toString('utf8')) : undefined;
    },
    stop: () => agent.destroy(),
  };
}
