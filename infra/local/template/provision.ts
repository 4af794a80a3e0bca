import { HANDLERS } from './resources/all.ts';
import type { Site } from './site.ts';
import { orderResources } from './stack-order.ts';
import { type Hosted, type JsonObject, resolve, type Scope, type TemplateDocument, TemplateError } from './template.ts';

const RESOURCE_MEMBERS = new Set([
  'Type',
  'Properties',
  'DependsOn',
  'Condition',
  'Metadata',
  'DeletionPolicy', // the data folder is kept or removed as a whole
  'UpdateReplacePolicy',
]);

function asObject(value: unknown, path: string): JsonObject {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonObject;
  throw new TemplateError(`${path}: an object is needed here`);
}

/** Types this host does not know, so that all of them are named at once. */
function findUnknownTypes(document: TemplateDocument): string[] {
  return Object.entries(document.Resources)
    .filter(([, { Type }]) => !HANDLERS.has(Type))
    .map(([id, { Type }]) => `${Type} ${id}`);
}

/**
 * Makes every resource of a template exist here, in the order of their references; what they ask to run is gathered in
 * `site.declared`.
 *
 * @returns the outputs of the stack.
 * @throws TemplateError naming the resource, and the type or property, that cannot be hosted.
 */
export async function provision(document: TemplateDocument, site: Site): Promise<Readonly<Record<string, string>>> {
  const unknown = findUnknownTypes(document);
  if (unknown.length > 0) throw new TemplateError(`resource types not hosted locally: ${unknown.join(', ')}`);
  const hosted = new Map<string, Hosted>();
  const scope: Scope = {
    document,
    hosted,
    pseudo: {
      'AWS::AccountId': site.account,
      'AWS::Partition': 'aws',
      'AWS::Region': site.region,
      'AWS::StackId': `arn:aws:cloudformation:${site.region}:${site.account}:stack/${site.stackName}/local`,
      'AWS::StackName': site.stackName,
      'AWS::URLSuffix': 'amazonaws.com',
    },
  };
  for (const id of orderResources(document, scope)) {
    const resource = document.Resources[id];
    const handler = HANDLERS.get(resource?.Type ?? '');
    if (resource === undefined || handler === undefined) continue;
    const strange = Object.keys(resource).filter((member) => !RESOURCE_MEMBERS.has(member));
    if (strange.length > 0)
      throw new TemplateError(`${resource.Type} ${id}: ${strange.join(', ')} is not hosted locally`);
    const properties = resolve(resource.Properties ?? {}, scope, `${resource.Type} ${id}`);
    hosted.set(id, await handler.host(id, asObject(properties, id), site));
  }
  const outputs = Object.entries(document.Outputs ?? {}).map(([name, { Value }]) => [
    name,
    String(resolve(Value ?? null, scope, `output ${name}`)),
  ]);
  return Object.fromEntries(outputs);
}
