import { renderButton } from '../../components/button.ts';
import { renderInput } from '../../components/input.ts';
import { html, type Markup } from '../../components/markup.ts';
import { renderRadios } from '../../components/radios.ts';
import { faultOf, renderFaults } from '../../steps/forms.ts';
import type { FieldFault } from '../../steps/typed.ts';
import { renderBullets, renderHeading, renderParagraph } from '../orders/parts/tell.ts';
import type { DeskStep, DeskVisitor, Shown } from '../step.ts';
import { homeOf } from './parts/home-of.ts';
import { entryPath, isKind, type Ref } from './parts/refs.ts';
import { linkToRef } from './parts/say.ts';

/** As ids in the register are spelled. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Entries that there is one of each. */
const SINGLE: readonly Ref[] = [
  { kind: 'roster', id: 'registrars' },
  { kind: 'roster', id: 'reviewers' },
  { kind: 'office', id: 'oversight' },
];

const isFault = (text: string | undefined): text is string => text !== undefined;

function listFaults({ words, query }: DeskVisitor): readonly FieldFault[] {
  const { kind, entry = '' } = query;
  if (kind === undefined && entry === '') return [];
  const faults = [
    kind === 'authority' || kind === 'provider' ? undefined : 'kind',
    ID.test(entry.trim()) ? undefined : 'entry',
  ].filter(isFault);
  return faults.map((field) => ({
    field,
    text: words.text(field === 'kind' ? 'register.find.kind-needed' : 'register.find.id-wrong'),
  }));
}

/** Asks for an entry by what it is called: nothing about a person, so that it may stand in an address. */
export function renderFind(visitor: DeskVisitor, faults: readonly FieldFault[]): Markup {
  const { words, query } = visitor;
  return html`<form method="get" action="/register/entries" novalidate>
${renderRadios({
  name: 'kind',
  value: query['kind'] ?? '',
  fieldset: { legend: { text: words.text('register.find.kind'), classes: 'hf-fieldset__legend--s' } },
  items: (['authority', 'provider'] as const).map((kind) => ({
    value: kind,
    text: words.text(`register.kind.${kind}`),
  })),
  errorMessage: faultOf(visitor, faults, 'kind'),
})}
${renderInput({
  name: 'entry',
  value: query['entry'] ?? '',
  label: { text: words.text('register.find.id') },
  hint: { text: words.text('register.find.id-hint') },
  classes: 'hf-input--width-20',
  autocomplete: 'off',
  autocapitalize: 'none',
  spellcheck: false,
  errorMessage: faultOf(visitor, faults, 'entry'),
})}
${renderButton({ text: words.text('find.show-button') })}
</form>
${renderParagraph(words.text('register.find.single'))}
${renderBullets(SINGLE.map((ref) => linkToRef(visitor, ref)))}`;
}

const showFind = (visitor: DeskVisitor, faults: readonly FieldFault[]): Shown => {
  const { words } = visitor;
  return {
    title: words.text('desk.register-find'),
    back: homeOf(visitor),
    ...(faults.length > 0 && { hasErrors: true, status: 422 }),
    content: html`${renderFaults(visitor, faults)}
<h1 class="hf-heading-l">${words.text('desk.register-find')}</h1>
${renderFind(visitor, faults)}`,
  };
};

/** Finding an entry by its kind and id. */
export const find: DeskStep = {
  roles: ['registrar', 'oversight'],
  show: (visitor) => {
    const { kind, entry = '' } = visitor.query;
    const faults = listFaults(visitor);
    return isKind(kind) && entry !== '' && faults.length === 0
      ? { goTo: entryPath({ kind, id: entry.trim() }) }
      : showFind(visitor, faults);
  },
};

/** What a registrar can begin: a change of what there is, or an entry that is new. */
export const propose: DeskStep = {
  roles: ['registrar'],
  show: (visitor) => {
    const { words } = visitor;
    return {
      title: words.text('desk.register-propose'),
      back: '/',
      content: html`<h1 class="hf-heading-l">${words.text('desk.register-propose')}</h1>
${renderParagraph(words.text('register.propose.means'))}
${renderHeading(visitor, 'register.propose.existing')}
${renderFind(visitor, [])}
${renderHeading(visitor, 'register.propose.new')}
${renderBullets(
  (['authority', 'provider'] as const).map(
    (kind) => html`<a class="hf-link" href="/register/new/${kind}">${words.text(`register.new.${kind}`)}</a>`,
  ),
)}`,
    };
  },
};
