import { type HttpApi, HttpNoneAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { CfnOutput, Stack, Validations } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { type Proof, type ProofOf, ROUTES, type ServingFunction } from '../../shared/deployment.ts';
import type { Throttling } from '../stages.ts';
import { FrontDoor } from './front-door.ts';
import type { HoldfastFunction, Hosting } from './holdfast-function.ts';
import { PublishedApi } from './published-api.ts';

/** How callers with one proof come in. */
interface Way {
  /** Why the gateway asks them for no token: for the compliance record. */
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
        apiName: `holdfast-${stage.name}`,
        defaultAuthorizer: new HttpJwtAuthorizer('SignIn', stage.issuer, { jwtAudience: [stage.audience] }),
      },
      throttling: stage.throttling,
      refused: { metricName: 'callers-refused', statuses: [401, 403, 429] },
    });
    this.url = stage.front === undefined ? this.api.apiEndpoint : `https://${stage.front.domain}`;
    if (stage.front !== undefined) new FrontDoor(this, 'Front', { front: stage.front, origin: hostOf(this.api) });
    new CfnOutput(this, 'Url', { description: 'Base address of the API', value: this.url });
  }

  /**
   * Serves the routes of a function, those with one proof by one integration.
   *
   * @param ways in: who signs in is asked for a token; for all others, the reason why they are not is kept on record.
   */
  serve<F extends ServingFunction>(fn: HoldfastFunction<F>, ways: Ways<F>): void {
    const served: readonly (readonly [string, Proof])[] = Object.entries(ROUTES[fn.name]);
    for (const [asked, { reason, limits }] of Object.entries<Way>(ways)) {
      const routes = served.filter(([, proof]) => entranceOf(proof) === asked).map(([route]) => route);
      const open = asked !== 'signed-in' && { authorizer: new HttpNoneAuthorizer() };
      const added = this.lead(fn, { routes, limits, ...open });
      if (reason !== undefined) {
        for (const route of added) Validations.of(route).acknowledge({ id: 'AwsSolutions-APIG4', reason });
      }
    }
  }
}

/** Where the API is, whatever its public name. */
function hostOf(api: HttpApi): string {
  const { region, urlSuffix } = Stack.of(api);
  return `${api.apiId}.execute-api.${region}.${urlSuffix}`;
}
