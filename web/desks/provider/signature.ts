import { html, type Markup } from '../../components/markup.ts';
import { ApiRefusal, unlessRefused } from '../../steps/ask.ts';
import type { Answers } from '../api.ts';
import { memberOf, textOf } from '../orders/parts/members.ts';
import { renderBullets, renderHeading, renderParagraph, type Tell } from '../orders/parts/tell.ts';
import type { DeskVisitor } from '../step.ts';
import type { Read } from './read.ts';

export type Checked = Answers['POST /v1/verifications'] | ApiRefusal;

/** Asks whether a certificate is genuine, as anybody may. Where nobody answers, the order is shown all the same. */
export const checkSignature = ({ ask }: DeskVisitor, { jws }: Pick<Read, 'jws'>): Promise<Checked> =>
  unlessRefused(ask('POST /v1/verifications', { body: { jws } }), 'service-unavailable', 'too-many-tries');

/** The name of the key that a compact JWS says it was signed with; empty where it says none. */
function readKeyName(jws: string): string {
  const [header = ''] = jws.split('.');
  return textOf(memberOf(JSON.parse(Buffer.from(header, 'base64url').toString()), 'kid'));
}

/** What the signature of the certificate comes to, in words. */
export function renderChecked(visitor: DeskVisitor, { jws }: Pick<Read, 'jws'>, checked: Checked, tell: Tell): Markup {
  const { words } = visitor;
  const heading = renderHeading(visitor, 'provider.signature');
  if (checked instanceof ApiRefusal)
    return html`${heading}${renderParagraph(words.text('provider.signature.unasked'))}`;
  if (!checked.genuine)
    return html`${heading}
<p class="hf-verdict">${words.text('provider.signature.not')}</p>
${renderParagraph(words.text('provider.signature.not-text'))}`;
  const { inForce, laterVersionExists, checkedAt } = checked;
  return html`${heading}
<p class="hf-verdict hf-verdict--yes">${words.text('provider.signature.genuine')}</p>
${renderBullets([
  words.say('provider.signature.key', { key: html`<code lang="">${readKeyName(jws)}</code>` }),
  words.text(inForce ? 'provider.signature.in-force' : 'provider.signature.not-in-force'),
  words.text(laterVersionExists ? 'provider.signature.later' : 'provider.signature.latest'),
  words.say('provider.signature.at', { moment: tell(checkedAt) }),
])}`;
}
