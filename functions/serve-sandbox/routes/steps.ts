import { playStep } from '../../../shared/app/sandbox/play-step.ts';
import { SandboxStepCommand } from '../../../shared/contracts/api/sandbox/sandbox.ts';
import { orderIdOf, readBody } from '../../../shared/http/request.ts';
import { etag, json } from '../../../shared/http/response.ts';
import { toCommandView } from '../../../shared/views/command.ts';
import type { Deps, Route } from '../deps.ts';

/** `POST /v1/sandbox/orders/{orderId}/steps`: what the authority of a test order does next with it. */
export const steps: Route = async (deps: Deps, event, { by, messageId }) => {
  const { step } = readBody(SandboxStepCommand, event);
  const stored = await playStep(deps, { provider: by.provider, messageId, orderId: orderIdOf(event), step });
  return json(200, toCommandView(stored), etag(stored.commit.version));
};
