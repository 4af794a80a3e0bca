import { html, type Markup } from '../../components/markup.ts';
import { ApiRefusal, unlessRefused } from '../../steps/ask.ts';
import { renderSpoken } from '../../steps/spoken.ts';
import type { Answers } from '../api.ts';
import { joinLines, renderBullets, renderHeading, renderParagraph, sayCode } from '../orders/parts/tell.ts';
import type { DeskStep, DeskVisitor, Shown } from '../step.ts';
import { showNoEntry } from './parts/no-entry.ts';
import { changePath, entryPath, keyPath } from './parts/refs.ts';
import { renderDone, renderTime } from './parts/say.ts';

type Signed = Answers['GET /v1/directory/providers/{providerId}/keys/{keyId}/signed'];

const link = (to: string, text: string): Markup => html`<a class="hf-link" href="${to}">${text}</a>`;

/** One signed request that changed an order: what it put on record, and the order as it stands now. */
function sayRequest(visitor: DeskVisitor, { orderId, at, acts, version, order }: Signed['signed'][number]): Markup {
  const { words } = visitor;
  const standing = order && [
    html`${words.text(`duty.status.${order.status}`)}${order.inForce && order.status === 'issued' ? html`, ${words.text('register.key.in-force')}` : undefined}`,
    order.endsAt === null ? undefined : words.say('register.key.ends', { moment: renderTime(visitor, order.endsAt) }),
  ];
  return joinLines(
    order ? html`${renderSpoken(order.reference)} (${order.authority})` : html`<code>${orderId}</code>`,
    renderTime(visitor, at),
    ...acts.map((act) => sayCode(visitor, 'event', act)),
    words.say('register.key.version', { version: `${version}` }),
    ...(standing ?? [words.text('register.key.no-order')]),
  );
}

const sayOnEntry = (visitor: DeskVisitor, { act, at, about, change }: Signed['onEntry'][number]): Markup =>
  joinLines(
    html`${visitor.words.text(`register.act.${act}`)}${about === undefined ? undefined : html`: <code>${about}</code>`}`,
    renderTime(visitor, at),
    change === undefined ? undefined : link(changePath(change), visitor.words.text('register.see-change')),
  );

function showSigned(visitor: DeskVisitor, signed: Signed): Shown {
  const { words, acting } = visitor;
  const { provider, key, since, revokedAt, doubtedSince, next } = signed;
  const base = keyPath(provider, key);
  const none = signed.signed.length + signed.onEntry.length === 0;
  return {
    title: words.text('register.key.title'),
    back: entryPath({ kind: 'provider', id: provider }),
    content: html`${renderDone(visitor)}
<p class="hf-caption-l"><span lang="">${provider}</span></p>
<h1 class="hf-heading-l">${words.say('register.key.h1', { key: html`<span lang="">${key}</span>` })}</h1>
${
  revokedAt === null
    ? acting.role === 'registrar'
      ? html`<p class="hf-body">${link(`${base}/revocation`, words.text('register.revoke.title'))}</p>`
      : undefined
    : renderParagraph(
        html`<strong>${words.say('register.key.revoked', { moment: renderTime(visitor, revokedAt) })}</strong>`,
      )
}
${doubtedSince === null ? undefined : renderParagraph(words.say('register.key.doubted', { moment: renderTime(visitor, doubtedSince) }))}
${renderParagraph(words.say('register.key.since', { moment: renderTime(visitor, since) }))}
${renderParagraph(words.text('register.key.means'))}
${none ? renderParagraph(words.text(next === null ? 'register.key.none' : 'find.none-page')) : undefined}
${signed.signed.length === 0 ? undefined : html`${renderHeading(visitor, 'register.key.orders')}${renderBullets(signed.signed.map((one) => sayRequest(visitor, one)))}`}
${signed.onEntry.length === 0 ? undefined : html`${renderHeading(visitor, 'register.key.on-entry')}${renderBullets(signed.onEntry.map((one) => sayOnEntry(visitor, one)))}`}
${next === null ? undefined : html`<p class="hf-body">${link(`${base}?cursor=${encodeURIComponent(next)}`, words.text('register.earlier'))}</p>`}`,
  };
}

/** What a key of a provider signed, the latest first. */
export const key: DeskStep = {
  roles: ['registrar', 'oversight'],
  show: async (visitor) => {
    const { named, query, ask } = visitor;
    const { cursor } = query;
    const asked = {
      named: { providerId: named['entry'] ?? '', keyId: named['key'] ?? '' },
      query: { limit: '50', ...(cursor !== undefined && { cursor }) },
    };
    const signed = await unlessRefused(
      ask('GET /v1/directory/providers/{providerId}/keys/{keyId}/signed', asked),
      'directory-entry-unknown',
      'key-unknown',
    );
    return signed instanceof ApiRefusal ? showNoEntry(visitor) : showSigned(visitor, signed);
  },
};
