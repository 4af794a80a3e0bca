import type {
  MessageSender,
  Patience,
  SendOutcome,
  SentDelivery,
  WebhookSender,
} from '../../../shared/ports/delivery/message-sender.ts';

export interface Post {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Answers as scripted, in order, and then with 200; what it was asked to post stands in `posts`. */
export class FakeWebhookSender implements MessageSender, WebhookSender {
  readonly #script: SendOutcome[] = [];
  readonly #posts: Post[] = [];
  readonly #patiences: Patience[] = [];

  /** How every attempt ends until it is back; the script waits meanwhile. */
  down: string | undefined;
  /** Where it is down. */
  isDownAt: (url: string) => boolean = () => true;

  /** What else happens while the next message is on its way. */
  meanwhile: (() => Promise<void>) | undefined;

  /** Adds outcomes: a number is a status that is answered, a word the code of a failure below HTTP. */
  answer(...outcomes: readonly (number | string | SendOutcome)[]): void {
    for (const outcome of outcomes) {
      if (typeof outcome === 'number') this.#script.push({ kind: 'answered', status: outcome });
      else this.#script.push(typeof outcome === 'string' ? { kind: 'failed', code: outcome } : outcome);
    }
  }

  async send(
    { url, body }: SentDelivery,
    headers: Readonly<Record<string, string>>,
    patience: Patience,
  ): Promise<SendOutcome> {
    this.#patiences.push(patience);
    return await this.post(url, headers, body);
  }

  async post(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<SendOutcome> {
    const target = URL.parse(url);
    const plausible =
      target && /^(?:https?|mailbox):$/.test(target.protocol) && target.username === '' && target.password === '';
    if (!plausible) return { kind: 'failed', code: 'address-not-allowed' };
    this.#posts.push({ url, headers: { ...headers }, body });
    const meanwhile = this.meanwhile;
    this.meanwhile = undefined;
    await meanwhile?.();
    if (this.down !== undefined && this.isDownAt(url)) return { kind: 'failed', code: this.down };
    return this.#script.shift() ?? { kind: 'answered', status: 200 };
  }

  /** What was posted so far, which it then knows no more. */
  takePosts(): readonly Post[] {
    return this.#posts.splice(0);
  }

  get posts(): readonly Post[] {
    return this.#posts;
  }

  /** How long each delivery was to be waited for. */
  get patiences(): readonly Patience[] {
    return this.#patiences;
  }
}
