import { createHash, createHmac, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { request } from 'node:http';
import { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectAclCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutBucketPolicyCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  PutObjectLegalHoldCommand,
  PutObjectRetentionCommand,
  PutObjectTaggingCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Objects, startObjects } from '../../infra/local/services/objects.ts';

const Bucket = 'files';
const region = 'eu-central-1';

const stored: string[] = [];
let aheadMs = 0;
let objects: Objects;
let s3: S3Client;
beforeAll(async () => {
  objects = await startObjects({
    port: 0,
    region,
    folder: undefined,
    now: () => Date.now() + aheadMs,
    onStored: ({ key }) => void stored.push(key),
  });
  s3 = clientWith({});
  await s3.send(new CreateBucketCommand({ Bucket }));
});
afterAll(async () => {
  s3.destroy();
  await objects.stop();
});

const clientWith = (options: object) =>
  new S3Client({
    endpoint: objects.endpoint,
    region,
    credentials: { accessKeyId: 'anyone', secretAccessKey: 'local' },
    forcePathStyle: true,
    maxAttempts: 1,
    ...options,
  });

let Key: string;
beforeEach(() => {
  Key = `incoming/${randomUUID()}`;
  stored.length = 0;
  aheadMs = 0;
});

const put = (Body: string, more: object = {}) => s3.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
const read = async (): Promise<string | undefined> => {
  try {
    return await (await s3.send(new GetObjectCommand({ Bucket, Key }))).Body?.transformToString();
  } catch (error) {
    if (Object(error).name === 'NoSuchKey') return undefined;
    throw error;
  }
};

/** Refused by this name, and the object is as it was. */
async function expectRefused(asked: () => Promise<unknown>, name: string, status: number): Promise<void> {
  const before = await read();
  const heard = stored.length;
  await expect(asked()).rejects.toMatchObject({ name, $metadata: { httpStatusCode: status } });
  expect(await read()).toBe(before);
  expect(stored.length).toBe(heard);
}

describe('a name that is taken', () => {
  it('is kept by who asks for it, once', async () => {
    await put('first', { IfNoneMatch: '*' });
    await expectRefused(() => put('second', { IfNoneMatch: '*' }), 'PreconditionFailed', 412);
    expect(await read()).toBe('first');
  });

  it('goes to one of many who ask at once', async () => {
    const tries = await Promise.allSettled(Array.from({ length: 8 }, (_, n) => put(`${n}`, { IfNoneMatch: '*' })));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(stored).toEqual([Key]);
  });

  it('is replaced by who knows what stands there, and by nobody else', async () => {
    const { ETag } = await put('first');
    await expectRefused(
      () => put('second', { IfMatch: '"00000000000000000000000000000000"' }),
      'PreconditionFailed',
      412,
    );
    await put('second', { IfMatch: ETag });
    await s3.send(new DeleteObjectCommand({ Bucket, Key }));
    await expectRefused(() => put('third', { IfMatch: ETag }), 'NoSuchKey', 404);
  });

  it('is asked for by no other condition', async () => {
    await expectRefused(() => put('x', { IfNoneMatch: '"00000000000000000000000000000000"' }), 'NotImplemented', 501);
  });
});

describe('a digest that is not the object’s', () => {
  const wrong = (algorithm: string, bytes: number) =>
    createHash('sha512').update(algorithm).digest().subarray(0, bytes).toString('base64');

  it.each`
    what                   | sent                                                                | name                | status
    ${'Content-MD5'}       | ${{ ContentMD5: wrong('md5', 16) }}                                 | ${'BadDigest'}      | ${400}
    ${'CRC32'}             | ${{ ChecksumCRC32: wrong('crc32', 4) }}                             | ${'BadDigest'}      | ${400}
    ${'SHA-1'}             | ${{ ChecksumSHA1: wrong('sha1', 20) }}                              | ${'BadDigest'}      | ${400}
    ${'SHA-256'}           | ${{ ChecksumSHA256: wrong('sha256', 32) }}                          | ${'BadDigest'}      | ${400}
    ${'MD5 of no length'}  | ${{ ContentMD5: 'AAAA' }}                                           | ${'InvalidDigest'}  | ${400}
    ${'SHA-256 too short'} | ${{ ChecksumSHA256: 'AAAA' }}                                       | ${'InvalidRequest'} | ${400}
    ${'two of them'}       | ${{ ChecksumSHA256: wrong('a', 32), ChecksumSHA1: wrong('b', 20) }} | ${'InvalidRequest'} | ${400}
    ${'one unknown here'}  | ${{ ChecksumCRC64NVME: wrong('a', 8) }}                             | ${'NotImplemented'} | ${501}
  `('$what', async ({ sent, name, status }) => {
    await expectRefused(() => put('content', sent), name, status);
    await put('before');
    await expectRefused(() => put('content', sent), name, status);
  });

  it.each(['CRC32', 'SHA1', 'SHA256'] as const)(
    '%s that is right is taken, before the object or behind it',
    async (ChecksumAlgorithm) => {
      await put('content', { ChecksumAlgorithm });
      expect(await read()).toBe('content');
      const Body = Readable.from([Buffer.alloc(70_000, 'a'), Buffer.alloc(70_000, 'b')]);
      await s3.send(new PutObjectCommand({ Bucket, Key, Body, ContentLength: 140_000, ChecksumAlgorithm }));
      expect((await read())?.length).toBe(140_000);
      expect(stored).toEqual([Key, Key]);
    },
  );

  const chunked = (trailer: string, more: Readonly<Record<string, string>> = {}, chunk = '7\r\ncontent\r\n') =>
    fetch(`${objects.endpoint}/${Bucket}/${Key}`, {
      method: 'PUT',
      body: `${chunk}0\r\n${trailer}\r\n`,
      headers: {
        'content-encoding': 'aws-chunked',
        'x-amz-decoded-content-length': '7',
        'x-amz-trailer': 'x-amz-checksum-sha256',
        ...more,
      },
    });
  const right = `x-amz-checksum-sha256:${createHash('sha256').update('content').digest('base64')}\r\n`;

  it.each`
    what                               | trailer                                          | more                                       | chunk                 | code
    ${'a wrong one behind the object'} | ${`x-amz-checksum-sha256:${wrong('a', 32)}\r\n`} | ${{}}                                      | ${undefined}          | ${'BadDigest'}
    ${'none where one was promised'}   | ${''}                                            | ${{}}                                      | ${undefined}          | ${'MalformedTrailerError'}
    ${'another length than was said'}  | ${right}                                         | ${{ 'x-amz-decoded-content-length': '8' }} | ${undefined}          | ${'IncompleteBody'}
    ${'a chunk that is shorter'}       | ${right}                                         | ${{}}                                      | ${'9\r\ncontent\r\n'} | ${'IncompleteBody'}
    ${'chunks that are none'}          | ${right}                                         | ${{}}                                      | ${'content\r\n'}      | ${'IncompleteBody'}
  `('$what is refused', async ({ trailer, more, chunk, code }) => {
    const answer = await chunked(trailer, more, chunk);
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining(`<Code>${code}</Code>`)]);
    expect(await read()).toBeUndefined();
  });

  it('a right one behind the object is taken', async () => {
    expect((await chunked(right)).status).toBe(200);
    expect(await read()).toBe('content');
  });

  it('of what came over the wire is refused', async () => {
    const headers = { 'x-amz-content-sha256': createHash('sha256').update('other').digest('hex') };
    const answer = await fetch(`${objects.endpoint}/${Bucket}/${Key}`, { method: 'PUT', body: 'content', headers });
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('XAmzContentSHA256Mismatch')]);
    expect(await read()).toBeUndefined();
  });
});

