import { html, type Markup } from '../../components/markup.ts';
import { COMMON_FAULTS } from '../../steps/faults.ts';
import { renderOwnWords } from '../../steps/passages.ts';
import type { Operator } from '../../steps/shown.ts';
import { isNamed, nameRole } from '../roles.ts';
import type { Acting, Shown } from '../step.ts';
import type { Stranger } from './sign-in.ts';

/** What can be in the way of a page of a desk, and with what status it is told. */
export const FAULTS = { ...COMMON_FAULTS, suspended: 403, role: 403, another: 409, refused: 409 } as const;

export type FaultName = keyof typeof FAULTS;

/** What is known of what is in the way. */
export interface FaultFacts {
  readonly acting: Acting | undefined;
  readonly operator: Operator;
  /** Until it may be tried again. */
  readonly waitSeconds?: number | undefined;
  /** What the API says, in its own words. */
  readonly detail?: string | undefined;
  readonly rule?: string | undefined;
  /** The roles whose page it is. */
  readonly roles?: readonly string[] | undefined;
  /** The path of the form that was sent, where what was typed is kept. */
  readonly keptAt?: string | undefined;
}

const MINUTE_S = 60;

function renderText({ words }: Stranger, fault: FaultName, facts: FaultFacts): Markup {
  const { operator, acting, waitSeconds = MINUTE_S } = facts;
  switch (fault) {
    case 'suspended':
      return words.say('fault.suspended-text', {
        operator: renderOwnWords(operator.name),
        contact: renderOwnWords(operator.contact),
      });
    case 'role':
      return words.say('fault.role-text', {
        role: nameRole(words, acting?.role ?? ''),
        authority: renderOwnWords(acting?.authority ?? ''),
      });
    case 'tries':
      return words.say('fault.tries-text', { minutes: words.count('minutes', Math.ceil(waitSeconds / MINUTE_S)) });
    default:
      return html`${words.text(`fault.${fault}-text`)}`;
  }
}

/** Whether somebody acts as what an issuer made up: every role that there is has a desk. */
const isWithoutDesk = (fault: FaultName, { acting }: FaultFacts): boolean =>
  fault === 'role' && acting !== undefined && !isNamed(acting.role);

/** Of what is refused, and of whoever the register does not list, the API alone knows why, and who can change it. */
const IN_ITS_WORDS: readonly FaultName[] = ['refused', 'role'];

/** A page that says what is in the way, and what to do. */
export function showFault(reader: Stranger, fault: FaultName, facts: FaultFacts): Shown {
  const { words } = reader;
  const { detail = '', rule, roles, keptAt } = facts;
  const title = words.text(`fault.${fault}`);
  const own = roles?.map((role) => nameRole(words, role)).join(', ');
  return {
    title,
    status: FAULTS[fault],
    content: html`<h1 class="hf-heading-l">${title}</h1>
<p class="hf-body">${renderText(reader, fault, facts)}</p>
${isWithoutDesk(fault, facts) ? html`<p class="hf-body">${words.text('fault.role-none')}</p>` : undefined}
${own === undefined ? undefined : html`<p class="hf-body">${words.say('fault.role-for', { roles: own })}</p>`}
${IN_ITS_WORDS.includes(fault) && detail !== '' ? html`<p class="hf-inset-text" lang="">${detail}</p>` : undefined}
${rule === undefined ? undefined : html`<p class="hf-body">${words.say('fault.rule', { rule: html`<span lang="">${rule}</span>` })}</p>`}
${
  keptAt === undefined
    ? undefined
    : html`<p class="hf-body">${words.text('fault.kept')} <a class="hf-link" href="${keptAt}">${words.text('fault.kept-link')}</a></p>`
}
<p class="hf-body"><a class="hf-link" href="/">${words.text('fault.home')}</a></p>`,
  };
}
