import { DAY_MS, type Instant, plus, toRfc3339 } from '../instant.ts';
import type { Urgency } from './urgency.ts';

/** What rings whoever is on call: no personal data, and nothing of the order but that it waits. */
export interface Alert {
  /** The same for every repeat, and for nothing else: letters, digits, `-` and `_`. */
  readonly key: string;
  readonly urgency: Urgency | 'test';
  /** One line. */
  readonly title: string;
  readonly text: string;
  /** Where it is read. */
  readonly link: string;
}

/** What is known of an order whose message waits for an answer. */
export interface Waiting {
  /** Of the message, as every way has it. */
  readonly messageId: string;
  readonly endpoint: string;
  /** Read out over the telephone. */
  readonly reference: string;
  readonly urgency: Urgency;
  /** RFC 3339. */
  readonly since: string;
  /** Whose answer is waited for. */
  readonly provider: string;
  readonly link: string;
  /** Where the provider's people sign in, with nothing of the order in it; left out where it has none, and of an authority's tool. */
  readonly desksUrl?: string | undefined;
  /** An office and its number. */
  readonly call: string;
}

/** In English, as tools and those who set them up are used to it. */
export function composeAlert(waiting: Waiting): Alert {
  const { messageId, endpoint, reference, urgency, since, provider, link, desksUrl, call } = waiting;
  return {
    key: keyOf(messageId, endpoint),
    urgency,
    title: `Holdfast: order ${reference} (${urgency}) waits for an answer since ${since}`,
    text: [
      `Preservation order ${reference} to ${provider} waits for an answer.`,
      `Urgency: ${urgency}`,
      `Since: ${since}`,
      `Read it: ${link}`,
      ...(desksUrl === undefined ? [] : [`Or sign in and answer in a browser: ${desksUrl}`]),
      `Call: ${call}`,
    ].join('\n'),
    link,
  };
}

/** Whose tool is tested, and in which week. */
export interface Tested {
  readonly kind: 'provider' | 'authority';
  /** Directory ids. */
  readonly id: string;
  readonly tool: string;
  /** The Monday of it, `YYYY-MM-DD`. */
  readonly week: string;
  readonly link: string;
}

/** The test of each week: says that it is one, and asks nothing of anybody. */
export const composeTest = ({ kind, id, tool, week, link }: Tested): Alert => ({
  key: keyOf(`test-${week}`, `${kind}-${id}-${tool}`),
  urgency: 'test',
  title: `Holdfast: TEST of the week of ${week}. Nothing waits, nothing is to be done`,
  text: [
    `This is the weekly test of how Holdfast reaches whoever is on call for ${kind} ${id}.`,
    'There is no order behind it, and nothing is to be done. Close it.',
    'Should it have rung nobody, tell whoever runs Holdfast.',
  ].join('\n'),
  link,
});

/** The Monday of the week of an instant, in UTC. */
export function weekOf(at: Instant): string {
  const sinceMonday = (new Date(at).getUTCDay() + 6) % 7;
  return toRfc3339(plus(at, -sinceMonday * DAY_MS)).slice(0, 'YYYY-MM-DD'.length);
}

const keyOf = (what: string, where: string): string => `holdfast-${what}-${where}`.replace(/[^A-Za-z0-9_-]/g, '-');
