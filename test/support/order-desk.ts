import { type DefaultTreeAdapterTypes, parse as parseHtml } from 'parse5';
import type { ApiAnswer, ApiRequest, PublishedApi } from '../../shared/ports/published-api.ts';
import { renderPage } from '../../web/components/page.ts';
import type { AskForDocument } from '../../web/desks/api.ts';
import { ORDER_STEPS } from '../../web/desks/orders/steps.ts';
import type { DeskStep, DeskVisitor, Outcome } from '../../web/desks/step.ts';
import { VALIDATION_STEPS } from '../../web/desks/validation/steps.ts';
import { wordsIn } from '../../web/desks/words/words.ts';
import { createAsk, createAskForDocument } from '../../web/steps/ask.ts';
import type { Language } from '../../web/steps/languages.ts';
import type { Typed } from '../../web/steps/typed.ts';
import { OPERATOR, SITES } from './browser.ts';
import type { Claims } from './http-events.ts';
import { JSON_TYPE, POLICE } from './requests.ts';
import type { Stack } from './stack.ts';

interface DeskOptions {
  readonly claims?: Claims;
  readonly language?: Language;
  /** What becomes of an answer of the API: for what seldom happens, and takes long to bring about. */
  readonly change?: (path: string, body: unknown) => unknown;
}

/** The API as an officer asks it, who counts how many calls are made one after the other. */
class OfficersApi implements PublishedApi {
  readonly asked: string[] = [];
  readonly #stack: Stack;
  readonly #claims: Claims;
  readonly #change: NonNullable<DeskOptions['change']>;
  #ended = 0;
  /** Calls in a row since `begin`: those made side by side count once. */
  inARow = 0;

  constructor(stack: Stack, { claims = POLICE, change = (_, body) => body }: DeskOptions) {
    this.#stack = stack;
    this.#claims = claims;
    this.#change = change;
  }

  begin(): void {
    this.#ended = 0;
    this.inARow = 0;
  }

  async ask({ method, path, query, body, accept, idempotencyKey, version }: ApiRequest): Promise<ApiAnswer> {
    this.asked.push(`${method} ${path}`);
    const place = this.#ended + 1;
    this.inARow = Math.max(this.inARow, place);
    const [, orderId = '', under = ''] = /^\/v1\/orders\/([^/]+)(.*)$/.exec(path) ?? [];
    const {
      status,
      body: said,
      bytes,
      text,
      headers,
    } = await this.#stack.officer(
      {
        method,
        route: `/v1/orders/{orderId}${under}`,
        orderId: decodeURIComponent(orderId),
        headers: {
          ...(body !== undefined && JSON_TYPE),
          ...(accept && { accept }),
          ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
          ...(version !== undefined && { 'if-match': `"${version}"` }),
        },
        ...(body !== undefined && { body }),
        ...(query && { query }),
      },
      this.#claims,
    );
    this.#ended = Math.max(this.#ended, place);
    const wait = headers['retry-after'];
    const file = accept && status < 400 ? { type: accept, bytes: bytes ?? Buffer.from(text) } : undefined;
    return {
      status,
      body: this.#change(path, said),
      file,
      retryAfterSeconds: wait === undefined ? undefined : Number(wait),
    };
  }
}

export interface SeenDesk {
  readonly status: number;
  readonly title: string;
  readonly html: string;
  /** Where it goes on to; empty where it stays. */
  readonly goTo: string;
  readonly document: { readonly type: string; readonly bytes: Uint8Array; readonly name: string } | undefined;
  readonly inARow: number;
}

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const isElement = (node: Node): node is Element => 'tagName' in node;
const attributeOf = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;
const textOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';

function* listElements(node: Node): Generator<Element> {
  if (isElement(node)) yield node;
  for (const child of 'childNodes' in node ? node.childNodes : []) yield* listElements(child);
}

/** What is sent of a control, as a browser sends it; `undefined` where nothing is. */
function sentOf(element: Element): string | undefined {
  const type = attributeOf(element, 'type');
  const isChecked = attributeOf(element, 'checked') !== undefined;
  if (element.tagName === 'textarea') return textOf(element);
  if (element.tagName === 'input')
    return (type === 'radio' || type === 'checkbox') && !isChecked ? undefined : (attributeOf(element, 'value') ?? '');
  if (element.tagName !== 'select') return undefined;
  const options = [...listElements(element)].filter(({ tagName }) => tagName === 'option');
  const chosen = options.find((one) => attributeOf(one, 'selected') !== undefined) ?? options[0];
  return chosen && attributeOf(chosen, 'value');
}

/** The form of a page, as it stands there. */
export function readForm(html: string): Record<string, string[]> {
  const form: Record<string, string[]> = {};
  for (const element of listElements(parseHtml(html))) {
    const [name, sent] = [attributeOf(element, 'name'), sentOf(element)];
    if (name !== undefined && sent !== undefined) form[name] = [...(form[name] ?? []), sent];
  }
  return form;
}

