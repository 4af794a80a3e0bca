import { beforeAll, describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../../shared/domain/instant.ts';
import { Desks, OFFICIALS } from '../../support/desks/desk.ts';
import { typedSample } from '../../support/desks/filled-desk.ts';
import { findControls } from '../../support/desks/forms.ts';
import { journeyOf, type Looked, orderIn, Seat, typeEnding } from '../../support/desks/seat.ts';
import { RELEASE } from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';

const HOSTILE = `"'></textarea><img src=x onerror=alert(1)>{{7*7}}`;
const ESCAPED = '&lt;img src=x onerror=alert(1)&gt;';
const RAW = /<img src=x|"'>|<\/textarea><img/;

/** The fields that a page finds something wrong with, or leads to from its last page: of a day, by what it and its time begin with. */
const faultsOf = ({ html }: Looked): readonly string[] =>
  [...html.matchAll(/(?:id="([^"]+?)(?:-moment)?-error"|from=check#([^"]+?)(?:-moment)?")/g)].map(
    ([, own, linked]) => own ?? linked ?? '',
  );

const isText = ({ html }: Looked, name: string): boolean =>
  new RegExp(`<(?:textarea|input class="hf-input[^"]*")[^>]* name="${name}"`).test(html);

type Sections = ReturnType<typeof typedSample>['sections'];

/** Types it into every field of a filing but those that refused it, of which there may be more then. @returns into which. */
async function typeEverywhere(officer: Seat, at: string, sections: Sections, refused: Set<string>): Promise<string[]> {
  const hostile: string[] = [];
  for (const [id, typed] of Object.entries(sections)) {
    const page = await officer.open(`${at}/${id}`);
    const names = Object.keys(typed).filter(
      (name) => isText(page, name) && typed[name]?.length === 1 && !refused.has(name.replace(/-time$/, '')),
    );
    const wrong = Object.fromEntries(names.map((name) => [name, `${typed[name]}${HOSTILE}`]));
    const next = await officer.send(page, { ...typed, ...wrong });
    if (next.path.includes(id)) for (const name of faultsOf(next)) refused.add(name);
    hostile.push(...names);
  }
  return hostile;
}

/** Types it into every field of an order that takes it. @returns into which, and the last page before it is sent. */
async function typeHostile(officer: Seat): Promise<{ check: Looked; hostile: readonly string[] }> {
  const { instrument, sections } = typedSample('epoc-pr');
  const at = journeyOf(await officer.send(await officer.open('/file'), { law: instrument }));
  const refused = new Set<string>();
  for (let rounds = 0; rounds < 6; rounds += 1) {
    const before = refused.size;
    const hostile = await typeEverywhere(officer, at, sections, refused);
    const check = await officer.open(`${at}/check`);
    const isWrong = check.text.includes('There is a problem');
    if (!isWrong && refused.size === before) return { check, hostile };
    if (isWrong) for (const name of faultsOf(check)) refused.add(name);
  }
  throw new Error(`it is never taken: ${[...refused].join(' ')}`);
}

describe('an order whose every text is hostile', () => {
  const stack = new Stack();
  const desks = new Desks(stack);
  const officer = new Seat(desks, OFFICIALS.officer);
  const hostile: string[] = [];
  let orderId: string;
  beforeAll(async () => {
    await officer.sitDown();
    const typed = await typeHostile(officer);
    hostile.push(...typed.hostile);
    const sent = await officer.send(typed.check, { go: 'send' });
    expect(sent.path, sent.text).toContain('/sent');
    orderId = orderIn(sent);
    stack.clock.advance(MINUTE_MS);
  });

  it('is filed with it in most fields', () => {
    expect(hostile.length, hostile.join(' ')).toBeGreaterThan(15);
    expect(orderId).not.toBe('');
  });

  it.each(['', '/documents', '/extension', '/production-request', '/messages', '/history', '/attempts'])(
    'shows it as text on its page %s',
    async (under) => {
      const { status, html } = await officer.open(`/orders/${orderId}${under}`);
      expect(status).toBe(200);
      expect(html).not.toMatch(RAW);
      if (['', '/documents', '/extension'].includes(under)) expect(html).toContain(ESCAPED);
    },
  );

  it('shows what is typed on a command as text, to be looked at and once it is done', async () => {
    const form = await officer.open(`/orders/${orderId}/release`);
    const said = { ...typeEnding(RELEASE), explanation: HOSTILE };
    const check = await officer.send(form, { ...said, check: 'yes' });
    expect(check.html).toContain(ESCAPED);
    expect(findControls(check.html).values['explanation']).toEqual([HOSTILE]);
    const done = await officer.send(check, { send: 'yes' });
    expect(done.path).toContain('?done=release');
    for (const { html } of [check, done]) expect(html).not.toMatch(RAW);
  });

  it('was text on every page so far', () => {
    expect(officer.pages.filter(({ html }) => RAW.test(html)).map(({ path }) => path)).toEqual([]);
  });

  it.each(['/', '/find', '/handover', '/file', '/drafts', '/waiting', '/preferences'])(
    'is nowhere else, as on %s',
    async (path) => {
      const odd = `${path}?done=${encodeURIComponent(HOSTILE)}&language=${encodeURIComponent(HOSTILE)}&cursor=x`;
      expect((await officer.open(odd)).html).not.toMatch(RAW);
    },
  );
});
