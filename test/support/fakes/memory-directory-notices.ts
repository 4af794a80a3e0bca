import * as z from 'zod';
import { DIRECTORY_WEBHOOK_BODIES } from '../../../shared/contracts/api/registrars/webhooks.ts';
import { ChangeNoticeMessage, DirectoryPostMessage } from '../../../shared/contracts/items/wake-ups.ts';
import type { ChangeNotice, DirectoryNotices, DirectoryPost } from '../../../shared/ports/directory-notices.ts';
import { Outage } from './outage.ts';

const Webhook = z.discriminatedUnion('type', [
  DIRECTORY_WEBHOOK_BODIES['directory.change-waits'],
  DIRECTORY_WEBHOOK_BODIES['directory.endpoint-challenge'],
]);

/** Keeps what is to be said about the directory until somebody takes it. */
export class MemoryDirectoryNotices implements DirectoryNotices {
  readonly outage: Outage = new Outage();
  #notices: readonly { readonly notice: ChangeNotice; readonly delaySeconds: number }[] = [];
  #posts: readonly DirectoryPost[] = [];

  async tell(notice: ChangeNotice, delaySeconds: number): Promise<void> {
    this.outage.check();
    this.#notices = [...this.#notices, { notice: ChangeNoticeMessage.parse({ notice }).notice, delaySeconds }];
  }

  /** @throws ZodError for a webhook that the API document does not describe: no test may cause one. */
  async post(post: DirectoryPost): Promise<void> {
    this.outage.check();
    Webhook.parse(JSON.parse(post.body));
    this.#posts = [...this.#posts, DirectoryPostMessage.parse({ post }).post];
  }

  /** Everything that waits; it is taken once. */
  take() {
    const taken = { notices: this.#notices, posts: this.#posts };
    this.#notices = [];
    this.#posts = [];
    return taken;
  }
}
