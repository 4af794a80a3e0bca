import { beforeEach, describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../../../shared/domain/instant.ts';
import { ATTENTION_CODES } from '../../../../shared/domain/order/readings/attention.ts';
import { ORDER_STATUSES } from '../../../../shared/domain/order/record/status.ts';
import { BurstStack } from '../../../support/burst-stack.ts';
import type { DutyPath } from '../../../support/duty-desk.ts';
import { askedBy, CONTACT, htmlIn, open, readSections, shownIn, VALIDATING } from '../../../support/duty-desk.ts';
import { commandRequest, filed, POLICE, SOUGHT, VALIDATOR } from '../../../support/requests.ts';
import { Stack } from '../../../support/stack.ts';
import { fileUntilOneWaits, SECOND_OFFICER } from '../../../support/waiting.ts';
import { Workers } from '../../../support/workers.ts';

let stack: Stack;
let workers: Workers;
beforeEach(() => {
  stack = new Stack();
  workers = new Workers(stack);
});

const visit = async (path: DutyPath = '/', query = {}, claims = POLICE) => {
  const role = claims === VALIDATOR ? VALIDATING : { ...CONTACT, person: `${claims['sub']}` };
  return await open(askedBy(stack, claims), path, { acting: role, now: stack.clock.now(), query });
};
const sections = async (claims = POLICE) => readSections(htmlIn(await visit('/', {}, claims)));

describe('the duty desk on a record', () => {
  it('follows an order in an emergency: its acknowledgement, its validation, its sight', async () => {
    const order = await filed(stack, 'epoc-pr-emergency');
    await workers.settle();
    const first = await sections(SECOND_OFFICER);
    expect(first['now']).toEqual([
      expect.stringMatching(/^Seek the validation /),
      expect.stringMatching(/^Look at what was issued in an emergency .* your move .* in \d+ minutes$/),
      expect.stringMatching(/^The provider is to acknowledge the order .* in \d+ minutes$/),
    ]);
    expect((await sections())['now']).toContainEqual(expect.stringMatching(/^Your filing waits for another officer/));
    stack.clock.advance(2 * HOUR_MS);
    await workers.settle();
    const late = await sections(SECOND_OFFICER);
    expect(late['now']).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^The provider has not acknowledged the order .* late$/),
        expect.stringMatching(/^Look at what was issued in an emergency .* late by \d+ minutes$/),
      ]),
    );
    await stack.officer(commandRequest(order, 'validation', SOUGHT), POLICE);
    await workers.settle();
    expect(htmlIn(await visit('/handover', {}, VALIDATOR))).toContain('Decide about the validation');
  });

  it('shows a second officer what waits for a word, and its filer that it does', async () => {
    stack = new BurstStack();
    const id = await fileUntilOneWaits(stack);
    expect(htmlIn(await visit('/', {}, SECOND_OFFICER))).toContain(`href="/waiting/${id}"`);
    expect((await sections(SECOND_OFFICER))['now']).toContainEqual(
      expect.stringMatching(/^A filing waits for your word/),
    );
    expect((await sections())['now']).toContainEqual(expect.stringMatching(/^Your filing waits for another officer/));
  });

  it('goes on by cursor where more is due than fits', async () => {
    for (let number = 0; number < 60; number += 1) {
      await filed(stack, 'epoc-pr', {}, `key-${number}`);
      stack.clock.advance(MINUTE_MS);
    }
    await workers.settle();
    const html = htmlIn(await visit());
    const [, query = ''] = /href="\/\?(list=due[^"]+)"/.exec(html) ?? [];
    const more = await visit('/', Object.fromEntries(new URLSearchParams(query.replaceAll('&amp;', '&'))));
    const ids = (text: string): readonly string[] => [...new Set(text.match(/ord_[0-9a-z]{26}/g))];
    expect(ids(htmlIn(more)).length).toBeGreaterThan(0);
    expect(ids(html + htmlIn(more))).toHaveLength(60);
    expect(ids(html).length + ids(htmlIn(more)).length).toBe(60); // none twice
  });

  it('keeps a hand-over of all of it', async () => {
    await filed(stack, 'epoc-pr-emergency');
    await workers.settle();
    const html = htmlIn(await visit('/handover'));
    expect(html).toContain('Seek the validation');
    expect(html).toMatch(/Orders issued since .*\/orders\/ord_/s);
  });
});

describe('every list that the desk offers', () => {
  const options = async (): Promise<readonly string[]> =>
    [...htmlIn(await visit('/find')).matchAll(/<option value="([^"]+)"/g)].map(([, value = '']) => value);

  it('is every status, and every need that lists can be looked through for', async () => {
    expect((await options()).toSorted()).toEqual(
      [
        'all',
        ...ORDER_STATUSES.map((status) => `status.${status}`),
        ...ATTENTION_CODES.filter((code) => code !== 'data-held-by-others').map((code) => `attention.${code}`),
      ].toSorted(),
    );
  });

  it('is one the API has', async () => {
    for (const list of await options()) expect(shownIn(await visit('/find', { list })).status).toBeUndefined();
  });

  it('else is said to be none', async () => {
    expect(shownIn(await visit('/find', { attention: 'data-held-by-others' })).status).toBe(422);
    expect(shownIn(await visit('/find', { provider: 'Skylark Mail' })).status).toBe(422);
    expect(shownIn(await visit('/find', { status: 'running', cursor: 'nonsense' })).status).toBe(422);
  });
});
