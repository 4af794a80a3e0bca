import { html, type Markup } from '../../../components/markup.ts';

interface Named {
  readonly authority: string;
  readonly authorityName?: string | undefined;
}

interface Kept {
  readonly provider: string;
  readonly providerName?: string | undefined;
}

/** In whatever language they call themselves; by their id where the directory has them no more. */
const renderName = (name: string | undefined, id: string): Markup =>
  html`<span lang="" dir="auto">${name ?? id}</span>`;

export const renderAuthority = ({ authority, authorityName }: Named): Markup => renderName(authorityName, authority);

export const renderProvider = ({ provider, providerName }: Kept): Markup => renderName(providerName, provider);
