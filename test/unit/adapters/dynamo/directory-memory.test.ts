import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { beforeEach, expect, it } from 'vitest';
import { DynamoDirectory } from '../../../../shared/adapters/dynamo/directory.ts';
import { instant } from '../../../../shared/domain/instant.ts';

let asked: number;
let directory: DynamoDirectory;

beforeEach(() => {
  asked = 0;
  const client = {
    send: async () => {
      asked += 1;
      return { Items: [] };
    },
  } as unknown as DynamoDBDocumentClient;
  directory = new DynamoDirectory(client, 'directory', { now: () => instant(0), until: async () => undefined });
});

const seek = (id: string): Promise<unknown> =>
  expect(directory.provider(id)).rejects.toMatchObject({ code: 'provider-unknown' });

it('asks once for what was asked for lately, known or not', async () => {
  await seek('prv-1');
  await seek('prv-1');
  expect(asked).toBe(1);
});

it('remembers a bounded number of ids, whoever makes them up, and forgets the oldest first', async () => {
  for (let n = 0; n < 600; n += 1) await seek(`prv-${n}`);
  expect(asked).toBe(600);
  await seek('prv-599');
  await seek('prv-100');
  expect(asked).toBe(600);
  await seek('prv-0');
  await seek('prv-99');
  expect(asked).toBe(602);
});
