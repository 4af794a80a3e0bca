import { beforeAll, describe, expect, it } from 'vitest';
import { PAGES } from '../../../../shared/deployment/pages.ts';
import { MINUTE_MS } from '../../../../shared/domain/instant.ts';
import { directoryEntry } from '../../../support/builders.ts';
import { Desks, OFFICIALS } from '../../../support/desks/desk.ts';
import { Seat } from '../../../support/desks/seat.ts';
import { propose } from '../../../support/registrars.ts';
import { memberOf } from '../../../support/requests.ts';
import { Stack } from '../../../support/stack.ts';
import { suspend, THEFT } from '../../../support/suspending.ts';

/** Bytes that a browser gets which was never here before: the page, and its sheet. */
const FIRST_VISIT = 60_000;
/** So many that every list is full. */
const MANY = 60;

const stack = new Stack();
const desks = new Desks(stack);
const seat = new Seat(desks, OFFICIALS.registrar2);
const named: Record<string, string> = { kind: 'authority', entry: 'aut-police', form: 'people', key: 'key-1' };
beforeAll(async () => {
  for (let made = 0; made < MANY; made += 1) {
    stack.clock.advance(MINUTE_MS);
    const entry = { ...directoryEntry('aut-police'), id: `aut-${made}` };
    const proposed = await propose(stack, { entry, replaces: 0, reason: 'They joined.' }, `propose-${made}`);
    named['change'] = String(memberOf(proposed.body, 'id'));
  }
  const officers = Array.from({ length: 500 }, (_, at) => ({
    person: `officer-${at}`,
    accounts: [`account-${at}-a`, `account-${at}-b`],
    roles: ['contact-point' as const],
  }));
  await stack.directory.put(directoryEntry('aut-police', { officers }), 'operator');
  named['suspension'] = await suspend(stack, { ...THEFT, person: 'officer-1' });
  await seat.sitDown();
});

const OPENED = Object.keys(PAGES['serve-pages-desks'])
  .filter((key) => key.startsWith('GET /register'))
  .map((key) => key.slice('GET '.length));

const fill = (template: string): string => {
  const own = template.includes('/new/') ? { ...named, kind: 'authority' } : named;
  const entry = template.includes('/provider/') ? 'prv-demo' : named['entry'];
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => (name === 'entry' ? `${entry}` : (own[name] ?? name)));
};

describe.each(['/', ...OPENED])('%s', (template) => {
  it('waits for one answer of the API, with all that it asks on its way together', async () => {
    desks.mostInARow = 0;
    const { status } = await seat.browser.get(fill(template));
    expect([status, desks.mostInARow <= 1]).toEqual([200, true]);
  });

  it.each(['br, gzip', 'gzip'])('is small on a first visit, in %s', async (coding) => {
    const get = (path: string) => seat.browser.get(path, { 'accept-encoding': coding });
    const page = await get(fill(template));
    const sheets = [...page.html.matchAll(/href="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path);
    const files = await Promise.all([...new Set(sheets)].map(get));
    expect([page, ...files].reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThanOrEqual(FIRST_VISIT);
  });
});
