import { describe, expect, it } from 'vitest';
import { LOOKED_FOR } from '../../../../web/desks/duty/kinds.ts';
import { LANGUAGES } from '../../../../web/steps/languages.ts';
import {
  aCall,
  aListed,
  aWaiting,
  CONTACT,
  type Held,
  htmlIn,
  inMinutes,
  ListedApi,
  open,
  shownIn,
  VALIDATING,
  wholePage,
} from '../../../support/duty-desk.ts';
import { findFaults } from '../../../support/paged/html-faults.ts';

const HELD: Held = {
  due: [aListed(1, { due: { what: 'need-answer', owedBy: 'contact-point', until: inMinutes(600) } })],
  calls: [aCall(2)],
  filings: [aWaiting()],
  all: [aListed(3, { issuedAt: inMinutes(-60) }), aListed(4, { issuedAt: inMinutes(-60 * 9) })],
};
const ISSUED = /Orders issued since(.*?)<h2/s;

describe('the hand-over of a shift', () => {
  it('says as of when, by whom, what is open, until when, and whose move it is', async () => {
    const api = new ListedApi(HELD);
    const html = htmlIn(await open(api, '/handover'));
    expect(html).toMatch(
      /Made by <span dir="auto" lang="">M. Reuther<\/span>, contact point of aut-police, Friday,? 20 November 2026 at 03:12 Central European Standard Time/,
    );
    const [, open1 = '', call = '', filing = ''] = /<tbody[^>]*>(.*?)<\/tr>(.*?)<\/tr>(.*?)<\/tr>/s.exec(html) ?? [];
    expect(open1).toMatch(
      /Due since .*late by 2 hours.*Call the provider.*move of the contact point.*Aoife \+353 1 5550100/s,
    );
    expect(call).toMatch(/Until .*in 10 minutes.*A filing waits for your word.*not an order yet, .*Skylark Mail/s);
    expect(filing).toMatch(/Until .*in 10 hours.*Say whether the hold is still needed.*move of the contact point/s);
    expect(html.match(/class="hf-notes__line"/g)).toHaveLength(10);
    expect([api.asked.length, api.rounds]).toEqual([4 + LOOKED_FOR.length, 1]);
  });

  it.each`
    hours        | since
    ${undefined} | ${[3]}
    ${'12'}      | ${[3, 4]}
    ${'999'}     | ${[3]}
  `('has what was issued within $hours hours', async ({ hours, since }) => {
    const html = htmlIn(await open(new ListedApi(HELD), '/handover', { query: hours ? { hours } : {} }));
    const [, issued = ''] = ISSUED.exec(html) ?? [];
    expect([3, 4].filter((number) => issued.includes(aListed(number).id))).toEqual(since);
  });

  it('says where it is not all, and what there is no end to', async () => {
    const all = [aListed(3, { issuedAt: inMinutes(-60) })];
    const held: Held = { ...HELD, all, next: { all: 'c', due: 'c', 'objection-open': 'c' } };
    const html = htmlIn(await open(new ListedApi(held), '/handover'));
    expect(html).toContain(
      'This is not all. What is missing here stands at the desk: What is due later · All orders with: An objection is open.',
    );
    expect(html).toContain('only the newest stand here');
  });

  it('of a quiet night says so', async () => {
    const { name: _, ...nameless } = CONTACT;
    const html = htmlIn(await open(new ListedApi({}), '/handover', { acting: nameless }));
    expect(html).toContain('Nothing is open.');
    expect(html).toContain('None.');
    expect(html).toContain('person-police-desk');
    expect(html).not.toContain('This is not all');
  });

  it('says nothing about a person in its title, and escapes who made it', async () => {
    const outcome = await open(new ListedApi({}), '/handover', { acting: { ...CONTACT, name: '<script>x</script>' } });
    expect(shownIn(outcome).title).toBe('Hand-over of the shift');
    expect(htmlIn(outcome)).not.toContain('<script');
  });

  it.each(LANGUAGES)('breaks no rule of HTML in %s', async (language) => {
    for (const acting of [CONTACT, VALIDATING])
      expect(
        findFaults(wholePage(await open(new ListedApi(HELD), '/handover', { language, acting }), language)),
      ).toEqual([]);
  });
});
