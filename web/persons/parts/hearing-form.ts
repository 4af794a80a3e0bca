import { type Content, html, type Markup } from '../../components/markup.ts';
import { renderRadios } from '../../components/radios.ts';
import { renderTextarea } from '../../components/textarea.ts';
import { ApiRefusal, unlessRefused } from '../../steps/ask.ts';
import { faultOf, faultsIn, findTypedCodes, renderForm, renderHidden } from '../../steps/forms.ts';
import { type FieldFault, typedIn } from '../../steps/typed.ts';
import type { CaseVisitor, Path, WordKey } from '../step.ts';
import { renderHelpLink } from './helpers.ts';

/** One thing that a form can be about. */
export interface Subject {
  readonly value: string;
  readonly text: Content;
  readonly hint?: Content | undefined;
}

/** A form by which somebody is heard: about what, and their own words. */
export interface HearingForm {
  readonly to: Path;
  /** The field that says about what. */
  readonly subject: string;
  readonly which: WordKey;
  /** The field of their words. */
  readonly words: string;
  readonly label: WordKey;
  readonly button: WordKey;
  /** What it does can not be undone. */
  readonly isWarning?: boolean;
  /** What is said where there is nothing that it could be about. */
  readonly none: WordKey;
  /** Fields beside these two, by what points to them in the request. */
  readonly others: Readonly<Record<string, string>>;
}

/** What is wrong with what was sent. */
export interface Refused {
  readonly faults: readonly FieldFault[];
  readonly status: 422 | 429;
  /** It can not be done, whatever is typed. */
  readonly isBarred?: boolean;
  /** Its key stands for something else: what is sent next needs another. */
  readonly isKeySpent?: boolean;
}

/** What came of what was sent: the API's answer, or what is told of it. */
export type Sent<T> = { readonly answer: T } | { readonly refused: Refused };

/** What the API refuses to whoever typed nothing wrong, and what is told of it. */
const REFUSALS: Readonly<Record<string, WordKey>> = {
  'appeal-too-late': 'appeal.too-late',
  'appeal-not-allowed': 'appeal.not-allowed',
  'challenge-pending': 'appeal.pending',
  'challenge-unknown': 'hearing.choose',
  'review-unknown': 'hearing.choose',
  'seat-unknown': 'hearing.choose',
  'review-closed': 'hearing.closed',
  'review-unassigned': 'conflict.unassigned',
  'conflict-too-late': 'conflict.too-late',
  'conflicts-exhausted': 'conflict.exhausted',
  'order-not-received': 'objection.bar-over',
  'order-full': 'hearing.full',
  'order-version-conflict': 'hearing.again',
  'idempotency-key-reused': 'hearing.sent-before',
};

/** What a key looks like that one of these forms had. */
const KEY = /^[\w.:-]{1,200}$/;

const keyTypedIn = ({ typed }: CaseVisitor): string | undefined => {
  const key = typedIn(typed, 'key');
  return KEY.test(key) ? key : undefined;
};

/** What it is about: said where one thing alone can be meant, asked where there are several or that which was meant is not there any more. */
function renderSubject(visitor: CaseVisitor, form: HearingForm, { subjects, refused }: ShownForm): Markup {
  const { words, typed, query } = visitor;
  const { subject: name, which } = form;
  const meant = typedIn(typed, name) || (query[name] ?? '');
  const [only] = subjects;
  if (only && subjects.length === 1 && (meant === '' || meant === only.value)) {
    return html`<p class="hf-body">${only.text}${only.hint && html`<br>${only.hint}`}</p>${renderHidden(name, only.value)}`;
  }
  return renderRadios({
    name,
    value: meant,
    items: subjects.map(({ value, text, hint }) => ({
      value,
      text,
      ...(hint !== undefined && { hint: { text: hint } }),
    })),
    fieldset: { legend: { text: words.text(which), classes: 'hf-fieldset__legend--m' } },
    errorMessage: faultOf(visitor, refused?.faults ?? [], name),
  });
}

