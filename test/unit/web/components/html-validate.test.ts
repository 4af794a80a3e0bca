import type { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { renderNoticeHtml } from '../../../../shared/documents/notice/as-html.ts';
import { wordNotice } from '../../../../shared/documents/notice/wording.ts';
import { renderVerificationPage } from '../../../../shared/documents/verification-page.ts';
import { NOTICE_LANGUAGES } from '../../../../shared/domain/order/readings/notice-document.ts';
import { spellMarkup } from '../../../../web/components/markup.ts';
import { COMPONENT_NAMES, renderFixture } from '../../../support/kit/components.ts';
import { readFixtures } from '../../../support/kit/fixtures.ts';
import { holdToRules } from '../../../support/kit/html-rules.ts';
import { aNotice } from '../../../support/notices.ts';
import { aGenuine, QUOTED } from '../../../support/verifications.ts';

/** GOV.UK's own markup is what the kit is held to, so a rule that it breaks on purpose gives way to it, and no further than it has to. */
const OF_COMPONENTS = holdToRules({
  // answers to one question have one name, without the brackets of another platform
  'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit', 'reset'] }],
  // ids of fixtures begin with figures, as HTML lets them
  'valid-id': ['error', { relaxed: true }],
  // a link that looks like a button is said to be one, and a banner is a place to go to
  'prefer-native-element': ['error', { exclude: ['button', 'region', 'banner'] }],
  // the first thing to know of a page with errors is what they are
  'no-autofocus': 'off',
  // a fieldset of text fields is read out with its hint only when it is called a group
  'no-redundant-role': 'off',
});
/** A search engine cuts a long title off, and none is to look at these. */
const OF_PAGES = holdToRules({ 'long-title': 'off' });

/** What fixtures bring along that no page of ours would: `component: name`, and the rule. */
const GIVEN: Readonly<Record<string, string>> = {
  'input: with pattern attribute': 'input-attributes',
  'summary-list: extreme': 'no-inline-style',
};

function findFaults(html: string, by: HtmlValidate, given?: string): string[] {
  const { results } = by.validateStringSync(html);
  return results
    .flatMap(({ messages }) => messages)
    .filter(({ ruleId }) => ruleId !== given)
    .map(({ ruleId, message, line, column }) => `${ruleId} (${line}:${column}): ${message}`);
}

describe.each(COMPONENT_NAMES)('%s', (component) => {
  it.each(readFixtures(component))('is well-formed and reachable: $name', ({ name, options }) => {
    const html = spellMarkup(renderFixture(component, options));
    expect(findFaults(html, OF_COMPONENTS, GIVEN[`${component}: ${name}`])).toEqual([]);
  });
});

describe.each(NOTICE_LANGUAGES)('in %s no rule is broken', (language) => {
  it('by a notice', () => {
    expect(findFaults(renderNoticeHtml(wordNotice(aNotice(), language)), OF_PAGES)).toEqual([]);
  });

  it('by the page of a document on record', () => {
    const page = renderVerificationPage({
      verified: aGenuine(),
      language,
      address: QUOTED,
      site: 'https://public.example',
    });
    expect(findFaults(page, OF_PAGES)).toEqual([]);
  });

  it('by the page of one that is not', () => {
    const page = renderVerificationPage({
      verified: { genuine: false },
      language,
      address: undefined,
      site: 'https://public.example',
    });
    expect(findFaults(page, OF_PAGES)).toEqual([]);
  });
});
