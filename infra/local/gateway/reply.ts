import { ENTRY_ANSWERS, type EntryStatus } from '../../../shared/deployment/entry-answers.ts';

/** What goes back over the wire. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Buffer;
}

const JSON_TYPE = { 'content-type': 'application/json' };

/**
 * An answer of the gateway itself. Its 401 names no type: the challenge says what is wrong. That, and each message, is as AWS publishes it or
 * as it was seen; the status of too large a head alone is not told anywhere.
 */
export function answerByEntry(status: EntryStatus, headers: Readonly<Record<string, string>> = {}): Reply {
  const type = status === 401 ? {} : JSON_TYPE;
  const body = Buffer.from(JSON.stringify({ message: ENTRY_ANSWERS[status] }));
  return { status, headers: { ...type, ...headers }, body };
}

export const internalServerError: Reply = answerByEntry(500);

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readHeaders(value: unknown): Record<string, string> | undefined {
  if (value === undefined) return {};
  if (!isRecord(value)) return undefined;
  const headers: Record<string, string> = {};
  for (const [name, content] of Object.entries(value)) {
    if (typeof content === 'object') return undefined;
    headers[name.toLowerCase()] = String(content);
  }
  return headers;
}

/** Reads what a function returned (payload format 2.0); anything the gateway could not send becomes its 500. */
export function toReply(result: unknown): Reply {
  if (!isRecord(result) || result['statusCode'] === undefined) {
    const text = typeof result === 'string' ? result : JSON.stringify(result ?? null);
    return { status: 200, headers: JSON_TYPE, body: Buffer.from(text) };
  }
  const { statusCode, body = '', isBase64Encoded, cookies } = result;
  const status = Number(statusCode);
  const headers = readHeaders(result['headers']);
  const valid =
    Number.isInteger(status) && status >= 100 && status <= 599 && typeof body === 'string' && headers !== undefined;
  if (!valid) return internalServerError;
  return {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      ...headers,
      ...(Array.isArray(cookies) && cookies.length > 0 && { 'set-cookie': cookies.map(String) }),
    },
    body: Buffer.from(body, isBase64Encoded === true ? 'base64' : 'utf8'),
  };
}
