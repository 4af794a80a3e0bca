import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../shared/domain/instant.ts';
import type { Browser, Pages, SeenPage } from '../../support/browser.ts';
import { assign, CHALLENGE, caseRequest, decideAs, reopenCase } from '../../support/cases.ts';
import { jpeg, pdf } from '../../support/files.ts';
import { fieldsIn, postFile } from '../../support/paged/sending.ts';
import type { Stack } from '../../support/stack.ts';
import { tellPerson } from '../../support/told-person.ts';

let stack: Stack;
let orderId: OrderId;
let pages: Pages;
let browser: Browser;
let code: string;
beforeEach(async () => {
  ({ stack, orderId, pages, browser, code } = await tellPerson());
  const token = await reopenCase(stack, orderId, code);
  expect((await stack.person(caseRequest('challenges', CHALLENGE, { token }))).status).toBe(201);
  await enter();
});

const enter = (): Promise<SeenPage> => browser.post('/?language=en', { code });
const recorded = () =>
  stack.orders.stored
    .commits()
    .flatMap(({ commit }) => commit.events)
    .filter(({ type }) => type === 'attachment.added');
const decide = async (): Promise<void> => {
  await assign(stack, orderId, 'r1');
  await decideAs(stack, orderId, 'r1', 'affirm', 'It stands.');
};

/** Answers the question, and sees the form to the storage. */
async function begin(name = 'Letter of 3 March'): Promise<SeenPage> {
  const { location } = await browser.post('/files', { challenge: 'c1', name });
  expect(location).toBe('/files/send');
  return await browser.get(location);
}
const post = async (form: SeenPage, file: Uint8Array) => await postFile(stack, form.html, file);
/** As the storage leads the browser on: from another site, with what it says of the object. */
const arrive = (): Promise<SeenPage> =>
  browser.get('/files/arrived?bucket=files&key=incoming%2Fwholes%2Fx&etag=%220%22', { 'sec-fetch-site': 'cross-site' });
/** From the question to what becomes of a file. */
async function send(file: Uint8Array, name?: string): Promise<SeenPage> {
  const { onward = '' } = await post(await begin(name), file);
  expect(onward).toContain('/files/arrived?bucket=');
  const { location } = await arrive();
  return await browser.get(location);
}

describe('a file', () => {
  it('is asked for from the case, with how many are left', async () => {
    for (const { html } of [await browser.get('/case'), await browser.get('/files')]) {
      expect(html).toContain('You can add 5 more files.');
    }
    expect((await browser.get('/case')).html).toContain('href="/files?challenge=c1"');
  });

  it('is asked for from the receipt of an objection', async () => {
    const told = await tellPerson();
    await told.browser.post('/?language=en', { code: told.code });
    for (const [path, fields] of Object.entries({
      '/objection': { grounds: 'not-my-data' },
      '/objection/words': { text: '' },
      '/objection/outcome': { outcome: 'end-the-hold' },
      '/objection/needs': { interpreter: '', accessibility: '' },
      '/objection/check': {},
    })) {
      await told.browser.post(path, fields);
    }
    const { html } = await told.browser.get('/objection/sent');
    expect(html).toContain('href="/files?challenge=c1"');
    expect(html).toContain('You can add 5 more files.');
  });

  it('is sent past us: the storage is told what the slip says, in its order, and nothing of the person', async () => {
    const { html, headers } = await begin('She & I');
    expect(html).toContain('<form method="post" action="https://files.example/" enctype="multipart/form-data">');
    expect(Object.keys(fieldsIn(html))).toEqual(['success_action_redirect', 'key', 'Policy', 'X-Amz-Signature']);
    expect(html).toMatch(
      /<input type="hidden" name="X-Amz-Signature"[^>]*>\s*(?:<(?!input)[^>]*>[^<]*)*<input class="hf-file-upload" id="file" name="file" type="file"[^>]* required>/,
    );
    expect(html).toContain('She &amp; I');
    expect(html).toContain('16:25');
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'self' https://files.example; frame-ancestors 'none'",
    );
  });

  it.each(['/files', '/files/added', '/files/arrived', '/case'])(
    'lets no other page send anything there: %s',
    async (path) => {
      await begin();
      const { headers } = await browser.get(path);
      expect(headers['content-security-policy']).toContain("form-action 'self';");
    },
  );

  it('that arrived is added once, told of, and shown in the case', async () => {
    const added = await send(jpeg(), 'Letter of <b>3 March</b>');
    for (const said of [
      'Your file was added',
      'Letter of &lt;b&gt;3 March&lt;/b&gt;',
      'picture',
      'Whoever decides can read it now',
    ]) {
      expect(added.html).toContain(said);
    }
    const { html } = await browser.get('/case');
    expect(html).toContain('Letter of &lt;b&gt;3 March&lt;/b&gt;');
    expect(html).toContain('You can add 4 more files.');
    expect(html).not.toContain('did not arrive');
    expect(recorded()).toHaveLength(1);
  });

  it('without a name is called by its number', async () => {
    await send(pdf(), '  ');
    expect((await send(pdf(), '')).html).toContain('File 2');
    expect((await browser.get('/case')).html).toContain('File 1');
  });

  it('is called by its number, too, where the API does not take what it was called', async () => {
    expect((await send(jpeg(), 'a\u202Eb')).html).toContain('File 1');
    expect(recorded()).toHaveLength(1);
  });

  it('that is searched is said to be', async () => {
    const searched = await tellPerson('asked');
    ({ stack, orderId, pages, browser, code } = searched);
    const token = await reopenCase(stack, orderId, code);
    await stack.person(caseRequest('challenges', CHALLENGE, { token }));
    await enter();
    expect((await send(jpeg())).html).toContain('as soon as it was searched');
    expect((await browser.get('/case')).html).toContain('It is being searched for harmful software');
  });

  it('of five is the last', async () => {
    for (let count = 1; count <= 5; count += 1) await send(Buffer.from(`Page ${count}.`));
    const { html } = await browser.get('/case');
    expect(html).not.toContain('href="/files?challenge=c1"');
    expect((await browser.get('/files')).html).toContain('as many files to your objection as are taken');
    expect((await browser.post('/files', { challenge: 'c1', name: '' })).status).toBe(422);
  });
});

