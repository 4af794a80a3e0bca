import { html, type Markup } from '../../components/markup.ts';
import type { Answers } from '../api.ts';
import type { CaseVisitor, Shown, Step, WordKey } from '../step.ts';

type Help = Answers['GET /v1/cases/current']['help'];

/** One who helps. Names and addresses are nobody's language. */
interface Helper {
  readonly name: string;
  readonly address?: string | undefined;
  readonly website?: string | undefined;
  readonly telephone?: string | undefined;
  readonly email?: string | undefined;
}

/** An address elsewhere: nobody there learns where one came from. */
const renderOutwards = (address: string): Markup =>
  address.startsWith('https://')
    ? html`<a class="hf-link" href="${address}" rel="noreferrer">${address}</a>`
    : html`${address}`;

/** A number that a telephone calls when it is touched (RFC 3966), its extension apart; it is not broken at the end of a line. */
function renderTelephone(spelled: string): Markup {
  const [number = '', extension] = spelled.split(' ext. ');
  const address = `tel:${number.replaceAll(' ', '')}${extension === undefined ? '' : `;ext=${extension}`}`;
  return html`<a class="hf-link" href="${address}">${spelled.replaceAll(' ', '\u00a0')}</a>`;
}

function renderHelper({ name, address = '', website, telephone, email }: Helper): Markup {
  const lines: readonly (Markup | string)[] = [
    html`<strong>${name}</strong>`,
    ...address.split('\n').filter((line) => line !== ''),
    ...(telephone === undefined ? [] : [renderTelephone(telephone)]),
    ...(email === undefined ? [] : [html`<a class="hf-link" href="mailto:${encodeURI(email)}">${email}</a>`]),
    ...(website === undefined ? [] : [renderOutwards(website)]),
  ];
  return html`<p class="hf-body">${lines.map((line) => html`${line}<br>`)}</p>`;
}

function renderKind({ words }: CaseVisitor, [heading, note]: readonly [WordKey, WordKey], helpers: readonly Helper[]) {
  const none = html`<p class="hf-body">${words.text('help.unnamed')}</p>`;
  return html`<h2 class="hf-heading-m">${words.text(heading)}</h2>
<p class="hf-body">${words.text(note)}</p>
${helpers.length === 0 ? none : html`${helpers.map(renderHelper)}`}`;
}

const renderHelp = (visitor: CaseVisitor, { rightsContact, supervisoryAuthority, legalAid, courts = [] }: Help) =>
  html`${renderKind(visitor, ['help.legal-aid', 'help.legal-aid-note'], legalAid ? [legalAid] : [])}
${renderKind(visitor, ['help.courts', 'help.courts-note'], courts)}
${renderKind(visitor, ['help.supervisory', 'help.supervisory-note'], [supervisoryAuthority])}
${renderKind(visitor, ['help.rights', 'help.rights-note'], [rightsContact])}`;

async function showHelp(visitor: CaseVisitor): Promise<Shown> {
  const { words } = visitor;
  const { help } = await visitor.ask('GET /v1/cases/current');
  return {
    title: words.text('help.title'),
    back: '/case',
    content: html`<h1 class="hf-heading-l">${words.text('help.title')}</h1>
<p class="hf-body">${words.text('help.intro')}</p>
${renderHelp(visitor, help)}`,
  };
}

/** Whom one can turn to: legal aid, courts, the supervisory authority, and who answers for the authority. */
export const help: Step<CaseVisitor> = { show: showHelp, needsCase: () => true };
