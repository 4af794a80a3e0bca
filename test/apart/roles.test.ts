import { afterAll, beforeAll, expect, it } from 'vitest';
import { epocPr } from '../support/hosted/filings.ts';
import { type HostedStack, hostStack } from '../support/hosted/host.ts';

let stack: HostedStack;
beforeAll(async () => {
  stack = await hostStack({ change: (assembly) => assembly.replaceAll('"kms:GenerateDataKey"', '"kms:DescribeKey"') });
});
afterAll(() => stack?.stop());

it('a function may do what its role in the template says and nothing else: refused, nothing is stored and nothing is given away', async () => {
  const { client, said } = stack;
  await client.control('DELETE', '/calls');
  const { status, body } = await client.ask('duty-officer', 'POST', '/v1/filings', epocPr(client.now()));
  expect(status).toBe(500);
  expect(body).toEqual({
    type: 'about:blank',
    title: 'Internal Server Error',
    status: 500,
    instance: expect.any(String),
  });
  const { byFunction } = await client.calls();
  expect(byFunction['serve-contact-points']).toMatchObject({ denied: 1 });
  expect(byFunction['serve-contact-points']?.calls).not.toHaveProperty('dynamodb:ExecuteStatement');
  expect(said).toContainEqual(
    expect.stringContaining('serve-contact-points is not authorized to perform: kms:GenerateDataKey'),
  );
});
