import { HoldfastError } from '../../../shared/errors.ts';
import type { Clock } from '../../../shared/ports/clock.ts';
import type { TokenVerifier } from '../../../shared/ports/desk/token-verifier.ts';
import { readDeskToken } from '../desks/desk-tokens.ts';
import { Outage } from './outage.ts';

/** Takes the tokens of the fake issuer, until they run out. */
export class FakeTokenVerifier implements TokenVerifier {
  readonly outage: Outage = new Outage();
  readonly #clock: Pick<Clock, 'now'>;

  constructor(clock: Pick<Clock, 'now'>) {
    this.#clock = clock;
  }

  async verify(token: string): Promise<Readonly<Record<string, unknown>>> {
    this.outage.check();
    const read = readDeskToken(token);
    if (!read || read.endsAt <= this.#clock.now()) {
      throw new HoldfastError('token-refused', 'the fake issuer gave no such token, or it has run out');
    }
    return read.claims;
  }
}