interface ShownForm {
  readonly subjects: readonly Subject[];
  /** By which a form that is sent twice is one: two windows that show the same have the same. */
  readonly key: string;
  /** Questions between the two. */
  readonly between?: Markup;
  /** Questions behind their words. */
  readonly after?: Markup;
  readonly refused?: Refused | undefined;
}

/** The form; where there is nothing that it could be about, what was typed into it before. */
export function renderHearingForm(visitor: CaseVisitor, form: HearingForm, shown: ShownForm): Markup {
  const { words, typed, createKey } = visitor;
  const { subjects, key, between, after, refused } = shown;
  const written = typedIn(typed, form.words);
  const area = renderTextarea({
    name: form.words,
    label: { text: words.text(form.label) },
    hint: { text: words.text(subjects.length === 0 ? 'hearing.kept' : 'own-words') },
    rows: 8,
    value: written,
    errorMessage: faultOf(visitor, refused?.faults ?? [], form.words),
  });
  if (subjects.length === 0) {
    const isMoreTyped = Object.values(form.others).some((field) => typedIn(typed, field) !== '');
    return html`<p class="hf-body">${words.text(form.none)}</p>${written === '' ? undefined : area}${isMoreTyped ? after : undefined}
${renderHelpLink(visitor)}`;
  }
  const sent = renderForm(visitor, {
    to: form.to,
    button: words.text(form.button),
    isWarning: form.isWarning,
    content: html`${renderHidden('key', refused?.isKeySpent ? createKey() : (keyTypedIn(visitor) ?? key))}
${renderSubject(visitor, form, shown)}
${between}
${area}
${after}`,
  });
  return refused?.isBarred ? html`${sent}${renderHelpLink(visitor)}` : sent;
}

/** @param needed what to say where it is empty; left out where it may be. */
export function findUnfit(visitor: CaseVisitor, form: HearingForm, needed?: WordKey): readonly FieldFault[] {
  const { typed, words } = visitor;
  const isEmpty = (field: string): boolean => typedIn(typed, field).trim() === '';
  return [
    ...(isEmpty(form.subject) ? [{ field: form.subject, text: words.text('hearing.choose') }] : []),
    ...(needed !== undefined && isEmpty(form.words) ? [{ field: form.words, text: words.text(needed) }] : []),
    ...findTypedCodes(visitor, [form.words]),
  ];
}

/** What is told of a refusal, beside the words: what they are about is not always asked. */
function tellRefusal(visitor: CaseVisitor, form: HearingForm, refusal: ApiRefusal): Refused {
  const { code } = refusal;
  const told = REFUSALS[code];
  if (told !== undefined) {
    const faults = [{ field: form.words, text: visitor.words.text(told) }];
    return {
      faults,
      status: code === 'order-full' ? 429 : 422,
      isBarred: true,
      isKeySpent: code === 'idempotency-key-reused',
    };
  }
  const faults = faultsIn(visitor, refusal, { ...form.others, [`/${form.words}`]: form.words });
  if (faults.length > 0) return { faults, status: 422 };
  return { faults: [{ field: form.words, text: visitor.words.text('hearing.choose') }], status: 422 }; // all else says what it is about
}

/** What it was about is decided, or over. */
export const refuseClosed = ({ words }: CaseVisitor, form: HearingForm): Refused => ({
  faults: [{ field: form.words, text: words.text('hearing.closed') }],
  status: 422,
  isBarred: true,
});

/** Sends what was typed, under the key of its form. @throws ApiRefusal for what no form can tell. */
export async function sendHeard<T>(
  visitor: CaseVisitor,
  form: HearingForm,
  send: (key: string) => Promise<T>,
): Promise<Sent<T>> {
  const answer = await unlessRefused(
    send(keyTypedIn(visitor) ?? visitor.createKey()),
    'invalid-request',
    ...Object.keys(REFUSALS),
  );
  return answer instanceof ApiRefusal ? { refused: tellRefusal(visitor, form, answer) } : { answer };
}
