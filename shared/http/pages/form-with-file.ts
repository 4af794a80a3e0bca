import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { HoldfastError } from '../../errors.ts';
import { readRawBody, requireMediaType } from '../request.ts';

const FORM_TYPE = 'multipart/form-data';
const MEDIA_TYPE = /^multipart\/form-data\s*;\s*boundary=[\w'()+,./:=?-]{1,70}$/i;

/** Whether a browser sends a form with a file in it. */
export const isFormWithFile = ({ headers }: APIGatewayProxyEventV2): boolean =>
  /^multipart\/form-data\b/i.test(headers['content-type'] ?? '');

const malformed = (): HoldfastError =>
  new HoldfastError('invalid-request', 'the form with a file is not one that a browser sends');

/**
 * The file of a posted form that has one, as bytes: what it is called, and of which type a browser takes it, nobody asks. The platform's own
 * reading of such forms. It may be as large as a request to a function is.
 *
 * @param name of its field.
 * @returns empty where none was chosen.
 * @throws HoldfastError `unsupported-media-type`, `invalid-request`.
 */
export async function readFile(event: APIGatewayProxyEventV2, name: string): Promise<Uint8Array> {
  requireMediaType(event, FORM_TYPE, MEDIA_TYPE);
  const bytes = Uint8Array.from(readRawBody(event));
  const headers = { 'content-type': event.headers['content-type'] ?? '' };
  const form = await new Response(bytes, { headers }).formData().catch(() => {
    throw malformed(); // a TypeError, the only thing it is rejected with
  });
  const [file, ...others] = form.getAll(name);
  if (others.length > 0 || file === undefined || typeof file === 'string') throw malformed();
  return new Uint8Array(await file.arrayBuffer());
}
