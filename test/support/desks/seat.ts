import type { SeenPage } from '../browser.ts';
import { memberOf } from '../requests.ts';
import { DeskBrowser, type Desks } from './desk.ts';
import type { KnownPerson } from './fake-sign-in.ts';
import { typedSample } from './filled-desk.ts';
import { findControls } from './forms.ts';

export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A page somebody looks at. */
export interface Looked extends SeenPage {
  readonly path: string;
  /** What its main part says. */
  readonly text: string;
}

const readText = (html: string): string =>
  html
    .replace(/^.*<main[^>]*>(.*)<\/main>.*$/s, '$1')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The body of a command as it is typed: each member under the names that lead to it, a list as one text, what is nothing left empty. */
export function typeCommand(body: unknown, at = ''): Fields {
  if (body === null) return {};
  if (Array.isArray(body)) return { [at]: body.join(', ') };
  if (typeof body !== 'object') return { [at]: `${body}` };
  return Object.assign(
    {},
    ...Object.entries(body).map(([name, value]) => typeCommand(value, at ? `${at}-${name}` : name)),
  );
}

/** Where a filing in the making stands: `/file/…`, without a page. */
export const journeyOf = ({ path }: Pick<Looked, 'path'>): string => path.split('/').slice(0, 3).join('/');

export const orderIn = ({ html }: Pick<Looked, 'html'>): string => /ord_\w{26}/.exec(html)?.[0] ?? '';

/** What the form of a command says of itself. */
const OWN: readonly string[] = ['version', 'key'];

/** Somebody at a desk, who does everything by pages alone. */
export class Seat {
  readonly browser: DeskBrowser;
  readonly person: KnownPerson;
  /** Every page so far, the last one last. */
  readonly pages: Looked[] = [];
  readonly #desks: Desks;

  constructor(desks: Desks, person: KnownPerson) {
    this.#desks = desks;
    this.browser = new DeskBrowser(desks);
    this.person = person;
  }

  #look(page: SeenPage & { readonly path: string }): Looked {
    const looked = { ...page, text: readText(page.html) };
    this.pages.push(looked);
    return looked;
  }

  async signIn(from?: string): Promise<Looked> {
    return this.#look(await this.browser.signIn(this.person, from));
  }

  /** Has chosen the zone that samples are typed in, as who signs in once does. */
  async sitDown(): Promise<this> {
    await this.signIn();
    await this.browser.submit('/preferences', { zone: 'Europe/Berlin' });
    return this;
  }

  async open(path: string): Promise<Looked> {
    return this.#look(await this.browser.visit(path));
  }

  /** Fills in the form of a page and presses one of its buttons; what is not filled in is sent as it is shown. */
  async send({ html, path }: Pick<Looked, 'html' | 'path'>, fields: Fields = {}): Promise<Looked> {
    const { action, values } = findControls(html);
    return this.#look(await this.browser.submit(action === '' ? path : action, { ...values, ...fields }));
  }

  /** Fills in every page of a sample, up to the last one before it is sent. */
  async fillIn(...sample: Parameters<typeof typedSample>): Promise<Looked> {
    const { instrument, sections } = typedSample(...sample);
    let page = await this.send(await this.open('/file'), { law: instrument });
    for (const typed of Object.values(sections)) page = await this.send(page, typed);
    return page;
  }

  /** Up to the page that shows what a command will send: this, and nothing else of what the form says already. */
  async prepare(orderId: string, command: string, body: unknown): Promise<Looked> {
    const form = await this.open(`/orders/${orderId}/${command}`);
    const { names } = findControls(form.html);
    const emptied = Object.fromEntries([...names].filter((name) => !OWN.includes(name)).map((name) => [name, '']));
    return await this.send(form, { ...emptied, ...typeCommand(body), check: 'yes' });
  }

  /** Gives a command on an order. @returns the page that comes of it. */
  async act(orderId: string, command: string, body: unknown): Promise<Looked> {
    return await this.send(await this.prepare(orderId, command, body), { send: 'yes' });
  }

  /** Goes where a page leads whoever has to prove once more who they are, and comes back. */
  async prove(person: KnownPerson = this.person): Promise<Looked> {
    const led = await this.browser.get('/sign-in/go?again=yes');
    return this.#look(await this.browser.visit(this.#desks.signIn.signIn(led.location, person)));
  }
}

/** What a command that ends an order is typed as: one question asks what it is and why. */
export const typeEnding = (body: unknown): Fields => ({
  ending: `${memberOf(body, 'effect')}.${memberOf(body, 'reason')}`,
});
