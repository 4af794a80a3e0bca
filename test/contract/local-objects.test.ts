import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LOCAL_SECRET } from '../../infra/local/base/credentials.ts';
import { ensureBucket } from '../../infra/local/host/external.ts';
import { type Meter, startMeter } from '../../infra/local/meter/meter.ts';
import { type Objects, startObjects } from '../../infra/local/services/objects.ts';

const REGION = 'eu-central-1';
const ACCOUNT = '123456789012';
const NOWHERE = 'http://127.0.0.1:1';
const Bucket = 'files';

const clientOf = (endpoint: string, accessKeyId = 'host') =>
  new S3Client({
    endpoint,
    region: REGION,
    credentials: { accessKeyId, secretAccessKey: 'test' },
    forcePathStyle: true,
    maxAttempts: 1,
  });

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'objects-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

it('keeps objects over a restart, and finds the bucket again', async () => {
  const first = await startObjects({ port: 0, region: REGION, folder });
  await ensureBucket(clientOf(first.endpoint), Bucket);
  const Body = Buffer.from([0, 255, 1]);
  await clientOf(first.endpoint).send(new PutObjectCommand({ Bucket, Key: 'sealed/a/b', Body }));
  await first.stop();
  const second = await startObjects({ port: 0, region: REGION, folder });
  try {
    await ensureBucket(clientOf(second.endpoint), Bucket);
    const read = await clientOf(second.endpoint).send(new GetObjectCommand({ Bucket, Key: 'sealed/a/b' }));
    expect([...((await read.Body?.transformToByteArray()) ?? [])]).toEqual([0, 255, 1]);
  } finally {
    await second.stop();
  }
});

it('says who wants a port that is taken', async () => {
  const first = await startObjects({ port: 0, region: REGION, folder: undefined });
  const port = Number(new URL(first.endpoint).port);
  await expect(startObjects({ port, region: REGION, folder: undefined })).rejects.toThrow('the object storage');
  await first.stop();
});

