import { type Instant, toRfc3339 } from '../domain/instant.ts';
import { ORDER_LAWS } from '../domain/law/order-laws.ts';
import type { FiledBy } from '../domain/order/readings/filed-by.ts';
import type { Genuine, Verification } from '../domain/order/readings/verification.ts';
import type { FilerFindingCode } from '../domain/order/record/filer.ts';
import type { OrderStatus } from '../domain/order/record/status.ts';
import { escapeHtml, renderPage } from './html.ts';

const STATUS_WORDS = {
  issued: 'Issued. Its period has not begun: nobody has proved receipt yet.',
  running: 'Its period is running.',
  continued: 'It goes on past its period, because the data themselves have been asked for.',
  released: 'Ended: the authority released it.',
  withdrawn: 'Ended: it was withdrawn.',
  lapsed: 'Ended: its period is over.',
  expired: 'Ended: nobody proved receipt in time.',
  exempt: "Ended: the provider's question was not answered in time.",
  revoked: 'Ended: an independent reviewer revoked it.',
  excused: 'Ended: the provider cannot carry it out, and the authority accepted that.',
  erased: 'Ended, and its personal data are erased.',
} as const satisfies Record<OrderStatus, string>;

export const PAGE_STYLE =
  'body{font:1.125rem/1.5 sans-serif;max-width:38rem;margin:0 auto;padding:1rem;color:#111;background:#fff}' +
  'h1{font-size:1.6rem}dt{font-weight:bold}dd{margin:0 0 .75rem}.word{padding:.5rem .75rem;border-left:.5rem solid}' +
  '.yes{border-color:#00703c}.no{border-color:#b10e1e}';

/** `20 November 2026, 16:10 UTC` */
function spellMoment(at: Instant): string {
  const words = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(at);
  return `<time datetime="${toRfc3339(at)}">${words.replace(' at ', ', ')} UTC</time>`;
}

const renderAnswer = (title: string, content: string): string =>
  renderPage({ language: 'en', name: `${title} - Holdfast`, title, style: PAGE_STYLE, content });

const NOT_GENUINE_PAGE = renderAnswer(
  'Not genuine',
  `<p class="word no">This address belongs to no document on record.</p>
<p>If you typed it, compare every character with the paper. If it is right, do not act on the document: call the authority on
a number you know from elsewhere, not on one the document gives.</p>`,
);

const DIFFERENCES = {
  'name-not-registered': 'It names the authority as the directory does not.',
  'free-mailbox': 'It gives a mailbox of a kind that anybody can open.',
  'mail-not-registered': 'It gives a mail address at a domain that the directory does not have for the authority.',
  'foreign-telephone': 'It gives a telephone in a country that the directory does not have for the authority.',
  'validator-not-registered': 'It names a validating authority that is not known to the directory.',
} as const satisfies Record<FilerFindingCode, string>;

/** Whom the directory has for it, what the document says otherwise, and that the rest is nobody's word but the filer's. */
function renderFiler({ id, name, state, filesFor, findings }: FiledBy): string {
  const spelled = [name, state, id].filter((part) => part !== null).join(', ');
  const principals = filesFor.map((one) => ` It files for ${escapeHtml(`${one.name}, ${one.id}`)}.`);
  const differences = [...new Set(findings.map(({ code }) => DIFFERENCES[code]))];
  const differing =
    differences.length > 0 ? `<br><strong>The document says otherwise:</strong> ${differences.join(' ')}` : '';
  return `${escapeHtml(spelled)}, by the directory of authorities.${principals.join('')}${differing}<br>Every other name,
address and number in the document is the word of whoever filed it. To ask the authority, use a number you know from elsewhere.`;
}

const renderGenuinePage = (found: Genuine): string =>
  renderAnswer(
    'Genuine',
    `<p class="word ${found.inForce ? 'yes' : 'no'}"><strong>${
      found.inForce
        ? 'In force now: the data must be kept.'
        : 'Not in force now: this order asks for nothing to be kept.'
    }</strong></p>
<p>A document with this address is on record. Compare the following with the paper: whoever copies an address onto another
paper cannot change what stands here.</p>
<dl>
<dt>Reference</dt><dd>${escapeHtml(found.reference)}</dd>
<dt>Legal basis</dt><dd>${escapeHtml(ORDER_LAWS[found.instrument].title)}</dd>
<dt>Filed by</dt><dd>${renderFiler(found.filedBy)}</dd>
<dt>Issued</dt><dd>${spellMoment(found.issuedAt)}</dd>
<dt>State of the order</dt><dd>${STATUS_WORDS[found.status]}</dd>
<dt>This document</dt><dd>Speaks of version ${found.version} of the record. ${
      found.laterVersionExists
        ? 'The provider has been told of a later version since: ask for the certificate again.'
        : 'The provider has been told of no later one.'
    }</dd>
<dt>Checked</dt><dd>${spellMoment(found.checkedAt)}</dd>
</dl>`,
  );

/** The answer as a page that any telephone shows: plain words, no script, and nothing of what was asked in it. */
export const renderVerificationPage = (verified: Verification): string =>
  verified.genuine ? renderGenuinePage(verified) : NOT_GENUINE_PAGE;
