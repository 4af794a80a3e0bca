import { takeAsMarkup } from '../../../web/components/markup.ts';

type Options = Readonly<Record<string, unknown>>;

/** Each option for what is shown, by what its two spellings in GOV.UK's templates begin with. */
const CONTENTS = {
  text: ['text', 'html'],
  title: ['titleText', 'titleHtml'],
  summary: ['summaryText', 'summaryHtml'],
  description: ['descriptionText', 'descriptionHtml'],
  logo: ['logoText', 'logoHtml'],
} as const;

const SPELLINGS: ReadonlySet<string> = new Set(Object.values(CONTENTS).flat());
const CLASSES: ReadonlySet<string> = new Set(['classes', 'containerClasses', 'captionClasses', 'wrapperClasses']);

const isOptions = (value: unknown): value is Options => typeof value === 'object' && value !== null;

/** With the kit's prefix of classes. */
const prefixed = (text: unknown): string => `${text}`.replaceAll('govuk-', 'hf-');

/** Words, or markup: the kit takes both under one name. */
const contentsOf = (options: Options): Options =>
  Object.fromEntries(
    Object.entries(CONTENTS).flatMap(([name, [text, html]]) => {
      if (options[html]) return [[name, takeAsMarkup(prefixed(options[html]))]];
      return options[text] === undefined ? [] : [[name, options[text]]];
    }),
  );

function translateOption(name: string, value: unknown): unknown {
  if (CLASSES.has(name)) return prefixed(value);
  if (name !== 'attributes' || !isOptions(value)) return translate(value);
  return Object.fromEntries(Object.entries(value).map(([attribute, set]) => [attribute, `${set}`])); // `true` is written out there
}

/** Options of GOV.UK's template as the kit has them: what every component has in common. What is nothing in JSON is left out. */
export function translate(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => (item ? translate(item) : undefined));
  if (!isOptions(value)) return value;
  const others = Object.entries(value).filter(([name, item]) => !SPELLINGS.has(name) && item !== null);
  return {
    ...Object.fromEntries(others.map(([name, item]) => [name, translateOption(name, item)])),
    ...contentsOf(value),
  };
}
