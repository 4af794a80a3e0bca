import * as z from 'zod';
import type { Site } from '../site.ts';
import { type Hosted, type JsonObject, TemplateError } from '../template.ts';

/** Hosts the resources of one type. */
export interface ResourceHandler {
  readonly type: string;
  /**
   * Makes the resource exist here.
   *
   * @param properties of the template, references resolved.
   * @throws TemplateError naming a property this host cannot honour.
   */
  host(id: string, properties: JsonObject, site: Site): Hosted | Promise<Hosted>;
}

/** A property that changes nothing on one machine; the reason stands where it is used. */
export const ignore = (reason: string): z.ZodOptional<z.ZodUnknown> => z.unknown().optional().describe(reason);

function describe(issue: z.core.$ZodIssue): string {
  const at = (more: readonly PropertyKey[] = []): string => [...issue.path, ...more].map(String).join('.');
  if (issue.code === 'unrecognized_keys')
    return `property ${issue.keys.map((key) => at([key])).join(', ')} is not hosted locally`;
  return `property ${at()} is not hosted locally as it stands (${issue.message})`;
}

/**
 * A handler from the properties it honours and those it may leave out of account.
 *
 * @param properties a strict schema: what it does not name stops the start.
 */
export function defineResource<P>(
  type: string,
  properties: z.ZodType<P>,
  host: (id: string, properties: P, site: Site) => Hosted | Promise<Hosted>,
): ResourceHandler {
  return {
    type,
    host: (id, given, site) => {
      const parsed = properties.safeParse(given);
      if (parsed.success) return host(id, parsed.data, site);
      throw new TemplateError(`${type} ${id}: ${parsed.error.issues.map(describe).join('; ')}`);
    },
  };
}

/** A resource that is only declared here: nothing runs, and the overview says so. */
export function showOnly(
  type: string,
  properties: z.ZodType,
  why: string,
  refer: (id: string, site: Site) => Hosted,
): ResourceHandler {
  return defineResource(type, properties, (id, _given, site) => {
    site.declared.shown.push({ id, type, why });
    return refer(id, site);
  });
}
