import { createHash } from 'node:crypto';
import { join } from 'node:path';
import * as css from 'css-tree';
import { compile } from 'sass';
import { ROOT } from './bundle.ts';

const STYLES = join(ROOT, 'web', 'components', 'style');

/** Where GOV.UK's own styles are found. */
const GOVUK = join(ROOT, 'node_modules', 'govuk-frontend', 'dist');

/**
 * Classes that the kit never writes, so that no rule for them is sent: what script would add, what belongs to the State whose styles
 * these are, and questions under a choice.
 */
const NEVER_WRITTEN =
  /^(?:js-enabled|govuk-frontend-supported|govuk-js-.+|govuk-footer__(?:crown|copyright-logo|licence-.+)|govuk-file-upload-(?:button|wrapper).*|govuk-(?:radios|checkboxes)__conditional.*)$/;

/** The classes of a document that stands alone. */
const ALONE =
  /^govuk-(?:template|template__body|width-container|main-wrapper|heading-[lm]|body|list|list--bullet|code|visually-hidden)$/;

/** The sheets there are, each with which classes are written where it is used. */
const SHEETS = {
  pages: (name: string): boolean => !NEVER_WRITTEN.test(name),
  alone: (name: string): boolean => ALONE.test(name),
} as const;

type IsWritten = (name: string) => boolean;

const toOurClass = (name: string): string => name.replace(/^govuk-/, 'hf-');
const toOurProperty = (name: string): string => name.replace(/^--(_?)govuk-/, '--$1hf-');

const mayMatch = (selector: css.CssNode, isWritten: IsWritten): boolean =>
  css.find(selector, (node) => node.type === 'ClassSelector' && !isWritten(node.name)) === null;

/** Takes out the rules that nothing on a page could meet, what is set and never read, and what is empty then. */
function leaveOut(sheet: css.CssNode, isWritten: IsWritten): void {
  css.walk(sheet, (node, item, list) => {
    if (node.type !== 'Rule' || node.prelude.type !== 'SelectorList') return;
    node.prelude.children = node.prelude.children.filter((selector) => mayMatch(selector, isWritten));
    if (node.prelude.children.isEmpty) list?.remove(item);
  });
  const read = css.findAll(sheet, (node) => node.type === 'Identifier' && node.name.startsWith('--'));
  const names = new Set(read.map((node) => 'name' in node && node.name));
  css.walk(sheet, (node, item, list) => {
    const isUnread = node.type === 'Declaration' && node.property.startsWith('--') && !names.has(node.property);
    if (isUnread) list?.remove(item);
  });
  css.walk(sheet, {
    leave: (node: css.CssNode, item: css.ListItem<css.CssNode>, list: css.List<css.CssNode>) => {
      const isEmpty = (node.type === 'Rule' || node.type === 'Atrule') && node.block?.children.isEmpty;
      if (isEmpty) list?.remove(item);
    },
  });
}

/** Names are ours wherever a name can stand: in selectors, in what is set, in what is read. Each colour is set, so that no reading needs another. */
function rename(sheet: css.CssNode): void {
  css.walk(sheet, (node) => {
    if (node.type === 'ClassSelector') node.name = toOurClass(node.name);
    if (node.type === 'Declaration') node.property = toOurProperty(node.property);
    if (node.type !== 'Function' || node.name !== 'var') return;
    const { first } = node.children;
    if (first?.type !== 'Identifier') throw new Error('var() reads no name');
    node.children = new css.List<css.CssNode>().fromArray([{ ...first, name: toOurProperty(first.name) }]);
  });
}

/** A sheet as it is sent: GOV.UK's styles with our settings, under our names, without what nothing uses; a rule a line, for those who review it. */
function buildSheet(name: keyof typeof SHEETS): string {
  const { css: compiled } = compile(join(STYLES, `${name}.scss`), {
    style: 'compressed',
    quietDeps: true,
    loadPaths: [GOVUK],
  });
  const sheet = css.parse(compiled, { parseCustomProperty: true });
  leaveOut(sheet, SHEETS[name]);
  rename(sheet);
  return `${css.generate(sheet).replaceAll('}', '}\n').trim()}\n`;
}

/** What the sheet is called where it is fetched: another name as soon as a byte of it is another, so that it can be kept for good. */
const nameSheet = (sheet: string): string =>
  `/assets/pages.${createHash('sha256').update(sheet).digest('hex').slice(0, 16)}.css`;

/** The files made of the styles, as they are checked in: by path from the root, each with what has to stand in it. */
export function buildSheetFiles(): Readonly<Record<string, string>> {
  const pages = buildSheet('pages');
  const names = `// Written by \`npm run style\` from the styles beside it.

/** Where pages fetch their sheet from. */
export const SHEET_PATH = '${nameSheet(pages)}';

/** The style of a document that stands alone: it fetches nothing. */
export const ALONE = ${JSON.stringify(buildSheet('alone').replaceAll('\n', ''))};
`;
  return { 'web/components/style/pages.css': pages, 'web/components/style/sheets.ts': names };
}
