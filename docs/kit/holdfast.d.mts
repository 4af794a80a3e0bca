// Holdfast for providers: types of holdfast.mjs. SPDX-License-Identifier: Apache-2.0
// Written from shared/kit by `npm run kit`: change it there.

/** Why the data of a target are not kept. */
interface NotKept {
    /** A code, of those that the order's law knows. */
    readonly reason?: Reason;
    /** In words. */
    readonly explanation: string;
}

/** What a provider does itself. Each may be called again for the same: a message comes again, or was interrupted. */
interface Hands {
    /**
     * Keeps the data of one target: `'kept'` once that is certain. Called for what is kept already as well, as its period may end later now:
     * `certificate.document.period`.
     */
    keep(target: Target, certificate: Certificate): 'kept' | NotKept | Promise<'kept' | NotKept>;
    /** Lets go what nobody holds any more, as `certificate.document.afterEnd.data` says. */
    letGo(targets: readonly Target[], certificate: Certificate): void | Promise<void>;
    /** Tells the user, in a text of the notice and with its case code. @returns how, and when, where that is neither in the service nor now. */
    tellUser(notice: Notice, order: OrderRef): Told | undefined | Promise<Told | undefined>;
}

/** How and when a user was told. */
interface Told {
    readonly channel?: Channel;
    readonly relayedAt?: Date;
}

/** What became of a webhook. */
interface Answered {
    readonly type: string;
    readonly orderId: string | undefined;
    /** Types of the messages that were sent and taken, in their order. */
    readonly said: readonly string[];
    /** In plain words: what was done, or why nothing. */
    readonly note: string;
    /** The refusal that settled it, such as `order-ended`. */
    readonly code?: string;
}

/** What a form says of one identifier. */
interface NamedIdentifier {
    /** Such as `email`. */
    readonly type: string;
    readonly value: string;
    /** When an address was used, and by which port. RFC 3339. */
    readonly timestamp?: string;
    readonly port?: number;
    readonly timeRange?: {
        readonly start?: string;
        readonly end?: string;
    };
}

/** What to keep: one identifier that the form names. */
interface Target {
    /** `t1`, `t2` …, as messages name it. */
    readonly id: string;
    readonly type: string;
    /** `ordered` · `preserved` · `not-executed` · `exempt` · `excused` · `let-go` · `released`. */
    readonly status: string;
    /** What is left of its data to keep, as codes. */
    readonly categories: readonly string[];
    /** As the form has it; left out where this client does not know the form. */
    readonly identifier?: NamedIdentifier;
}

/** What the end of a hold asks. */
interface AfterEnd {
    readonly ending: string;
    readonly reason: string;
    /** `normal-retention`: your own retention applies again · `delete-or-restrict` · `destroy`: copies kept for the order alone must go. */
    readonly data: string;
    readonly citation: string;
    /** Targets nobody holds any more: to these `data` applies. */
    readonly release: readonly string[];
    /** Targets that other orders still hold, or may hold: these are kept. */
    readonly keep: readonly {
        readonly target: string;
        readonly heldBy: readonly string[];
        readonly why?: string;
    }[];
}

/** What a certificate says, proved by its signature. Whatever the document has besides stands in it as it came. */
interface CertificateDocument extends SignedDocument {
    readonly orderId: string;
    readonly reference: string;
    /** The legal basis, such as `EU-EPOC-PR`. */
    readonly instrument: string;
    readonly version: number;
    /** What messages quote. */
    readonly digest: string;
    readonly status: string;
    /** Whether the data must be kept now. */
    readonly inForce: boolean;
    readonly emergency: boolean;
    /** `null` before receipt. Of the ends `appliedEndsAt` counts, and is exclusive. RFC 3339. */
    readonly period: {
        readonly startsAt: string;
        readonly appliedEndsAt: string;
    } | null;
    /** `null` while the order is in force. */
    readonly afterEnd: AfterEnd | null;
    readonly targets: readonly Target[];
    /** The form of the instrument. */
    readonly certificate: unknown;
}

