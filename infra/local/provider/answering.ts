import type { Answered, Hands } from '../../../shared/kit/answer.ts';
import type { Client } from '../../../shared/kit/client.ts';
import { KitError } from '../../../shared/kit/error.ts';
import { parseWebhook } from '../../../shared/kit/webhook.ts';
import type { Inbox, InboxEntry } from './inbox.ts';
import type { Mail } from './mail.ts';

/** Seconds: most of what fails here, on one machine, is over at once. */
export const WAITS_S = [0.2, 0.5, 1, 2, 5, 10];
/** How often the clock of this machine may be moved while one answer is given. */
const CLOCK_MOVED_AT_MOST = 5;
/** What it answers by itself: what a person decides, or a reminder repeats, is left to whoever tries it out. */
const ANSWERED: ReadonlySet<string> = new Set([
  'order.issued',
  'order.extended',
  'order.continued',
  'order.clarified',
  'order.released',
  'order.lapsed',
  'order.withdrawn',
  'notice.relay-requested',
]);

export interface AnsweringOptions {
  readonly client: Pick<Client, 'answer'>;
  readonly inbox: Inbox;
  /** Brings the provider's user what the provider has to tell it. */
  readonly deliver: (mail: Mail) => void;
  readonly log: (line: string) => void;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** Aborted once it stops. */
  readonly stopping: AbortSignal;
}

export interface Answering {
  /** Answers a webhook in the background, after those of the same order before it. Never throws. */
  answer(entry: InboxEntry): void;
  idle(): Promise<void>;
}

/** Whether an honest provider owes an answer to this type. */
export const isOwedAnswer = (type: string | undefined): boolean => type !== undefined && ANSWERED.has(type);

/** What an honest and prompt provider does with a webhook. */
export function createAnswering({ client, inbox, deliver, log, clock, stopping }: AnsweringOptions): Answering {
  const lanes = new Map<string, Promise<void>>();
  const hands: Hands = {
    keep: () => 'kept',
    letGo: () => undefined,
    tellUser({ caseCode, texts }, { orderId }) {
      const relayedAt = new Date(clock());
      const byLanguage = Object.fromEntries(texts.map(({ language, text }) => [language, text]));
      deliver({ orderId, deliveredAt: relayedAt.toISOString(), caseCode, texts: byLanguage });
      return { relayedAt };
    },
  };

  /** Between signing and checking, the clock of this machine may have been moved. */
  const answerAtLast = async (entry: InboxEntry, tries = 1): Promise<Answered> => {
    try {
      return await client.answer(parseWebhook(entry.id, entry.body), hands);
    } catch (error) {
      if (!(error instanceof KitError && error.code === 'signature-expired') || tries > CLOCK_MOVED_AT_MOST)
        throw error;
      return await answerAtLast(entry, tries + 1);
    }
  };

  const handle = async (entry: InboxEntry): Promise<void> => {
    const what = `${entry.type} of ${entry.orderId}`;
    try {
      const { said, note, code } = await answerAtLast(entry);
      if (code !== undefined) log(`provider: ${what}: said ${said.join(', ') || 'nothing'}; ${note}`);
      inbox.mark(entry.id, 'done');
    } catch (error) {
      if (stopping.aborted) return; // still pending: taken up again at the next start
      log(`provider: ${what} not answered: ${error instanceof Error ? error.message : String(error)}`);
      inbox.mark(entry.id, 'failed');
    }
  };

  return {
    answer(entry) {
      const orderId = entry.orderId ?? '';
      const lane = (lanes.get(orderId) ?? Promise.resolve())
        .then(() => (stopping.aborted ? undefined : handle(entry)))
        .finally(() => {
          if (lanes.get(orderId) === lane) lanes.delete(orderId);
        });
      lanes.set(orderId, lane);
    },
    async idle() {
      while (lanes.size > 0) await Promise.all(lanes.values());
    },
  };
}
