import { renderBackLink } from '../../../web/components/back-link.ts';
import { renderButton } from '../../../web/components/button.ts';
import { renderCharacterCount } from '../../../web/components/character-count.ts';
import { renderCheckboxes } from '../../../web/components/checkboxes.ts';
import { renderDateInput } from '../../../web/components/date-input.ts';
import { renderDetails } from '../../../web/components/details.ts';
import { renderErrorMessage } from '../../../web/components/error-message.ts';
import { renderErrorSummary } from '../../../web/components/error-summary.ts';
import { renderExitThisPage } from '../../../web/components/exit-this-page.ts';
import { renderFieldset } from '../../../web/components/fieldset.ts';
import { renderFileUpload } from '../../../web/components/file-upload.ts';
import { renderFooter } from '../../../web/components/footer.ts';
import { renderGenericHeader } from '../../../web/components/generic-header.ts';
import { renderHint } from '../../../web/components/hint.ts';
import { renderInput } from '../../../web/components/input.ts';
import { renderInsetText } from '../../../web/components/inset-text.ts';
import { renderLabel } from '../../../web/components/label.ts';
import { renderLanguageNavigation } from '../../../web/components/language-navigation.ts';
import { type Markup, takeAsMarkup } from '../../../web/components/markup.ts';
import { renderNotificationBanner } from '../../../web/components/notification-banner.ts';
import { renderPagination } from '../../../web/components/pagination.ts';
import { renderInterruption, renderPanel } from '../../../web/components/panel.ts';
import { renderRadios } from '../../../web/components/radios.ts';
import { renderSelect } from '../../../web/components/select.ts';
import { renderSkipLink } from '../../../web/components/skip-link.ts';
import { renderSummaryList } from '../../../web/components/summary-list.ts';
import { renderTable } from '../../../web/components/table.ts';
import { renderTag } from '../../../web/components/tag.ts';
import { renderTaskList } from '../../../web/components/task-list.ts';
import { renderTextarea } from '../../../web/components/textarea.ts';
import { renderWarningText } from '../../../web/components/warning-text.ts';
import { translate } from './options.ts';

// biome-ignore lint/suspicious/noExplicitAny: options of fixtures are JSON, in shapes that GOV.UK's own templates read
type Given = any;

/** Words that GOV.UK's templates bring along in English, and the kit asks for in the language of the page. */
const ERROR = 'Error';

const withErrorOf = ({ errorMessage, ...options }: Given): Given => ({
  ...options,
  ...(errorMessage && { errorMessage: errorOf(errorMessage) }),
});
const errorOf = ({ visuallyHiddenText = ERROR, ...options }: Given): Given => ({
  ...options,
  prefix: visuallyHiddenText === '' ? undefined : visuallyHiddenText,
});

/** A value that is no text is written as one. */
const optionOf = ({ value, ...item }: Given): Given => ({ ...item, ...(value !== undefined && { value: `${value}` }) });

const choicesOf = ({ items, ...options }: Given): Given => ({
  ...withErrorOf(options),
  items: items.map((item: Given) => item && (item.divider ? item : { value: '', ...item })),
});

const limitOf = ({ maxwords, maxlength, countType, textareaDescriptionText, countMessage }: Given): Given => {
  const counted = maxwords || countType === 'words' ? 'words' : 'characters';
  const text = textareaDescriptionText ?? `You can enter up to %{count} ${counted}`;
  return { text: text.replace('%{count}', maxwords ?? maxlength), ...countMessage };
};

const PARTS = [
  { name: 'day', width: 2 },
  { name: 'month', width: 2 },
  { name: 'year', width: 4 },
] as const;

