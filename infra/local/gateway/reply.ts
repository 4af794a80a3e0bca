/** What goes back over the wire. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Buffer;
}

const JSON_TYPE = { 'content-type': 'application/json' };

/** An answer of the gateway itself, in its own form. */
export function replyWith(status: number, message: string, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, headers: { ...JSON_TYPE, ...headers }, body: Buffer.from(JSON.stringify({ message })) };
}

export const internalServerError: Reply = replyWith(500, 'Internal Server Error');

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