/** A certificate whose signature holds. */
interface Certificate {
    readonly document: CertificateDocument;
    /** The same as it was signed, to be kept: anyone can ask whether it is genuine. */
    readonly jws: string;
}

/** What a client is made of. */
interface Settings {
    /** Base address of the API, such as `https://api.holdfast.example`. */
    readonly api: string;
    /** Your id in the directory; left out, the id in the sandbox that follows from the key. */
    readonly provider?: string | undefined;
    /** Your private key: PKCS #8 in PEM, or a JWK; of Ed25519, or of P-256. */
    readonly key: string | PrivateJwk;
    /** Of a key of P-256: its id in your entry of the directory; in the sandbox, `sandbox` where left out. */
    readonly keyId?: string | undefined;
    /** Only for P-256, and where the API is reached by another address than it calls itself: that one. */
    readonly origin?: string | undefined;
    /** What sends requests; the global `fetch` where left out. */
    readonly fetch?: typeof fetch | undefined;
    /** Epoch milliseconds; the clock of this machine where left out. */
    readonly clock?: (() => number) | undefined;
    /** Makes message ids and nonces of chance; `crypto.randomUUID` where left out. */
    readonly random?: (() => string) | undefined;
    /** Seconds to wait before each further try; 0.5, 1, 2, 5 and 10 where left out. */
    readonly waitsS?: readonly number[] | undefined;
    /** Ends all that is under way: requests and waits. */
    readonly signal?: AbortSignal | undefined;
}

/** A provider's side of the interface. */
interface Client extends Messages, Readings, Sandbox, Pick<Requests, 'request' | 'signRequest'> {
    /** Your id in the directory, or in the sandbox. */
    readonly provider: string;
    /** Your public key, in base64, as the directory holds it. */
    readonly publicKey: string;
    /**
     * A webhook, proved: by `webhook-signature` over the raw body, and by its time.
     *
     * @param body the raw body, as it came: bytes, or text that nobody changed.
     * @throws KitError `signature-invalid`, `signature-expired`: answer 401 · `body-unreadable`: 400 · `no-answer`, where the keys to prove it with
     *   cannot be had: 503, and it comes again.
     */
    readWebhook(headers: WebhookHeaders, body: string | Uint8Array | ArrayBuffer): Promise<Webhook>;
    /**
     * All that a webhook asks for: reads, has your hands do it, says so.
     *
     * @throws KitError where it has to be tried again, or looked at; what a hand throws, once the other targets are kept and said.
     */
    answer(webhook: Webhook, hands: Hands): Promise<Answered>;
}

/** @throws KitError `key-unreadable`, `settings-invalid`. */
declare function openClient(settings: Settings): Promise<Client>;

/** What a certificate's JWS says that it is, in `typ` of its header. */
declare const CERTIFICATE_TYPE = "holdfast-certificate+jws";

/** The payload of a signed document: an object. */
type SignedDocument = Readonly<Record<string, unknown>>;

/**
 * The payload of a document that one of these keys signed: a compact JWS, ES256. Nothing that its header asks for is believed but which key it is.
 *
 * @param typ what it has to be, such as `holdfast-certificate+jws`.
 * @param keys those of `/.well-known/jwks.json`.
 * @throws KitError `signature-invalid`, which says why.
 */
declare function verifyDocument(jws: string, typ: string, keys: readonly PublishedKey[]): Promise<SignedDocument>;

/** What is known of a failure besides its code and words. */
interface KitErrorFacts {
    /** HTTP status of a refusal. */
    readonly status?: number;
    /** Seconds after which the API says that the same may be sent again. */
    readonly retryAfterS?: number;
    /** The whole problem document (RFC 9457) of a refusal. */
    readonly problem?: Readonly<Record<string, unknown>>;
    readonly cause?: unknown;
}

