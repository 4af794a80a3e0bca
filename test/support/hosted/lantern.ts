import { type Endpoint, startEndpoint } from './endpoint.ts';
import { hostOverheardStack, type OverheardStack } from './services.ts';

export interface LanternStack extends OverheardStack {
  /** Of a provider of its own, `prv-lantern`. */
  readonly endpoint: Endpoint;
  /** Ends whatever a test did to services and endpoint. */
  heal(): Promise<void>;
}

/** Hosts a stack whose services are overheard, with a provider whose endpoint a test may play with. */
export async function hostBesideLantern(): Promise<LanternStack> {
  const stack = await hostOverheardStack();
  const endpoint = await startEndpoint('prv-lantern');
  await stack.register(endpoint);
  return {
    ...stack,
    endpoint,
    heal: async () => {
      stack.dynamodb.instead = undefined;
      stack.queues.instead = undefined;
      endpoint.status = 200;
      await stack.client.control('DELETE', '/faults');
    },
    stop: () => stack.stop().then(() => endpoint.stop()),
  };
}
