import { RevocationCommand } from '../../../shared/contracts/api/registrars/changes.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { html } from '../../components/markup.ts';
import { ApiRefusal, unlessRefused } from '../../steps/ask.ts';
import { describeFields } from '../orders/commands/describe.ts';
import type { FieldTable } from '../orders/commands/field.ts';
import { memberOf, textOf } from '../orders/parts/members.ts';
import { renderParagraph } from '../orders/parts/tell.ts';
import type { DeskVisitor, WordKey } from '../step.ts';
import { createActStep } from './parts/act-step.ts';
import { NO_ENTRY } from './parts/no-entry.ts';
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

type Standing = 'in-use' | 'revoked' | 'none';

/** How the key that an address names stands: an address can come from anybody, and name one that there never was. */
async function askForKey(visitor: DeskVisitor): Promise<Standing> {
  const named = { kind: 'provider', entryId: provider(visitor) };
  const view = await unlessRefused(visitor.ask('GET /v1/directory/entries/{kind}/{entryId}', { named }), ...NO_ENTRY);
  const keys = view instanceof ApiRefusal ? undefined : memberOf(view.entry, 'keys');
  const key = (Array.isArray(keys) ? keys : []).find((one) => memberOf(one, 'id') === keyOf(visitor));
  if (key === undefined) return 'none';
  const revokedAt = textOf(memberOf(key, 'revokedAt'));
  return revokedAt !== '' && Date.parse(revokedAt) <= visitor.now ? 'revoked' : 'in-use';
}

const CLOSED = {
  'in-use': undefined,
  revoked: 'register.refused.revoked',
  none: 'register.refused.unknown',
} as const satisfies Readonly<Record<Standing, WordKey | undefined>>;

/** A key in the wrong hands: at once, on the word of one. */
export const revocation = createActStep<Standing>({
  open: askForKey,
  closed: (_, standing) => CLOSED[standing],
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
