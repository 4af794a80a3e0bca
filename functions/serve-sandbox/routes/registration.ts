import { registerProvider } from '../../../shared/app/sandbox/register-provider.ts';
import type { SandboxRegistered } from '../../../shared/contracts/api/sandbox/sandbox.ts';
import { toRfc3339 } from '../../../shared/domain/instant.ts';
import { json } from '../../../shared/http/response.ts';
import type { Route } from '../deps.ts';
import { readRegistration } from '../newcomer.ts';
import { toTestOrder } from '../test-order.ts';

/** `POST /v1/sandbox/providers`: a provider of the sandbox, in force at once, and its first test order. */
export const registration: Route = async (deps, event, { messageId }) => {
  const asked = readRegistration(event);
  const { id, usableUntil, order } = await registerProvider(deps, asked, messageId);
  return json(201, {
    provider: id,
    endpoint: asked.endpoint,
    keyId: asked.key.id,
    usableUntil: toRfc3339(usableUntil),
    order: toTestOrder(order),
  } satisfies SandboxRegistered);
};
