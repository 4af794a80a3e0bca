import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

/** An element as it is compared: what it is, its attributes in order of their names, its classes in order, and what is in it. */
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly classes: readonly string[];
  readonly children: readonly (Element | string)[];
}

const INLINE = new Set(['a', 'b', 'button', 'em', 'img', 'input', 'label', 'span', 'strong', 'time']);
/** White space in what somebody typed is theirs. */
const KEPT = new Set(['textarea', 'pre']);

const isElement = (node: DefaultTreeAdapterTypes.Node | undefined): node is DefaultTreeAdapterTypes.Element =>
  node !== undefined && 'tagName' in node;
const isInline = (node: DefaultTreeAdapterTypes.Node | undefined): boolean =>
  isElement(node) && INLINE.has(node.tagName);

/** White space as a browser shows it: one blank between words, none at the ends of an element or beside one that is a block. */
function readText(nodes: readonly DefaultTreeAdapterTypes.ChildNode[], at: number, text: string): string {
  let shown = text.replace(/\s+/g, ' ');
  if (!isInline(nodes[at - 1])) shown = shown.replace(/^ /, '');
  if (!isInline(nodes[at + 1])) shown = shown.replace(/ $/, '');
  return shown.trim() === '' ? '' : shown;
}

function readElement({ tagName, attrs, childNodes }: DefaultTreeAdapterTypes.Element): Element {
  const given = Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
  const { class: classes = '', ...attributes } = given;
  return {
    tag: tagName,
    attributes: Object.fromEntries(Object.entries(attributes).sort(([one], [other]) => (one < other ? -1 : 1))),
    classes: classes
      .split(/\s+/)
      .filter((name) => name !== '')
      .sort(),
    children: readNodes(childNodes, KEPT.has(tagName)),
  };
}

const readNodes = (nodes: readonly DefaultTreeAdapterTypes.ChildNode[], kept: boolean): (Element | string)[] =>
  nodes
    .map((node, at) => {
      if (isElement(node)) return readElement(node);
      if (!('value' in node)) return ''; // a comment
      return kept ? node.value : readText(nodes, at, node.value);
    })
    .filter((child) => child !== '');

/** A fragment of HTML, read as browsers read it. */
export const readTree = (html: string): readonly (Element | string)[] =>
  readNodes(parseFragment(html).childNodes, false);

type Change = (element: Element) => readonly (Element | string)[];

/** Every element after a change, from the innermost outwards; an element may become none, or several. */
export const changeTree = (nodes: readonly (Element | string)[], change: Change): readonly (Element | string)[] =>
  nodes.flatMap((node) =>
    typeof node === 'string' ? [node] : change({ ...node, children: changeTree(node.children, change) }),
  );