const WIDTH = /hf-input--width-(\d)/;
const capitalize = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1).toLowerCase()}`;

/** A part of a date, as GOV.UK's template understands it: known by its name, and by what its classes say. */
function datePartOf(item: Given, { namePrefix, values = {}, ...options }: Given): Given {
  const usual = PARTS.find(
    ({ name }) => name === item.name || (options[name]?.name && options[name].name === item.name),
  );
  const { error, classes = '', name = usual?.name, label, value = options[usual?.name ?? '']?.value, ...rest } = item;
  const others = classes
    .split(' ')
    .filter((one: string) => one !== '' && one !== 'hf-input--error' && !WIDTH.test(one));
  return {
    ...rest,
    name,
    label: label ?? capitalize(name),
    value: value ?? values[name] ?? values[namePrefix ? `${namePrefix}-${name}` : name],
    width: Number(WIDTH.exec(classes)?.[1] ?? usual?.width ?? 2),
    hasError: classes.includes('hf-input--error') ? true : error,
    ...(others.length > 0 && { classes: others.join(' ') }),
  };
}

function dateOf({ day, month, year, items = [], ...options }: Given): Given {
  const named = PARTS.flatMap(({ name }) => {
    const given = { day, month, year }[name];
    return given === false ? [] : [{ name, ...given }];
  });
  const parts = (items.length > 0 ? items : named).map((item: Given) =>
    datePartOf(item, { ...options, day, month, year }),
  );
  return { ...withErrorOf(options), parts };
}

const panelOf = ({ classes = '', ...options }: Given): Markup => {
  const others = classes.split(' ').filter((one: string) => one !== 'hf-panel--interruption' && one !== '');
  const own = { ...options, ...(others.length > 0 && { classes: others.join(' ') }) };
  return classes.includes('hf-panel--interruption') ? renderInterruption(own) : renderPanel(own);
};

const spoken = (words: string, hidden: string): Markup =>
  takeAsMarkup(`${words}<span class="hf-visually-hidden">${hidden}</span>`);

const paginationOf = ({ landmarkLabel = 'Pagination', previous, next, items, ...options }: Given): Given => ({
  ...options,
  label: landmarkLabel,
  ...(previous && { previous: { text: spoken('Previous', ' page'), ...previous } }),
  ...(next && { next: { text: spoken('Next', ' page'), ...next } }),
  ...(items && {
    items: items
      .filter((item: Given) => item !== undefined && Object.keys(item).length > 0)
      .map(({ visuallyHiddenText, ...item }: Given) => ({
        label: visuallyHiddenText ?? `Page ${item.number}`,
        ...item,
      })),
  }),
});

/** Each component of the kit, given the options of a fixture. */
const COMPONENTS: Readonly<Record<string, (options: Given) => Markup>> = {
  'back-link': (options) => renderBackLink({ text: 'Back', href: '#', ...options }),
  button: ({ isStartButton, ...options }) => renderButton({ ...options, ...(isStartButton && { isStart: true }) }),
  'character-count': (options) => renderCharacterCount({ ...withErrorOf(options), limit: limitOf(options) }),
  checkboxes: (options) => renderCheckboxes(choicesOf(options)),
  'date-input': (options) => renderDateInput(dateOf(options)),
  details: renderDetails,
  'error-message': (options) => renderErrorMessage(errorOf(options)),
  'error-summary': ({ errorList, ...options }) => renderErrorSummary({ ...options, errors: errorList ?? [] }),
  'exit-this-page': ({ redirectUrl: href = 'https://www.bbc.co.uk/weather', ...options }) =>
    renderExitThisPage({
      text: takeAsMarkup('<span class="hf-visually-hidden">Emergency</span> Exit this page'),
      href,
      ...options,
    }),
  fieldset: ({ text: content, ...options }) => renderFieldset({ ...options, content }),
  'file-upload': (options) => renderFileUpload(withErrorOf(options)),
  footer: ({ meta, ...options }) =>
    renderFooter({
      ...options,
      ...(meta && { meta: { ...meta, title: meta.visuallyHiddenTitle ?? 'Support links' } }),
    }),
  'generic-header': (options) => renderGenericHeader({ url: '/', ...options }),
  hint: renderHint,
  input: ({ inputWrapper, ...options }) =>
    renderInput({ ...withErrorOf(options), ...(inputWrapper && { wrapper: inputWrapper }) }),
  'inset-text': renderInsetText,
  label: renderLabel,
  'language-navigation': ({ ariaLabel: label = 'Language', items, ...options }) =>
    renderLanguageNavigation({
      ...options,
      label,
      items: items.map(({ languageDescriptionText: description, ...item }: Given) => ({
        ...item,
        ...(description && { description }),
      })),
    }),
  'notification-banner': ({ type, titleHeadingLevel, titleId = 'govuk-notification-banner-title', ...options }) =>
    renderNotificationBanner({
      title: type === 'success' ? 'Success' : 'Important',
      titleId,
      ...options,
      ...(type === 'success' && { kind: type }),
      ...(titleHeadingLevel && { headingLevel: titleHeadingLevel }),
    }),
  pagination: (options) => renderPagination(paginationOf(options)),
  panel: panelOf,
  radios: (options) => renderRadios(choicesOf(options)),
  select: ({ items = [], ...options }) =>
    renderSelect({ ...withErrorOf(options), items: items.filter(Boolean).map(optionOf) }),
  'skip-link': renderSkipLink,
  'summary-list': ({ rows, ...options }) => renderSummaryList({ ...options, rows: rows.filter(Boolean) }),
  table: ({ rows, ...options }) => renderTable({ ...options, rows: rows.filter(Boolean) }),
  tag: renderTag,
  'task-list': renderTaskList,
  textarea: (options) => renderTextarea(withErrorOf(options)),
  'warning-text': ({ iconFallbackText: prefix, ...options }) =>
    renderWarningText({ ...options, prefix: prefix || 'Warning' }),
};

export const COMPONENT_NAMES: readonly string[] = Object.keys(COMPONENTS);

/** What the kit makes of the options of a fixture. */
export function renderFixture(component: string, options: Readonly<Record<string, unknown>>): Markup {
  const render = COMPONENTS[component];
  if (!render) throw new Error(`the kit has no ${component}`);
  return render(translate(options));
}