describe('behind the meter', () => {
  let objects: Objects;
  let meter: Meter;
  let s3: S3Client;
  beforeEach(async () => {
    objects = await startObjects({ port: 0, region: REGION, folder: undefined });
    await clientOf(objects.endpoint).send(new CreateBucketCommand({ Bucket }));
    const upstreams = {
      dynamodb: NOWHERE,
      sqs: NOWHERE,
      kms: NOWHERE,
      lambda: NOWHERE,
      s3: objects.endpoint,
      ssm: NOWHERE,
    };
    meter = await startMeter({ upstreams, region: REGION, account: ACCOUNT, log: () => undefined });
    meter.bind('worker1', { functionName: 'take-attachments', requestId: 'request-1' });
    s3 = clientOf(meter.endpoints.s3, 'worker1');
  });
  afterEach(async () => {
    await meter.stop();
    await objects.stop();
  });

  const allow = (Action: string, under: string, Condition?: Record<string, Record<string, string>>) =>
    meter.allow('take-attachments', [
      { Effect: 'Allow', Action, Resource: `arn:aws:s3:::${Bucket}${under}`, ...(Condition && { Condition }) },
    ]);
  const put = (Key: string, more: object = {}) => s3.send(new PutObjectCommand({ Bucket, Key, Body: 'x', ...more }));
  const denied = { name: 'AccessDenied', $metadata: { httpStatusCode: 403 } };

  it('lets a function do what its role names under a prefix, and nothing else', async () => {
    allow('s3:PutObject', '/incoming/*', { StringEquals: { 'aws:ResourceAccount': ACCOUNT } });
    await put('incoming/a/1');
    await expect(put('sealed/a/1')).rejects.toMatchObject(denied);
    const Key = 'incoming/a/1';
    await expect(s3.send(new GetObjectCommand({ Bucket, Key }))).rejects.toMatchObject(denied);
    await expect(s3.send(new DeleteObjectCommand({ Bucket, Key }))).rejects.toMatchObject(denied);
    expect(meter.calls().byFunction['take-attachments']).toMatchObject({
      calls: { 's3:PutObject': 2, 's3:GetObject': 1, 's3:DeleteObject': 1 },
      denied: 3,
    });
  });

  it('holds keeping to names that are not taken', async () => {
    allow('s3:PutObject', '/sealed/*', { Null: { 's3:if-none-match': 'false' } });
    await expect(put('sealed/a/1')).rejects.toMatchObject(denied);
    await put('sealed/a/1', { IfNoneMatch: '*' });
  });

  it('holds listing to a prefix', async () => {
    allow('s3:ListBucket', '', { StringLike: { 's3:prefix': 'incoming/*' } });
    const list = (Prefix?: string) => s3.send(new ListObjectsV2Command({ Bucket, Prefix }));
    await clientOf(objects.endpoint).send(new PutObjectCommand({ Bucket, Key: 'incoming/a/1', Body: 'x' }));
    expect((await list('incoming/a/')).Contents?.map(({ Key }) => Key)).toEqual(['incoming/a/1']);
    await expect(list('sealed/')).rejects.toMatchObject(denied);
    await expect(list()).rejects.toMatchObject(denied);
  });

  it('tells only those who may list that an object is missing', async () => {
    allow('s3:GetObject', '/sealed/*');
    const read = () => s3.send(new GetObjectCommand({ Bucket, Key: 'sealed/a/1' }));
    await expect(read()).rejects.toMatchObject(denied);
    allow('s3:ListBucket', '');
    await expect(read()).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  it('asks for the key of a bucket that has one, by way of the bucket and by no other', async () => {
    const keyArn = 'arn:aws:kms:eu-central-1:000000000000:key/files';
    const via = (bucket: string) => ({
      StringEquals: {
        'kms:ViaService': `s3.${REGION}.amazonaws.com`,
        'kms:EncryptionContext:aws:s3:arn': `arn:aws:s3:::${bucket}`,
      },
    });
    const allowKey = (Action: string, bucket: string = Bucket) =>
      meter.allow('take-attachments', [{ Effect: 'Allow', Action, Resource: keyArn, Condition: via(bucket) }]);
    const read = () => s3.send(new GetObjectCommand({ Bucket, Key: 'incoming/a/1' }));
    allow('s3:PutObject', '/incoming/*');
    allow('s3:GetObject', '/incoming/*');
    meter.sealBucket(Bucket, keyArn);
    allowKey('kms:GenerateDataKey', 'another');
    await expect(put('incoming/a/1')).rejects.toMatchObject(denied);
    allowKey('kms:GenerateDataKey');
    await put('incoming/a/1');
    await expect(read()).rejects.toMatchObject(denied);
    allowKey('kms:Decrypt');
    await read();
  });

  it('tells of each object that was put, and of none that was refused', async () => {
    const told: unknown[] = [];
    meter.watchObjects((object) => void told.push(object));
    allow('s3:PutObject', '/incoming/*');
    await put('incoming/a/1');
    await put('sealed/a/1').catch(() => undefined);
    expect(told).toEqual([{ bucket: Bucket, key: 'incoming/a/1' }]);
  });

  it('knows no other operation, and no stranger', async () => {
    const head = s3.send(new HeadObjectCommand({ Bucket, Key: 'sealed/a/1' }));
    await expect(head).rejects.toMatchObject({ $metadata: { httpStatusCode: 400 } });
    const stranger = clientOf(meter.endpoints.s3, 'nobody');
    const read = stranger.send(new GetObjectCommand({ Bucket, Key: 'sealed/a/1' }));
    await expect(read).rejects.toMatchObject({ name: 'InvalidAccessKeyId' });
    expect((await fetch(`${meter.endpoints.s3}/${Bucket}?delete`, { method: 'POST', body: 'x' })).status).toBe(403);
  });

  describe('a posted form', () => {
    const keyArn = 'arn:aws:kms:eu-central-1:000000000000:key/files';
    const Key = 'incoming/wholes/1';
    const signed = (client: S3Client, key = Key) => createPresignedPost(client, { Bucket, Key: key });
    const post = async ({ url, fields }: Awaited<ReturnType<typeof signed>>) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      form.set('file', new File(['content'], 'x'));
      return await fetch(url, { method: 'POST', body: form });
    };
    const signer = (accessKeyId = 'worker1') => {
      const { s3: endpoint } = meter.endpoints;
      const credentials = { accessKeyId, secretAccessKey: LOCAL_SECRET };
      return new S3Client({ endpoint, region: REGION, credentials, forcePathStyle: true });
    };
    const stored = async () => (await objectsOf()).includes(Key);
    const objectsOf = async () => {
      const { Contents = [] } = await clientOf(objects.endpoint).send(new ListObjectsV2Command({ Bucket }));
      return Contents.map((one) => one.Key);
    };

    it('is stored by what the role may that signed it, also when its instance is gone, and told of', async () => {
      const told: unknown[] = [];
      meter.watchObjects((object) => void told.push(object));
      allow('s3:PutObject', '/incoming/*');
      const form = await signed(signer());
      meter.unbind('worker1');
      expect((await post(form)).status).toBe(204);
      expect(await stored()).toBe(true);
      expect(told).toEqual([{ bucket: Bucket, key: Key }]);
      expect(meter.calls().byFunction['take-attachments']?.calls).toEqual({ 's3:PostObject': 1 });
    });

    it('is refused where that role may not put it, or not by the bucket’s key, and to a stranger', async () => {
      expect((await post(await signed(signer()))).status).toBe(403);
      allow('s3:PutObject', '/incoming/*');
      expect((await post(await signed(signer(), 'sealed/1'))).status).toBe(403);
      meter.sealBucket(Bucket, keyArn);
      expect((await post(await signed(signer()))).status).toBe(403);
      const answer = await post(await signed(signer('nobody')));
      expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('InvalidAccessKeyId')]);
      expect(await objectsOf()).toEqual([]);
    });

    it('is held to its policy by the storage behind, and fails as S3 does when it is told to', async () => {
      allow('s3:PutObject', '/incoming/*');
      const form = await signed(signer());
      const changed = await post({ ...form, fields: { ...form.fields, key: 'incoming/wholes/2' } });
      expect([changed.status, await changed.text()]).toEqual([403, expect.stringContaining('Policy Condition failed')]);
      meter.setFaults([{ service: 's3', operation: 'PostObject', kind: 'throttle', rate: 1, count: 1 }]);
      const busy = await post(form);
      expect([busy.status, await busy.text()]).toEqual([503, expect.stringContaining('SlowDown')]);
      expect(await objectsOf()).toEqual([]);
      expect((await post(form)).status).toBe(204);
    });

    it('that is none is refused as the storage does', async () => {
      const headers = { 'content-type': 'multipart/form-data; boundary=x' };
      const answer = await fetch(`${meter.endpoints.s3}/${Bucket}`, { method: 'POST', body: 'no form', headers });
      expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('MalformedPOSTRequest')]);
      const large = Buffer.alloc(11 * 1_048_576 + 1);
      const more = await fetch(`${meter.endpoints.s3}/${Bucket}`, { method: 'POST', body: large, headers });
      expect([more.status, await more.text()]).toEqual([400, expect.stringContaining('EntityTooLarge')]);
    });
  });

  it('keeps a name for who put it first', async () => {
    allow('s3:PutObject', '/sealed/*');
    await put('sealed/a/1', { IfNoneMatch: '*' });
    const again = put('sealed/a/1', { IfNoneMatch: '*', Body: 'y' });
    await expect(again).rejects.toMatchObject({ name: 'PreconditionFailed', $metadata: { httpStatusCode: 412 } });
    const kept = await clientOf(objects.endpoint).send(new GetObjectCommand({ Bucket, Key: 'sealed/a/1' }));
    expect(await kept.Body?.transformToString()).toBe('x');
  });

  it('fails as S3 does when it is told to', async () => {
    allow('s3:PutObject', '/*');
    meter.setFaults([{ service: 's3', kind: 'throttle', rate: 1, count: 1 }]);
    await expect(put('a')).rejects.toMatchObject({ name: 'SlowDown', $metadata: { httpStatusCode: 503 } });
    meter.setFaults([{ service: 's3', kind: 'error', rate: 1, count: 1 }]);
    await expect(put('a')).rejects.toMatchObject({ name: 'InternalError', $metadata: { httpStatusCode: 500 } });
    await put('a');
  });
});
