import { readRoleName } from '../template/resources/roles.ts';
import type { Declared, Permission, PolicyStatement } from '../template/site.ts';
import { TemplateError } from '../template/template.ts';
import { type Access, compileStatement, isAllowed } from './policy.ts';

/** Services behind the meter: statements about others (log groups) have nothing to be checked against here. */
const METERED = /^(?:dynamodb|kms|lambda|s3|sqs|ssm):/;

const list = (value: string | readonly string[]): readonly string[] => (typeof value === 'string' ? [value] : value);

/** The statements of a role about actions that fit. */
function selectAbout(statements: readonly PolicyStatement[], action: RegExp): PolicyStatement[] {
  return statements.filter(({ Action }) => list(Action).some((name) => action.test(name)));
}

const findStatements = (declared: Declared, roleArn: string): readonly PolicyStatement[] =>
  declared.statements.get(readRoleName(roleArn)) ?? [];

/** What the meter has to enforce for a function's role. */
export function selectMetered(declared: Declared, roleArn: string): PolicyStatement[] {
  return selectAbout(findStatements(declared, roleArn), METERED);
}

/**
 * What the services would ask before they act for a role: reading its source, sending to its destination, calling its target.
 *
 * @throws TemplateError naming what the role lacks: in the deployment it would fail at run time.
 */
export function demandGrant(
  declared: Declared,
  who: string,
  roleArn: string,
  action: string,
  resource: string,
  context: Access['context'] = {},
): void {
  const service = new RegExp(`^${action.split(':', 1)[0]}:`);
  const rules = selectAbout(findStatements(declared, roleArn), service).map(compileStatement);
  if (isAllowed(rules, { action, resource, context })) return;
  throw new TemplateError(`${who}: role ${readRoleName(roleArn)} is not allowed ${action} on ${resource}`);
}

function compilePattern(arn: string): RegExp {
  const parts = arn.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}

/** Whether a permission lets the gateway call a function from a route. `source` is the route's ARN. */
const fits = (permission: Permission, functionRefs: readonly string[], source: string): boolean =>
  permission.principal === 'apigateway.amazonaws.com' &&
  functionRefs.includes(permission.functionRef) &&
  (permission.sourceArn === undefined || compilePattern(permission.sourceArn).test(source));

/** @throws TemplateError when the function has no permission that covers the route. */
export function demandPermission(
  declared: Declared,
  routeKey: string,
  functionRefs: readonly string[],
  source: string,
): void {
  if (declared.permissions.some((permission) => fits(permission, functionRefs, source))) return;
  throw new TemplateError(`route ${routeKey}: the gateway has no permission to call ${functionRefs[0]}`);
}
