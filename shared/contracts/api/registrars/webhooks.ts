import * as z from 'zod/mini';
import type { DirectoryWebhook, DirectoryWebhookType } from '../../../domain/directory/webhooks.ts';
import { DirectoryId } from '../../border/ids.ts';
import { Utc } from '../../border/wire.ts';
import { ChangeId } from './changes.ts';

const webhook = <T extends DirectoryWebhookType, D extends z.core.$ZodType>(type: T, data: D) =>
  z.strictObject({ type: z.literal(type), timestamp: Utc, data });

/** Sent to the endpoints of a provider, and the webhooks of a `reach`, that an entry in force names, once a change of it was approved and waits. */
export const DirectoryChangeWaitsWebhook = webhook(
  'directory.change-waits',
  z.strictObject({
    /** Kind and id of the entry: `provider prv-demo`. */
    entry: z.string(),
    change: ChangeId,
    /** For whose sake it waits; never what would stand there. */
    fields: z.array(z.string()),
    /** When it is in force unless somebody objects. */
    from: Utc,
  }),
);

/** Sent to a new address of a provider, while the change that brings it is proposed. */
export const DirectoryEndpointChallengeWebhook = webhook(
  'directory.endpoint-challenge',
  z.strictObject({
    change: ChangeId,
    provider: DirectoryId,
    /** Which of the endpoints that the change proposes. */
    endpoint: DirectoryId,
    /** What comes back signed. One that was sent later takes its place. */
    challenge: z.string(),
  }),
);

/** The body of each webhook about the directory, by its type. */
export const DIRECTORY_WEBHOOK_BODIES = {
  'directory.change-waits': DirectoryChangeWaitsWebhook,
  'directory.endpoint-challenge': DirectoryEndpointChallengeWebhook,
} as const satisfies { readonly [T in DirectoryWebhookType]: z.ZodMiniType<DirectoryWebhook<T>> };
