import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync, gzipSync } from 'node:zlib';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { createPages } from '../../functions/serve-pages-persons/routes.ts';
import { createPages as createPublicPages } from '../../functions/serve-pages-public/routes.ts';
import { BESIDE_VIEWER } from '../../shared/deployment/viewer.ts';
import type { ReadKept } from '../../shared/http/kept-files.ts';
import { LocalPeriodKeys } from './fakes/local-period-keys.ts';
import { MemoryVisitStore } from './fakes/memory-visit-store.ts';
import { StackApi } from './fakes/stack-api.ts';
import { apiEvent, lambdaContext } from './http-events.ts';
import { KEY_BYTES, SHEET, type Stack } from './stack.ts';

export interface SeenPage {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  /** Where it sends the browser; empty where it stays. */
  readonly location: string;
  readonly html: string;
  readonly bytes: Uint8Array;
}

/** Of brotli: what matters here is that it is read, not how small it is. */
const FAST = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };

/** What the page of the interface fetches, from where it is before it is bundled. */
const readViewer: ReadKept = (name, coding) => {
  const path = BESIDE_VIEWER.find((one) => basename(one) === name);
  if (path === undefined) throw new Error(`${name} stands beside no bundle`);
  const content = readFileSync(join(import.meta.dirname, '../..', path));
  return coding === 'gzip' ? gzipSync(content) : brotliCompressSync(content, FAST);
};

/** Who answers for the pages. */
export const OPERATOR = { name: 'Hold & Fast House', contact: 'data@fast.example' } as const;

/** Who enforces accessibility there. */
export const ENFORCEMENT = { name: 'Body & Watch', contact: 'access@watch.example' } as const;

/** Where each site stands. */
export const SITES = {
  publicSite: 'https://public.example',
  caseSite: 'https://case.example',
  apiAddress: 'https://api.example',
} as const;

/** The pages for persons of a stack on fakes, and what they keep. */
export class Pages {
  readonly api: StackApi;
  readonly visits: MemoryVisitStore = new MemoryVisitStore();
  readonly visitKeys: LocalPeriodKeys;
  readonly open: ReturnType<typeof createPages>;

  constructor(stack: Stack) {
    this.api = new StackApi(stack);
    this.visitKeys = new LocalPeriodKeys(stack.drawFor('visits of persons').bytes(KEY_BYTES));
    const { api, visits, visitKeys } = this;
    const { clock, random, log, patience } = stack;
    const shown = { sheet: SHEET, operator: OPERATOR, publicSite: SITES.publicSite };
    this.open = createPages({ api, visits, visitKeys, ...shown, patience, clock, random }, log);
  }
}

/** The pages for everybody of a stack on fakes. */
export class PublicPages {
  readonly api: StackApi;
  readonly open: ReturnType<typeof createPublicPages>;

  constructor(stack: Stack) {
    this.api = new StackApi(stack);
    const { api } = this;
    const { clock, random, log, patience } = stack;
    const own = { operator: OPERATOR, enforcement: ENFORCEMENT, ...SITES };
    this.open = createPublicPages({ api, sheet: SHEET, ...own, readViewer, patience, clock, random }, log);
  }
}

/** A browser without script: it keeps cookies, follows nothing by itself, and says where its forms come from. */
export class Browser {
  readonly #pages: Pick<Pages, 'open'>;
  readonly #address: string;
  cookie: string | undefined;

  constructor(pages: Pick<Pages, 'open'>, address = '198.51.100.7') {
    this.#pages = pages;
    this.#address = address;
  }

  async get(url: string, headers: Readonly<Record<string, string>> = {}): Promise<SeenPage> {
    return await this.send('GET', url, undefined, headers);
  }

  async post(
    url: string,
    fields: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = { 'sec-fetch-site': 'same-origin' },
  ): Promise<SeenPage> {
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    return await this.send('POST', url, Buffer.from(new URLSearchParams(fields).toString()), { ...type, ...headers });
  }

  /** @param body its bytes: so the gateway hands over what is no text. */
  async send(
    method: 'GET' | 'HEAD' | 'POST',
    url: string,
    body: Uint8Array | undefined,
    headers: Readonly<Record<string, string>>,
  ): Promise<SeenPage> {
    const { pathname: path, searchParams } = new URL(url, 'https://case.example');
    const event = apiEvent({
      method,
      route: path,
      headers,
      address: this.#address,
      ...(body !== undefined && { body }),
      query: Object.fromEntries(searchParams),
    });
    const answer = await this.#pages.open(
      {
        ...event,
        routeKey: '$default', // the gateway of a site has no other
        ...(this.cookie !== undefined && { cookies: [`__Host-holdfast-person=${this.cookie}`] }),
      },
      lambdaContext(),
    );
    this.#keepCookie(answer);
    return seen(answer);
  }

  #keepCookie({ cookies = [] }: APIGatewayProxyStructuredResultV2): void {
    for (const cookie of cookies) {
      const [, value = ''] = /^__Host-holdfast-person=([^;]*); /.exec(cookie) ?? [];
      this.cookie = value === '' ? undefined : value;
    }
  }
}

/** An answer as a browser sees it. */
export function seen({
  statusCode = 0,
  headers = {},
  body = '',
  isBase64Encoded,
}: APIGatewayProxyStructuredResultV2): SeenPage {
  const raw = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  const coding = `${headers['content-encoding']}`;
  const bytes = coding === 'br' ? brotliDecompressSync(raw) : coding === 'gzip' ? gunzipSync(raw) : raw;
  return { status: statusCode, headers, location: `${headers['location'] ?? ''}`, html: bytes.toString(), bytes: raw };
}
