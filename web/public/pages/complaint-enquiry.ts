import { renderInput } from '../../components/input.ts';
import { html } from '../../components/markup.ts';
import { ApiRefusal, unlessRefused } from '../../steps/ask.ts';
import { spellDay, spellTime } from '../../steps/dates.ts';
import { faultOf, renderFaults, renderForm } from '../../steps/forms.ts';
import { type FieldFault, typedIn } from '../../steps/typed.ts';
import type { Answers } from '../api.ts';
import type { Shown, Step, Visitor } from '../step.ts';

function showEnquiry(visitor: Visitor, faults: readonly FieldFault[] = [], status = 422): Shown {
  const { words, typed } = visitor;
  return {
    title: words.text('enquiry.title'),
    back: '/',
    ...(faults.length > 0 && { hasErrors: true, status }),
    content: html`${renderFaults(visitor, faults)}
<h1 class="hf-heading-l">${words.text('enquiry.title')}</h1>
${renderForm(visitor, {
  to: '/complaint-enquiry',
  button: words.text('enquiry.ask'),
  content: renderInput({
    name: 'number',
    label: { text: words.text('enquiry.number') },
    hint: { text: words.text('code-hint') },
    value: typedIn(typed, 'number'),
    autocomplete: 'off',
    autocapitalize: 'characters',
    spellcheck: false,
    errorMessage: faultOf(visitor, faults, 'number'),
  }),
})}`,
  };
}

function showProgress({ language, words }: Visitor, progress: Answers['POST /v1/complaint-enquiries']): Shown {
  const { receivedOn, checkedOn } = progress;
  const checked =
    checkedOn === undefined
      ? html`<p class="hf-body">${words.text('enquiry.waiting')}</p>`
      : html`<p class="hf-body">${words.say('enquiry.checked', { day: spellDay(language, checkedOn) })}</p>
<p class="hf-body">${words.text('enquiry.answer')}</p>`;
  return {
    title: words.text('enquiry.title'),
    back: '/',
    content: html`<h1 class="hf-heading-l">${words.text('enquiry.title')}</h1>
<p class="hf-body">${words.say('enquiry.received', { day: spellDay(language, receivedOn) })}</p>
${checked}`,
  };
}

/** When it can be asked again, as those who count say: by the clock, for a page may stay open, and in minutes, for clocks are of many zones. */
function showTries(visitor: Visitor, { retryAfterSeconds }: ApiRefusal, seconds = retryAfterSeconds ?? 60): Shown {
  const { words, language, now } = visitor;
  const minutes = Math.ceil(seconds / 60);
  const again = {
    time: spellTime(language, now + minutes * 60_000, 'UTC'),
    minutes: words.count('minutes', minutes),
  };
  return showEnquiry(visitor, [{ field: 'number', text: words.say('enquiry.tries', again) }], 429);
}

async function askAfter(visitor: Visitor): Promise<Shown> {
  const { words, typed, findCode, ask } = visitor;
  const entered = typedIn(typed, 'number').trim();
  const refuse = (key: 'enquiry.empty' | 'enquiry.mistyped' | 'enquiry.unknown'): Shown =>
    showEnquiry(visitor, [{ field: 'number', text: words.text(key) }]);
  if (entered === '') return refuse('enquiry.empty');
  const number = findCode(entered); // numbers are spelled as case codes are
  if (number === undefined) return refuse('enquiry.mistyped');
  const found = await unlessRefused(
    ask('POST /v1/complaint-enquiries', { body: { number } }),
    'complaint-number-unknown',
    'too-many-tries',
  );
  if (!(found instanceof ApiRefusal)) return showProgress(visitor, found);
  return found.code === 'too-many-tries' ? showTries(visitor, found) : refuse('enquiry.unknown');
}

/** How far a complaint has come, for whoever has its number. */
export const complaintEnquiry: Step = { show: (visitor) => showEnquiry(visitor), take: askAfter };
