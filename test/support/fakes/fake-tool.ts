import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { OnCallToolName } from '../../../shared/domain/directory/reach.ts';

/** What rang. */
export interface Rung {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly severity: string;
}

/** What each tool was sent to prove who sends. */
export const TOOL_SECRETS = {
  pagerduty: 'e93facc04764012d7bfb002500d5d1a6',
  jira: 'bot@skylark.example:ATATT-secret',
  servicenow: 'holdfast:a-password',
} as const satisfies Record<OnCallToolName, string>;

interface Body {
  readonly [member: string]: unknown;
}

/**
 * On-call tools on this machine, as their documents have them: PagerDuty takes repeats as one, Jira and ServiceNow find what is asked for
 * and open another for each request.
 */
export class FakeTool {
  readonly rung: Rung[] = [];
  /** Everything that came, the way of an answer lost included. */
  readonly requests: { readonly url: string; readonly headers: string; readonly body: string }[] = [];
  readonly #script: number[] = [];
  readonly #name: OnCallToolName;

  constructor(name: OnCallToolName) {
    this.#name = name;
  }

  /** Statuses it answers next, in order, taking nothing. */
  answer(...statuses: readonly number[]): void {
    this.#script.push(...statuses);
  }

  readonly handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await text(request);
    const { url = '', headers } = request;
    this.requests.push({ url, headers: JSON.stringify(headers), body });
    const scripted = this.#script.shift();
    const [status, answer] = scripted === undefined ? this.#take(request, body) : [scripted, { said: 'as scripted' }];
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  };

  #take({ method, url = '', headers }: IncomingMessage, body: string): readonly [number, Body] {
    const { pathname, searchParams } = new URL(url, 'http://tool.example');
    const sent = body === '' ? {} : JSON.parse(body);
    if (this.#name === 'pagerduty') return this.#takeEvent(`${method} ${pathname}`, sent);
    const basic = `Basic ${Buffer.from(TOOL_SECRETS[this.#name]).toString('base64')}`;
    if (headers.authorization !== basic) return [401, {}];
    if (this.#name === 'jira') {
      return method === 'GET' ? [200, { issues: this.#find(searchParams.get('jql')) }] : this.#takeIssue(sent);
    }
    return method === 'GET'
      ? [200, { result: this.#find(searchParams.get('sysparm_query')) }]
      : this.#takeIncident(sent);
  }

  // biome-ignore lint/suspicious/noExplicitAny: what came, as it came
  #takeEvent(asked: string, { routing_key, dedup_key: key, payload }: any): readonly [number, Body] {
    if (asked !== 'POST /v2/enqueue') return [404, {}];
    if (routing_key !== TOOL_SECRETS.pagerduty) return [400, { status: 'invalid event' }];
    const { summary: title, severity, custom_details: details } = payload;
    if (!this.#has(key)) this.rung.push({ key, title, severity, text: details.text });
    return [202, { status: 'success', message: 'Event processed', dedup_key: key }];
  }

  // biome-ignore lint/suspicious/noExplicitAny: likewise
  #takeIssue({ fields: { labels, summary: title, project, description } }: any): readonly [number, Body] {
    if (project.key === '' || description.version !== 1) return [400, {}];
    this.rung.push({ key: labels[2], title, severity: labels[1], text: description.content[0].content[0].text });
    return [201, { id: '10000', key: 'DUTY-24', self: 'https://skylark.example/rest/api/3/issue/10000' }];
  }

  // biome-ignore lint/suspicious/noExplicitAny: likewise
  #takeIncident({ correlation_id: key, short_description: title, urgency: severity, description }: any) {
    this.rung.push({ key, title, severity, text: description });
    return [201, { result: { sys_id: '62826bf03710200044e0bfc8bcbe5df1' } }] as const;
  }

  #find(asked: string | null): readonly unknown[] {
    const key = /^(?:labels = "|correlation_id=)([\w-]+)"?$/.exec(asked ?? '')?.[1];
    return this.#has(key) ? [{ id: '1' }] : [];
  }

  #has(key: unknown): boolean {
    return this.rung.some((one) => one.key === key);
  }
}
