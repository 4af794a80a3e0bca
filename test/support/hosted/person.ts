import { compactVerify, createLocalJWKSet, type JSONWebKeySet } from 'jose';
import { CaseSession, CaseView, ObjectionFiled, Recorded } from '../../../shared/contracts/api/persons/cases.ts';
import { expected, type HostClient, type Reply } from './client.ts';

/** Shows a case code. */
export const showCode = (client: HostClient, code: string): Promise<Reply> =>
  client.request('POST', '/v1/cases/sessions', {
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  });

/** The person concerned, in a session of half an hour: its token is all there is. */
export class Person {
  readonly token: string;
  readonly #client: HostClient;

  private constructor(client: HostClient, token: string) {
    this.#client = client;
    this.token = token;
  }

  static async with(client: HostClient, code: string): Promise<Person> {
    return new Person(client, expected(await showCode(client, code), 201, CaseSession).token);
  }

  ask(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Reply> {
    return this.#client.bearing(this.token, method, `/v1/cases/current${path}`, body);
  }

  async case(): Promise<CaseView> {
    return expected(await this.ask('GET', ''), 200, CaseView);
  }

  async file(name: 'challenges' | 'appeals', body: object): Promise<ObjectionFiled> {
    return expected(await this.ask('POST', `/${name}`, body), 201, ObjectionFiled);
  }

  async write(review: string, text: string): Promise<Recorded> {
    return expected(await this.ask('POST', '/messages', { review, text }), 201, Recorded);
  }
}

/** What a receipt says, checked with nothing but the keys given. */
export async function opened(receipt: string, keys: JSONWebKeySet): Promise<unknown> {
  const { payload, protectedHeader } = await compactVerify(receipt, createLocalJWKSet(keys));
  return { typ: protectedHeader.typ, ...JSON.parse(new TextDecoder().decode(payload)) };
}
