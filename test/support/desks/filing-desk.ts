import { PAGES } from '../../../shared/deployment/pages.ts';
import { findPage } from '../../../shared/http/pages/find-page.ts';
import type { Answers } from '../../../web/desks/api.ts';
import { FILING_STEPS } from '../../../web/desks/filing/steps.ts';
import type { DeskStep, DeskVisitor, Outcome, Shown } from '../../../web/desks/step.ts';
import { wordsIn } from '../../../web/desks/words/words.ts';
import { createAsk } from '../../../web/steps/ask.ts';
import type { Language } from '../../../web/steps/languages.ts';
import { renderAround } from '../../../web/steps/layout.ts';
import type { PagePath } from '../../../web/steps/links.ts';
import type { Typed } from '../../../web/steps/typed.ts';
import { apiEvent, type Claims } from '../http-events.ts';
import { POLICE } from '../requests.ts';
import type { Stack } from '../stack.ts';
import { findControls } from './forms.ts';
import { OfficerApi } from './officer-api.ts';

/** A page as it was shown. */
export interface Seen extends Shown {
  readonly html: string;
  /** With what stands behind it. */
  readonly at: string;
  /** How many requests to the API it took, one after the other. */
  readonly inARow: number;
}

const ZONE = 'Europe/Berlin';

const STEPS: Readonly<Record<string, DeskStep>> = FILING_STEPS;

const toTyped = (fields: Readonly<Record<string, string | readonly string[]>>): Typed =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? [value] : value]),
  );

const isShown = (outcome: Outcome): outcome is Shown => 'content' in outcome;

/** Somebody at the desk who files, in front of the steps themselves: keeps what the frame keeps, and follows it. */
export class FilingDesk {
  readonly api: OfficerApi;
  /** By name, and what was typed into a form by its path. */
  readonly kept: Map<string, Typed> = new Map();
  readonly language: Language;
  /** They had to sign in again, and have yet to send what they typed. */
  isBackFromSignIn = false;
  readonly #stack: Stack;
  readonly #person: string;
  #keys = 0;

  constructor(stack: Stack, claims: Claims = POLICE, language: Language = 'en') {
    this.#stack = stack;
    this.#person = String(claims['sub']);
    this.api = new OfficerApi(stack, claims);
    this.language = language;
  }

  async get(address: string): Promise<Seen> {
    return await this.#open('GET', address, undefined);
  }

  async post(address: string, fields: Readonly<Record<string, string | readonly string[]>>): Promise<Seen> {
    return await this.#open('POST', address, toTyped(fields));
  }

  /** Fills in the first form of a page and presses one of its buttons; what is not filled in is sent as it is shown. */
  async send(
    { html, at }: Seen,
    fields: Readonly<Record<string, string | readonly string[]>> = {},
    go?: string,
  ): Promise<Seen> {
    const { action, values } = findControls(html);
    const pressed = go === undefined ? {} : { go };
    return await this.post(action === '' ? at : action, { ...values, ...fields, ...pressed });
  }

  async #open(method: 'GET' | 'POST', address: string, posted: Typed | undefined): Promise<Seen> {
    const { pathname, searchParams } = new URL(address, 'https://desk.example');
    const page = findPage(PAGES['serve-pages-desks'], apiEvent({ method, route: pathname }));
    const template = page?.key.split(' ')[1] ?? '';
    const step = STEPS[template];
    if (!page || !step) throw new Error(`no page at ${method} ${pathname}`);
    const path = pathname as PagePath;
    if (posted) this.kept.set(path, posted);
    const visitor = this.#visitor(path, {
      named: page.parameters,
      query: Object.fromEntries(searchParams),
      typed: posted ?? this.kept.get(path) ?? {},
    });
    this.api.inARow = 0;
    const outcome = posted ? await step.take?.(visitor) : await step.show(visitor);
    const { inARow } = this.api;
    if (!outcome) throw new Error(`nothing is taken at ${pathname}`);
    if (isShown(outcome)) return { ...outcome, at: address, inARow, html: this.#render(visitor, outcome) };
    if (!('goTo' in outcome)) throw new Error('filing shows pages alone');
    if (posted) this.kept.delete(path);
    for (const [name, typed] of Object.entries(outcome.keep ?? {})) this.kept.set(name, typed);
    for (const name of outcome.forget ?? []) this.kept.delete(name);
    const next = outcome.done === undefined ? outcome.goTo : `${outcome.goTo}?done=${outcome.done}`;
    const seen = await this.get(next);
    return { ...seen, inARow: Math.max(seen.inARow, inARow) };
  }

  #visitor(path: PagePath, rest: Pick<DeskVisitor, 'named' | 'query' | 'typed'>): DeskVisitor {
    const role = { role: 'contact-point', authority: 'aut-police' };
    const { language } = this;
    return {
      ...rest,
      path,
      language,
      words: wordsIn(language),
      visit: {},
      askForDocument: () => Promise.reject(new Error('filing asks for no document')),
      kept: Object.fromEntries(this.kept),
      isBackFromSignIn: this.isBackFromSignIn,
      ask: createAsk<Answers>({ api: this.api, address: '192.0.2.1', language, patience: AbortSignal.timeout(30_000) }),
      createKey: () => {
        this.#keys += 1;
        return `key-${this.#person}-${this.#keys}`;
      },
      now: this.#stack.clock.now(),
      zone: ZONE,
      acting: { ...role, person: this.#person, roles: [role] },
      operator: { name: 'Hold & Fast House', contact: 'data@fast.example' },
      publicSite: 'https://public.example',
    };
  }

  #render({ words, language, path }: DeskVisitor, shown: Shown): string {
    const service = words.text('desk.service');
    const footer = { meta: { title: service, items: [] } };
    return renderAround({ language, words, visit: {}, path, service, home: '/', footer }, shown);
  }
}
