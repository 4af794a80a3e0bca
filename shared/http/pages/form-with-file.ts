import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { HoldfastError } from '../../errors.ts';
import { readRawBody, requireMediaType } from '../request.ts';
import type { Fields } from './form.ts';

const FORM_TYPE = 'multipart/form-data';
const MEDIA_TYPE = /^multipart\/form-data\s*;\s*boundary=[\w'()+,./:=?-]{1,70}$/i;

/** Whether a browser sends a form with a file in it. */
export const isFormWithFile = ({ headers }: APIGatewayProxyEventV2): boolean =>
  /^multipart\/form-data\b/i.test(headers['content-type'] ?? '');

const malformed = (): HoldfastError =>
  new HoldfastError('invalid-request', 'the form with a file is not one that a browser sends');

/** The platform's own reading of such forms. @throws HoldfastError `unsupported-media-type`, `invalid-request`. */
async function readParts(event: APIGatewayProxyEventV2): Promise<FormData> {
  requireMediaType(event, FORM_TYPE, MEDIA_TYPE);
  const bytes = Uint8Array.from(readRawBody(event));
  const headers = { 'content-type': event.headers['content-type'] ?? '' };
  return await new Response(bytes, { headers }).formData().catch(() => {
    throw malformed(); // a TypeError, the only thing it is rejected with
  });
}

/** The one file of a form under a name. */
function takeFile(form: FormData, name: string): File {
  const [file, ...others] = form.getAll(name);
  if (others.length > 0 || file === undefined || typeof file === 'string') throw malformed();
  return file;
}

/**
 * The file of a posted form that has one, as bytes: what it is called, and of which type a browser takes it, nobody asks. It may be as large
 * as a request to a function is.
 *
 * @param name of its field.
 * @returns empty where none was chosen.
 * @throws HoldfastError `unsupported-media-type`, `invalid-request`.
 */
export async function readFile(event: APIGatewayProxyEventV2, name: string): Promise<Uint8Array> {
  const file = takeFile(await readParts(event), name);
  return new Uint8Array(await file.arrayBuffer());
}

/** A field for a file with text in it, and the field whose place that text takes. */
export interface TextFile {
  readonly file: string;
  readonly into: string;
}

/** What editors write who call two octets for each sign "Unicode" say so first. */
function nameEncoding([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | 'utf-8' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/**
 * The fields of a posted form that may have a file with text: its text stands for what was typed. Signs that are none are shown as such, for
 * whoever chose the file to see.
 *
 * @param atMost bytes of the file.
 * @throws HoldfastError `unsupported-media-type`, `body-too-large`, `invalid-request`.
 */
export async function readFormWithText(
  event: APIGatewayProxyEventV2,
  { file: name, into }: TextFile,
  atMost: number,
): Promise<Fields> {
  const form = await readParts(event);
  const file = takeFile(form, name);
  if (file.size > atMost) throw new HoldfastError('body-too-large', `a file has at most ${atMost} bytes here`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const names = [...new Set(form.keys())].filter((key) => key !== name);
  const typed = Object.fromEntries(names.map((key) => [key, form.getAll(key).map(requireText)]));
  return bytes.length === 0 ? typed : { ...typed, [into]: [new TextDecoder(nameEncoding(bytes)).decode(bytes)] };
}

function requireText(value: string | File): string {
  if (typeof value !== 'string') throw malformed();
  return value;
}
