import type { DeclaredRule, EventShape } from '../template/site.ts';
import { TemplateError } from '../template/template.ts';
import type { Park } from './parking.ts';

/** What a service here tells of. */
export interface BusEvent {
  readonly source: string;
  readonly 'detail-type': string;
  readonly [name: string]: unknown;
}

/** Hands an event to every rule that is about it. */
export type PutEvent = (event: BusEvent) => Promise<void>;

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** Whether an event has, at each place that a pattern names, one of the values that stand there. */
export const matchesShape = (event: unknown, pattern: EventShape): boolean =>
  Object.entries(pattern).every(([name, wanted]) => {
    const value = memberOf(event, name);
    if (!Array.isArray(wanted)) return matchesShape(value, wanted as EventShape);
    return wanted.some((one) => (typeof one === 'string' ? one === value : value !== undefined));
  });

/** @param path `$.detail.name` */
const valueAt = (event: unknown, path: string): unknown => path.split('.').slice(1).reduce(memberOf, event);

/** What a target gets: its template, with each `<name>` replaced by the value at its path. */
const fillTemplate = (event: unknown, { paths, template }: DeclaredRule['targets'][number]): unknown =>
  JSON.parse(
    template.replaceAll(/<([\w-]+)>/g, (_, name: string) => JSON.stringify(valueAt(event, paths[name] ?? '') ?? '')),
  );

/** @throws TemplateError for a rule whose target is no queue of the template. */
export function createBus(rules: readonly DeclaredRule[], queues: ReadonlyMap<string, unknown>, park: Park): PutEvent {
  for (const { id, targets } of rules) {
    const strange = targets.find(({ arn }) => !queues.has(arn));
    if (strange) throw new TemplateError(`rule ${id}: its target ${strange.arn} is no queue of the template`);
  }
  return async (event) => {
    for (const { targets } of rules.filter(({ pattern }) => matchesShape(event, pattern))) {
      for (const target of targets) await park(target.arn, fillTemplate(event, target));
    }
  };
}
