import { renderButton } from '../components/button.ts';
import type { FooterOptions } from '../components/footer.ts';
import { html, type Markup } from '../components/markup.ts';
import { renderAround } from '../steps/layout.ts';
import { linkElsewhere, linkTo, type PagePath } from '../steps/links.ts';
import type { Reader } from '../steps/reader.ts';
import { nameRole } from './roles.ts';
import type { Acting, Purpose, Shown, WordKey } from './step.ts';
import type { Words } from './words/words.ts';

/** What every page of the desks stands in. */
export interface Frame extends Reader {
  readonly words: Words;
  readonly publicSite: string;
  /** Where the page itself is, to show it in another language. */
  readonly path: string;
  readonly purpose: Purpose;
  /** Where the script of the page is fetched that keeps itself up to date; `undefined` of every other. */
  readonly script: string | undefined;
  /** Who sits here; `undefined` before anybody signed in. */
  readonly acting: Acting | undefined;
}

/** What leads to each page of a desk, by whose desk it is. */
const NAVIGATION: readonly { readonly path: PagePath; readonly key: WordKey; readonly roles: readonly string[] }[] = [
  { path: '/', key: 'desk.duty', roles: ['contact-point'] },
  { path: '/', key: 'desk.validation', roles: ['validator'] },
  { path: '/find', key: 'desk.find', roles: ['contact-point', 'validator'] },
  { path: '/file', key: 'desk.file', roles: ['contact-point'] },
  { path: '/drafts', key: 'desk.unsent', roles: ['contact-point'] },
  { path: '/waiting', key: 'desk.waiting', roles: ['contact-point'] },
  { path: '/handover', key: 'desk.handover', roles: ['contact-point', 'validator'] },
  { path: '/', key: 'desk.provider', roles: ['provider'] },
  { path: '/', key: 'desk.reviews', roles: ['reviewer'] },
  { path: '/', key: 'desk.oversight', roles: ['oversight'] },
  { path: '/oversight/complaints', key: 'desk.oversight.complaints', roles: ['oversight'] },
  { path: '/oversight/orders', key: 'desk.oversight.orders', roles: ['oversight'] },
  { path: '/oversight/searches', key: 'desk.oversight.searches', roles: ['oversight'] },
  { path: '/oversight/readings', key: 'desk.oversight.readings', roles: ['oversight'] },
  { path: '/oversight/consultations', key: 'desk.oversight.consultations', roles: ['oversight'] },
  { path: '/', key: 'desk.register', roles: ['registrar'] },
  { path: '/register', key: 'desk.register', roles: ['oversight'] },
  { path: '/register/entries', key: 'desk.register-find', roles: ['registrar'] },
  { path: '/register/propose', key: 'desk.register-propose', roles: ['registrar'] },
  { path: '/register/suspend', key: 'register.suspend.title', roles: ['registrar'] },
];

/** Whether what is done here counts: in words, and once more by an edge. */
const renderPurpose = ({ words, purpose }: Frame): Markup =>
  html`<p class="hf-purpose hf-purpose--${purpose}"><strong>${words.text(`desk.${purpose}`)}</strong></p>`;

const renderNavigation = (frame: Frame, { role }: Acting): Markup =>
  html`<nav class="hf-desk-nav" aria-label="${frame.words.text('desk.nav')}">
<ul class="hf-list">${NAVIGATION.filter(({ roles }) => roles.includes(role)).map(
    ({ path, key }) =>
      html`<li><a class="hf-link" href="${linkTo(frame, path)}"${path === frame.path ? html` aria-current="page"` : undefined}>${frame.words.text(key)}</a></li>`,
  )}</ul>
</nav>`;

/** As whom and as what somebody acts, and how to change it or go. */
const renderActing = (frame: Frame, { person, name, role, authority, roles }: Acting): Markup => {
  const { words } = frame;
  const said = {
    person: html`<span lang="" dir="auto">${name ?? person}</span>`,
    role: nameRole(words, role),
    authority: html`<span lang="">${authority}</span>`,
  };
  return html`<div class="hf-acting">
<p class="hf-body">${words.say('desk.acting', said)}</p>
<ul class="hf-list">
${roles.length > 1 ? html`<li><a class="hf-link" href="/role">${words.text('desk.change-role')}</a></li>\n` : undefined}<li><a class="hf-link" href="/preferences">${words.text('desk.preferences')}</a></li>
</ul>
<form method="post" action="/sign-out">
${renderButton({ text: words.text('desk.sign-out'), classes: 'hf-button--secondary' })}
</form>
</div>`;
};

const listFooter = (frame: Frame): FooterOptions => {
  const { words, publicSite } = frame;
  const items = [
    { text: words.text('desk.public'), href: linkElsewhere(frame, publicSite, '/') },
    { text: words.text('desk.accessibility'), href: linkElsewhere(frame, publicSite, '/accessibility') },
    { text: words.text('desk.difficulty'), href: linkElsewhere(frame, publicSite, '/difficulty') },
  ];
  return { meta: { title: words.text('desk.about'), items } };
};

/** A page of a desk, whole. */
export function renderDesk(frame: Frame, shown: Shown): string {
  const { words, acting, script } = frame;
  return renderAround(
    {
      ...frame,
      service: words.text('desk.service'),
      home: '/',
      first: html`${renderPurpose(frame)}${acting && html`${renderActing(frame, acting)}\n${renderNavigation(frame, acting)}\n`}`,
      footer: listFooter(frame),
    },
    script === undefined
      ? shown
      : { ...shown, content: html`${shown.content}\n<script type="module" src="${script}"></script>` },
  );
}
