import { SuspensionCommand } from '../../../shared/contracts/api/registrars/suspensions.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { html } from '../../components/markup.ts';
import type { Body } from '../orders/commands/compose.ts';
import { choose } from '../orders/commands/describe.ts';
import type { FormField } from '../orders/commands/field.ts';
import { renderParagraph } from '../orders/parts/tell.ts';
import type { DeskVisitor } from '../step.ts';
import { createActStep } from './parts/act-step.ts';
import { suspensionPath } from './parts/refs.ts';
import { SUSPENDED_BECAUSE } from './parts/say.ts';

/** Whom it is of is one question: it says what else is asked. */
const WHOSE = {
  officer: 'register.suspend.officer',
  authority: 'register.suspend.authority',
  provider: 'register.suspend.provider',
  registrars: 'register.suspend.registrars',
  reviewers: 'register.suspend.reviewers',
} as const;

const OF_AUTHORITY = { pointer: '/whose', values: ['officer', 'authority'] } as const;
const OF_PROVIDER = { pointer: '/whose', values: ['provider'] } as const;
const OF_ONE = { pointer: '/whose', values: ['officer', 'provider', 'registrars', 'reviewers'] } as const;

const listFields = (visitor: DeskVisitor): readonly FormField[] => {
  const { words } = visitor;
  return [
    {
      pointer: '/whose',
      kind: 'radios',
      label: words.text('register.suspend.whose'),
      choices: choose(visitor, WHOSE),
      alsoAt: ['/roster'],
    },
    {
      pointer: '/authority',
      kind: 'line',
      label: words.text('register.suspend.authority-id'),
      hint: words.text('register.find.id-hint'),
      onlyWith: OF_AUTHORITY,
    },
    {
      pointer: '/provider',
      kind: 'line',
      label: words.text('register.suspend.provider-id'),
      hint: words.text('register.find.id-hint'),
      onlyWith: OF_PROVIDER,
    },
    {
      pointer: '/person',
      kind: 'line',
      label: words.text('register.suspend.person'),
      hint: words.text('register.suspend.person-hint'),
      onlyWith: OF_ONE,
    },
    {
      pointer: '/since',
      kind: 'moment',
      label: words.text('register.suspend.since'),
      hint: words.text('register.suspend.since-hint'),
    },
    {
      pointer: '/reason',
      kind: 'radios',
      label: words.text('order.field.reason'),
      choices: choose(visitor, SUSPENDED_BECAUSE),
    },
  ];
};

const trim = (value: unknown): unknown => (typeof value === 'string' ? value.trim() : value);

/** One question answers who it is of; of one person the id has to be said, though a whole authority can be meant without. */
function toBody({ whose, authority, provider, person, ...rest }: Body): Body {
  const isRoster = whose === 'registrars' || whose === 'reviewers';
  const of = whose === 'provider' ? { provider: trim(provider) } : { authority: trim(authority) };
  return {
    ...rest,
    ...(isRoster ? { roster: whose } : of),
    ...(whose !== 'authority' && { person: trim(person) ?? '' }),
  };
}

/** An account in the wrong hands: by one at once, for a day; by two until two lift it. */
export const suspend = createActStep<undefined>({
  open: async () => undefined,
  title: 'register.suspend.title',
  button: 'register.suspend.button',
  isFinal: true,
  back: () => '/',
  context: (visitor) => html`${renderParagraph(visitor.words.text('register.suspend.means'))}`,
  fields: listFields,
  prefill: ({ query: { authority, provider, roster } }) => {
    if (authority !== undefined) return { whose: ['officer'], authority: [authority] };
    if (provider !== undefined) return { whose: ['provider'], provider: [provider] };
    return roster === 'registrars' || roster === 'reviewers' ? { whose: [roster] } : {};
  },
  toBody,
  read: (body) => parse(SuspensionCommand, body),
  send: async (visitor, sent) => {
    const { id } = await visitor.ask('POST /v1/directory/suspensions', sent);
    return { goTo: suspensionPath(id), done: 'suspended' };
  },
});
