import { randomUUID } from 'node:crypto';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { describe, expect, inject, it } from 'vitest';
import { LOCAL_SECRET } from '../../../../infra/local/base/credentials.ts';
import * as adapter from '../../../../shared/adapters/s3/attachments.ts';
import * as formsAdapter from '../../../../shared/adapters/s3/upload-forms.ts';
import { systemClock } from '../../../../shared/adapters/system.ts';
import type { WholeRef } from '../../../../shared/domain/attachments/attachment.ts';
import type { AttachmentStore, WholeReader } from '../../../../shared/ports/case/attachment-store.ts';
import type { UploadForm, UploadForms } from '../../../../shared/ports/case/upload-forms.ts';
import { connect } from '../../../support/aws.ts';
import { anOrderId } from '../../../support/builders.ts';
import { importBundled } from '../../../support/bundled.ts';
import { useEnvironment } from '../../../support/environment.ts';
import { MemoryAttachments } from '../../../support/fakes/memory-attachments.ts';
import { MemoryUploadForms, type Posted } from '../../../support/fakes/memory-upload-forms.ts';

const ONWARD = 'https://case.example/files/arrived';
const ORDER = anOrderId(1);
const WHOLE: WholeRef = { orderId: ORDER, challenge: 'c1', attachment: 'a1', whole: '0123456789abcdef'.repeat(2) };
const FILE = Buffer.from([0, 255, 128, 13, 10]);

interface Made {
  readonly forms: UploadForms;
  readonly files: AttachmentStore & WholeReader;
  /** As a browser does. */
  readonly post: (form: Pick<UploadForm, 'url' | 'fields'>, file: Uint8Array) => Promise<Posted>;
}

function inMemory(): Made {
  const files = new MemoryAttachments();
  const forms = new MemoryUploadForms(files, ONWARD, systemClock);
  return { forms, files, post: (form, file) => forms.post(form, file) };
}

async function post({ url, fields }: Pick<UploadForm, 'url' | 'fields'>, file: Uint8Array): Promise<Posted> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  body.set('file', new File([Buffer.from(file)], 'IMG_0417.jpeg', { type: 'image/jpeg' }));
  const answer = await fetch(url, { method: 'POST', body, redirect: 'manual' });
  if (answer.status === 303) return { onward: answer.headers.get('location') ?? '' };
  const [, refused = ''] = /<Code>(\w+)<\/Code>/.exec(await answer.text()) ?? [];
  return { refused } as Posted;
}

type Adapter = Pick<typeof adapter, 'createS3Client' | 'S3Attachments'> & Pick<typeof formsAdapter, 'S3UploadForms'>;
const asItDeploys = {
  ...((await importBundled('shared/adapters/s3/attachments.ts')) as typeof adapter),
  ...((await importBundled('shared/adapters/s3/upload-forms.ts')) as typeof formsAdapter),
};

const onS3 =
  ({ S3Attachments, S3UploadForms, createS3Client }: Adapter) =>
  async (): Promise<Made> => {
    connect();
    useEnvironment({ AWS_SECRET_ACCESS_KEY: LOCAL_SECRET });
    const { s3: endpoint, region } = inject('services');
    const credentials = { accessKeyId: 'contract', secretAccessKey: LOCAL_SECRET };
    const bucket = `files-${randomUUID()}`;
    await new S3Client({ endpoint, region, credentials, forcePathStyle: true }).send(
      new CreateBucketCommand({ Bucket: bucket }),
    );
    const client = createS3Client();
    return { forms: new S3UploadForms(client, bucket, ONWARD), files: new S3Attachments(client, bucket), post };
  };

