import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const isElement = (node: Node): node is Element => 'tagName' in node;

const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);

function* walk(nodes: readonly Node[]): Generator<Element> {
  for (const node of nodes) {
    if (isElement(node)) yield node;
    yield* walk(childrenOf(node));
  }
}

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

const textOf = (node: Node): string => ('value' in node ? node.value : childrenOf(node).map(textOf).join(''));

/** What a browser sends of one control; nothing of one that sends nothing by itself. */
function readControl(element: Element): string | undefined {
  const type = attribute(element, 'type');
  switch (element.tagName) {
    case 'input':
      if (type === 'radio' || type === 'checkbox')
        return attribute(element, 'checked') === undefined ? undefined : (attribute(element, 'value') ?? 'on');
      return attribute(element, 'value') ?? '';
    case 'textarea':
      return textOf(element);
    case 'select': {
      const options = [...walk(element.childNodes)].filter(({ tagName }) => tagName === 'option');
      const chosen = options.find((option) => attribute(option, 'selected') !== undefined) ?? options[0];
      return chosen && (attribute(chosen, 'value') ?? textOf(chosen));
    }
    default:
      return undefined;
  }
}

const CONTROLS: readonly string[] = ['input', 'textarea', 'select'];

export interface FoundForm {
  readonly action: string;
  /** What would be sent of it as it is shown. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** The names of all that can be filled in. */
  readonly names: ReadonlySet<string>;
}

/** The first form of a page. */
export function findControls(html: string): FoundForm {
  const form = [...walk(parse(html).childNodes)].find(({ tagName }) => tagName === 'form');
  if (!form) return { action: '', values: {}, names: new Set() };
  const values: Record<string, string[]> = {};
  const names = new Set<string>();
  for (const control of [...walk(form.childNodes)].filter(({ tagName }) => CONTROLS.includes(tagName))) {
    const name = attribute(control, 'name') ?? '';
    names.add(name);
    const value = readControl(control);
    if (value !== undefined) values[name] = [...(values[name] ?? []), value];
  }
  return { action: attribute(form, 'action') ?? '', values, names };
}
