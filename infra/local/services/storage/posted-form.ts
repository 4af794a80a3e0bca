import type { PostedForm } from './form-policy.ts';
import { notHonoured, StorageRefusal } from './refusal.ts';
import type { StorageCall } from './request.ts';

/** Fields that go with the object. */
const KEPT = /^(?:content-type|content-disposition|content-encoding|cache-control|x-amz-meta-.+|x-amz-checksum-.+)$/;

/** Fields that say how to answer or why it is allowed, and those above; the stand-in drops every other. */
const KNOWN =
  /^(?:key|bucket|policy|success_action_status|success_action_redirect|x-amz-(?:algorithm|credential|date|security-token|signature)|x-ignore-.*)$/;

/** What S3 puts the name of the file in place of. */
const FILE_NAME = '$' + '{filename}';

const malformed = () =>
  new StorageRefusal(
    400,
    'MalformedPOSTRequest',
    'The body of your POST request is not well-formed multipart/form-data.',
  );

/** @throws StorageRefusal for what is no such form, or asks for more than is honoured. */
export async function readPostedForm({ headers, body }: StorageCall, bucket: string): Promise<PostedForm> {
  const type = String(headers['content-type']);
  if (!type.toLowerCase().startsWith('multipart/form-data')) throw notHonoured(`a POST of ${type}`);
  const entries = await new Response(Uint8Array.from(body), { headers: { 'content-type': type } })
    .formData()
    .then((form) => [...form])
    .catch(() => {
      throw malformed();
    });
  const fields = new Map<string, string>();
  for (const [name, value] of entries) {
    const field = name.toLowerCase();
    if (field === 'file') return { bucket, ...finish(fields, value), file: await bytesOf(value) }; // what follows the file is ignored
    if (typeof value !== 'string') throw malformed();
    if (!KEPT.test(field) && !KNOWN.test(field)) throw notHonoured(`the field ${field} of a form`);
    fields.set(field, value);
  }
  throw new StorageRefusal(400, 'InvalidArgument', 'POST requires exactly one file upload per request.');
}

const bytesOf = async (value: string | File): Promise<Buffer> =>
  typeof value === 'string' ? Buffer.from(value) : Buffer.from(await value.arrayBuffer());

/** The key may name the file as the person's own machine calls it. */
function finish(fields: Map<string, string>, file: string | File): Pick<PostedForm, 'fields'> {
  const key = fields.get('key');
  if (!key) throw new StorageRefusal(400, 'InvalidArgument', "Bucket POST must contain a field named 'key'.");
  const name = typeof file === 'string' ? '' : (file.name.split(/[/\\]/).at(-1) ?? '');
  return { fields: fields.set('key', key.replaceAll(FILE_NAME, name)) };
}

/** What is said of the object in the form. */
export const headersOf = ({ fields }: PostedForm): Readonly<Record<string, string>> => ({
  'content-type': 'binary/octet-stream',
  ...Object.fromEntries([...fields].filter(([name]) => KEPT.test(name))),
});