it('tells how long an object is without sending it, and keeps what was said of it', async () => {
  await put('content', { ContentType: 'text/plain', Metadata: { of: 'somebody' } });
  const head = await s3.send(new HeadObjectCommand({ Bucket, Key }));
  expect(head).toMatchObject({ ContentLength: 7, ContentType: 'text/plain', Metadata: { of: 'somebody' } });
});

describe('what the stand-in takes for something else is refused, and touches nothing', () => {
  const Retention = { Mode: 'COMPLIANCE', RetainUntilDate: new Date('2037-01-01') } as const;
  const CopySource = `${Bucket}/incoming/other`;

  it.each`
    what                            | command
    ${'a legal hold'}               | ${() => new PutObjectLegalHoldCommand({ Bucket, Key, LegalHold: { Status: 'ON' } })}
    ${'a retention'}                | ${() => new PutObjectRetentionCommand({ Bucket, Key, Retention })}
    ${'tags'}                       | ${() => new PutObjectTaggingCommand({ Bucket, Key, Tagging: { TagSet: [] } })}
    ${'access lists'}               | ${() => new GetObjectAclCommand({ Bucket, Key })}
    ${'an object held as written'}  | ${() => new PutObjectCommand({ Bucket, Key, Body: 'x', ObjectLockLegalHoldStatus: 'ON' })}
    ${'an object kept as written'}  | ${() => new PutObjectCommand({ Bucket, Key, Body: 'x', ObjectLockMode: 'COMPLIANCE' })}
    ${'appending'}                  | ${() => new PutObjectCommand({ Bucket, Key, Body: 'x', WriteOffsetBytes: 7 })}
    ${'a copy'}                     | ${() => new CopyObjectCommand({ Bucket, Key, CopySource })}
    ${'a version'}                  | ${() => new GetObjectCommand({ Bucket, Key, VersionId: 'v1' })}
    ${'deleting a version'}         | ${() => new DeleteObjectCommand({ Bucket, Key, VersionId: 'v1' })}
    ${'deleting under a condition'} | ${() => new DeleteObjectCommand({ Bucket, Key, IfMatch: '"x"' })}
    ${'deleting many'}              | ${() => new DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key }] } })}
    ${'versions of a bucket'}       | ${() => new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } })}
    ${'a policy of a bucket'}       | ${() => new PutBucketPolicyCommand({ Bucket, Policy: '{}' })}
    ${'an upload in parts'}         | ${() => new CreateMultipartUploadCommand({ Bucket, Key })}
    ${'another owner'}              | ${() => new GetObjectCommand({ Bucket, Key, ExpectedBucketOwner: '000000000001' })}
  `('$what', async ({ command }) => {
    await put('content');
    await expectRefused(() => s3.send(command()), 'NotImplemented', 501);
    expect(await read()).toBe('content');
  });
});

