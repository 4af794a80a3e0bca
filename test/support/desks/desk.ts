import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { createDesks } from '../../../functions/serve-pages-desks/routes.ts';
import { BESIDE_DESKS } from '../../../shared/deployment/duty-script.ts';
import type { ReadKept } from '../../../shared/http/kept-files.ts';
import type { Purpose } from '../../../web/desks/step.ts';
import { OPERATOR, type SeenPage, SITES, seen } from '../browser.ts';
import { fakeTurns } from '../fakes/fake-waiting.ts';
import { LocalPeriodKeys } from '../fakes/local-period-keys.ts';
import { MemoryVisitStore } from '../fakes/memory-visit-store.ts';
import { StackApi } from '../fakes/stack-api.ts';
import { apiEvent, lambdaContext } from '../http-events.ts';
import { KEY_BYTES, SHEET, type Stack } from '../stack.ts';
import { FakeSignIn, type KnownPerson } from './fake-sign-in.ts';

const SCRIPT = readFileSync(join(import.meta.dirname, '../../..', BESIDE_DESKS[0]));

/** The script of the duty desk, from where it is before it is bundled. */
const readScript: ReadKept = (_, coding) => (coding === 'gzip' ? gzipSync(SCRIPT) : brotliCompressSync(SCRIPT));

/** Where the desks stand. */
export const DESKS_URL = 'https://desks.example';

/** Officials of the sample directory. */
export const OFFICIALS = {
  officer: { person: 'duty-officer', name: 'Ada Okafor', roles: [{ role: 'contact-point', authority: 'aut-police' }] },
  colleague: { person: 'duty-officer-2', roles: [{ role: 'contact-point', authority: 'aut-police' }] },
  validator: { person: 'prosecutor', roles: [{ role: 'validator', authority: 'aut-prosecutor' }] },
  manifold: {
    person: 'prosecution-desk',
    roles: [
      { role: 'contact-point', authority: 'aut-prosecutor' },
      { role: 'validator', authority: 'aut-prosecutor' },
    ],
  },
  provider: { person: 'provider-desk', name: 'Yusuf Demir', roles: [{ role: 'provider', authority: 'prv-demo' }] },
  providerColleague: { person: 'provider-desk-2', roles: [{ role: 'provider', authority: 'prv-demo' }] },
  providerElsewhere: { person: 'provider-desk-3', roles: [{ role: 'provider', authority: 'prv-lantern' }] },
  reviewer: {
    person: 'independent-reviewer',
    name: 'Ruth Adler',
    roles: [{ role: 'reviewer', authority: 'review-chamber' }],
  },
  reviewer2: { person: 'independent-reviewer-2', roles: [{ role: 'reviewer', authority: 'review-chamber' }] },
  registrar: { person: 'registrar-1', name: 'Vera Koch', roles: [{ role: 'registrar', authority: 'register-office' }] },
  registrar2: { person: 'registrar-2', roles: [{ role: 'registrar', authority: 'register-office' }] },
  auditor: { person: 'auditor', name: 'Greta Holm', roles: [{ role: 'oversight', authority: 'aut-prosecutor' }] },
  auditor2: { person: 'auditor-2', roles: [{ role: 'oversight', authority: 'aut-prosecutor' }] },
  nobody: { person: 'newcomer', roles: [] },
} as const satisfies Record<string, KnownPerson>;

/** The desks of a stack on fakes, and what they keep. */
export class Desks {
  readonly api: StackApi;
  readonly signIn: FakeSignIn;
  readonly visits: MemoryVisitStore;
  readonly visitKeys: LocalPeriodKeys;
  readonly open: ReturnType<typeof createDesks>;
  /** How many requests to the API one page took one after the other, at most, since a test last set it to 0. */
  mostInARow = 0;

  /** @param beside another process of the same desks: both keep in one place. */
  constructor(stack: Stack, purpose: Purpose = 'practice', beside?: Desks) {
    const { clock, random, log, patience } = stack;
    this.api = new StackApi(stack);
    this.signIn = beside?.signIn ?? new FakeSignIn(clock);
    this.visits = beside?.visits ?? new MemoryVisitStore();
    this.visitKeys = beside?.visitKeys ?? new LocalPeriodKeys(stack.drawFor('visits at desks').bytes(KEY_BYTES));
    const { api, signIn, visits, visitKeys } = this;
    const where = { publicSite: SITES.publicSite, ownSite: DESKS_URL };
    this.open = createDesks(
      {
        api,
        signIn,
        visits,
        visitKeys,
        sheet: SHEET,
        readScript,
        operator: OPERATOR,
        ...where,
        purpose,
        clock,
        patience,
        turns: fakeTurns,
        random,
      },
      log,
    );
  }
}

