import { createServer } from 'node:http';
import { buildApp } from 'fauxqs';
import { FileS3Persistence } from '../../../node_modules/fauxqs/dist/s3/fileS3Persistence.js';
import { S3Store } from '../../../node_modules/fauxqs/dist/s3/s3Store.js';
import { SnsStore } from '../../../node_modules/fauxqs/dist/sns/snsStore.js';
import { SqsStore } from '../../../node_modules/fauxqs/dist/sqs/sqsStore.js';
import { type Answer, writeAnswer } from '../base/answer.ts';
import { LOCAL_SECRET } from '../base/credentials.ts';
import { closeServer, KEPT_OPEN, LOOPBACK, listen } from '../base/ports.ts';
import { readWithin } from '../base/read-within.ts';
import { createFront, type FrontOptions } from './storage/front.ts';
import { MOST_BYTES, refuseTooLarge } from './storage/payload.ts';
import { refuseStorageCall } from './storage/refusal.ts';
import type { StorageCall } from './storage/request.ts';

export interface ObjectsOptions extends Pick<FrontOptions, 'onStored'> {
  /** By which posted forms run out, epoch ms; left out: the machine's. */
  readonly now?: () => number;
  /** 0 lets the operating system choose. */
  readonly port: number;
  readonly region: string;
  /** Where objects are kept over a restart; left out: nowhere. */
  readonly folder: string | undefined;
}

export interface Objects {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/**
 * Object storage, on the loopback address. What is on record has its files there, so they outlive a restart. fauxqs keeps them and is
 * never asked but through what stands in front of it: by itself it ignores conditions and digests, and takes requests it does not know
 * for others.
 *
 * @throws Error when the port is taken.
 */
export async function startObjects({
  port: wanted,
  region,
  folder,
  now = Date.now,
  onStored,
}: ObjectsOptions): Promise<Objects> {
  const s3Store = new S3Store();
  const kept = folder === undefined ? undefined : new FileS3Persistence(folder);
  if (kept) {
    kept.loadS3(s3Store);
    s3Store.persistence = kept;
  }
  const stores = { s3Store, snsStore: new SnsStore(), sqsStore: new SqsStore() };
  const app = buildApp({ logger: false, defaultRegion: region, stores });
  const send = async ({ method, target, headers, body }: StorageCall): Promise<Answer> => {
    const answer = await app.inject({
      method: method as 'GET', // the front lets no other through
      url: target,
      headers: { ...headers, host: LOOPBACK, 'content-length': String(body.length) },
      ...(body.length > 0 && { payload: body }),
    });
    const told = Object.entries(answer.headers).map(([name, value]) => [
      name,
      typeof value === 'number' ? `${value}` : value,
    ]);
    return { status: answer.statusCode, headers: Object.fromEntries(told), body: answer.rawPayload };
  };
  const front = createFront({ send, secret: LOCAL_SECRET, now, onStored });
  const server = createServer({ ...KEPT_OPEN, noDelay: true }, (incoming, response) => {
    const { method = '', url: target = '/', headers } = incoming;
    readWithin(incoming, MOST_BYTES)
      .then((body) => (body ? front({ method, target, headers, body }) : refuseTooLarge(method)))
      .catch((error: unknown) => refuseStorageCall(500, 'InternalError', String(error)))
      .then((answer) => writeAnswer(response, answer));
  });
  const port = await listen(server, wanted, 'the object storage');
  return {
    endpoint: `http://${LOOPBACK}:${port}`,
    async stop() {
      await closeServer(server);
      await app.close();
      kept?.close();
    },
  };
}
