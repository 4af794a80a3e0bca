import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { assembleTestString } from '../../../../infra/local/base/test-string.ts';
import { createScanner, type StoredObject } from '../../../../infra/local/events/scanner.ts';
import { declareNothing, type PolicyStatement, type Site } from '../../../../infra/local/template/site.ts';

const [REGION, ACCOUNT] = ['eu-central-1', '000000000000'];
const KEY = 'arn:aws:kms:::key/bucket';
const OURS = { StringEquals: { 'aws:ResourceAccount': ACCOUNT } };
const READS: PolicyStatement = {
  Effect: 'Allow',
  Action: ['s3:GetObject', 's3:GetObjectVersion'],
  Resource: 'arn:aws:s3:::files/incoming/scans/*',
  Condition: OURS,
};
const OPENS: PolicyStatement = {
  Effect: 'Allow',
  Action: 'kms:Decrypt',
  Resource: KEY,
  Condition: {
    StringEquals: {
      'kms:ViaService': `s3.${REGION}.amazonaws.com`,
      'kms:EncryptionContext:aws:s3:arn': 'arn:aws:s3:::files',
    },
  },
};

const objects = new Map<string, Buffer>();
let told: { detail: { s3ObjectDetails: { objectKey: string }; scanResultDetails: { scanResultStatus: string } } }[];
let lines: string[];
beforeEach(() => {
  objects.clear();
  [told, lines] = [[], []];
});

/** One plan, whose role has these statements. */
function scannerWith(statements: readonly PolicyStatement[] = [READS, OPENS]) {
  const declared = declareNothing();
  declared.scanPlans.push({
    id: 'Plan',
    arn: 'plan',
    bucket: 'files',
    prefixes: ['incoming/scans/'],
    roleArn: 'arn:aws:iam::role/scanner',
  });
  declared.statements.set('scanner', [...statements]);
  declared.bucketKeys.set('files', KEY);
  return createScanner({
    site: { declared, account: ACCOUNT, region: REGION } as Site,
    read: async ({ key }: StoredObject) => objects.get(key) ?? Promise.reject(new Error(`no object ${key}`)),
    put: async (event) => void told.push(event as never),
    log: (line) => void lines.push(line),
  });
}

async function resultsOf(scanner: ReturnType<typeof scannerWith>, key: string, bytes: Buffer, bucket = 'files') {
  objects.set(key, bytes);
  scanner.stored({ bucket, key });
  await scanner.idle();
  return told.map(({ detail }) => [detail.s3ObjectDetails.objectKey, detail.scanResultDetails.scanResultStatus]);
}

describe('what stands in for the search for malware', () => {
  const key = 'incoming/scans/a/1';

  it('finds the test string wherever it stands, and calls all else clean', async () => {
    const scanner = scannerWith();
    await resultsOf(scanner, `${key}0`, Buffer.from('A letter.'));
    const marked = Buffer.concat([Buffer.from('A letter.'), Buffer.from(assembleTestString())]);
    expect(await resultsOf(scanner, key, marked)).toEqual([
      [`${key}0`, 'NO_THREATS_FOUND'],
      [key, 'THREATS_FOUND'],
    ]);
  });

  it('looks at nothing outside its folder and its bucket', async () => {
    const scanner = scannerWith();
    expect(await resultsOf(scanner, 'incoming/parts/a/1', Buffer.from('x'))).toEqual([]);
    expect(await resultsOf(scanner, key, Buffer.from('x'), 'others')).toEqual([]);
  });

  it('says nothing, or that it failed, when told to', async () => {
    const scanner = scannerWith();
    scanner.setMode('silent');
    expect(await resultsOf(scanner, key, Buffer.from(assembleTestString()))).toEqual([]);
    scanner.setMode('failing');
    expect(await resultsOf(scanner, key, Buffer.from(assembleTestString()))).toEqual([[key, 'FAILED']]);
    expect(scanner.mode()).toBe('failing');
  });

  it('says on the terminal what it could not read', async () => {
    const scanner = scannerWith();
    scanner.stored({ bucket: 'files', key });
    await scanner.idle();
    expect([told, lines]).toEqual([[], [`Plan: no object ${key}`]]);
  });

  it.each([
    { lacks: 's3:GetObject on arn:aws:s3:::files/incoming/scans/object', statements: [OPENS] },
    { lacks: `kms:Decrypt on ${KEY}`, statements: [READS] },
  ])('does not start with a role that lacks $lacks', ({ lacks, statements }) => {
    expect(() => scannerWith(statements)).toThrow(`Plan: role scanner is not allowed ${lacks}`);
  });

  it('has its test string nowhere in one piece', () => {
    const whole = assembleTestString();
    expect(whole).toHaveLength(68);
    const source = new URL('../../../../infra/local/base/test-string.ts', import.meta.url);
    expect(readFileSync(source, 'utf8')).not.toContain(whole.slice(30, 60));
  });
});
