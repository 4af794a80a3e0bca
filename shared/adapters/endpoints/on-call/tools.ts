import * as z from 'zod/mini';
import type { Alert } from '../../../domain/delivery/alert.ts';
import type { OnCallToolName } from '../../../domain/directory/reach.ts';

/** JSON whose texts may name values in braces, such as `{title}`; they are put in after it has been taken apart, so that none changes its form. */
export type Template = string | number | readonly Template[] | { readonly [member: string]: Template };

/** What is to stand in a template. */
export type Values = Readonly<Record<ValueName, string>>;
export const VALUE_NAMES = ['key', 'title', 'text', 'link', 'severity', 'project', 'secret', 'basic'] as const;
type ValueName = (typeof VALUE_NAMES)[number];

/** A request, and by what answer the tool says that it has the alert. A page of some proxy says nothing, whatever its status. */
export interface Asking {
  readonly method: 'GET' | 'POST';
  /** Below the address in the directory. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Template;
  readonly answered: { readonly status: number; readonly by: z.ZodMiniType };
}

/** A search, which is answered by a list: empty, and the tool does not have the alert yet. */
interface Searching extends Asking {
  readonly answered: { readonly status: number; readonly by: z.ZodMiniType<readonly unknown[]> };
}

/** An on-call tool. */
export interface Tool {
  /** What it calls each degree of hurry. */
  readonly severity: Readonly<Record<Alert['urgency'], string>>;
  /** Asks whether it has the alert already, where a second request would ring twice. */
  readonly find?: Searching;
  readonly ring: Asking;
}

const listIn = (member: 'issues' | 'result') =>
  z.pipe(
    z.pipe(
      z.record(z.string(), z.unknown()),
      z.transform((answer) => answer[member]),
    ),
    z.array(z.unknown()),
  );

const JSON_HEADERS = { accept: 'application/json', 'content-type': 'application/json', 'user-agent': 'Holdfast/1' };
const BASIC_HEADERS = { ...JSON_HEADERS, authorization: 'Basic {basic}' };

/**
 * The tools there are. Their secrets: `pagerduty` the integration's routing key · `jira` the account's address and API token, joined by a
 * colon · `servicenow` name and password, likewise.
 */
export const TOOLS = {
  /** Repeats are one by `dedup_key`. @see https://developer.pagerduty.com/docs/events-api-v2/trigger-events/ */
  pagerduty: {
    severity: { emergency: 'critical', urgent: 'error', routine: 'warning', test: 'info' },
    ring: {
      method: 'POST',
      path: '/v2/enqueue',
      headers: JSON_HEADERS,
      body: {
        routing_key: '{secret}',
        event_action: 'trigger',
        dedup_key: '{key}',
        payload: { summary: '{title}', source: 'Holdfast', severity: '{severity}', custom_details: { text: '{text}' } },
        links: [{ href: '{link}', text: 'Where it is read' }],
      },
      answered: { status: 202, by: z.object({ status: z.literal('success') }) },
    },
  },
  /** Knows no repeats, so it is searched first, by label. @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/ */
  jira: {
    severity: { emergency: 'emergency', urgent: 'urgent', routine: 'routine', test: 'test' },
    find: {
      method: 'GET',
      path: '/rest/api/3/search/jql',
      query: { jql: 'labels = "{key}"', fields: 'summary', maxResults: '1' },
      headers: BASIC_HEADERS,
      answered: { status: 200, by: listIn('issues') },
    },
    ring: {
      method: 'POST',
      path: '/rest/api/3/issue',
      headers: BASIC_HEADERS,
      body: {
        fields: {
          project: { key: '{project}' },
          issuetype: { name: 'Task' },
          summary: '{title}',
          labels: ['holdfast', 'holdfast-{severity}', '{key}'],
          description: {
            type: 'doc',
            version: 1,
            content: [{ type: 'codeBlock', content: [{ type: 'text', text: '{text}' }] }],
          },
        },
      },
      answered: { status: 201, by: z.object({ key: z.string() }) },
    },
  },
  /** Knows no repeats either: `correlation_id` is only a column. @see https://www.servicenow.com/docs (REST API, Table API) */
  servicenow: {
    severity: { emergency: '1', urgent: '2', routine: '3', test: '3' },
    find: {
      method: 'GET',
      path: '/api/now/table/incident',
      query: { sysparm_query: 'correlation_id={key}', sysparm_fields: 'sys_id', sysparm_limit: '1' },
      headers: BASIC_HEADERS,
      answered: { status: 200, by: listIn('result') },
    },
    ring: {
      method: 'POST',
      path: '/api/now/table/incident',
      query: { sysparm_fields: 'sys_id' },
      headers: BASIC_HEADERS,
      body: {
        correlation_id: '{key}',
        correlation_display: 'Holdfast',
        short_description: '{title}',
        description: '{text}',
        urgency: '{severity}',
        impact: '{severity}',
      },
      answered: { status: 201, by: z.object({ result: z.object({ sys_id: z.string() }) }) },
    },
  },
} as const satisfies Record<OnCallToolName, Tool>;