/**
 * Everything that this client refuses, or is refused. `message` says in plain words what happened and where.
 *
 * `code` is one of the API's (docs/api/providers.md, "What is refused"), or of the client's own:
 *
 * - `signature-invalid`, `signature-expired`: a webhook or a document that is not genuine, or not of these five minutes.
 * - `body-unreadable`: a genuine webhook, or an answer, that cannot be read.
 * - `no-answer`: nothing answered, or not in time. `http-504` and the like: a refusal that is none of the API's.
 * - `key-unreadable`: a private key that cannot be used. `settings-invalid`: what a call was given cannot be.
 */
declare class KitError extends Error {
    readonly name = "KitError";
    readonly code: string;
    readonly status: number | undefined;
    /** The words of the API, or of this client. */
    readonly detail: string;
    readonly retryAfterS: number | undefined;
    readonly problem: Readonly<Record<string, unknown>> | undefined;
    constructor(code: string, detail: string, facts?: KitErrorFacts, message?: string);
}

/** How a key signs, by the name it is registered under. */
type KeyAlgorithm = 'ed25519' | 'ecdsa-p256-sha256';

/** A private key as JSON (RFC 7517): of Ed25519, or of P-256. */
interface PrivateJwk {
    readonly kty?: string | undefined;
    readonly crv?: string | undefined;
    readonly x?: string | undefined;
    readonly y?: string | undefined;
    readonly d?: string | undefined;
}

/** A private key that was made. */
interface MadeKey {
    /** PKCS #8, to be kept where nobody else reads it. */
    readonly pem: string;
    /** As the directory holds it, in base64. */
    readonly publicKey: string;
}

/** A new key of Ed25519. Its file is for the provider alone: mode 0600. */
declare function makeKey(): Promise<MadeKey>;

/**
 * The id that a provider has in the sandbox, which follows from its key.
 *
 * @param publicKey in base64, as it is registered.
 */
declare function nameSandboxProvider(publicKey: string): Promise<string>;

/** The order a message is about: `data` of a webhook is one, and so is the document of a certificate. */
interface OrderRef {
    readonly orderId: string;
    /** Of the text acted on: that of a webhook, or of a certificate. */
    readonly digest: string;
}

/** What the API answers to a message. */
interface MessageAccepted {
    readonly orderId: string;
    readonly version: number;
    /** Of an objection or appeal: a signed statement that it was filed (compact JWS). */
    readonly receipt?: string;
}

/** Why an order cannot be executed, as the law's form has it (docs/api/providers.md, "Messages"). */
type Reason = 'incomplete' | 'manifest-errors' | 'insufficient-information' | 'data-not-stored-at-receipt' | 'de-facto-impossibility' | 'not-issued-or-validated-by-competent-authority' | 'service-not-covered' | 'immunity-privilege-press' | 'offence-not-covered' | 'third-country-conflict' | 'political-offence' | 'essential-interests' | 'dual-criminality' | 'availability-not-secured' | 'prejudice-to-investigation' | 'addressee-under-investigation';

/** How a user was told. */
type Channel = 'in-service' | 'email' | 'letter' | 'telephone' | 'other';

/** What a new endpoint was asked to send back: `data` of `directory.endpoint-challenge` is one. */
interface EndpointChallenge {
    readonly change: string;
    readonly endpoint: string;
    readonly challenge: string;
}

