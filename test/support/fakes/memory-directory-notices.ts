import { ChangeNoticeMessage, DirectoryPostMessage } from '../../../shared/contracts/items/wake-ups.ts';
import type { ChangeNotice, DirectoryNotices, DirectoryPost } from '../../../shared/ports/directory-notices.ts';
import { Outage } from './outage.ts';

/** Keeps what is to be said about the directory until somebody takes it. */
export class MemoryDirectoryNotices implements DirectoryNotices {
  readonly outage: Outage = new Outage();
  #notices: readonly { readonly notice: ChangeNotice; readonly delaySeconds: number }[] = [];
  #posts: readonly DirectoryPost[] = [];

  async tell(notice: ChangeNotice, delaySeconds: number): Promise<void> {
    this.outage.check();
    this.#notices = [...this.#notices, { notice: ChangeNoticeMessage.parse({ notice }).notice, delaySeconds }];
  }

  async post(post: DirectoryPost): Promise<void> {
    this.outage.check();
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
