import { html, type Markup } from '../../components/markup.ts';
import { renderOwnWords } from '../../steps/passages.ts';
import type { Operator } from '../../steps/shown.ts';
import { nameRole } from '../roles.ts';
import type { DeskRole, Shown } from '../step.ts';
import type { Stranger } from './sign-in.ts';

/** A role in an address: no role and no authority has a colon in it. */
export const spellRole = ({ role, authority }: DeskRole): string => `${role}:${authority}`;

const isSame = (one: DeskRole, other: DeskRole | undefined): boolean =>
  one.role === other?.role && one.authority === other.authority;

function renderRole({ words, language }: Stranger, one: DeskRole, current: DeskRole | undefined): Markup {
  const named = words.say('role.of', {
    role: nameRole(words, one.role),
    authority: html`<span lang="">${one.authority}</span>`,
  });
  if (isSame(one, current)) return html`<li><strong>${named}</strong> ${words.text('role.current')}</li>`;
  const address = `/sign-in/go?${new URLSearchParams({ language, role: spellRole(one) })}`;
  return html`<li><a class="hf-link" href="${address}">${named}</a></li>`;
}

/**
 * Choosing as what somebody acts, of all they may. Each leads to the issuer, which gives a token for that one: by a link, as a form is held to
 * our own origin.
 */
export function showRoles(reader: Stranger, roles: readonly DeskRole[], current: DeskRole | undefined): Shown {
  const { words } = reader;
  return {
    title: words.text('role.title'),
    ...(current && { back: '/' }),
    content: html`<h1 class="hf-heading-l">${words.text('role.title')}</h1>
<p class="hf-body">${words.text('role.intro')}</p>
<ul class="hf-list hf-list--bullet">${roles.map((one) => renderRole(reader, one, current))}</ul>`,
  };
}

/** What somebody sees whose sign-in says no role: why, and whom to ask. */
export const showNoRole = ({ words }: Stranger, person: string, { name, contact }: Operator): Shown => ({
  title: words.text('no-role.title'),
  status: 403,
  content: html`<h1 class="hf-heading-l">${words.text('no-role.title')}</h1>
<p class="hf-body">${words.say('no-role.intro', { person: renderOwnWords(person) })}</p>
<p class="hf-body">${words.say('no-role.ask', { operator: renderOwnWords(name), contact: renderOwnWords(contact) })}</p>
<form method="post" action="/sign-out">
<button type="submit" class="hf-button hf-button--secondary">${words.text('desk.sign-out')}</button>
</form>`,
});