describe.each<{ name: string; make: () => Promise<Made> }>([
  { name: 'in memory', make: async () => inMemory() },
  { name: 'on S3, with the SDK', make: onS3({ ...adapter, ...formsAdapter }) },
  { name: 'on S3, as it deploys', make: onS3(asItDeploys) },
])('UploadForms $name', ({ make }) => {
  it('put a file where its whole is looked for, and lead on', async () => {
    const { forms, files, post } = await make();
    const form = await forms.make(WHOLE);
    const { onward } = await post(form, FILE);
    expect(onward).toMatch(
      /^https:\/\/case\.example\/files\/arrived\?bucket=[^&]+&key=incoming%2Fwholes%2F[0-9a-f]{32}%2F[0-9a-f]{32}&etag=/,
    );
    expect([...((await files.whole(WHOLE)) ?? [])]).toEqual([...FILE]);
    expect(await files.whole({ ...WHOLE, attachment: 'a2' })).toBeUndefined();
    expect(await files.whole({ ...WHOLE, challenge: 'c2' })).toBeUndefined();
    await files.removeWhole(WHOLE);
    expect(await files.whole(WHOLE)).toBeUndefined();
  });

  it('are good for a quarter of an hour', async () => {
    const { forms } = await make();
    const before = Date.now();
    const { expiresAt } = await forms.make(WHOLE);
    expect(expiresAt).toBeGreaterThan(before + 15 * 60_000 - 1_001); // whole seconds
    expect(expiresAt).toBeLessThanOrEqual(Date.now() + 15 * 60_000);
  });

  it('take ten megabytes, and neither a byte more nor none', async () => {
    const { forms, files, post } = await make();
    const form = await forms.make(WHOLE);
    expect(await post(form, Buffer.alloc(10_000_001))).toEqual({ refused: 'EntityTooLarge' });
    expect(await post(form, Buffer.alloc(0))).toEqual({ refused: 'EntityTooSmall' });
    expect(await files.whole(WHOLE)).toBeUndefined();
    await post(form, Buffer.alloc(10_000_000, 7));
    expect((await files.whole(WHOLE))?.byteLength).toBe(10_000_000);
  });

  it('take no other name, and lead nowhere else', async () => {
    const { forms, files, post } = await make();
    const { url, fields } = await forms.make(WHOLE);
    const { fields: others } = await forms.make({ ...WHOLE, attachment: 'a2' });
    for (const change of [
      { key: others['key'] ?? '' },
      { key: `sealed/${ORDER}/${'0'.repeat(64)}` },
      { success_action_redirect: 'https://elsewhere.example/' },
    ]) {
      expect(await post({ url, fields: { ...fields, ...change } }, FILE)).toEqual({ refused: 'AccessDenied' });
    }
    expect(await files.whole(WHOLE)).toBeUndefined();
    expect(await files.whole({ ...WHOLE, attachment: 'a2' })).toBeUndefined();
  });

  it('say nothing of the order, nor by what the file is taken', async () => {
    const { forms } = await make();
    const { fields } = await forms.make(WHOLE);
    const policy = Buffer.from(fields['Policy'] ?? '', 'base64').toString('latin1');
    for (const said of [JSON.stringify(fields), policy]) {
      expect(said).not.toContain(ORDER);
      expect(said).not.toContain(WHOLE.whole);
    }
  });

  it('are another for each attachment, and the same name for the same', async () => {
    const { forms } = await make();
    const keys = await Promise.all(
      [WHOLE, WHOLE, { ...WHOLE, whole: 'f'.repeat(32) }, { ...WHOLE, orderId: anOrderId(2) }].map(
        async (ref) => (await forms.make(ref)).fields['key'],
      ),
    );
    expect(new Set(keys).size).toBe(3);
    expect(keys[0]).toBe(keys[1]);
    const folders = keys.map((key) => key?.slice(0, key.lastIndexOf('/')));
    expect([folders[0] === folders[2], folders[0] === folders[3]]).toEqual([true, false]);
  });
});

it('post to the bucket’s own address in the region, by policy to one name', async () => {
  connect();
  const restore = useEnvironment({ AWS_ENDPOINT_URL_S3: '' });
  try {
    const { url, fields } = await new formsAdapter.S3UploadForms(adapter.createS3Client(), 'files', ONWARD).make(WHOLE);
    expect(url).toBe(`https://files.s3.${inject('services').region}.amazonaws.com/`);
    const { conditions } = JSON.parse(Buffer.from(fields['Policy'] ?? '', 'base64').toString('utf8'));
    expect(conditions).toContainEqual(['content-length-range', 1, 10_000_000]);
    expect(conditions).toContainEqual({ key: fields['key'] });
    expect(conditions).toContainEqual({ success_action_redirect: ONWARD });
    expect(JSON.stringify(conditions)).not.toMatch(/starts-with|content-type/i);
  } finally {
    restore();
  }
});
