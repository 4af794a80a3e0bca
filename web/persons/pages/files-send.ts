import { renderButton } from '../../components/button.ts';
import { renderFileUpload } from '../../components/file-upload.ts';
import { renderInsetText } from '../../components/inset-text.ts';
import { html, type Markup } from '../../components/markup.ts';
import { spellTime } from '../../steps/dates.ts';
import { renderForm, renderHidden } from '../../steps/forms.ts';
import { renderOwnWords } from '../../steps/passages.ts';
import { OUTCOME } from '../parts/file-outcome.ts';
import { renderStop } from '../parts/files.ts';
import { isSlipOver, readSlip, SLIP, type Slip } from '../parts/slip.ts';
import type { CaseVisitor, Outcome, Shown, Step } from '../step.ts';

/**
 * The form that goes to the storage, past us. Its file comes last: the storage reads no field behind it. It says nothing of types: a
 * telephone would hide what it does not count among them, such as photographs of its own camera (HEIC), and without such a list it offers
 * camera and gallery all the same.
 */
const renderUpload = ({ words }: CaseVisitor, { url, fields }: Slip): Markup =>
  html`<form method="post" action="${url}" enctype="multipart/form-data">
${fields.map(([name, value]) => html`${renderHidden(name, value)}\n`)}
${renderFileUpload({
  name: 'file',
  label: { text: words.text('files.file'), classes: 'hf-label--m' },
  hint: { text: words.text('files.file-hint') },
  attributes: { required: true },
})}
<p class="hf-body">${words.text('files.once')}</p>
${renderButton({ text: words.text('files.send') })}
</form>`;

const showUpload = (visitor: CaseVisitor, slip: Slip): Shown => {
  const { words, language, visit } = visitor;
  const time = spellTime(language, slip.endsAt, visit.zone ?? slip.zone);
  return {
    title: words.text('files.send-title'),
    back: '/files',
    sendsTo: slip.url,
    content: html`<h1 class="hf-heading-l">${words.text('files.send-title')}</h1>
${slip.shows === '' ? undefined : html`<p class="hf-body">${words.text('files.shows')}: ${renderOwnWords(slip.shows)}</p>`}
<p class="hf-body">${words.say('files.until', { time })}</p>
${renderUpload(visitor, slip)}
${renderInsetText({ text: html`<p>${words.text('files.foreign')}</p><p>${words.text('files.safe')}</p>` })}
${renderStop(visitor)}`,
  };
};

/** A button that begins anew with what was said of the file. */
export const renderAgain = (visitor: CaseVisitor, { challenge, shows }: Pick<Slip, 'challenge' | 'shows'>): Markup =>
  renderForm(visitor, {
    to: '/files',
    button: visitor.words.text('files.again'),
    content: html`${renderHidden('challenge', challenge)}${renderHidden('name', shows)}`,
  });

const showOver = (visitor: CaseVisitor, slip: Slip): Shown => {
  const { words } = visitor;
  return {
    title: words.text('files.over'),
    back: '/case',
    content: html`<h1 class="hf-heading-l">${words.text('files.over')}</h1>
<p class="hf-body">${words.text('files.over-text')}</p>
<p class="hf-body">${words.text('files.safe')}</p>
${renderAgain(visitor, slip)}
${renderStop(visitor)}`,
  };
};

function showSend(visitor: CaseVisitor): Outcome {
  const slip = readSlip(visitor);
  if (!slip) return { goTo: '/files' };
  if (visitor.answers[OUTCOME]) return { goTo: SLIP, forget: [OUTCOME] }; // what comes of the next file is told anew
  return isSlipOver(slip, visitor.now) ? showOver(visitor, slip) : showUpload(visitor, slip);
}

/** The form by which a browser sends a file to the storage; posted to ourselves, it is given up. */
export const filesSend: Step<CaseVisitor> = {
  show: showSend,
  take: () => ({ goTo: '/case', forget: [SLIP] }),
  journey: true,
};
