import { GetParameterCommand, ParameterNotFound, type SSMClient } from '@aws-sdk/client-ssm';
import { type Instant, MINUTE_MS } from '../../domain/instant.ts';
import type { Clock } from '../../ports/clock.ts';
import { type Parameters, parameterMissing } from '../../ports/parameters.ts';

const REMEMBERED_MS = 5 * MINUTE_MS;

/** Parameters of the platform's store that are encrypted there, each remembered for a while. */
export class SsmParameters implements Parameters {
  readonly #client: SSMClient;
  readonly #clock: Pick<Clock, 'now'>;
  readonly #known = new Map<string, { readonly at: Instant; readonly value: Promise<string> }>();

  constructor(client: SSMClient, clock: Pick<Clock, 'now'>) {
    this.#client = client;
    this.#clock = clock;
  }

  async read(name: string): Promise<string> {
    const now = this.#clock.now();
    const known = this.#known.get(name);
    if (known && now - known.at < REMEMBERED_MS) return await known.value;
    const value = this.#fetch(name);
    this.#known.set(name, { at: now, value });
    try {
      return await value;
    } catch (error) {
      this.#known.delete(name); // a failure is not remembered
      throw error;
    }
  }

  async #fetch(name: string): Promise<string> {
    try {
      const { Parameter } = await this.#client.send(new GetParameterCommand({ Name: name, WithDecryption: true }));
      if (Parameter?.Value) return Parameter.Value;
    } catch (error) {
      if (!(error instanceof ParameterNotFound)) throw error;
    }
    throw parameterMissing(name);
  }
}
