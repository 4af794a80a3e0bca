import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { findTable } from '../../infra/local/host/site.ts';
import { DynamoDirectoryRegister } from '../../shared/adapters/dynamo/directory-register.ts';
import { systemClock } from '../../shared/adapters/system.ts';
import type { DirectoryEntry } from '../../shared/contracts/items/directory.ts';
import { directoryEntry } from '../support/builders.ts';
import { fileAbove, useUpFigure } from '../support/hosted/bursts.ts';
import type { HostClient } from '../support/hosted/client.ts';
import { epocPr } from '../support/hosted/filings.ts';
import { type HostedStack, hostStack } from '../support/hosted/host.ts';

/** Two accounts of one person, and the account of another. */
const [FILER, SAME, OTHER] = ['duty-officer', 'duty-officer-2', 'prosecution-desk'] as const;
const PERSON = 'p-anna';

let stack: HostedStack;
let client: HostClient;
beforeAll(async () => {
  stack = await hostStack({
    stage: { signInAssurance: { claim: 'acr', enough: ['phr', 'phrh'] } },
    change: (assembly) => assembly.replaceAll('"SIGN_IN_ASSURANCE":"none"', '"SIGN_IN_ASSURANCE":"acr phr phrh"'),
  });
  client = stack.client;
});
afterAll(() => stack?.stop());

async function put(entry: DirectoryEntry): Promise<void> {
  const { services, site } = stack.host.parts;
  const dynamo = DynamoDBDocumentClient.from(services.dynamo);
  await new DynamoDirectoryRegister(dynamo, findTable('DIRECTORY_TABLE', site), systemClock).put(entry, 'test');
  await client.moveClock({ advance: 'PT31S' }); // functions remember what was there for a while
}

const Token = z.object({ token: z.string() });
const tokenOf = async (person: string, strength: object): Promise<string> =>
  Token.parse(await client.control('POST', '/sign-in', { person, ...strength })).token;

const fileWith = async (token: string) =>
  fetch(`${(await client.local()).api}/v1/filings`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': `strength-${Math.random()}`,
    },
    body: JSON.stringify(epocPr(client.now())),
  });

describe('a stage that says what a sign-in must be', () => {
  it.each([{}, { acr: 'pwd' }, { amr: ['mfa', 'phr'] }])(
    'challenges a token that says %j, and stores nothing',
    async (strength) => {
      const before = await client.list(FILER);
      const answer = await fileWith(await tokenOf(FILER, strength));
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toBe(
        'Bearer error="insufficient_user_authentication", error_description="A different authentication level is required", acr_values="phr phrh"',
      );
      expect(await answer.json()).toMatchObject({ type: 'urn:holdfast:problem:sign-in-too-weak' });
      expect(await client.list(FILER)).toEqual(before);
    },
  );

  it('takes one that says enough, as do the tokens of local.json, and lets a weaker one read', async () => {
    expect((await fileWith(await tokenOf(FILER, { acr: 'phrh', amr: ['hwk'] }))).status).toBe(201);
    await client.fileOne(FILER, epocPr(client.now()));
    expect((await client.bearing(await tokenOf(FILER, {}), 'GET', '/v1/orders')).status).toBe(200);
  });
});

describe('one person under two accounts', () => {
  it('gives no second word to themselves, though the filing waited before they were listed', async () => {
    await useUpFigure(stack, 'aut-police', FILER);
    const earlier = await fileAbove(client, FILER, epocPr(client.now()));
    const officers = [
      { person: PERSON, accounts: [FILER, SAME], roles: ['contact-point' as const] },
      { person: 'p-bela', accounts: [OTHER], roles: ['contact-point' as const] },
    ];
    await put(directoryEntry('aut-police', { officers }));
    await useUpFigure(stack, 'aut-police', PERSON);
    const later = await fileAbove(client, SAME, epocPr(client.now()));
    for (const id of [earlier, later]) {
      for (const account of [FILER, SAME]) {
        const said = await client.ask(account, 'POST', `/v1/filings/waiting/${id}/word`, { word: 'given' });
        expect(said).toMatchObject({
          status: 403,
          body: { type: 'urn:holdfast:problem:second-officer-needed' },
        });
      }
      expect(await client.ask(FILER, 'GET', `/v1/filings/waiting/${id}`)).toMatchObject({
        body: { state: 'awaiting-second-word' },
      });
    }
  });
});

it('no function was denied anything', () => {
  expect(stack.said.filter((line) => line.startsWith('denied'))).toEqual([]);
});
