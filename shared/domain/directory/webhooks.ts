import { type Instant, toRfc3339 } from '../instant.ts';

/** What those hear whom an entry in force names: that a change of it waits, and nothing of what would stand there. */
export interface ToldChange {
  /** Kind and id of the entry. */
  readonly entry: string;
  readonly change: string;
  /** For whose sake it waits. */
  readonly fields: readonly string[];
  /** When it is in force unless somebody objects. RFC 3339. */
  readonly from: string;
}

/** What a new address of a provider is asked to send back, signed. */
export interface AskedEndpoint {
  readonly change: string;
  readonly provider: string;
  readonly endpoint: string;
  readonly challenge: string;
}

/** What is posted about the directory, by its type: its data. */
export interface DirectoryWebhooks {
  readonly 'directory.change-waits': ToldChange;
  readonly 'directory.endpoint-challenge': AskedEndpoint;
}

export type DirectoryWebhookType = keyof DirectoryWebhooks;

/** What is posted about the directory. */
export interface DirectoryWebhook<T extends DirectoryWebhookType = DirectoryWebhookType> {
  readonly type: T;
  readonly timestamp: string;
  readonly data: DirectoryWebhooks[T];
}

/** @param at when the change was approved, or the endpoint asked. */
export const composeDirectoryWebhook = <T extends DirectoryWebhookType>(
  type: T,
  at: Instant,
  data: DirectoryWebhooks[T],
): DirectoryWebhook<T> => ({ type, timestamp: toRfc3339(at), data });
