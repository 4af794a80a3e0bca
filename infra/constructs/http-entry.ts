import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { CfnOutput, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { type Proof, type ProofOf, ROUTES, type ServingFunction } from '../../shared/deployment/routes.ts';
import type { Throttling } from '../stage.ts';
import { FrontDoor } from './front-door.ts';
import type { HoldfastFunction, Hosting } from './holdfast-function.ts';
import { PublishedApi } from './published-api.ts';

/** How callers with one proof come in. */
interface Way {
  /** Why the gateway asks them for no token: kept in the description of the API. */
  readonly reason?: string;
  /** Limits of each of these routes by itself, over all its callers, where they are tighter than those of the whole API. */
  readonly limits?: Throttling;
}

/** Tokens are checked here whenever their holder signed in; how lately that was, functions look at. */
type Entrance<P extends Proof> = P extends 'signed-in-lately' ? 'signed-in' : P;
const entranceOf = (proof: Proof): Proof => (proof === 'signed-in-lately' ? 'signed-in' : proof);

/** A way in for each proof that a function's routes ask for; where no token is asked for, with the reason. */
type Ways<F extends ServingFunction> = {
  readonly [P in Entrance<ProofOf<F>>]: P extends 'signed-in' ? Omit<Way, 'reason'> : Way & { readonly reason: string };
};

/** The one way in to the API. A route asks for a token unless its callers prove themselves otherwise, for a written reason. */
export class HttpEntry extends PublishedApi {
  /** Public base address, without a trailing slash. */
  readonly url: string;

  constructor(scope: Construct, id: string, { stage, alarms }: Hosting) {
    super(scope, id, {
      stage,
      alarms,
      api: {
        name: `holdfast-${stage.name}`,
        signIn: { issuer: stage.issuer, audience: stage.audience },
      },
      throttling: stage.throttling,
      refused: { metricName: 'callers-refused', statuses: [401, 403, 429] },
    });
    this.url = stage.front === undefined ? this.api.apiEndpoint : `https://${stage.front.domain}`;
    if (stage.front !== undefined) new FrontDoor(this, 'Front', { front: stage.front, origin: hostOf(this.api) });
    new CfnOutput(this, 'Url', { description: 'Base address of the API', value: this.url });
  }

  /**
   * Serves the routes of a function.
   *
   * @param ways in: who signs in is asked for a token; for all others, the reason why they are not is kept on record.
   */
  serve<F extends ServingFunction>(fn: HoldfastFunction<F>, ways: Ways<F>): void {
    const asked = new Map(Object.entries<Way>(ways));
    const served = Object.entries<Proof>(ROUTES[fn.name]);
    this.lead(
      fn,
      served.map(([route, proof]) => ({ route, ...asked.get(entranceOf(proof)) })),
    );
  }
}

/** Where the API is, whatever its public name. */
function hostOf(api: HttpApi): string {
  const { region, urlSuffix } = Stack.of(api);
  return `${api.apiId}.execute-api.${region}.${urlSuffix}`;
}