/** Statements of a provider. Each counts once under its id, and none about a text that was not told. */
interface Messages {
    /** You have the order, or its new end. */
    acknowledge(order: OrderRef, options?: RequestOptions): Promise<MessageAccepted>;
    /** The data of these targets are kept. @param targetIds such as `['t1']`. */
    preserve(order: OrderRef, targetIds: readonly string[], options?: RequestOptions): Promise<MessageAccepted>;
    /**
     * The data of these targets are not kept, and why.
     *
     * @param reason a code, of those that the order's law knows; `undefined` where the explanation says it alone.
     * @param explanation in words, up to 4,000 characters. It suffices alone, always.
     */
    cannotExecute(order: OrderRef, targetIds: readonly string[], reason: Reason | undefined, explanation: string, options?: RequestOptions): Promise<MessageAccepted>;
    /** It cannot be executed as it is. @param targetIds what the question is about; all where left out. */
    ask(order: OrderRef, question: string, targetIds?: readonly string[], options?: RequestOptions): Promise<MessageAccepted>;
    /**
     * After the end: nothing is kept for this order any more. What another order holds is kept all the same.
     *
     * @param targetIds nothing of these; all where left out.
     */
    release(order: OrderRef, targetIds?: readonly string[], options?: RequestOptions): Promise<MessageAccepted>;
    /** The user was told. @param relayedAt when the notice reached the user, or was sent; now where left out. */
    relayNotice(order: OrderRef, told?: {
        readonly channel?: Channel;
        readonly relayedAt?: Date;
    }, options?: RequestOptions): Promise<MessageAccepted>;
    /** Any message, such as `challenge.filed`. @param data what it says besides the order. */
    send(type: string, order: OrderRef, data?: object, options?: RequestOptions): Promise<MessageAccepted>;
    /** That a new endpoint of yours is yours. */
    proveEndpoint(asked: EndpointChallenge, options?: RequestOptions): Promise<Readonly<Record<string, unknown>>>;
}

/** A public key of `/.well-known/jwks.json`. */
interface PublishedKey {
    readonly kty?: string | undefined;
    readonly crv?: string | undefined;
    readonly kid?: string | undefined;
    readonly x?: string | undefined;
    readonly y?: string | undefined;
}

