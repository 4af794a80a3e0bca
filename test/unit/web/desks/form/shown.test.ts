import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { spellMarkup } from '../../../../../web/components/markup.ts';
import { renderAnswers } from '../../../../../web/desks/filing/form/answers.ts';
import { readSection } from '../../../../../web/desks/filing/form/read.ts';
import type { Filler, Known } from '../../../../../web/desks/filing/form/reader.ts';
import type { Section } from '../../../../../web/desks/filing/form/sections.ts';
import { asksForMore, renderSection } from '../../../../../web/desks/filing/form/show.ts';
import { typeForm } from '../../../../../web/desks/filing/form/type.ts';
import { LANGUAGES } from '../../../../../web/steps/languages.ts';
import type { FieldFault, Typed } from '../../../../../web/steps/typed.ts';
import { ALL_SECTIONS, aFiller, sampleOf, sectionOf } from '../../../../support/filled-forms.ts';
import { findFaults } from '../../../../support/paged/html-faults.ts';

const PROVIDERS: Known = { providers: [{ value: 'prv-demo', text: 'Skylark Mail' }] };

const onPage = (content: unknown): string =>
  `<!DOCTYPE html>\n<html lang="en"><head><title>Form</title></head><body><main><h1>Form</h1><h2>Page</h2>
<form method="post" action="/x" novalidate>${content}<button type="submit">Go on</button></form></main></body></html>`;

const typedOf = ({ instrument, id }: Section): Typed =>
  typeForm(instrument, sampleOf(instrument), { zone: 'Europe/Berlin' })[id] ?? {};

const show = (
  section: Section,
  typed: Typed,
  faults: readonly FieldFault[] = [],
  known: Known = {},
  filler: Filler = aFiller(),
): string => spellMarkup(renderSection(filler, section, typed, faults, known));

/** Bytes, packed as pages are sent: one has 60 kB with all that surrounds it. */
const MOST = 30_000;

const named = ALL_SECTIONS.map((section) => ({ name: `${section.instrument} ${section.id}`, section }));

describe.each(named)('the page $name', ({ section }) => {
  it('breaks no rule of HTML empty, filled in, with faults, and as it will be sent', () => {
    const typed = typedOf(section);
    const { missing } = readSection(section, {}, aFiller());
    const pages = [
      show(section, {}),
      show(section, {}, missing, PROVIDERS),
      show(section, typed, [], PROVIDERS),
      show(
        section,
        typed,
        Object.keys(typed).map((field) => ({ field, text: 'is wrong' })),
        {},
        aFiller('de'),
      ),
      spellMarkup(renderAnswers(aFiller('pl'), section, typed, PROVIDERS)),
      spellMarkup(renderAnswers(aFiller(), section, {})),
    ];
    for (const page of pages) expect(findFaults(onPage(page))).toEqual([]);
  });

  it('has a control for each name of what is typed, once, or several to choose from', () => {
    const page = show(section, typedOf(section));
    for (const name of Object.keys(typedOf(section))) expect(page).toContain(` name="${name}"`);
  });

  it('has an element that each fault leads to, and says it beside it', () => {
    const { missing } = readSection(section, {}, aFiller());
    const page = show(section, {}, missing);
    for (const { field } of missing) {
      expect(page).toContain(` id="${field}"`);
      expect(page).toMatch(new RegExp(` id="${field}(?:-moment)?-error"`));
    }
  });

  it('shows what was typed as it was, and nothing of it as markup', () => {
    const hostile = '"><script>alert(1)</script>&amp;';
    const typed = Object.fromEntries(Object.keys(typedOf(section)).map((name) => [name, [hostile]]));
    const faults = Object.keys(typed).map((field) => ({ field, text: hostile }));
    const pages = [show(section, typed, faults), spellMarkup(renderAnswers(aFiller(), section, typed))];
    for (const page of pages) {
      expect(page).not.toContain('<script>');
      expect(page).not.toContain('&amp;amp;amp;');
    }
  });

  it.each(LANGUAGES)('marks the words of the contract as English on a page in %s', (language) => {
    const page = show(section, {}, [], {}, aFiller(language));
    expect(page.includes('<span lang="en">')).toBe(language !== 'en');
  });
});

const ACCOUNTS = sectionOf('US-2703f', 'accounts');
const countRows = (page: string): number => new Set(page.match(/ name="certificate-accounts-\d+-value"/g)).size;

