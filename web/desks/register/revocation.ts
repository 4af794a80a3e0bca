import { RevocationCommand } from '../../../shared/contracts/api/registrars/changes.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { html } from '../../components/markup.ts';
import { describeFields } from '../orders/commands/describe.ts';
import type { FieldTable } from '../orders/commands/field.ts';
import { renderParagraph } from '../orders/parts/tell.ts';
import type { DeskVisitor } from '../step.ts';
import { createActStep } from './parts/act-step.ts';
import { keyPath } from './parts/refs.ts';

const ASKED = {
  reason: { kind: 'lines', label: 'order.field.reason', hint: 'register.reason-hint' },
  doubtedSince: {
    kind: 'moment',
    label: 'register.revoke.since',
    hint: 'register.revoke.since-hint',
    isOptional: true,
  },
} as const satisfies FieldTable<RevocationCommand>;

const provider = ({ named }: DeskVisitor): string => named['entry'] ?? '';
const keyOf = ({ named }: DeskVisitor): string => named['key'] ?? '';
const back = (visitor: DeskVisitor) => keyPath(provider(visitor), keyOf(visitor));

/** A key in the wrong hands: at once, on the word of one. */
export const revocation = createActStep<undefined>({
  open: async () => undefined,
  title: 'register.revoke.title',
  button: 'register.revoke.button',
  isFinal: true,
  back,
  context: (visitor) =>
    html`<p class="hf-body-l"><span lang="">${provider(visitor)}</span>, <strong lang="">${keyOf(visitor)}</strong></p>
${renderParagraph(visitor.words.text('register.revoke.means'))}`,
  fields: (visitor) => describeFields(visitor, ASKED),
  read: (body) => parse(RevocationCommand, body),
  send: async (visitor, sent) => {
    await visitor.ask('POST /v1/directory/providers/{providerId}/keys/{keyId}/revocation', {
      ...sent,
      named: { providerId: provider(visitor), keyId: keyOf(visitor) },
    });
    return { goTo: back(visitor), done: 'revoked' };
  },
});
