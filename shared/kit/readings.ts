import { type Certificate, readDocumentOf } from './certificate.ts';
import { CERTIFICATE_TYPE, nameKeyOf, verifyDocument } from './document.ts';
import { KitError } from './error.ts';
import type { KeySet } from './key-set.ts';
import type { RequestOptions, Requests } from './requests.ts';
import { toSegment } from './segment.ts';
import { parseWebhook, type Webhook } from './webhook.ts';

/** A notice that a user is to be told. */
export interface Notice {
  /** What is told, in no language. */
  readonly notice: Readonly<Record<string, unknown>>;
  /** With this the person opens their case: hand on the latest, each new read ends the one before. */
  readonly caseCode: string;
  readonly texts: readonly {
    readonly language: string;
    readonly name: string;
    readonly title: string;
    readonly text: string;
    readonly html: string;
  }[];
}

/** Something a provider owes about an order. */
export interface Owed {
  readonly what: 'acknowledgement' | 'end-acknowledgement' | 'preservation' | 'release-confirmation' | 'notice-relay';
  readonly dueAt: string | null;
  readonly late: boolean;
  readonly targets?: readonly string[];
}

/** An order of the provider's, among others. */
export interface ListedOrder {
  readonly id: string;
  readonly reference: string;
  readonly status: string;
  readonly inForce: boolean;
  readonly endsAt: string | null;
  readonly owed: readonly Owed[];
  readonly [member: string]: unknown;
}

/** One page of orders. */
export interface OrderPage {
  readonly orders: readonly ListedOrder[];
  /** The cursor of the next page; `null` on the last. */
  readonly next: string | null;
  readonly [member: string]: unknown;
}

/** What is new, by pull. */
export interface PulledMessages {
  /** In the order in which they came to be told; each with the id and the data of its webhook. */
  readonly messages: readonly Webhook[];
  /** Where to go on: keep it with what you have worked on. */
  readonly next: string | null;
  /** Seconds until it is worth asking again; 0 where more may be waiting. */
  readonly waitSeconds: number;
}

/** Signed reads of a provider. */
export interface Readings {
  /** The certificate, whose signature was verified. Your read is on record, and the first proves receipt. @throws KitError `signature-invalid`. */
  readCertificate(orderId: string, options?: RequestOptions): Promise<Certificate>;
  /** The notice to hand on. The same again under the same `id` has the same case code. @param language all where left out. */
  readNotice(orderId: string, options?: RequestOptions & { readonly language?: string }): Promise<Notice>;
  /** Your objections, and how they were answered. */
  readObjections(orderId: string, options?: RequestOptions): Promise<Readonly<Record<string, unknown>>>;
  /** Orders in force, or about which you owe something, oldest first; or the order of one reference. */
  listOrders(query?: {
    readonly limit?: number;
    readonly cursor?: string;
    readonly reference?: string;
  }): Promise<OrderPage>;
  /** What webhooks told, from a cursor on. @param cursor `next` of the page before; from the beginning where left out. */
  pullMessages(cursor?: string | null, limit?: number): Promise<PulledMessages>;
}

export function createReadings({ ask }: Pick<Requests, 'ask'>, keys: KeySet): Readings {
  const pathOf = (orderId: string, what: string): string =>
    `/v1/provider/orders/${toSegment(orderId, 'the id of an order')}/${what}`;
  return {
    async readCertificate(orderId, options) {
      const { jws } = await ask<{ readonly jws?: unknown }>('GET', pathOf(orderId, 'certificate'), undefined, options);
      if (typeof jws !== 'string')
        throw new KitError('body-unreadable', `the certificate of ${orderId} came without a signature`);
      const kid = nameKeyOf(jws);
      const found = await keys.find(async (published) =>
        published.some((key) => key.kid === kid) ? await verifyDocument(jws, CERTIFICATE_TYPE, published) : undefined,
      );
      const document = found ?? (await verifyDocument(jws, CERTIFICATE_TYPE, [])); // which says why not
      return { document: readDocumentOf(orderId, document), jws };
    },
    readNotice: async (orderId, { language, ...options } = {}) =>
      await ask('GET', pathOf(orderId, 'notice') + queryOf({ language }), undefined, options),
    readObjections: async (orderId, options) => await ask('GET', pathOf(orderId, 'objections'), undefined, options),
    listOrders: ({ limit, cursor, reference } = {}) =>
      ask(
        'GET',
        `/v1/provider/orders${queryOf({ limit: limit ?? (reference === undefined ? 100 : undefined), cursor, reference })}`,
      ),
    async pullMessages(cursor, limit = 100) {
      const path = `/v1/provider/messages${queryOf({ limit, after: cursor ?? undefined })}`;
      const page = await ask<
        Omit<PulledMessages, 'messages'> & { readonly messages: readonly { id: string; body: string }[] }
      >('GET', path);
      return { ...page, messages: page.messages.map(({ id, body }) => parseWebhook(id, body)) };
    },
  };
}

/** Written as it is signed: percent-encoded, and no `+` for a blank. */
function queryOf(members: Readonly<Record<string, string | number | undefined>>): string {
  const written = Object.entries(members).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return written.length === 0 ? '' : `?${written.join('&')}`;
}
