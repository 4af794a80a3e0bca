import { randomUUID } from 'node:crypto';
import { messageOf } from '../base/errors.ts';
import type { Log } from '../base/ports.ts';
import { assembleTestString } from '../base/test-string.ts';
import { demandGrant } from '../meter/grants.ts';
import type { DeclaredScanPlan, Site } from '../template/site.ts';
import type { PutEvent } from './bus.ts';

/** How it answers: `auto` finds the test string and nothing else · `silent` says nothing of any file · `failing` looks into none. */
export const SCANNER_MODES = ['auto', 'silent', 'failing'] as const;
export type ScannerMode = (typeof SCANNER_MODES)[number];

export interface StoredObject {
  readonly bucket: string;
  readonly key: string;
}

export interface ScannerOptions {
  readonly site: Site;
  readonly read: (object: StoredObject) => Promise<Uint8Array>;
  readonly put: PutEvent;
  readonly log: Log;
}

export interface Scanner {
  /** Told of each object that was put; returns at once. */
  stored(object: StoredObject): void;
  setMode(mode: ScannerMode): void;
  mode(): ScannerMode;
  /** Resolves when whatever was put has been looked into, and told of. */
  idle(): Promise<void>;
}

/** What the service would be asked for by the bucket, and by the bucket's key, before it reads an object. */
function demandGrants({ id, bucket, prefixes, roleArn }: DeclaredScanPlan, { declared, account, region }: Site): void {
  const arn = `arn:aws:s3:::${bucket}`;
  for (const prefix of prefixes) {
    demandGrant(declared, id, roleArn, 's3:GetObject', `${arn}/${prefix}object`, { 'aws:ResourceAccount': [account] });
  }
  const keyArn = declared.bucketKeys.get(bucket);
  if (keyArn === undefined) return;
  const viaS3 = { 'kms:ViaService': [`s3.${region}.amazonaws.com`], 'kms:EncryptionContext:aws:s3:arn': [arn] };
  demandGrant(declared, id, roleArn, 'kms:Decrypt', keyArn, viaS3);
}

/**
 * Stands in for the search for malware: it finds the industry's test string, and calls all else clean.
 *
 * @throws TemplateError when the role of a plan may not read what it is to search.
 */
export function createScanner({ site, read, put, log }: ScannerOptions): Scanner {
  const { scanPlans } = site.declared;
  for (const plan of scanPlans) demandGrants(plan, site);
  const underWay = new Set<Promise<void>>();
  const wanted = Buffer.from(assembleTestString());
  let mode: ScannerMode = 'auto';

  const search = async (object: StoredObject): Promise<string> => {
    if (mode === 'failing') return 'FAILED';
    return Buffer.from(await read(object)).includes(wanted) ? 'THREATS_FOUND' : 'NO_THREATS_FOUND';
  };

  const scan = async ({ arn }: DeclaredScanPlan, object: StoredObject): Promise<void> => {
    const scanResultStatus = await search(object);
    await put({
      version: '0',
      id: randomUUID(),
      source: 'aws.guardduty',
      'detail-type': 'GuardDuty Malware Protection Object Scan Result',
      account: site.account,
      region: site.region,
      time: new Date().toISOString(),
      resources: [arn],
      detail: {
        schemaVersion: '1.0',
        scanStatus: scanResultStatus === 'FAILED' ? 'FAILED' : 'COMPLETED',
        resourceType: 'S3_OBJECT',
        s3ObjectDetails: { bucketName: object.bucket, objectKey: object.key, s3Throttled: false },
        scanResultDetails: {
          scanResultStatus,
          threats: scanResultStatus === 'THREATS_FOUND' ? [{ name: 'the test string of the industry' }] : null,
        },
      },
    });
  };

  return {
    stored(object) {
      if (mode === 'silent') return;
      for (const plan of scanPlans) {
        if (plan.bucket !== object.bucket || !plan.prefixes.some((prefix) => object.key.startsWith(prefix))) continue;
        const work = scan(plan, object)
          .catch((error: unknown) => log(`${plan.id}: ${messageOf(error)}`))
          .finally(() => underWay.delete(work));
        underWay.add(work);
      }
    },
    setMode: (wish) => {
      mode = wish;
    },
    mode: () => mode,
    idle: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
