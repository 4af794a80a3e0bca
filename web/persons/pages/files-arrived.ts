import { renderButton } from '../../components/button.ts';
import { html, type Markup } from '../../components/markup.ts';
import { ApiRefusal, unlessRefused } from '../../steps/ask.ts';
import type { Answers } from '../api.ts';
import { FINAL_CODES, isAboutFile, keepOutcome, OUTCOME, readOutcome } from '../parts/file-outcome.ts';
import { renderStop } from '../parts/files.ts';
import { isSlipOver, nameFile, readSlip, SLIP, type Slip } from '../parts/slip.ts';
import type { CaseVisitor, Outcome, Shown, Step, WordKey } from '../step.ts';
import { ADDED } from './files-added.ts';
import { renderAgain } from './files-send.ts';

const ROUTE = 'POST /v1/cases/current/challenges/{challengeId}/attachments/{attachmentId}/upload';

type Added = Answers[typeof ROUTE];

/** Codes of an API that is there and does not answer, or does not answer this yet. */
const WAITING = ['service-unavailable', 'may-be-stored', 'order-version-conflict', 'too-many-tries'];

const renderLook = ({ words }: CaseVisitor): Markup =>
  html`<a class="hf-link" href="/files/arrived">${words.text('files.look')}</a>`;

const renderSafe = ({ words }: CaseVisitor): Markup => html`<p class="hf-body">${words.text('files.safe')}</p>`;

interface Told {
  readonly title: WordKey;
  readonly status: number;
  readonly content: Markup;
}

const show = ({ words }: CaseVisitor, { title, status, content }: Told): Shown => ({
  title: words.text(title),
  back: '/case',
  status,
  content: html`<h1 class="hf-heading-l">${words.text(title)}</h1>
${content}`,
});

const LIKELY: readonly WordKey[] = ['files.lost-large', 'files.lost-empty', 'files.lost-line', 'files.lost-late'];

/** Nothing is there: what may be why, and the way to try again. */
function showLost(visitor: CaseVisitor, slip: Slip): Shown {
  const { words } = visitor;
  const again = isSlipOver(slip, visitor.now)
    ? renderAgain(visitor, slip)
    : renderButton({ text: words.text('files.again'), href: '/files/send' });
  const content = html`<p class="hf-body">${words.text('files.lost-perhaps')}</p>
<ul class="hf-list hf-list--bullet">${LIKELY.map((key) => html`<li>${words.text(key)}</li>`)}</ul>
<p class="hf-body">${words.text('files.lost-wait')} ${renderLook(visitor)}</p>
${renderSafe(visitor)}
${again}
${renderStop(visitor)}`;
  return show(visitor, { title: 'files.lost', status: 409, content });
}

/** Nobody can say yet. What arrived lies there, and what is kept of the slip adds it once, however often it is asked for. */
function showWaiting(visitor: CaseVisitor, { code, retryAfterSeconds }: ApiRefusal): Shown {
  const { words } = visitor;
  const isTries = code === 'too-many-tries';
  const wait = retryAfterSeconds === undefined ? undefined : words.count('minutes', Math.ceil(retryAfterSeconds / 60));
  const content = html`<p class="hf-body">${words.text(isTries ? 'files.tries-text' : 'files.slow-text')} ${isTries ? wait : undefined}</p>
${renderSafe(visitor)}
<p class="hf-body">${renderLook(visitor)}</p>`;
  return show(visitor, { title: isTries ? 'files.tries' : 'files.slow', status: isTries ? 429 : 503, content });
}

/** A file that was added, and as what. */
interface Named {
  readonly added: Added;
  readonly name: string;
}

/** Asks for the file to be added, under the name that was typed or, where the API does not take that, under its number. */
async function add(visitor: CaseVisitor, slip: Slip, name = slip.name): Promise<Named | ApiRefusal> {
  const { challenge: challengeId, attachment: attachmentId, upload, key } = slip;
  const added = await unlessRefused(
    visitor.ask(ROUTE, { named: { challengeId, attachmentId }, body: { name, upload }, key, takesLong: true }),
    'attachment-incomplete',
    'invalid-request',
    ...FINAL_CODES,
    ...WAITING,
  );
  if (!(added instanceof ApiRefusal)) return { added, name };
  if (added.code !== 'invalid-request') return added;
  const numbered = nameFile(visitor, attachmentId);
  if (name === numbered) throw new Error('the API does not take what we make ourselves', { cause: added });
  return await add(visitor, slip, numbered); // the file is not lost for what somebody called it
}

function settle({ answers }: CaseVisitor, { zone }: Slip, { added, name }: Named): Outcome {
  const { challenge, type, size, addedAt, scan } = added;
  const kept = { challenge, type, size: `${size}`, addedAt, scan, name, zone };
  return {
    goTo: '/files/added',
    keep: { [ADDED]: Object.fromEntries(Object.entries(kept).map(([member, value]) => [member, [value]])) },
    forget: [SLIP, ...(answers[OUTCOME] ? [OUTCOME] : [])],
  };
}

/** Why the last file was not taken. */
function showRefused(visitor: CaseVisitor): Shown | undefined {
  const outcome = readOutcome(visitor);
  if (!outcome) return undefined;
  const { words } = visitor;
  const { title, text, reason, mayTryAgain, challenge } = outcome;
  const content = html`${reason && html`<p class="hf-body-l">${words.text(reason)}</p>`}
<p class="hf-body">${words.text(text)}</p>
${mayTryAgain ? renderButton({ text: words.text('files.again'), href: `/files?challenge=${challenge}` }) : undefined}
<p class="hf-body"><a class="hf-link" href="/case">${words.text('objection.to-case')}</a></p>`;
  return show(visitor, { title, status: 422, content });
}

/**
 * Takes what this browser posted to the storage. It is the storage that leads here, by a GET, and what it says in the address is not
 * looked at: what is taken is what the slip in this visit names, which was asked for and filled in here.
 */
async function arrive(visitor: CaseVisitor): Promise<Outcome> {
  const refused = showRefused(visitor);
  const slip = readSlip(visitor);
  if (!slip) return refused ?? (visitor.answers[ADDED] ? { goTo: '/files/added', done: 'before' } : { goTo: '/files' });
  if (refused && visitor.query['done'] === 'refused') return refused;
  const added = await add(visitor, slip);
  if (!(added instanceof ApiRefusal)) return settle(visitor, slip, added);
  if (WAITING.includes(added.code)) return showWaiting(visitor, added);
  if (added.code !== 'attachment-incomplete') {
    const keep = { [OUTCOME]: keepOutcome(added, slip) };
    return { goTo: '/files/arrived', done: 'refused', keep, forget: isAboutFile(added) ? [] : [SLIP] };
  }
  return refused && readOutcome(visitor)?.upload === slip.upload ? refused : showLost(visitor, slip);
}

/** Where the storage leads once it has a file. */
export const filesArrived: Step<CaseVisitor> = { show: arrive, journey: true };
