import {
  isConditionMet,
  type Json,
  type Scope,
  type TemplateDocument,
  TemplateError,
  type TemplateResource,
} from './template.ts';

const PLACEHOLDER = /\$\{([^!}][^}]*)\}/g;

const pickFirst = (argument: Json): string => String(Array.isArray(argument) ? argument[0] : argument);

/** The logical ids one intrinsic function names itself. */
const NAMED: Readonly<Record<string, (argument: Json) => string[]>> = {
  Ref: (argument) => [pickFirst(argument)],
  'Fn::GetAtt': (argument) => pickFirst(argument).split('.', 1),
  'Fn::Sub': (argument) => [...pickFirst(argument).matchAll(PLACEHOLDER)].flatMap(([, id = '']) => id.split('.', 1)),
};

/** Every logical id a value refers to, in any way a template can. */
function collect(value: Json | undefined): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]: [string, Json]) => [
    ...(NAMED[name]?.(part) ?? []),
    ...collect(part),
  ]);
}

function collectNeeds({ DependsOn = [], Properties }: TemplateResource): Set<string> {
  return new Set([...(typeof DependsOn === 'string' ? [DependsOn] : DependsOn), ...collect(Properties)]);
}

/**
 * The logical ids to host, each after all it refers to. Resources whose condition does not hold are left out.
 *
 * @throws TemplateError when resources refer to each other in a circle.
 */
export function orderResources(document: TemplateDocument, scope: Scope): string[] {
  const order: string[] = [];
  const state = new Map<string, 'visiting' | 'done'>();
  const visit = (id: string, trail: readonly string[]): void => {
    const resource = document.Resources[id];
    if (resource === undefined || state.get(id) === 'done') return;
    if (state.get(id) === 'visiting')
      throw new TemplateError(`resources refer to each other: ${[...trail, id].join(' → ')}`);
    state.set(id, 'visiting');
    for (const need of collectNeeds(resource)) visit(need, [...trail, id]);
    state.set(id, 'done');
    if (resource.Condition === undefined || isConditionMet(resource.Condition, scope, id)) order.push(id);
  };
  for (const id of Object.keys(document.Resources)) visit(id, []);
  return order;
}
