import { html, type Markup } from '../../components/markup.ts';
import type { CaseVisitor } from '../step.ts';

/** Who helps: it stands wherever somebody reads that something was decided or can not be done. */
export const renderHelpLink = ({ words }: Pick<CaseVisitor, 'words'>): Markup =>
  html`<p class="hf-body"><a class="hf-link" href="/help">${words.text('help.link')}</a></p>`;
