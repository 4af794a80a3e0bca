/** Bytes of their own memory, as Web Crypto wants them. */
export type Bytes = Uint8Array<ArrayBuffer>;

export const toUtf8 = (text: string): Bytes => new TextEncoder().encode(text);

/** @throws TypeError for what is no UTF-8. */
export const fromUtf8 = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

/** A body as its bytes: text is sent, and signed, as UTF-8. */
export const bytesOf = (body: string | Uint8Array | ArrayBuffer): Bytes =>
  typeof body === 'string' ? toUtf8(body) : new Uint8Array(body);

/** One after the other. */
export function joinBytes(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Base64 with padding (RFC 4648, section 4). */
export const toBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

/** Of base64 with padding; `undefined` for anything else. */
export function fromBase64(text: string): Bytes | undefined {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined;
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
}

/** Of base64 for URLs, without padding (RFC 7515, section 2), in the one spelling that bytes have; `undefined` for anything else. */
export function fromBase64Url(text: string): Bytes | undefined {
  if (text.length % 4 === 1 || !/^[\w-]*$/.test(text)) return undefined;
  const padded = text
    .padEnd(Math.ceil(text.length / 4) * 4, '=')
    .replaceAll('-', '+')
    .replaceAll('_', '/');
  const bytes = fromBase64(padded);
  return bytes !== undefined && toBase64(bytes) === padded ? bytes : undefined;
}

export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

export const sha256 = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