/** The text of a page, without what only those who hear it are told. */
export const readText = (html: string): string => textOf(parseHtml(html)).replaceAll(/\s+/g, ' ');

const STEPS: Readonly<Record<string, DeskStep>> = { ...ORDER_STEPS, ...VALIDATION_STEPS };

/** Somebody at the desk of an order, without the frame around it. */
export class OrderDesk {
  readonly api: OfficersApi;
  readonly #stack: Stack;
  readonly #options: DeskOptions;
  #keys = 0;

  constructor(stack: Stack, options: DeskOptions = {}) {
    this.#stack = stack;
    this.#options = options;
    this.api = new OfficersApi(stack, options);
  }

  #createKey(person: string): string {
    this.#keys += 1;
    return `key-${person}-${this.#keys}`;
  }

  async #visit(address: string, typed: Typed, act: 'show' | 'take', back = false): Promise<SeenDesk> {
    const { language = 'en', claims = POLICE } = this.#options;
    const { pathname, searchParams } = new URL(address, 'https://desk.example');
    const found = Object.keys(STEPS).flatMap((template) => {
      const { groups } = new RegExp(`^${template.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`).exec(pathname) ?? {};
      return groups || template === pathname ? [{ template, named: { ...groups } }] : [];
    })[0];
    const step = found && STEPS[found.template];
    if (!step) throw new Error(`no page stands at ${pathname}`);
    const asking = { api: this.api, address: '198.51.100.7', language, patience: new AbortController().signal };
    const askForDocument: AskForDocument = createAskForDocument(asking);
    const role = { role: `${claims['holdfast_role']}`, authority: `${claims['holdfast_authority']}` };
    const visitor: DeskVisitor = {
      language,
      words: wordsIn(language),
      visit: {},
      typed,
      kept: {},
      query: Object.fromEntries(searchParams),
      named: found.named,
      path: pathname as `/${string}`,
      isBackFromSignIn: back,
      ask: createAsk(asking),
      askForDocument,
      createKey: () => this.#createKey(`${claims['sub']}`),
      now: this.#stack.clock.now(),
      zone: 'Europe/Berlin',
      acting: { ...role, person: `${claims['sub']}`, roles: [role] },
      operator: OPERATOR,
      publicSite: SITES.publicSite,
    };
    this.api.begin();
    if (step.roles && !step.roles.includes(role.role)) throw new Error('this desk is another role’s');
    const outcome = await (act === 'show' ? step.show(visitor) : step.take?.(visitor));
    if (!outcome) throw new Error('nothing is posted there');
    return this.#see(outcome, language);
  }

  #see(outcome: Outcome, language: Language): SeenDesk {
    const nothing = { status: 200, title: '', html: '', goTo: '', document: undefined, inARow: this.api.inARow };
    if ('document' in outcome) return { ...nothing, document: outcome.document };
    if ('data' in outcome) throw new Error('no page of an order gives data');
    if ('goTo' in outcome)
      return { ...nothing, status: 303, goTo: outcome.done ? `${outcome.goTo}?done=${outcome.done}` : outcome.goTo };
    const { title, content, status = 200 } = outcome;
    const html = renderPage({ language, name: title, style: { sheet: '/assets/pages.css' }, content });
    return { ...nothing, status, title, html };
  }

  async open(address: string, typed: Typed = {}, back = false): Promise<SeenDesk> {
    return await this.#visit(address, typed, 'show', back);
  }

  async post(address: string, typed: Typed): Promise<SeenDesk> {
    return await this.#visit(address, typed, 'take');
  }

  /** Presses a button of a page, once these fields were filled in. */
  async press(
    address: string,
    page: SeenDesk,
    button: 'check' | 'send' | 'change',
    fields: Typed = {},
  ): Promise<SeenDesk> {
    const { check: _check, send: _send, change: _change, ...form } = readForm(page.html);
    return await this.post(address, { ...form, ...fields, [button]: ['yes'] });
  }

  /** Fills a form in, looks at what will be sent, and sends it. */
  async carryOut(address: string, fields: Typed): Promise<SeenDesk> {
    const form = await this.open(address);
    const check = await this.press(address, form, 'check', fields);
    return await this.press(address, check, 'send');
  }
}

/** A request as somebody types it, by the names of its fields. */
export function typeBody(body: unknown, at: readonly string[] = []): Record<string, string[]> {
  if (body === null) return {};
  if (Array.isArray(body)) return { [at.join('-')]: body.every((one) => one.length === 2) ? [body.join(', ')] : body };
  if (typeof body !== 'object') return { [at.join('-')]: [`${body}`] };
  return Object.assign({}, ...Object.entries(body).map(([name, value]) => typeBody(value, [...at, name])));
}