/** A browser at a desk, without script: it keeps cookies, and follows what the desks lead to among their own pages. */
export class DeskBrowser {
  readonly #desks: Desks;
  readonly cookies: Map<string, string> = new Map();

  constructor(desks: Desks) {
    this.#desks = desks;
  }

  /** A page as it is answered: nothing is followed. */
  async get(url: string, headers: Readonly<Record<string, string>> = {}): Promise<SeenPage> {
    return await this.#send('GET', url, undefined, headers);
  }

  /** Sends a form, and follows nothing. */
  async post(
    url: string,
    fields: Readonly<Record<string, string | readonly string[]>>,
    headers: Readonly<Record<string, string>> = { 'sec-fetch-site': 'same-origin' },
  ): Promise<SeenPage> {
    const pairs = Object.entries(fields).flatMap(([name, value]) =>
      (typeof value === 'string' ? [value] : value).map((one): [string, string] => [name, one]),
    );
    const body = Buffer.from(new URLSearchParams(pairs).toString());
    return await this.#send('POST', url, body, { 'content-type': 'application/x-www-form-urlencoded', ...headers });
  }

  /** Sends a form to a path as it stands, of which no browser would leave out the dots. */
  async postRaw(rawPath: string, fields: Readonly<Record<string, string>>): Promise<SeenPage> {
    const body = Buffer.from(new URLSearchParams(fields).toString());
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
    return await this.#answer({ method: 'POST', route: rawPath, headers, body });
  }

  /** Sends a form with a file in it, as a browser does: the fields first. */
  async postFile(
    url: string,
    fields: Readonly<Record<string, string>>,
    name: string,
    bytes: Uint8Array,
  ): Promise<SeenPage> {
    const form = new FormData();
    for (const [field, value] of Object.entries(fields)) form.append(field, value);
    form.append(name, new Blob([Buffer.from(bytes)]), 'a.json');
    const sent = new Response(form);
    const type = sent.headers.get('content-type') ?? '';
    const body = Buffer.from(await sent.arrayBuffer());
    return await this.#send('POST', url, body, { 'content-type': type, 'sec-fetch-site': 'same-origin' });
  }

  /** A page, with all that leads on among our own followed. */
  async visit(url: string): Promise<SeenPage & { readonly path: string }> {
    return await this.follow(await this.get(url), url);
  }

  /** Sends a form and follows what it leads to. */
  async submit(
    url: string,
    fields: Readonly<Record<string, string | readonly string[]>>,
  ): Promise<SeenPage & { readonly path: string }> {
    return await this.follow(await this.post(url, fields), url);
  }

  async follow(page: SeenPage, from: string): Promise<SeenPage & { readonly path: string }> {
    let [now, path] = [page, from];
    for (let steps = 0; now.location.startsWith('/') && steps < 9; steps += 1) {
      path = now.location;
      now = await this.get(path);
    }
    return { ...now, path };
  }

  /** Signs in as somebody, from wherever the desk leads to the issuer. @returns the page they land on. */
  async signIn(
    person: KnownPerson,
    from = '/sign-in/go?to=%2Fpreferences',
  ): Promise<SeenPage & { readonly path: string }> {
    const led = await this.get(from);
    const back = this.#desks.signIn.signIn(led.location, person);
    return await this.visit(back);
  }

  async #send(
    method: 'GET' | 'POST',
    url: string,
    body: Uint8Array | undefined,
    headers: Readonly<Record<string, string>>,
  ): Promise<SeenPage> {
    const { pathname: route, searchParams } = new URL(url, DESKS_URL);
    return await this.#answer({
      method,
      route,
      headers,
      ...(body && { body }),
      query: Object.fromEntries(searchParams),
    });
  }

  async #answer(asked: Parameters<typeof apiEvent>[0]): Promise<SeenPage> {
    const event = apiEvent(asked);
    const cookies = [...this.cookies].map(([name, value]) => `${name}=${value}`);
    const { api } = this.#desks;
    api.inARow = 0;
    const answer = await this.#desks.open({ ...event, routeKey: '$default', cookies }, lambdaContext());
    this.#desks.mostInARow = Math.max(this.#desks.mostInARow, api.inARow);
    this.#keepCookies(answer);
    return seen(answer);
  }

  #keepCookies({ cookies = [] }: APIGatewayProxyStructuredResultV2): void {
    for (const cookie of cookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}
