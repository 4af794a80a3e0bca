import { beforeAll, describe, expect, it } from 'vitest';
import { eventually, type HostClient } from '../support/hosted/client.ts';
import { demand } from '../support/hosted/filings.ts';
import { type SharedStack, shareStack } from '../support/hosted/shared.ts';

const OFFICER = 'operations-desk';
const MAILBOX = 'canary.demand.5512@skylark.example';

let stack: SharedStack;
let client: HostClient;
beforeAll(async () => {
  stack = await shareStack();
  client = stack.client;
});

describe('a Canadian demand', () => {
  it('is filed by its officer, and received', async () => {
    const first = await client.fileOne(OFFICER, demand(client.now(), MAILBOX));
    await eventually(async () => {
      expect(await client.order(OFFICER, first)).toMatchObject({ instrument: 'CA-487.012', status: 'running' });
    });
  });

  it('may not be made again in its case, whatever the spelling: of ten at once none is stored', async () => {
    const spelled = demand(client.now(), MAILBOX.toUpperCase());
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => client.ask(OFFICER, 'POST', '/v1/filings', spelled)),
    );
    for (const { status, body } of answers) {
      expect(status).toBe(409);
      expect(body).toMatchObject({ type: 'urn:holdfast:problem:further-demand' });
    }
  });

  it('of ten of a new case at once, one is stored', async () => {
    const other = demand(client.now(), `new.${MAILBOX}`);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => client.ask(OFFICER, 'POST', '/v1/filings', other)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(409)]);
  });

  it('no function was denied anything', () => {
    expect(stack.said.filter((line) => line.startsWith('denied'))).toEqual([]);
  });
});
