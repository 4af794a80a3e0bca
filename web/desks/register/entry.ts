import { renderDetails } from '../../components/details.ts';
import { renderInsetText } from '../../components/inset-text.ts';
import { html, type Markup } from '../../components/markup.ts';
import { ApiRefusal, unlessRefused } from '../../steps/ask.ts';
import type { Answers } from '../api.ts';
import { memberOf, textOf } from '../orders/parts/members.ts';
import { joinLines, renderBullets, renderHeading, renderParagraph } from '../orders/parts/tell.ts';
import type { DeskStep, DeskVisitor, Shown } from '../step.ts';
import { homeOf } from './parts/home-of.ts';
import { renderLine } from './parts/line.ts';
import { NO_ENTRY, refIn, showNoEntry } from './parts/no-entry.ts';
import { changePath, type Entry, entryPath, keyPath, type Ref } from './parts/refs.ts';
import { renderTime, sayRef } from './parts/say.ts';
import { renderEntry } from './parts/spell.ts';
import { FORMS } from './propose/forms.ts';

type EntryView = Answers['GET /v1/directory/entries/{kind}/{entryId}'];

const link = (to: string, text: string | Markup): Markup => html`<a class="hf-link" href="${to}">${text}</a>`;

/** What can be proposed or done of it. */
function renderOffers(visitor: DeskVisitor, ref: Ref, change: string | undefined): Markup | undefined {
  const { words, acting } = visitor;
  if (acting.role !== 'registrar') return undefined;
  const forms = FORMS.filter(({ isFor }) => isFor(ref)).map(({ name }) =>
    link(`${entryPath(ref)}/${name}`, words.text(`register.form.${name}`)),
  );
  const suspend = ref.kind === 'office' ? undefined : `/register/suspend?${ref.kind}=${ref.id}`;
  return html`<div class="hf-on-screen">${renderHeading(visitor, 'register.propose.of')}
${change === undefined ? undefined : renderParagraph(words.text('register.open-first'))}
${renderBullets([...forms, link(`${entryPath(ref)}/json`, words.text('register.form.json'))])}
${suspend === undefined ? undefined : html`<p class="hf-body">${link(suspend, words.text('register.suspend.title'))}</p>`}</div>`;
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The keys of a provider, each with what it signed and, while it signs, the way to end that. */
function renderKeys(visitor: DeskVisitor, { id, keys }: Entry): Markup | undefined {
  const { words, acting, now } = visitor;
  if (listOf(keys).length === 0) return undefined;
  const shown = listOf(keys).map((key) => {
    const name = textOf(memberOf(key, 'id'));
    const revokedAt = textOf(memberOf(key, 'revokedAt'));
    const isRevoked = revokedAt !== '' && Date.parse(revokedAt) <= now;
    const label = html`<span class="hf-visually-hidden">${name}</span>`;
    return joinLines(
      html`<strong>${name}</strong>`,
      revokedAt === '' ? undefined : words.say('register.key.revoked', { moment: renderTime(visitor, revokedAt) }),
      link(keyPath(id, name), html`${words.text('register.key.signed')} ${label}`),
      acting.role === 'registrar' && !isRevoked
        ? link(`${keyPath(id, name)}/revocation`, html`${words.text('register.revoke.title')} ${label}`)
        : undefined,
    );
  });
  return html`${renderHeading(visitor, 'register.keys')}${renderBullets(shown)}`;
}

function showEntry(visitor: DeskVisitor, ref: Ref, { entry, version, digest, change }: EntryView): Shown {
  const { words } = visitor;
  const name = textOf(memberOf(entry, 'name'));
  return {
    title: words.text('register.entry.title'),
    back: homeOf(visitor),
    content: html`<p class="hf-caption-l">${sayRef(visitor, ref)}</p>
<h1 class="hf-heading-l">${name === '' ? sayRef(visitor, ref) : renderLine(name)}</h1>
${
  change === undefined
    ? undefined
    : renderInsetText({
        text: html`${words.text('register.change-open')} ${link(changePath(change), words.text('register.see-change'))}`,
      })
}
<p class="hf-body">${link(`${entryPath(ref)}/history`, words.text('register.history'))}</p>
${renderOffers(visitor, ref, change)}
${renderKeys(visitor, entry)}
${renderHeading(visitor, 'register.in-force')}
${renderEntry(visitor, entry)}
${renderDetails({
  summary: words.text('register.as-json'),
  text: html`<p class="hf-body">${words.say('register.version', { version: `${version}` })}<br>
${words.text('order.fact.digest')}: <code>${digest}</code></p>
<pre class="hf-body" lang="" tabindex="0">${JSON.stringify(entry, null, 2)}</pre>`,
})}`,
  };
}

/** An entry as it is in force, and what can be done about it. */
export const entry: DeskStep = {
  roles: ['registrar', 'oversight'],
  show: async (visitor) => {
    const ref = refIn(visitor.named);
    if (!ref) return showNoEntry(visitor);
    const asked = { named: { kind: ref.kind, entryId: ref.id } };
    const view = await unlessRefused(visitor.ask('GET /v1/directory/entries/{kind}/{entryId}', asked), ...NO_ENTRY);
    return view instanceof ApiRefusal ? showNoEntry(visitor) : showEntry(visitor, ref, view);
  },
};
