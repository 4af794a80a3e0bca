import type { Logger } from '@aws-lambda-powertools/logger';
import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { CONSULTED } from '../../shared/deployment/consulted.ts';
import { ROUTES as PROOFS, type Proof, type RouteKey } from '../../shared/deployment/routes.ts';
import { askLately } from '../../shared/http/fresh-sign-in.ts';
import { officerOf } from '../../shared/http/officer.ts';
import { createOfficerRoutes } from '../../shared/http/officer-routes.ts';
import { withProposed } from '../../shared/http/proposed-provider.ts';
import { providerOf } from '../../shared/http/provider-signature.ts';
import { registerReaderOf } from '../../shared/http/registrar.ts';
import { createRouter } from '../../shared/http/routes.ts';
import type { Deps, Event, OfficerRoute, ProviderRoute, Route } from './deps.ts';
import { approval, challenges, change, changes, propose, refusal, withdrawal } from './routes/changes.ts';
import { acts, entry, history } from './routes/entries.ts';
import { revocation, signed } from './routes/keys.ts';
import { officerObjection, ownChange, proof, providerObjection } from './routes/objections.ts';
import { confirmation, lifting, suspension, suspensions, touched } from './routes/suspensions.ts';

type Key<P extends Proof> = RouteKey<'serve-registrars', P>;
const OBJECTION = 'POST /v1/directory/changes/{changeId}/objection';

const REGISTRAR_ROUTES: Readonly<Record<Exclude<Key<'signed-in' | 'signed-in-lately'>, typeof OBJECTION>, Route>> = {
  'GET /v1/directory/entries/{kind}/{entryId}': entry,
  'GET /v1/directory/acts': acts,
  'POST /v1/directory/suspensions': suspension,
  'GET /v1/directory/suspensions': suspensions,
  'GET /v1/directory/suspensions/{suspensionId}': touched,
  'POST /v1/directory/suspensions/{suspensionId}/confirmation': confirmation,
  'POST /v1/directory/suspensions/{suspensionId}/lifting': lifting,
  'GET /v1/directory/entries/{kind}/{entryId}/history': history,
  'GET /v1/directory/changes': changes,
  'POST /v1/directory/changes': propose,
  'GET /v1/directory/changes/{changeId}': change,
  'POST /v1/directory/changes/{changeId}/challenges': challenges,
  'POST /v1/directory/changes/{changeId}/approval': approval,
  'POST /v1/directory/changes/{changeId}/refusal': refusal,
  'POST /v1/directory/changes/{changeId}/withdrawal': withdrawal,
  'POST /v1/directory/providers/{providerId}/keys/{keyId}/revocation': revocation,
  'GET /v1/directory/providers/{providerId}/keys/{keyId}/signed': signed,
};
const OFFICER_ROUTES: Readonly<Record<typeof OBJECTION, OfficerRoute>> = { [OBJECTION]: officerObjection };
const PROVIDER_ROUTES: Readonly<Record<Key<'signature'>, ProviderRoute>> = {
  'GET /v1/provider/directory-changes/{changeId}': ownChange,
  'POST /v1/provider/directory-changes/{changeId}/objection': providerObjection,
  'POST /v1/provider/directory-changes/{changeId}/proof': proof,
};

/** The gateway lets nobody through to these without a token it has verified. */
const isSignedIn = (event: Event): event is APIGatewayProxyEventV2WithJWTAuthorizer =>
  !Object.hasOwn(PROVIDER_ROUTES, event.routeKey) && Reflect.get(event.requestContext, 'authorizer') !== undefined;

/** The directory, for those who keep it, those who watch over them, and those whose entries are changed. Logs name none of the first two. */
export const createRoutes = (deps: Deps, logger: Logger) => {
  const consulted = CONSULTED['serve-registrars'];
  const proofs = PROOFS['serve-registrars'];
  const registrars = createRouter({ routes: REGISTRAR_ROUTES, consulted }, deps, logger, {
    whoIs: askLately(proofs, registerReaderOf),
    named: () => ({}),
  });
  const officers = createOfficerRoutes({ routes: OFFICER_ROUTES, consulted }, deps, logger, {
    whoIs: askLately(proofs, officerOf),
  });
  const providers = createRouter({ routes: PROVIDER_ROUTES, consulted }, deps, logger, {
    whoIs: (event: Event, known: Deps) => providerOf(event, { ...known, directory: withProposed(known, event) }),
    named: ({ by: { provider } }) => ({ provider }),
  });
  return async (event: Event, context: Context): Promise<APIGatewayProxyStructuredResultV2> => {
    if (!isSignedIn(event)) return await providers(event, context);
    return event.routeKey === OBJECTION ? await officers(event, context) : await registrars(event, context);
  };
};
