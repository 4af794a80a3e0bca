import type { EntryRef } from '../domain/directory/entry-state.ts';

/** That a change waits of which the old contacts hear; who they are stands in the entry. */
export interface ChangeNotice {
  readonly ref: EntryRef;
  /** Of the change. */
  readonly number: number;
  /** Which of their mailboxes is told now; left out: nobody yet, each is to be told by a message of its own. */
  readonly mailbox?: string | undefined;
}

/** Something that is posted to an address about the directory, signed by whoever posts it. */
export interface DirectoryPost {
  /** Of Standard Webhooks: the same for the same thing told to the same address. */
  readonly id: string;
  readonly url: string;
  readonly body: string;
  /** Whoever waits for an answer asks again: nothing is sent a second time by itself. */
  readonly isAskedAgain?: true | undefined;
}

/** Gets to the functions that reach outside what is to be said about the directory. Each comes at least once. */
export interface DirectoryNotices {
  /** @param delaySeconds 0 to 900. @throws HoldfastError `service-unavailable` (retryable). */
  tell(notice: ChangeNotice, delaySeconds: number): Promise<void>;
  /** @throws HoldfastError `service-unavailable` (retryable). */
  post(post: DirectoryPost): Promise<void>;
}