describe('the question', () => {
  it.each`
    fields                                                            | said
    ${{ challenge: 'c9', name: '' }}                                  | ${'Choose which one you mean'}
    ${{ challenge: 'c1', name: 'x'.repeat(201) }}                     | ${'Say in 200 characters at most'}
    ${{ challenge: 'c1', name: 'my code 00000-00000-00000-00000-0' }} | ${'There is a case code in what you typed'}
  `('is asked again where something is wrong: $said', async ({ fields, said }) => {
    const before = await stack.snapshot();
    const { status, html } = await browser.post('/files', fields);
    expect([status, html.includes(said), html.includes('<title>Error: ')]).toEqual([422, true, true]);
    expect(await stack.snapshot()).toEqual(before);
    expect((await browser.get('/files/send')).location).toBe('/files');
  });

  it('is not asked where nobody decides', async () => {
    await decide();
    const { html } = await browser.get('/files');
    expect(html).toContain('Nobody does now');
    expect(html).toContain('<a class="hf-link" href="/appeal?challenge=c1">Appeal the decision</a>');
    stack.clock.advance(15 * DAY_MS); // the time to appeal is over
    await enter();
    expect((await browser.get('/files')).html).not.toContain('/appeal');
    expect((await browser.get('/case')).html).not.toContain('href="/files');
  });

  it('that was answered in two windows alike has one slip, and of another file another', async () => {
    const one = await begin('one');
    expect(fieldsIn((await begin('one')).html)).toEqual(fieldsIn(one.html));
    expect(fieldsIn((await begin('other')).html)).not.toEqual(fieldsIn(one.html));
    const third = await begin('third');
    stack.clock.advance(8 * MINUTE_MS);
    expect(fieldsIn((await begin('third')).html)).not.toEqual(fieldsIn(third.html));
  });

  it('whose slip is refused is asked again, with what there is now', async () => {
    const { status, html } = await decidedBetween();
    expect([status, html.includes('Nobody does now')]).toEqual([422, true]);
  });

  /** Between the look at the case and the slip. */
  async function decidedBetween(): Promise<SeenPage> {
    const ask = pages.api.ask.bind(pages.api);
    pages.api.ask = async (request) => {
      if (request.path.endsWith('/uploads')) await decide();
      return await ask(request);
    };
    return await browser.post('/files', { challenge: 'c1', name: 'too late' });
  }
});

describe('an appeal', () => {
  it('has files of its own until it is decided, asked for from its receipt', async () => {
    await send(jpeg());
    await decide();
    expect((await browser.post('/appeal', { challenge: 'c1', text: 'No.', key: 'k' })).location).toBe(
      '/appeal-receipt',
    );
    const { html } = await browser.get('/appeal-receipt');
    expect(html).toContain('href="/files?challenge=c1"');
    expect(html).toContain('You can add 4 more files.');
    expect((await browser.get('/files')).html).toContain('Your appeal of');
    expect((await send(pdf())).html).toContain('Your file was added');
  });

  it('beside another objection is chosen from both', async () => {
    await decide();
    const token = await reopenCase(stack, orderId, code);
    expect((await stack.person(caseRequest('challenges', CHALLENGE, { token, key: 'second' }))).status).toBe(201);
    expect(
      (await stack.person(caseRequest('appeals', { challenge: 'c1', text: 'No.' }, { token, key: 'third' }))).status,
    ).toBe(201);
    const { html } = await browser.get('/files?challenge=c2');
    expect(html).toMatch(/value="c1"(?! checked)/);
    expect(html).toMatch(/value="c2" checked/);
    expect((await browser.post('/files', { name: '' })).html).toContain('href="#challenge"');
    expect((await browser.post('/files', { challenge: 'c2', name: '' })).location).toBe('/files/send');
  });
});