describe('a list', () => {
  it('has one row to begin with, as many as were sent, and one more where it is asked for', () => {
    const two = { 'certificate-accounts-0-value': ['a'], 'certificate-accounts-1-value': [''] };
    expect(countRows(show(ACCOUNTS, {}))).toBe(1);
    expect(countRows(show(ACCOUNTS, two))).toBe(2);
    expect(countRows(show(ACCOUNTS, { ...two, 'more-certificate-accounts': ['yes'] }))).toBe(3);
    expect(countRows(show(ACCOUNTS, { ...two, 'more-protectedTargets': ['yes'] }))).toBe(2);
    expect(asksForMore({ ...two, 'more-certificate-accounts': ['yes'] })).toBe(true);
    expect(asksForMore(two)).toBe(false);
  });

  it('offers no more rows than the contract takes', () => {
    const last = { 'certificate-accounts-99-value': ['a'], 'more-certificate-accounts': ['yes'] };
    const page = show(ACCOUNTS, last);
    expect(countRows(page)).toBe(100);
    expect(page).not.toContain('name="more-certificate-accounts"');
    expect(countRows(show(ACCOUNTS, { 'certificate-accounts-100-value': ['a'] }))).toBe(1);
  });

  it('is small enough on its page when it is full', () => {
    const typed = typedOf(ACCOUNTS);
    const rows = Array.from({ length: 100 }, (_, number) =>
      Object.entries(typed).map(
        ([name, texts]) => [name.replace('accounts-0-', `accounts-${number}-`), texts] as const,
      ),
    );
    const page = show(ACCOUNTS, Object.fromEntries(rows.flat()));
    expect(countRows(page)).toBe(100);
    expect(gzipSync(page).byteLength).toBeLessThan(MOST);
  });

  it('adds no row to whoever presses Enter: the first button goes on', () => {
    const [first = ''] = show(ACCOUNTS, {}).match(/<button[^>]*>/) ?? [];
    expect(first).not.toContain('name=');
    expect(first).toContain('tabindex="-1"');
  });

  it('leaves out rows that are empty, whichever they are', () => {
    const typed = {
      'certificate-accounts-0-value': [' '],
      'certificate-accounts-1-value': ['a'],
      'certificate-accounts-4-value': ['b'],
      csrf: ['x'],
    };
    expect(readSection(ACCOUNTS, typed, aFiller()).typed).toEqual({
      'certificate-accounts-0-value': ['a'],
      'certificate-accounts-1-value': ['b'],
    });
  });
});

describe('what will be sent', () => {
  const answersOf = (section: Section, typed: Typed): string =>
    spellMarkup(renderAnswers(aFiller('en', 'America/Chicago'), section, typed, PROVIDERS));

  it('is a telephone number as it is dialled from abroad', () => {
    const typed = { 'certificate-requester-tel': ['001 555 555 0142 x12'] };
    expect(answersOf(sectionOf('US-2703f', 'sender'), typed)).toContain('+1 555 555 0142 ext. 12');
  });

  it('is a moment with its weekday, its zone, and in UTC', () => {
    const typed = {
      'certificate-accounts-0-timestamp': ['3 November 2026'],
      'certificate-accounts-0-timestamp-time': ['2:22:05 pm'],
    };
    const said = answersOf(ACCOUNTS, typed);
    expect(said).toContain('Tuesday, 3 November 2026 at 14:22 Central Standard Time');
    expect(said).toContain('2026-11-03T14:22:05-06:00');
    expect(said).toContain('2026-11-03T20:22:05.000Z');
  });

  it('says a provider by its name, a code in the words of the law, and a target by its number', () => {
    const chosen = { 'providers-0-provider': ['prv-demo'] };
    expect(answersOf(sectionOf('US-2703f', 'providers'), chosen)).toContain('Skylark Mail');
    const typed = { 'protectedTargets-0-target': ['t2'], 'protectedTargets-0-protectedAs': ['lawyer'] };
    expect(answersOf(ACCOUNTS, typed)).toMatch(/>2<[\s\S]*A lawyer’s/);
  });

  it('keeps lines, and shows what cannot be read as it was typed', () => {
    const letter = sectionOf('US-2703f', 'letter');
    const said = answersOf(letter, { 'certificate-statement': ['a\r\nb'], 'certificate-signedOn': ['03/04/2026'] });
    expect(said).toContain('a<br>b<br>');
    expect(said).toContain('03/04/2026');
  });
});
