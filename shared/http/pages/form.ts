import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { HoldfastError } from '../../errors.ts';
import { readRawBody, requireMediaType } from '../request.ts';

/** The fields of a form as they were typed, by name. */
export type Fields = Readonly<Record<string, readonly string[]>>;

const FORM_TYPE = 'application/x-www-form-urlencoded';
const MEDIA_TYPE = /^application\/x-www-form-urlencoded\s*(?:;\s*charset="?utf-8"?\s*)?$/i;

/** Bytes of a body: a form of the longest text that a person may send, with room for the names of its fields. */
const AT_MOST = 65_536;

const malformed = (): HoldfastError => new HoldfastError('invalid-request', 'the form is not one that a browser sends');

/** @throws HoldfastError `invalid-request` for what is no percent-encoded UTF-8. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw malformed(); // URIError: the only thing decodeURIComponent throws
  }
}

/** What a browser sends of a form: names of ours, and what was typed, as it was typed. */
const PRINTABLE = /^[\x21-\x7e]*$/;

/**
 * A posted form.
 *
 * @param atMost bytes of its body, as it is encoded.
 * @throws HoldfastError `unsupported-media-type`, `body-too-large`, `invalid-request`.
 */
export function readForm(event: APIGatewayProxyEventV2, atMost: number = AT_MOST): Fields {
  requireMediaType(event, FORM_TYPE, MEDIA_TYPE);
  const bytes = readRawBody(event);
  if (bytes.length > atMost) throw new HoldfastError('body-too-large', `a form has at most ${atMost} bytes`);
  const body = Buffer.from(bytes).toString('latin1');
  if (!PRINTABLE.test(body)) throw malformed();
  const fields = new Map<string, string[]>();
  for (const pair of body.split('&').filter((text) => text !== '')) {
    const [name = '', ...value] = pair.split('=');
    const [field, typed] = [decode(name), decode(value.join('='))];
    const list = fields.get(field) ?? [];
    list.push(typed); // copied for each of the 32,768 that fit, a list keeps a processor for twenty seconds
    fields.set(field, list);
  }
  return Object.fromEntries(fields);
}
