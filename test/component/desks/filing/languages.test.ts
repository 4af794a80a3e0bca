import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../../../web/steps/languages.ts';
import { FilingDesk, type Seen } from '../../../support/desks/filing-desk.ts';
import { fillAll, fillIn } from '../../../support/desks/filled-desk.ts';
import { findFaults } from '../../../support/paged/html-faults.ts';
import { filing, filingRequest, POLICE } from '../../../support/requests.ts';
import { SHEET, Stack } from '../../../support/stack.ts';
import { SECOND_OFFICER } from '../../../support/waiting.ts';
import { Workers } from '../../../support/workers.ts';

const FEW = { filingsPerOfficer: 2, filingsPerAuthority: 2, wordsPerOfficer: 1_000 };

/** Every page there is, once. */
async function walk(language: Language): Promise<Readonly<Record<string, Seen>>> {
  const stack = new Stack(undefined, 'shown', FEW);
  const desk = new FilingDesk(stack, POLICE, language);
  const colleague = new FilingDesk(stack, SECOND_OFFICER, language);
  await stack.officer(filingRequest(filing('epoc-pr'), 'first'), POLICE);
  await new Workers(stack).stream();

  const begin = await desk.get('/file');
  const none = await desk.send(begin);
  const list = await desk.send(begin, { law: 'EU-EPOC-PR' }, 'list');
  const looked = await desk.send(list, { lines: 'a@skylark.example\na@skylark.example\n192.0.2.1\n*' }, 'look');
  const taken = await desk.send(looked, {}, 'take');
  const wanting = await fillIn(desk, taken.at, { 'certificate-C-identifiers-0-timeRange-start': ['yesterday'] });
  const check = await desk.get(taken.at.replace(/[^/]+$/, 'check'));
  const saved = await fillIn(desk, taken.at, {}, 'save');
  const drafts = await colleague.get('/drafts');
  const draft = await colleague.get(/\/drafts\/drf_\w+/.exec(drafts.html)?.[0] ?? '');
  const whole = await fillAll(desk, 'epoc-pr');
  const sent = await desk.send(whole.check, {}, 'send');
  const waits = await desk.send((await fillAll(desk, 'epoc-pr')).check, {}, 'send');
  const waiting = await colleague.get('/waiting');
  const word = await colleague.get(/\/waiting\/fil_\w+/.exec(waiting.html)?.[0] ?? '');
  const given = await colleague.send(word, {}, 'given');
  const json = await desk.send(await desk.get('/file/json'), { json: '{ "instrument": "US-2703f", "x": 1 }' });
  const earlier = await desk.send(await desk.get('/file/earlier'), { order: '' });
  const gone = await desk.get('/file/nothing-at-all');
  return {
    ...{ begin, none, list, looked, taken, wanting, check, saved, drafts, draft, whole: whole.check, sent },
    ...{ waits, waiting, word, given, json, earlier, gone },
  };
}

describe.each(LANGUAGES)('in %s', (language) => {
  it('no page breaks a rule of HTML, asks more than three times in a row, or weighs more than 60 kB', async () => {
    const pages = Object.entries(await walk(language));
    expect(pages.flatMap(([name, { html }]) => findFaults(html).map((fault) => `${name}: ${fault}`))).toEqual([]);
    expect(pages.filter(([, { inARow }]) => inARow > 3).map(([name]) => name)).toEqual([]);
    for (const [name, { html, title }] of pages) {
      expect(gzipSync(html).length + SHEET.gzip.length, name).toBeLessThan(60_000);
      expect(html, name).toContain(`<html lang="${language}"`);
      expect(html, name).not.toMatch(/undefined|\{\w+\}|\[object/);
      expect(title, name).not.toContain('skylark');
    }
  });
});
