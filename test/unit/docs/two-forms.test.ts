import { describe, expect, it } from 'vitest';
import { ENTRY_ANSWERS } from '../../../shared/deployment/entry-answers.ts';
import { HoldfastError } from '../../../shared/errors.ts';
import { CHALLENGES } from '../../../shared/http/challenges.ts';
import { toProblem } from '../../../shared/http/problems.ts';
import { readPage } from '../../support/examples/read-pages.ts';

const page = readPage('README');
const [, recipe = ''] = /```js\n([\s\S]*?readRefusal[\s\S]*?)```/.exec(page) ?? [];
const { readRefusal } = (await import(`data:text/javascript,${encodeURIComponent(recipe)}`)) as {
  readonly readRefusal: (response: Response) => Promise<unknown>;
};

const ours = (error: unknown): Response => {
  const { statusCode = 0, headers = {}, body = '' } = toProblem(error, 'urn:holdfast:request:r-1');
  return new Response(body, {
    status: statusCode,
    headers: { ...(headers as Record<string, string>), 'apigw-requestid': 'r-1' },
  });
};

/** As the gateway sends it. */
const theirs = (status: keyof typeof ENTRY_ANSWERS): Response =>
  new Response(new TextEncoder().encode(JSON.stringify({ message: ENTRY_ANSWERS[status] })), {
    status,
    headers: { ...(status !== 401 && { 'content-type': 'application/json' }), 'apigw-requestid': 'r-1' },
  });

it('the table of what the gateway answers is the one there is', () => {
  const rows = [...page.matchAll(/^\| (\d{3}) \| `([A-Z][\w ]+)` \|/gm)].map(([, status, message]) => [
    status,
    message,
  ]);
  expect(Object.fromEntries(rows)).toEqual(ENTRY_ANSWERS);
});

it('the table of challenges has each there is', () => {
  for (const challenge of Object.values(CHALLENGES)) {
    const shown = challenge.replace(/error_description=.*/, '');
    expect(page.replaceAll('…, max_age', '')).toContain(shown.trim().replace(/,$/, ''));
  }
});

describe('the recipe reads a refusal', () => {
  it.each`
    response                                                                        | read
    ${theirs(401)}                                                                  | ${{ status: 401, type: undefined, retryAfter: undefined, detail: '{"message":"Unauthorized"}' }}
    ${theirs(413)}                                                                  | ${{ status: 413, type: undefined, retryAfter: undefined }}
    ${theirs(429)}                                                                  | ${{ status: 429, type: undefined, retryAfter: 1 }}
    ${theirs(503)}                                                                  | ${{ status: 503, type: undefined, retryAfter: 1 }}
    ${ours(new HoldfastError('too-many-tries', 'wait', { retryAfterSeconds: 75 }))} | ${{ status: 429, type: 'urn:holdfast:problem:too-many-tries', retryAfter: 75, detail: 'wait' }}
    ${ours(new HoldfastError('order-version-conflict', 'changed'))}                 | ${{ status: 409, retryAfter: 2 }}
    ${ours(new HoldfastError('body-too-large', 'less'))}                            | ${{ status: 413, type: 'urn:holdfast:problem:body-too-large', retryAfter: undefined }}
    ${ours(new HoldfastError('record-damaged', 'damaged'))}                         | ${{ status: 500, retryAfter: undefined }}
    ${ours(new Error('a fault of ours'))}                                           | ${{ status: 500, type: 'about:blank', retryAfter: 1 }}
  `('$read', async ({ response, read }) => {
    expect(await readRefusal(response)).toMatchObject({ ...read, request: 'r-1' });
  });
});
