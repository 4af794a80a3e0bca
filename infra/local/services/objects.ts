import { buildApp } from 'fauxqs';
import { FileS3Persistence } from '../../../node_modules/fauxqs/dist/s3/fileS3Persistence.js';
import { S3Store } from '../../../node_modules/fauxqs/dist/s3/s3Store.js';
import { SnsStore } from '../../../node_modules/fauxqs/dist/sns/snsStore.js';
import { SqsStore } from '../../../node_modules/fauxqs/dist/sqs/sqsStore.js';
import { explainBusyPort, LOOPBACK } from '../base/ports.ts';

export interface ObjectsOptions {
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
 * Object storage, on the loopback address. What is on record has its files there, so they outlive a restart; fauxqs keeps them in
 * a folder only when it listens on every address of the machine, hence the way in by its parts.
 *
 * @throws Error when the port is taken.
 */
export async function startObjects({ port: wanted, region, folder }: ObjectsOptions): Promise<Objects> {
  const s3Store = new S3Store();
  const kept = folder === undefined ? undefined : new FileS3Persistence(folder);
  if (kept) {
    kept.loadS3(s3Store);
    s3Store.persistence = kept;
  }
  const stores = { s3Store, snsStore: new SnsStore(), sqsStore: new SqsStore() };
  const app = buildApp({ logger: false, defaultRegion: region, stores });
  try {
    await app.listen({ port: wanted, host: LOOPBACK });
  } catch (error) {
    throw explainBusyPort(error, wanted, 'the object storage');
  }
  const address = app.addresses()[0];
  const port = typeof address === 'object' ? address.port : wanted;
  return {
    endpoint: `http://${LOOPBACK}:${port}`,
    async stop() {
      await app.close();
      kept?.close();
    },
  };
}
