import { type Answered, answerWebhook, type Hands } from './answer.ts';
import { KitError } from './error.ts';
import { KeySet } from './key-set.ts';
import { nameSandboxProvider, type PrivateJwk, readKey } from './keys.ts';
import { createMessages, type Messages } from './messages.ts';
import { createReadings, type Readings } from './readings.ts';
import { createRequests, type Requests } from './requests.ts';
import { createSandbox, type Sandbox } from './sandbox.ts';
import { isSignedByOne, notSigned, openWebhook, parseWebhook, type Webhook, type WebhookHeaders } from './webhook.ts';

/** What a client is made of. */
export interface Settings {
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
export interface Client extends Messages, Readings, Sandbox, Pick<Requests, 'request' | 'signRequest'> {
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

const WAITS_S = [0.5, 1, 2, 5, 10];
const SANDBOX_KEY_ID = 'sandbox';

/** @throws KitError `key-unreadable`, `settings-invalid`. */
export async function openClient(settings: Settings): Promise<Client> {
  const { signal, waitsS = WAITS_S, clock = Date.now, random = () => crypto.randomUUID() } = settings;
  const send = settings.fetch ?? ((input, init) => fetch(input, init)); // some runtimes want it called as their own
  const api = readAddress('api', settings.api);
  const origin = new URL(settings.origin === undefined ? api : readAddress('origin', settings.origin)).origin;
  const key = await readKey(settings.key);
  // whoever registers in the sandbox names the key by signing with it
  const keyId = settings.keyId ?? (settings.provider === undefined ? SANDBOX_KEY_ID : undefined);
  if (key.algorithm !== 'ed25519' && keyId === undefined) {
    throw new KitError('settings-invalid', 'a key of P-256 needs keyId: the id it has in your entry of the directory');
  }
  const provider = settings.provider ?? (await nameSandboxProvider(key.publicKey));
  const signer = { provider, key, keyId, origin, clock, random };
  const requests = createRequests({ signer, api, fetch: send, waitsS, signal });
  const keys = new KeySet({ url: `${api}/.well-known/jwks.json`, fetch: send, ticks: () => performance.now() });
  const messages = createMessages(requests, clock);
  const readings = createReadings(requests, keys);
  return {
    provider,
    publicKey: key.publicKey,
    request: requests.request,
    signRequest: requests.signRequest,
    ...messages,
    ...readings,
    ...createSandbox(requests, key),
    async readWebhook(headers, body) {
      const arrived = openWebhook(headers, body, clock());
      const isGenuine = await keys.find(async (published) =>
        (await isSignedByOne(arrived, published)) ? true : undefined,
      );
      if (isGenuine === undefined) throw notSigned(arrived);
      return parseWebhook(arrived.id, arrived.body);
    },
    answer: (webhook, hands) => answerWebhook({ provider, messages, readings }, webhook, hands),
  };
}

function readAddress(name: string, value: string): string {
  if (/^https?:\/\/[^/]/.test(value) && URL.canParse(value)) return value.replace(/\/+$/, '');
  throw new KitError(
    'settings-invalid',
    `${name} has to be an address such as https://api.holdfast.example, and is ${JSON.stringify(value)}`,
  );
}
