import type { IncomingHttpHeaders } from 'node:http';
import type { Answer } from '../../base/answer.ts';
import { requireDigests, requireSignedContent } from './checksums.ts';
import { answerForm } from './form-answer.ts';
import { requirePolicy } from './form-policy.ts';
import { type Payload, readPayload } from './payload.ts';
import { headersOf, readPostedForm } from './posted-form.ts';
import { notHonoured, refuseStorageCall, StorageRefusal } from './refusal.ts';
import { readStorageRequest, requirePlainName, type StorageCall } from './request.ts';

export interface StoredObject {
  readonly bucket: string;
  readonly key: string;
}

export interface FrontOptions {
  /** Asks the stand-in. */
  readonly send: (call: StorageCall) => Promise<Answer>;
  /** What posted forms are signed with. */
  readonly secret: string;
  /** Epoch ms. */
  readonly now: () => number;
  /** Hears of every object once it is stored, however it came. What it does is its own, and later. */
  readonly onStored?: ((object: StoredObject) => void) | undefined;
}

/** Answers as the service does where the stand-in would not, and passes on the rest. What cannot be honoured is refused. */
export function createFront({ send, secret, now, onStored }: FrontOptions): (call: StorageCall) => Promise<Answer> {
  let writes: Promise<unknown> = Promise.resolve();

  /** One write after the other: what a condition was asked of must still be so when the object is stored. */
  const inTurn = async <T>(write: () => Promise<T>): Promise<T> => {
    const turn = writes.then(write);
    writes = turn.catch(() => undefined); // whoever wrote hears of it
    return await turn;
  };

  const store = async (object: StoredObject, { bytes, headers }: Payload): Promise<Answer> => {
    requireDigests({ bytes, headers });
    const target = `/${object.bucket}/${object.key.split('/').map(encodeURIComponent).join('/')}`;
    const answer = await inTurn(async () => {
      await requireConditions(headers, () => send({ method: 'HEAD', target, headers: {}, body: Buffer.alloc(0) }));
      return await send({ method: 'PUT', target, headers, body: bytes });
    });
    if (answer.status === 200) onStored?.(object);
    return answer;
  };

  const storeForm = async (call: StorageCall, bucket: string): Promise<Answer> => {
    const form = await readPostedForm(call, bucket);
    requirePolicy(form, secret, now());
    const object = { bucket, key: form.fields.get('key') ?? '' };
    requirePlainName(object.key);
    const answer = await store(object, { bytes: form.file, headers: headersOf(form) });
    return answer.status === 200 ? answerForm(form, String(answer.headers['etag'])) : answer;
  };

  const answer = async (call: StorageCall): Promise<Answer> => {
    const { operation, ...object } = readStorageRequest(call);
    requireSignedContent(call.body, call.headers);
    if (operation === 'PostObject') return await storeForm(call, object.bucket);
    if (operation === 'PutObject') return await store(object, readPayload(call));
    return await send(call);
  };

  return async (call) => {
    try {
      return await answer(call);
    } catch (error) {
      if (!(error instanceof StorageRefusal)) throw error;
      return refuseStorageCall(error.status, error.code, error.message);
    }
  };
}

/**
 * Whether an object may be written now.
 *
 * @throws StorageRefusal 412 where the name is taken, or the object is another than the writer believes.
 */
async function requireConditions(headers: IncomingHttpHeaders, ask: () => Promise<Answer>): Promise<void> {
  const [taken, believed] = [headers['if-none-match'], headers['if-match']];
  if (taken === undefined && believed === undefined) return;
  if (taken !== undefined && (taken !== '*' || believed !== undefined)) {
    throw notHonoured('If-None-Match other than * when an object is written');
  }
  const there = await ask();
  const isThere = there.status === 200;
  if (believed !== undefined && !isThere)
    throw new StorageRefusal(404, 'NoSuchKey', 'The specified key does not exist.');
  if (believed === undefined ? isThere : there.headers['etag'] !== believed) {
    throw new StorageRefusal(
      412,
      'PreconditionFailed',
      'At least one of the pre-conditions you specified did not hold',
    );
  }
}
