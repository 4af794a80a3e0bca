import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import type { Allowance } from '../base/allowance.ts';
import { RefusedFile } from '../base/refused-file.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const ACTS =
  /^(?:script|iframe|frame|frameset|object|embed|applet|form|svg|math|template|portal|base|noscript|audio|video|source|track|input|button|isindex|bgsound|xml)$/;
/** Attributes that name something to be fetched; `href` is followed on a click, but for links between documents. */
const FETCHED =
  /^(?:src|srcset|background|poster|data|action|formaction|lowsrc|dynsrc|ping|classid|codebase|archive|profile|manifest|icon|imagesrcset|xlink:href)$/;
const INSIDE = /^\s*(?:cid:|mid:|data:image\/(?!svg)|$)/i;
/** Followed on a click: with a scheme that people use and that runs nothing, also those of telephones, or without any, as a bare `www.…`. */
const CLICKED =
  /^\s*(?:https?:|mailto:|tel:|cid:|mid:|ftp:|sms:|sips?:|callto:|geo:|maps:|webcal:|whatsapp:|x-apple-data-detectors:|(?![\s/\\])[^:]*$)/i;
/** Relations between documents that nothing is fetched for; Word names its own by parts of the mail, or by nothing at all. */
const LINKED = /^(?:profile|canonical|alternate)$/i;
const LINKED_BY_WORD = /^(?:file-list|edit-time-data|themedata|colorschememapping)$/i;
const OF_WORD = /^(?:cid:|~~\w+~~$)/i;
/** Of styles, without blanks: what fetches. A reverse slash can spell either of them in another way. */
const FETCHING_STYLE =
  /@import|url\(["']?(?!["'#)]|cid:|data:image\/(?!svg))|image-set|expression\(|behaviou?r:(?!url\(#)|-moz-binding/i;
const SPELT_OTHERWISE = /\\(?:[0-9a-f]|[uimr])/i;
/** In what other programs call a comment, some write to Outlook. */
const FETCHING_COMMENT =
  /(?:src|background|poster|data|href)=["']?(?:https?:|\/\/|file:|\\\\)|url\((?!["']?#)|@import|<(?:script|iframe|object|embed)/i;
const withoutBlanks = (words: string): string => words.replaceAll(/\s+/g, '');
/** Elements whose content is text here, and could be elements where several letters of one mail are shown one by one. */
const RAW = /^(?:title|textarea|xmp|noembed|noframes|plaintext)$/;
/** What a comment of Outlook may name: places where words are defined, and what is followed on a click. */
const NAMES_OF_WORDS = /xmlns(?::\w{1,20})?="[^"<>]{0,200}"|<(?:a|v:roundrect|v:rect)\s[^<>]{0,2000}>/gi;

const reachesOut = (): never => {
  throw new RefusedFile('reaches-out');
};

function refuseStyle(style: string): void {
  if (FETCHING_STYLE.test(withoutBlanks(style)) || SPELT_OTHERWISE.test(style)) reachesOut();
}

type Attribute = Element['attrs'][number];

function refuseAttribute({ name, value }: Attribute): void {
  if (name.startsWith('on')) throw new RefusedFile('acts-on-opening');
  if (FETCHED.test(name) && !INSIDE.test(value)) reachesOut();
  if (name === 'style') refuseStyle(value);
}

const readAttribute = ({ attrs }: Element, wanted: string): string =>
  attrs.find(({ name }) => name === wanted)?.value ?? '';

function refuseElement(element: Element): void {
  const { tagName, attrs } = element;
  const goesElsewhere = tagName === 'meta' && /refresh|set-cookie/i.test(readAttribute(element, 'http-equiv'));
  if (ACTS.test(tagName) || goesElsewhere) throw new RefusedFile('acts-on-opening');
  if (tagName === 'link') {
    const [relation, address] = [readAttribute(element, 'rel'), readAttribute(element, 'href')];
    if (!LINKED.test(relation) && !(LINKED_BY_WORD.test(relation) && OF_WORD.test(address))) reachesOut();
  } else if (!CLICKED.test(readAttribute(element, 'href'))) throw new RefusedFile('acts-on-opening');
  attrs.forEach(refuseAttribute);
}

const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);

function refuseNode(node: Node): void {
  if ('tagName' in node) {
    refuseElement(node);
    if (node.tagName === 'style') for (const child of childrenOf(node)) if ('value' in child) refuseStyle(child.value);
  }
  const isRaw =
    node.nodeName === '#text' && 'parentNode' in node && node.parentNode && RAW.test(node.parentNode.nodeName);
  if (isRaw && 'value' in node && FETCHING_COMMENT.test(withoutBlanks(node.value))) reachesOut();
  if (
    node.nodeName === '#comment' &&
    'data' in node &&
    FETCHING_COMMENT.test(withoutBlanks(node.data.replace(NAMES_OF_WORDS, '')))
  )
    reachesOut();
}

/**
 * Lets a letter pass that is written as a page, if whoever opens it sees what is in it and nothing is fetched or run. It is read as a
 * browser reads it.
 *
 * @param nodes how many there may be. @throws RefusedFile `acts-on-opening`, `reaches-out`, `wants-too-much`.
 */
export function requireStillLetter(html: string, nodes: Allowance): void {
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement: (...named) => {
      nodes.spend(1); // elements that are closed in disorder are made again and again
      return defaultTreeAdapter.createElement(...named);
    },
  };
  const waiting: Node[] = [parse(html, { treeAdapter })];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    refuseNode(node);
    waiting.push(...childrenOf(node));
  }
}