describe('what the storage leads to', () => {
  it('acts on the slip of this browser alone, whatever the address says', async () => {
    const form = await begin();
    await post(form, jpeg());
    const other = (await tellPerson()).browser;
    for (const stranger of [other]) expect((await stranger.get('/files/arrived?key=x')).location).toBe('/');
    expect(recorded()).toHaveLength(0);
    expect((await arrive()).location).toBe('/files/added');
    expect(recorded()).toHaveLength(1);
  });

  it('needs a visit, and takes the file once the same code is back', async () => {
    await post(await begin(), jpeg());
    stack.clock.advance(31 * MINUTE_MS);
    expect((await arrive()).location).toBe('/');
    expect(recorded()).toHaveLength(0);
    await enter();
    expect((await browser.get('/case')).html).toContain('This file did not arrive');
    expect((await browser.get('/files/arrived')).location).toBe('/files/added');
    expect(recorded()).toHaveLength(1);
  });

  it('does not renew the visit', async () => {
    await post(await begin(), jpeg());
    stack.clock.advance(15 * MINUTE_MS);
    pages.api.asked.length = 0;
    await arrive();
    expect(pages.api.asked).toEqual(['POST /v1/cases/current/challenges/c1/attachments/a1/upload']);
  });

  it('is the question where nothing was begun, and the file that was added where it was sent again', async () => {
    expect((await arrive()).location).toBe('/files');
    const form = await begin();
    await post(form, jpeg());
    await arrive();
    await post(form, pdf());
    const { location } = await arrive();
    expect(location).toBe('/files/added?done=before');
    expect((await browser.get(location)).html).toContain('each page takes one file');
    expect(recorded()).toHaveLength(1);
  });

  it('says what may be why where nothing is there, keeps the slip, and takes the file that comes then', async () => {
    const form = await begin();
    const lost = await arrive();
    expect(lost.status).toBe(409);
    for (const said of [
      'This file did not arrive',
      'larger than 10 MB',
      'href="/files/send"',
      'your objection was received',
    ]) {
      expect(lost.html).toContain(said);
    }
    expect((await browser.get('/case')).html).toContain(
      'This file did not arrive: <span lang="" dir="auto">Letter of 3 March',
    );
    await post(form, jpeg());
    expect((await arrive()).location).toBe('/files/added');
  });

  it.each([Buffer.alloc(0), Buffer.alloc(10_000_001)])('is never reached by what the storage refuses', async (file) => {
    expect(await post(await begin(), file)).toMatchObject({ refused: expect.any(String) });
    expect((await browser.get('/case')).html).toContain('This file did not arrive');
    expect(recorded()).toEqual([]);
  });

  it('begins again once the time for the slip is over, by one button', async () => {
    const form = await begin('My lease');
    stack.clock.advance(15 * MINUTE_MS);
    expect(await post(form, jpeg())).toEqual({ refused: 'AccessDenied' });
    const over = await browser.get('/files/send');
    expect(over.html).toContain('The time to send this file is over');
    expect(fieldsIn(over.html)).toEqual({ challenge: 'c1', name: 'My lease' });
    expect((await arrive()).html).toContain('name="challenge" value="c1"');
    expect((await begin('My lease')).html).toContain('Choose the file and send it');
  });

  it('says that it came too late where it was decided meanwhile, and nothing of it stays', async () => {
    await post(await begin(), jpeg());
    await decide();
    const { location } = await arrive();
    expect(location).toBe('/files/arrived?done=refused');
    expect((await browser.get(location)).html).toContain('This file came too late');
    expect(recorded()).toEqual([]);
    expect((await browser.get('/case')).html).not.toContain('did not arrive');
    expect((await browser.get('/files/arrived')).html).toContain('This file came too late');
  });

  it('says why a file is not taken, once and on the way back, and the same page takes another', async () => {
    const form = await begin();
    await post(form, Buffer.from('<html><script>alert(1)</script></html>'));
    const { location } = await arrive();
    const refused = await browser.get(location);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('It is a page or a drawing for a browser');
    expect(recorded()).toEqual([]);
    expect((await browser.get('/files/arrived')).html).toContain('It is a page or a drawing for a browser');
    expect((await browser.get('/case')).html).not.toContain('did not arrive');
    await post(form, jpeg());
    expect((await arrive()).location).toBe('/files/added');
    expect((await browser.get('/files/arrived')).location).toBe('/files/added?done=before');
  });
});

describe('what was begun', () => {
  it('is given up by a button, and nothing is told of it any more', async () => {
    await begin();
    expect((await browser.post('/files/send', {})).location).toBe('/case');
    expect((await browser.get('/case')).html).not.toContain('did not arrive');
    expect((await browser.get('/files/send')).location).toBe('/files');
  });

  it('is forgotten an hour later, with all that was typed', async () => {
    await begin();
    stack.clock.advance(HOUR_MS);
    await enter();
    expect((await browser.get('/case')).html).not.toContain('did not arrive');
  });

  it('is told in no line of the log', async () => {
    const form = await begin('my landlord');
    await post(form, jpeg());
    await arrive();
    const { key = '', Policy = '' } = fieldsIn(form.html);
    for (const word of ['my landlord', key, Policy]) expect(stack.log.lines.join()).not.toContain(word);
  });
});
