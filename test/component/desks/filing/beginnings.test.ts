import { beforeEach, describe, expect, it } from 'vitest';
import { FilingDesk } from '../../../support/desks/filing-desk.ts';
import { fillIn } from '../../../support/desks/filled-desk.ts';
import { findFaults } from '../../../support/paged/html-faults.ts';
import { FILER, file, filing, orderIdsIn, type SampleName } from '../../../support/requests.ts';
import { Stack } from '../../../support/stack.ts';
import { Workers } from '../../../support/workers.ts';

let stack: Stack;
let desk: FilingDesk;
beforeEach(() => {
  stack = new Stack();
  desk = new FilingDesk(stack);
});

describe('an earlier order', () => {
  it.each<SampleName>(['us-2703f', 'budapest-29', 'epoc-pr', 'ca-487-012'])(
    'of the sample %s is copied without its dates, signatures and grounds',
    async (name) => {
      const [orderId = ''] = orderIdsIn(await file(stack, name));
      desk = new FilingDesk(stack, FILER[name]);
      const copied = await desk.send(await desk.get('/file/earlier'), { order: orderId });
      expect(copied.at).toMatch(/\?done=copied$/);
      expect(copied.html).toContain('Dates, signatures, grounds');
      expect(copied.html).toContain('Something is missing');
      expect(copied.inARow).toBeLessThanOrEqual(3);
      expect(findFaults(copied.html)).toEqual([]);
      const kept = JSON.stringify([...desk.kept]);
      expect(kept).toContain('prv-');
      expect(kept).not.toMatch(/certificate-[^"]*signature|signedOn|madeOn|nonDisclosureUntil|preserveUntil|grounds-/);
    },
  );

  it('is found by its reference as it is said, and what there are stand there', async () => {
    const { body } = await file(stack, 'epoc-pr');
    await new Workers(stack).stream();
    const page = await desk.get('/file/earlier');
    const [reference = ''] = /(?<=<strong aria-hidden="true">)[2-9A-Z-]{14}/.exec(page.html) ?? [];
    expect(JSON.stringify(body)).toContain(reference);
    expect(findFaults(page.html)).toEqual([]);
    const copied = await desk.send(page, { order: reference.toLowerCase().replaceAll('-', ' ') });
    expect(copied.at).toMatch(/\?done=copied$/);
    const providers = await desk.get(copied.at.replace('?done=copied', '/addressee'));
    expect(providers.html).toContain('<code>prv-demo</code>');
  });

  it.each(['', 'nonsense!', 'ABCD-EFGH-JKMN', `ord_${'0'.repeat(26)}`])('%s is none', async (order) => {
    const seen = await desk.send(await desk.get('/file/earlier'), { order });
    expect(seen.hasErrors).toBe(true);
    expect(seen.html).toContain('href="#order"');
    expect(findFaults(seen.html)).toEqual([]);
  });
});

describe('a form as JSON', () => {
  const paste = async (json: string, go?: string) => await desk.send(await desk.get('/file/json'), { json }, go);

  it('is taken whole', async () => {
    const taken = await paste(JSON.stringify(filing('epoc-pr'), null, 2));
    expect(taken.html).toContain('What the form says is taken');
    expect(taken.html).not.toContain('Something is missing');
    const check = await desk.get(`${taken.at.replace('?done=taken', '')}/check`);
    expect(check.hasErrors).toBe(false);
  });

  it('is told by line what does not fit, and what fits is taken', async () => {
    const form = filing('epoc-pr', { '/certificate/A/issuingState': 'XX', '/certificate/A/colour': 'red' });
    const text = JSON.stringify(form, null, 2);
    const lineOf = (word: string): number => text.split('\n').findIndex((line) => line.includes(word)) + 1;
    const told = await paste(text);
    expect(told.html).toContain(`Line ${lineOf('"issuingState"')}: <code>/certificate/A/issuingState</code>`);
    expect(told.html).toContain(`Line ${lineOf('"colour"')}: <code>/certificate/A/colour</code>`);
    expect(findFaults(told.html)).toEqual([]);
    const taken = await desk.send(told, {}, 'anyway');
    expect(taken.html).toContain('What the form says is taken');
  });

  it.each([
    ['', 'Choose a file, or paste the form'],
    ['{ "instrument": ', 'it ends too early'],
    ['{\n"a": 1,\n"a": 2 }', 'stands here more than once'],
    ['{}', 'does not say on which law'],
    ['{ "instrument": "NZ-79F" }', 'does not say on which law'],
    ['[]', 'does not say on which law'],
  ])('%j is none', async (json, said) => {
    const seen = await paste(json);
    expect(seen.hasErrors).toBe(true);
    expect(seen.html.replaceAll('&#39;', "'")).toContain(said);
    expect(findFaults(seen.html)).toEqual([]);
  });
});

describe('a list of identifiers', () => {
  const LINES = 'a@skylark.example\nip; 192.0.2.44; 2026-11-12 21:04:33; 50122\n192.0.2.45\nA@Skylark.example\n*\n';

  async function begin(law = 'EU-EPOC-PR') {
    return await desk.send(await desk.get('/file'), { law }, 'list');
  }

  it('says of each line what becomes of it, before any is taken', async () => {
    const looked = await desk.send(await begin(), { lines: LINES }, 'look');
    expect(looked.html).toContain('<bdi>a@skylark.example</bdi>: is taken as a mail address.');
    expect(looked.html).toContain('<bdi>192.0.2.44</bdi>: is taken as an IP address.');
    expect(looked.html).toContain('needs the date and time of its use');
    expect(looked.html).toContain('it names the same as line 1');
    expect(looked.html).toContain('could stand for anything');
    expect(findFaults(looked.html)).toEqual([]);
  });

  it('says what to write where something is no moment, and of a number that lacks its country', async () => {
    const looked = await desk.send(await begin(), { lines: 'xyz; hello\n01525 5550123\nb@skylark.example' }, 'look');
    expect(looked.html).toContain('“<bdi>hello</bdi>” is no date and time, such as 2026-11-12 21:04:33.');
    expect(looked.html).toContain('one of: ip, phone, email, imei, imsi, mac, account, id, service, other.');
    expect(looked.html).not.toContain('<bdi>01525 5550123</bdi>: is taken');
    expect(findFaults(looked.html)).toEqual([]);
  });

  it('those that can be read stand behind those that are there', async () => {
    const { at } = await begin();
    const page = at.replace(/list$/, 'identifiers');
    await fillIn(desk, page, {
      'certificate-C-identifiers-0-type': ['email'],
      'certificate-C-identifiers-0-value': ['first@skylark.example'],
    });
    const taken = await desk.send(await desk.send(await desk.get(at), { lines: LINES }, 'look'), {}, 'take');
    expect(taken.at).toBe(page);
    expect(taken.html).toContain('value="first@skylark.example"');
    expect(taken.html).toMatch(/name="certificate-C-identifiers-1-value"[^>]*value="a@skylark.example"/);
    expect(taken.html).toMatch(/name="certificate-C-identifiers-3-value"[^>]*value="192.0.2.45"/);
    expect(taken.html).toContain('value="50122"');
  });

  it.each([
    ['', 'Paste at least one identifier'],
    ['*', 'None of the lines can be taken'],
    [Array.from({ length: 101 }, (_, n) => `a${n}@skylark.example`).join('\n'), 'at most 100 identifiers'],
  ])('%j is none', async (lines, said) => {
    const seen = await desk.send(await begin(), { lines }, 'take');
    expect(seen.hasErrors).toBe(true);
    expect(seen.html).toContain(said);
  });

  it('is none of a filing that is not there', async () => {
    expect((await desk.get('/file/nothing-at-all/list')).status).toBe(404);
  });
});