interface FormOptions {
  readonly fields?: Readonly<Record<string, string>>;
  readonly secret?: string;
  readonly expiresInS?: number;
}

/** What the service puts the name of the file in place of. */
const FILE_NAME = '$' + '{filename}';

describe('a posted form', () => {
  /** As the SDK presigns one: Signature Version 4 over the policy. */
  const form = (
    conditions: readonly unknown[],
    { fields = {}, secret = 'local', expiresInS = 600 }: FormOptions = {},
  ): { url: string; fields: Readonly<Record<string, string>> } => {
    const at = new Date();
    const stamp = at.toISOString().replaceAll(/[-:]|\.\d+/g, '');
    const scope = [stamp.slice(0, 8), region, 's3', 'aws4_request'];
    const named = {
      bucket: Bucket,
      'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
      'X-Amz-Credential': ['anyone', ...scope].join('/'),
      'X-Amz-Date': stamp,
      ...fields,
    };
    const isInName = Key.endsWith(FILE_NAME);
    const ofKey = isInName ? ['starts-with', '$key', Key.slice(0, -FILE_NAME.length)] : { key: Key };
    const exact = Object.entries(named).map(([name, value]) => ({ [name]: value }));
    const expiration = new Date(at.getTime() + expiresInS * 1_000).toISOString();
    const Policy = Buffer.from(JSON.stringify({ expiration, conditions: [...conditions, ...exact, ofKey] })).toString(
      'base64',
    );
    const signing = scope.reduce<Buffer>(
      (key, part) => createHmac('sha256', key).update(part).digest(),
      Buffer.from(`AWS4${secret}`),
    );
    const signature = createHmac('sha256', signing).update(Policy).digest('hex');
    return {
      url: `${objects.endpoint}/${Bucket}`,
      fields: { ...named, key: Key, Policy, 'X-Amz-Signature': signature },
    };
  };
  const post = (
    { url, fields }: ReturnType<typeof form>,
    file: string,
    changes: Readonly<Record<string, string>> = {},
  ) => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ ...fields, ...changes })) body.set(name, value);
    body.set('file', new File([file], 'letter.pdf', { type: 'application/pdf' }));
    return fetch(url, { method: 'POST', body, redirect: 'manual' });
  };
  const typed = { fields: { 'Content-Type': 'application/pdf' } };
  const sized = [['content-length-range', 3, 10]];

  it('within its policy is stored with its type, and answered as it asks', async () => {
    const asked = form(sized, { ...typed, fields: { ...typed.fields, success_action_status: '201' } });
    const answer = await post(asked, 'content');
    expect([answer.status, await answer.text()]).toEqual([201, expect.stringContaining(`<Key>${Key}</Key>`)]);
    expect(await s3.send(new HeadObjectCommand({ Bucket, Key }))).toMatchObject({
      ContentType: 'application/pdf',
      ContentLength: 7,
    });
    expect(stored).toEqual([Key]);
    expect((await post(form([]), 'content')).status).toBe(204);
  });

  it('leads on to where its policy says', async () => {
    const success_action_redirect = 'https://case.holdfast.example/done?step=2';
    const answer = await post(form([], { fields: { success_action_redirect } }), 'content');
    const onward = new URL(answer.headers.get('location') ?? '');
    expect([answer.status, onward.searchParams.get('step'), onward.searchParams.get('key')]).toEqual([303, '2', Key]);
  });

  it('may name its file in the key', async () => {
    const under = `incoming/${randomUUID()}/`;
    Key = under + FILE_NAME;
    expect((await post(form([]), 'content')).status).toBe(204);
    Key = `${under}letter.pdf`;
    expect(await read()).toBe('content');
  });

  it.each`
    what                              | file             | changes                                             | status | code
    ${'too large'}                    | ${'elevenbytes'} | ${{}}                                               | ${400} | ${'EntityTooLarge'}
    ${'too small'}                    | ${'ab'}          | ${{}}                                               | ${400} | ${'EntityTooSmall'}
    ${'under another key'}            | ${'content'}     | ${{ key: 'sealed/elsewhere' }}                      | ${403} | ${'AccessDenied'}
    ${'of another type'}              | ${'content'}     | ${{ 'Content-Type': 'text/html' }}                  | ${403} | ${'AccessDenied'}
    ${'with a field nobody allowed'}  | ${'content'}     | ${{ 'x-amz-meta-of': 'somebody' }}                  | ${403} | ${'AccessDenied'}
    ${'with a signature not its own'} | ${'content'}     | ${{ 'X-Amz-Signature': '0'.repeat(64) }}            | ${403} | ${'SignatureDoesNotMatch'}
    ${'with a policy not its own'}    | ${'content'}     | ${{ Policy: Buffer.from('{}').toString('base64') }} | ${403} | ${'SignatureDoesNotMatch'}
    ${'with a field not honoured'}    | ${'content'}     | ${{ acl: 'public-read' }}                           | ${501} | ${'NotImplemented'}
    ${'with a digest not its own'}    | ${'content'}     | ${{ 'x-amz-checksum-crc32': 'AAAAAA==' }}           | ${403} | ${'AccessDenied'}
  `('$what is refused', async ({ file, changes, status, code }) => {
    const answer = await post(form(sized, typed), file, changes);
    expect([answer.status, await answer.text()]).toEqual([status, expect.stringContaining(`<Code>${code}</Code>`)]);
    expect(await read()).toBeUndefined();
    expect(stored).toEqual([]);
  });

  it.each(['incoming/../sealed/x', 'incoming/./x', 'incoming/../../elsewhere/x'])(
    'that goes up by its key is refused: %s',
    async (key) => {
      Key = key;
      expect((await post(form([]), 'content')).status).toBe(501);
      expect(stored).toEqual([]);
    },
  );

  it('that begins otherwise than its policy says is refused', async () => {
    const asked = form([['starts-with', '$x-amz-meta-of', 'case-']]);
    expect((await post(asked, 'content', { 'x-amz-meta-of': 'order-1' })).status).toBe(403);
    expect(await read()).toBeUndefined();
    expect((await post(asked, 'content', { 'x-amz-meta-of': 'case-1' })).status).toBe(204);
  });

  it('whose digest is allowed and wrong is refused', async () => {
    const fields = { 'x-amz-checksum-crc32': 'AAAAAA==' };
    const answer = await post(form([], { fields }), 'content');
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('BadDigest')]);
    expect(await read()).toBeUndefined();
  });

  it('after its time, without a policy, without a file, or signed by a stranger is refused', async () => {
    const bare = { url: `${objects.endpoint}/${Bucket}`, fields: { key: Key } };
    const body = new FormData();
    body.set('key', Key);
    const answers = [
      await post(form([], { expiresInS: -1 }), 'content'),
      await post(bare, 'content'),
      await post(form([], { secret: 'guessed' }), 'content'),
      await fetch(bare.url, { method: 'POST', body }),
      await fetch(bare.url, {
        method: 'POST',
        body: 'no form',
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
      }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 400, 400]);
    expect(await read()).toBeUndefined();
  });

  it('is good until its time by the clock of the host, and no longer', async () => {
    const asked = form([], { expiresInS: 900 });
    aheadMs = 890_000;
    expect((await post(asked, 'content')).status).toBe(204);
    aheadMs = 901_000;
    const answer = await post(asked, 'other');
    expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('Policy expired')]);
    expect(await read()).toBe('content');
  });

  it('that is posted twice replaces what it stored before', async () => {
    const asked = form(sized);
    await post(asked, 'content');
    await post(asked, 'another');
    expect(await read()).toBe('another');
    expect(stored).toEqual([Key, Key]);
  });

  it('ends with its file: what follows is not looked at, and a field behind it is missing', async () => {
    const { url, fields } = form(sized);
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    body.set('file', new File(['content'], 'letter.pdf'));
    body.set('acl', 'public-read');
    expect((await fetch(url, { method: 'POST', body })).status).toBe(204);
    const late = new FormData();
    for (const [name, value] of Object.entries(fields)) if (name !== 'Policy') late.set(name, value);
    late.set('file', new File(['another'], 'letter.pdf'));
    late.set('Policy', fields['Policy'] ?? '');
    expect((await fetch(url, { method: 'POST', body: late })).status).toBe(403);
    expect(await read()).toBe('content');
  });

  it('that is torn off half-way, in its fields or in its file, stores nothing', async () => {
    const { url, fields } = form([]);
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    body.set('file', new File([Buffer.alloc(200_000, 'x')], 'letter.pdf'));
    const whole = new Response(body);
    const [type, bytes] = [whole.headers.get('content-type') ?? '', Buffer.from(await whole.arrayBuffer())];
    for (const sent of [200, 100_000, bytes.length - 10]) {
      const call = request(url, { method: 'POST', headers: { 'content-type': type, 'content-length': bytes.length } });
      const torn = once(call, 'error');
      await new Promise<void>((resolve) => call.write(bytes.subarray(0, sent), () => resolve()));
      call.destroy(new Error('torn'));
      await torn;
    }
    expect(
      (await fetch(url, { method: 'POST', headers: { 'content-type': type }, body: bytes.subarray(0, -50) })).status,
    ).toBe(400);
    expect(await read()).toBeUndefined();
    expect(stored).toEqual([]);
    expect((await fetch(url, { method: 'POST', headers: { 'content-type': type }, body: bytes })).status).toBe(204);
  });
});