/** A notice that a user is to be told. */
interface Notice {
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
interface Owed {
    readonly what: 'acknowledgement' | 'end-acknowledgement' | 'preservation' | 'release-confirmation' | 'notice-relay';
    readonly dueAt: string | null;
    readonly late: boolean;
    readonly targets?: readonly string[];
}

/** An order of the provider's, among others. */
interface ListedOrder {
    readonly id: string;
    readonly reference: string;
    readonly status: string;
    readonly inForce: boolean;
    readonly endsAt: string | null;
    readonly owed: readonly Owed[];
    readonly [member: string]: unknown;
}

/** One page of orders. */
interface OrderPage {
    readonly orders: readonly ListedOrder[];
    /** The cursor of the next page; `null` on the last. */
    readonly next: string | null;
    readonly [member: string]: unknown;
}

/** What is new, by pull. */
interface PulledMessages {
    /** In the order in which they came to be told; each with the id and the data of its webhook. */
    readonly messages: readonly Webhook[];
    /** Where to go on: keep it with what you have worked on. */
    readonly next: string | null;
    /** Seconds until it is worth asking again; 0 where more may be waiting. */
    readonly waitSeconds: number;
}

/** Signed reads of a provider. */
interface Readings {
    /** The certificate, whose signature was verified. Your read is on record, and the first proves receipt. @throws KitError `signature-invalid`. */
    readCertificate(orderId: string, options?: RequestOptions): Promise<Certificate>;
    /** The notice to hand on. The same again under the same `id` has the same case code. @param language all where left out. */
    readNotice(orderId: string, options?: RequestOptions & {
        readonly language?: string;
    }): Promise<Notice>;
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

/** What may be said of one request besides method, path and body. */
interface RequestOptions {
    /** `webhook-id`, under which a message counts once and a read gets the same answer; a new one where left out. */
    readonly id?: string | undefined;
    /** Such as `accept`. */
    readonly headers?: Readonly<Record<string, string>> | undefined;
}

interface Requests {
    /** One signed request, sent again as long as that may help. @throws KitError for a refusal that stays one, and where nothing answers. */
    request(method: string, path: string, body?: string | Uint8Array, options?: RequestOptions): Promise<Response>;
    /** The same, whose answer is JSON. @throws KitError also `body-unreadable`. */
    ask<T>(method: string, path: string, body?: object, options?: RequestOptions): Promise<T>;
    /** The headers of one request, for whoever has another HTTP client. @param id `webhook-id`; a new one where left out. */
    signRequest(method: string, path: string, body?: string | Uint8Array, id?: string): Promise<SignedHeaders>;
}

/** A provider of the sandbox, and the first test order it was sent. */
interface SandboxProvider {
    /** Its id. */
    readonly provider: string;
    readonly endpoint: string;
    /** What a signature by RFC 9421 names. */
    readonly keyId: string;
    /** Until when its key opens anything; RFC 3339. */
    readonly usableUntil: string;
    readonly order: {
        readonly orderId: string;
        readonly reference: string;
    };
    readonly [member: string]: unknown;
}

/** What an authority would do next with a test order. */
type SandboxStep = 'extension' | 'production-request' | 'release';

/** Where a provider tries itself out, on stages that have a sandbox: test orders of a test authority, for such providers alone. */
interface Sandbox {
    /** Puts this key with a name and an endpoint into the directory of the sandbox, in force at once; the same key again replaces both. A test order follows at once. */
    registerInSandbox(entry: {
        readonly name: string;
        readonly endpoint: string;
    }, options?: RequestOptions): Promise<SandboxProvider>;
    /** Another test order. */
    orderTest(options?: RequestOptions): Promise<{
        readonly orderId: string;
        readonly reference: string;
        readonly [member: string]: unknown;
    }>;
    /** Has the test authority go on with an order. */
    playStep(orderId: string, step: SandboxStep, options?: RequestOptions): Promise<Readonly<Record<string, unknown>>>;
}

/** By lower-case names. */
type SignedHeaders = Readonly<Record<string, string>>;

/** Headers of a request, as whatever took it has them; names in any case. */
type WebhookHeaders = Iterable<readonly [string, string]> | Readonly<Record<string, string | readonly string[] | undefined>>;

/** What a webhook is about. A webhook about no order has neither `orderId` nor `digest`. */
interface WebhookData {
    readonly orderId?: string;
    readonly reference?: string;
    /** Which of two messages about an order is later. */
    readonly version?: number;
    /** What messages about the order quote. */
    readonly digest?: string;
    readonly certificateUrl?: string;
    /** Of `directory.endpoint-challenge`: what is sent back, with `proveEndpoint`. */
    readonly change?: string;
    readonly provider?: string;
    readonly endpoint?: string;
    readonly challenge?: string;
    readonly [member: string]: unknown;
}

/** A webhook that is genuine. */
interface Webhook {
    /** `webhook-id`: the same message keeps it however often it comes. */
    readonly id: string;
    /** Such as `order.issued`. */
    readonly type: string;
    /** When what it tells happened; RFC 3339. */
    readonly timestamp: string;
    readonly data: WebhookData;
}

/** No webhook is longer: read no more of a request than this, and answer 413 to what has more. */
declare const MAX_WEBHOOK_BYTES = 1000000;

/**
 * Whether a webhook is genuine, by keys at hand; `readWebhook` of a client fetches them.
 *
 * @param body the raw body, as it came.
 * @param keys those of `/.well-known/jwks.json`.
 * @param now epoch milliseconds; the clock of this machine where left out.
 * @throws KitError `signature-invalid`, `signature-expired`, and `body-unreadable` for a genuine one that is none of ours.
 */
declare function verifyWebhook(headers: WebhookHeaders, body: string | Uint8Array | ArrayBuffer, keys: readonly PublishedKey[], now?: number): Promise<Webhook>;

export {
  AfterEnd,
  Answered,
  CERTIFICATE_TYPE,
  Certificate,
  CertificateDocument,
  Channel,
  Client,
  EndpointChallenge,
  Hands,
  KeyAlgorithm,
  KitError,
  ListedOrder,
  MAX_WEBHOOK_BYTES,
  MadeKey,
  MessageAccepted,
  NamedIdentifier,
  NotKept,
  Notice,
  OrderPage,
  OrderRef,
  Owed,
  PrivateJwk,
  PublishedKey,
  PulledMessages,
  Reason,
  RequestOptions,
  SandboxProvider,
  SandboxStep,
  Settings,
  SignedDocument,
  SignedHeaders,
  Target,
  Told,
  Webhook,
  WebhookData,
  WebhookHeaders,
  makeKey,
  nameSandboxProvider,
  openClient,
  verifyDocument,
  verifyWebhook,
};
