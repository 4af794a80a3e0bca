import type { IncomingMessage } from 'node:http';
import type { Answer } from '../base/answer.ts';
import { readWithin } from '../base/read-within.ts';
import { MOST_BYTES, refuseTooLarge } from '../services/storage/payload.ts';
import { readPostedForm } from '../services/storage/posted-form.ts';
import { refuseStorageCall, StorageRefusal } from '../services/storage/refusal.ts';
import type { AskedCall } from './calls.ts';

/** A form that a browser posts to object storage: whoever signed it puts the object. */
export interface FormCall extends AskedCall {
  /** The access key id it was signed with; empty where it is not. */
  readonly signer: string;
  readonly body: Buffer;
}

const POSTED_TO = /^\/([^/?]+)\/?$/;

/** The bucket that a form is posted to; `undefined` for every other request. */
const bucketOf = ({ method, url = '' }: IncomingMessage): string | undefined =>
  method === 'POST' ? POSTED_TO.exec(url)?.[1] : undefined;

/** @returns what the form asks for, what the storage says to one that cannot be read, or `undefined` for what is no form. */
export async function readFormCall(incoming: IncomingMessage): Promise<FormCall | Answer | undefined> {
  const bucket = bucketOf(incoming);
  if (bucket === undefined) return undefined;
  const body = await readWithin(incoming, MOST_BYTES);
  if (!body) return refuseTooLarge('POST');
  try {
    const { fields } = await readPostedForm(
      { method: 'POST', target: incoming.url ?? '', headers: incoming.headers, body },
      bucket,
    );
    const [signer = ''] = (fields.get('x-amz-credential') ?? '').split('/');
    return { operation: 'PostObject', request: { bucket, key: fields.get('key') ?? '' }, signer, body };
  } catch (error) {
    if (!(error instanceof StorageRefusal)) throw error;
    return refuseStorageCall(error.status, error.code, error.message);
  }
}

/** Whether there is an object by it that was not there before. */
export const isStored = (operation: string, { status }: Answer): boolean =>
  (operation === 'PutObject' && status === 200) || (operation === 'PostObject' && status < 400);
