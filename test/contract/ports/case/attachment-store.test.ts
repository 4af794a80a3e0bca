import { randomUUID } from 'node:crypto';
import { CreateBucketCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { describe, expect, inject, it } from 'vitest';
import * as adapter from '../../../../shared/adapters/s3/attachments.ts';
import type { AttachmentRef, WholeRef } from '../../../../shared/domain/attachments/attachment.ts';
import { sha256 } from '../../../../shared/domain/digest.ts';
import type {
  AttachmentEraser,
  AttachmentReader,
  AttachmentStore,
  ScanCopies,
  ScanCopyEraser,
  WholeReader,
} from '../../../../shared/ports/case/attachment-store.ts';
import { connect, withoutService } from '../../../support/aws.ts';
import { anOrderId } from '../../../support/builders.ts';
import { importBundled } from '../../../support/bundled.ts';
import { useEnvironment } from '../../../support/environment.ts';
import { MemoryAttachments } from '../../../support/fakes/memory-attachments.ts';
import { type Harness, inMemory } from '../../../support/harness.ts';

type Attachments = AttachmentStore & AttachmentReader & AttachmentEraser & WholeReader & ScanCopies & ScanCopyEraser;

type Adapter = Pick<typeof adapter, 'createS3Client' | 'S3Attachments'>;
const asItDeploys = (await importBundled('shared/adapters/s3/attachments.ts')) as Adapter;

/** A new bucket, and a client that makes and fills it by the SDK alone. */
async function aBucket() {
  connect();
  const { s3: endpoint, region } = inject('services');
  const credentials = { accessKeyId: 'contract', secretAccessKey: 'contract' };
  const direct = new S3Client({ endpoint, region, credentials, forcePathStyle: true });
  const bucket = `files-${randomUUID()}`;
  await direct.send(new CreateBucketCommand({ Bucket: bucket }));
  return { bucket, direct };
}

const onS3 =
  ({ S3Attachments, createS3Client }: Adapter) =>
  async (): Promise<Harness<Attachments>> => {
    const { bucket } = await aBucket();
    return {
      port: new S3Attachments(createS3Client(), bucket),
      whileDown: (check) => withoutService('S3', async () => check(new S3Attachments(createS3Client(), bucket))),
    };
  };

const ORDER = anOrderId(1);
const OTHER = anOrderId(2);
const REF: AttachmentRef = { orderId: ORDER, challenge: 'c1', attachment: 'a1' };
const WHOLE: WholeRef = { ...REF, whole: '0123456789abcdef'.repeat(2) };
const [ONE, TWO, THREE] = [Buffer.from([0, 255, 128, 13, 10]), Buffer.from('two'), Buffer.alloc(4_194_332, 7)];
const [FIRST, SECOND] = [sha256('one'), sha256('two')];

const bytesOf = (parts: ReadonlyMap<number, Uint8Array>) =>
  [...parts].sort(([one], [other]) => one - other).map(([part, bytes]) => [part, Buffer.from(bytes).toString('hex')]);

describe.each<{ name: string; make: () => Promise<Harness<Attachments>> }>([
  { name: 'in memory', make: async () => inMemory(new MemoryAttachments()) },
  { name: 'on S3, with the SDK', make: onS3(adapter) },
  { name: 'on S3, as it deploys', make: onS3(asItDeploys) },
])('AttachmentStore $name', ({ make }) => {
  it('gives back the parts of a file, each as it was put last, and none of another', async () => {
    const { port: attachments } = await make();
    expect(bytesOf(await attachments.parts(REF))).toEqual([]);
    await attachments.putPart(REF, 2, TWO);
    await attachments.putPart(REF, 1, TWO);
    await attachments.putPart(REF, 1, ONE);
    await attachments.putPart({ ...REF, attachment: 'a2' }, 3, TWO);
    await attachments.putPart({ ...REF, challenge: 'c11' }, 3, TWO);
    await attachments.putPart({ ...REF, orderId: OTHER }, 3, TWO);
    expect(bytesOf(await attachments.parts(REF))).toEqual([
      [1, '00ff800d0a'],
      [2, '74776f'],
    ]);
  });

  it('takes the parts of one file away, and of no other, also where there are none', async () => {
    const { port: attachments } = await make();
    await attachments.putPart(REF, 1, ONE);
    await attachments.putPart({ ...REF, attachment: 'a2' }, 1, TWO);
    await attachments.removeParts(REF);
    await attachments.removeParts(REF);
    expect(bytesOf(await attachments.parts(REF))).toEqual([]);
    expect(bytesOf(await attachments.parts({ ...REF, attachment: 'a2' }))).toEqual([[1, '74776f']]);
  });

  it('gives back each whole file as it was put, until it is taken away', async () => {
    const { port: attachments } = await make();
    const other = { ...WHOLE, whole: 'f'.repeat(32) };
    await attachments.putWhole(WHOLE, THREE);
    await attachments.putWhole(other, TWO);
    expect(THREE.equals((await attachments.whole(WHOLE)) ?? Buffer.alloc(0))).toBe(true);
    await attachments.removeWhole(WHOLE);
    await attachments.removeWhole(WHOLE);
    expect(await attachments.whole(WHOLE)).toBeUndefined();
    expect([...((await attachments.whole(other)) ?? [])]).toEqual([...TWO]);
    expect(bytesOf(await attachments.parts(REF))).toEqual([]);
  });

  it('takes the copy of one file away, also where there is none', async () => {
    const { port: attachments } = await make();
    await attachments.putCopy(REF, ONE);
    await attachments.removeCopy(REF);
    await attachments.removeCopy(REF);
  });

  it('keeps a file under its order and digest', async () => {
    const { port: attachments } = await make();
    await attachments.keep(ORDER, FIRST, ONE);
    await attachments.keep(ORDER, FIRST, ONE); // as a repeat does
    expect([...((await attachments.sealed(ORDER, FIRST)) ?? [])]).toEqual([...ONE]);
    expect(await attachments.sealed(ORDER, SECOND)).toBeUndefined();
    expect(await attachments.sealed(OTHER, FIRST)).toBeUndefined();
  });

  it('keeps as many bytes as a part has', async () => {
    const { port: attachments } = await make();
    await attachments.putPart(REF, 1, THREE);
    await attachments.keep(ORDER, FIRST, THREE);
    expect(THREE.equals((await attachments.parts(REF)).get(1) ?? Buffer.alloc(0))).toBe(true);
    expect(THREE.equals((await attachments.sealed(ORDER, FIRST)) ?? Buffer.alloc(0))).toBe(true);
  });

  it('forgets the files of one order, and of no other, twice as well as once', async () => {
    const { port: attachments } = await make();
    await attachments.keep(ORDER, FIRST, ONE);
    await attachments.keep(ORDER, SECOND, TWO);
    await attachments.keep(OTHER, FIRST, ONE);
    for (const ref of [WHOLE, { ...WHOLE, orderId: OTHER }]) {
      await attachments.putPart(ref, 1, ONE);
      await attachments.putWhole(ref, ONE);
      await attachments.putCopy(ref, ONE);
    }
    await attachments.forget(ORDER);
    await attachments.forget(ORDER);
    expect(bytesOf(await attachments.parts(REF))).toEqual([]);
    expect(await attachments.whole(WHOLE)).toBeUndefined();
    expect(bytesOf(await attachments.parts({ ...REF, orderId: OTHER }))).toHaveLength(1);
    expect(await attachments.whole({ ...WHOLE, orderId: OTHER })).toBeDefined();
    expect(await attachments.sealed(ORDER, FIRST)).toBeUndefined();
    expect(await attachments.sealed(ORDER, SECOND)).toBeUndefined();
    expect([...((await attachments.sealed(OTHER, FIRST)) ?? [])]).toEqual([...ONE]);
  });

  it('says that its service does not answer', async () => {
    const { whileDown } = await make();
    await whileDown(async (attachments) => {
      const down = { name: 'HoldfastError', code: 'service-unavailable', retryable: true };
      await expect(attachments.putPart(REF, 1, ONE)).rejects.toMatchObject(down);
      await expect(attachments.parts(REF)).rejects.toMatchObject(down);
      await expect(attachments.removeParts(REF)).rejects.toMatchObject(down);
      await expect(attachments.putWhole(WHOLE, ONE)).rejects.toMatchObject(down);
      await expect(attachments.whole(WHOLE)).rejects.toMatchObject(down);
      await expect(attachments.removeWhole(WHOLE)).rejects.toMatchObject(down);
      await expect(attachments.putCopy(REF, ONE)).rejects.toMatchObject(down);
      await expect(attachments.removeCopy(REF)).rejects.toMatchObject(down);
      await expect(attachments.keep(ORDER, FIRST, ONE)).rejects.toMatchObject(down);
      await expect(attachments.sealed(ORDER, FIRST)).rejects.toMatchObject(down);
      await expect(attachments.forget(ORDER)).rejects.toMatchObject(down);
    });
  });
});

describe.each([
  { name: 'with the SDK', ...adapter },
  { name: 'as it deploys', ...asItDeploys },
])('AttachmentStore on S3, $name', ({ S3Attachments, createS3Client }) => {
  it('forgets more files than one listing names', async () => {
    const { bucket, direct } = await aBucket();
    const names = Array.from({ length: 1_005 }, (_, index) => `sealed/${ORDER}/${index}`);
    await Promise.all(names.map((Key) => direct.send(new PutObjectCommand({ Bucket: bucket, Key, Body: 'x' }))));
    const attachments = new S3Attachments(createS3Client(), bucket);
    await attachments.forget(ORDER);
    expect(await attachments.sealed(ORDER, FIRST)).toBeUndefined();
  });

  it('forgets whatever lies in the bucket of an order, the copies too, and nothing of another', async () => {
    const { bucket, direct } = await aBucket();
    const attachments = new S3Attachments(createS3Client(), bucket);
    for (const orderId of [ORDER, OTHER]) {
      await attachments.putPart({ ...REF, orderId }, 1, ONE);
      await attachments.putWhole({ ...WHOLE, orderId }, ONE);
      await attachments.putCopy({ ...REF, orderId }, ONE);
      await attachments.keep(orderId, FIRST, ONE);
    }
    await attachments.forget(ORDER);
    const { Contents = [] } = await direct.send(new ListObjectsV2Command({ Bucket: bucket }));
    expect(Contents.map(({ Key }) => Key)).toEqual([
      `incoming/parts/${OTHER}/c1/a1/1`,
      `incoming/scans/${OTHER}/c1/a1`,
      expect.stringMatching(/^incoming\/wholes\/[0-9a-f]{32}\/[0-9a-f]{32}$/),
      `sealed/${OTHER}/${FIRST}`,
    ]);
  });

  it('asks S3 in the function’s own region, under its own name, with what it sends signed', async () => {
    const { services } = connect();
    const restore = useEnvironment({ AWS_ENDPOINT_URL_S3: '' });
    const asked: { hostname: string; method: string; path: string; query: object; headers: Record<string, string> }[] =
      [];
    const client = createS3Client();
    client.config.requestHandler = {
      handle: async (request: (typeof asked)[number]) => {
        asked.push(request);
        throw Object.assign(new Error('nobody there'), { name: 'NoSuchKey', $metadata: { httpStatusCode: 404 } });
      },
    } as never;
    const attachments = new S3Attachments(client, 'holdfast-files');
    try {
      await expect(attachments.keep(ORDER, FIRST, TWO)).rejects.toThrow('nobody there');
      expect(await attachments.sealed(ORDER, FIRST)).toBeUndefined();
      await expect(attachments.forget(ORDER)).rejects.toThrow('nobody there');
    } finally {
      restore();
    }
    const lines = asked.map(({ hostname, method, path, query }) => [method, hostname, path, query]);
    const host = `holdfast-files.s3.${services.region}.amazonaws.com`;
    expect(lines).toEqual([
      ['PUT', host, `/sealed/${ORDER}/${FIRST}`, { 'x-id': 'PutObject' }],
      ['GET', host, `/sealed/${ORDER}/${FIRST}`, { 'x-id': 'GetObject' }],
      ['GET', host, '/', { 'list-type': '2', prefix: `sealed/${ORDER}/` }],
    ]);
    const [put] = asked;
    expect(put?.headers).toMatchObject({
      'if-none-match': '*',
      'content-length': '3',
      'x-amz-content-sha256': sha256('two'),
      authorization: expect.stringMatching(/\/eu-central-1\/s3\/aws4_request, SignedHeaders=.*x-amz-content-sha256/),
    });
  });
});
