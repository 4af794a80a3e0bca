import type * as z from 'zod/mini';
import { safeParse } from 'zod/mini';
import type { Alert } from '../../../domain/delivery/alert.ts';
import type { OnCallTool } from '../../../domain/directory/reach.ts';
import type { SendOutcome } from '../../../ports/delivery/message-sender.ts';
import type { Ringer } from '../../../ports/delivery/ringer.ts';
import type { Parameters } from '../../../ports/parameters.ts';
import type { HttpsWebhookSender } from '../https/webhook-sender.ts';
import { fillRequest } from './fill.ts';
import { type Asking, TOOLS, type Tool, type Values } from './tools.ts';

/** Where in the store the secrets of tools stand, and nothing else. */
const OF_TOOLS = /^on-call(?:\/[a-z0-9][a-z0-9_.-]*)+$/;

/** What was answered: read, where it is as the row says, and how the attempt at it ended. */
interface Read {
  readonly value?: unknown;
  readonly sent: SendOutcome;
}

/** Tools as rows say, by the client that sends to addresses which were checked. */
export class ToolRinger implements Ringer {
  readonly #sender: Pick<HttpsWebhookSender, 'request'>;
  readonly #parameters: Parameters;
  readonly #path: string;

  /** @param path of the stage in the parameter store, with a slash at its end. */
  constructor(sender: Pick<HttpsWebhookSender, 'request'>, parameters: Parameters, path: string) {
    this.#sender = sender;
    this.#parameters = parameters;
    this.#path = path;
  }

  async ring(entry: OnCallTool, alert: Alert): Promise<SendOutcome> {
    const tool: Tool = TOOLS[entry.tool];
    if (!OF_TOOLS.test(entry.parameter)) return { kind: 'failed', code: 'parameter-not-allowed' };
    const secret = await this.#read(entry.parameter);
    if (secret === undefined) return { kind: 'failed', code: 'parameter-unread' };
    const values: Values = {
      key: alert.key,
      title: alert.title,
      text: alert.text,
      link: alert.link,
      severity: tool.severity[alert.urgency],
      project: entry.project ?? '',
      secret,
      basic: Buffer.from(secret).toString('base64'),
    };
    if (tool.find) {
      const found = await this.#ask(tool.find, entry.url, values);
      if (!Array.isArray(found.value)) return found.sent;
      if (found.value.length > 0) return found.sent; // an earlier request was taken, and its answer lost
    }
    return (await this.#ask(tool.ring, entry.url, values)).sent;
  }

  /** A store that does not answer, or has no such secret yet, fails the attempt: its ladder tries again. */
  async #read(parameter: string): Promise<string | undefined> {
    try {
      return (await this.#parameters.read(`${this.#path}${parameter}`)).trim();
    } catch {
      return undefined; // also where it refuses us: an attempt that was begun has to end on record
    }
  }

  async #ask(asking: Asking, address: string, values: Values): Promise<Read> {
    const sent = await this.#sender.request(fillRequest(asking, address, values));
    if (sent.kind === 'failed') return { sent };
    const { text, ...answered } = sent;
    const { status } = answered;
    if (status < 200 || status >= 300) return { sent: answered };
    const value = status === asking.answered.status ? readAnswer(asking.answered.by, text) : undefined;
    if (value !== undefined) return { value, sent: answered };
    return { sent: { kind: 'failed', code: `${status}-not-understood`, address: answered.address } };
  }
}

/** @returns `undefined` for what is not as the row says, such as the page of a proxy. */
function readAnswer(by: z.ZodMiniType, text: string | undefined): unknown {
  try {
    const parsed = safeParse(by, JSON.parse(text ?? ''));
    return parsed.success ? parsed.data : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
