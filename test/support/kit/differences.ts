import { changeTree, type Element } from './tree.ts';

type Nodes = readonly (Element | string)[];

/** What the kit's markup leaves out or says otherwise, everywhere. */
interface Difference {
  readonly what: string;
  readonly reason: string;
  readonly change: (element: Element) => Nodes;
}

const NO_SCRIPT = 'It is read by script, and no page has any.';

const NO_LIMIT = `${NO_SCRIPT} Here it would bring the limit; the kit always says one.`;

const withoutAttributes = (element: Element, isLeftOut: (name: string) => boolean): Element => ({
  ...element,
  attributes: Object.fromEntries(Object.entries(element.attributes).filter(([name]) => !isLeftOut(name))),
});

const has = ({ classes }: Element, ...names: readonly string[]): boolean =>
  names.some((name) => classes.includes(name));

const HOOKS =
  /^data-(?:module|i18n\..*|prevent-double-click|disable-auto-focus|maxlength|maxwords|threshold|count-type|behaviour|aria-controls)$/;

export const DIFFERENCES: readonly Difference[] = [
  {
    what: 'the prefix of classes is ours',
    reason: 'Pages are not those of GOV.UK, and its styles and ours may meet on one page.',
    change: (element) => [
      { ...element, classes: element.classes.map((name) => name.replace(/^govuk-/, 'hf-')).sort() },
    ],
  },
  {
    what: 'no attribute for script',
    reason: NO_SCRIPT,
    change: (element) => [withoutAttributes(element, (name) => HOOKS.test(name))],
  },
  {
    what: 'a summary of errors has the focus by an attribute',
    reason: 'Script would give it, and no page has any.',
    change: (element) =>
      has(element, 'hf-error-summary')
        ? [{ ...element, attributes: { ...element.attributes, tabindex: '-1', autofocus: '' } }]
        : [element],
  },
  {
    what: 'a field for many lines runs as what is typed does',
    reason: 'People write in their own script, also from right to left.',
    change: (element) =>
      element.tag === 'textarea' ? [{ ...element, attributes: { ...element.attributes, dir: 'auto' } }] : [element],
  },
  {
    what: 'no class for script',
    reason: NO_SCRIPT,
    change: (element) => [{ ...element, classes: element.classes.filter((name) => !name.startsWith('hf-js-')) }],
  },
  {
    what: 'no frame that script makes a place to drop files of',
    reason: NO_SCRIPT,
    change: (element) => (has(element, 'hf-file-upload-wrapper') ? element.children : [element]),
  },
  {
    what: 'no questions under a choice',
    reason: 'Without script all of them would be shown; a question is a page of its own here.',
    change: (element) => (has(element, 'hf-radios__conditional', 'hf-checkboxes__conditional') ? [] : [element]),
  },
  {
    what: 'no crown, licence of the State or its copyright in the footer',
    reason: 'Pages are not those of the United Kingdom.',
    change: (element) =>
      has(
        element,
        'hf-footer__crown',
        'hf-footer__licence-logo',
        'hf-footer__licence-description',
        'hf-footer__copyright-logo',
      )
        ? []
        : [element],
  },
  {
    what: 'no place for a copyright in the footer',
    reason: 'Nothing would stand in it.',
    change: (element) =>
      has(element, 'hf-footer__meta-item') && element.children.length === 0 && element.classes.length === 1
        ? []
        : [element],
  },
];

/** What the kit has to answer where GOV.UK's own template answers so. @param differences all of them, or the first of them. */
export const asOurs = (nodes: Nodes, differences: readonly Difference[] = DIFFERENCES): Nodes =>
  differences.reduce((changed, { change }) => changeTree(changed, change), nodes);

/** Fixtures that the kit has no answer to: `component: name`, and why. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  'character-count: to configure in JavaScript': NO_LIMIT,
  'character-count: with neither maxlength nor maxwords set': NO_LIMIT,
  'character-count: with neither maxlength, maxwords nor textarea description set': NO_LIMIT,
};
