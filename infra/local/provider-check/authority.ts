import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Order, StoryClient } from '../story/client.ts';
import { composeExtension } from '../story/life.ts';

const SAMPLE = fileURLToPath(new URL('../../../test/samples/epoc-pr.json', import.meta.url));

/** A provider as orders of the check are addressed to it. */
export interface Addressed {
  readonly provider: string;
  readonly addressee: {
    readonly addressee: string;
    readonly address: string;
    readonly addresseeKind: string;
    readonly telFaxEmail: string;
  };
}

/** The authority of the sample, with test orders of its own. */
export class Authority {
  readonly #client: StoryClient;
  readonly #addressed: Addressed;

  constructor(client: StoryClient, addressed: Addressed) {
    this.#client = client;
    this.#addressed = addressed;
  }

  /** Files an order over these mailboxes, a target each. @returns its id. */
  async file(mailboxes: readonly string[]): Promise<string> {
    const { orders } = await this.#client.file(await this.#compose(mailboxes));
    const [order] = orders;
    if (order === undefined) throw new Error('the answer to a filing names no order');
    return order.id;
  }

  order(id: string): Promise<Order> {
    return this.#client.order(id);
  }

  /** A later end, by the paper of the sample made one of this order. */
  async extend(id: string): Promise<void> {
    const { issuedAt } = await this.order(id);
    const day = issuedAt.slice(0, '2026-11-20'.length);
    const paper = JSON.parse(await composeExtension(await this.#client.today(), day));
    const { addressee, address } = this.#addressed.addressee;
    paper.certificate.B = { addressee, address };
    paper.certificate.C.epocPr.transmittedTo = addressee;
    await this.#client.extend(id, JSON.stringify(paper));
  }

  release(id: string): Promise<void> {
    return this.#client.release(id, { effect: 'release', reason: 'no-longer-needed' });
  }

  withdraw(id: string): Promise<void> {
    return this.#client.release(id, { effect: 'withdrawal', reason: 'issued-in-error' });
  }

  async #compose(mailboxes: readonly string[]): Promise<string> {
    const [filing, day] = await Promise.all([readFile(SAMPLE, 'utf8'), this.#client.today()]);
    const sample = JSON.parse(filing);
    sample.providers = [this.#addressed];
    sample.certificate.C = { identifiers: mailboxes.map((value) => ({ type: 'email', value })) };
    sample.certificate.F.signature.date = day;
    sample.certificate.G.validatorSignature.date = day;
    return JSON.stringify(sample);
  }
}
