import type { Logger } from '@aws-lambda-powertools/logger';
import { CONSULTED } from '../../shared/deployment/consulted.ts';
import type { RouteKey } from '../../shared/deployment/routes.ts';
import type { Measured } from '../../shared/domain/delivery/measures.ts';
import type { OrderId } from '../../shared/domain/ids.ts';
import { correlate } from '../../shared/http/correlation.ts';
import { toMetricLine } from '../../shared/http/metric-line.ts';
import { createProviderRoutes } from '../../shared/http/provider-routes.ts';
import type { Deps, Route } from './deps.ts';
import { attempts } from './routes/attempts.ts';
import { certificate } from './routes/certificate.ts';
import { feed } from './routes/feed.ts';
import { message } from './routes/messages.ts';
import { messages, objections } from './routes/objections.ts';
import { orders } from './routes/orders.ts';

const ROUTES: Readonly<Record<RouteKey<'serve-providers'>, Route>> = {
  'GET /v1/provider/orders': orders,
  'GET /v1/provider/orders/{orderId}/attempts': attempts,
  'GET /v1/provider/orders/{orderId}/certificate': certificate,
  'GET /v1/provider/orders/{orderId}/objections': objections,
  'GET /v1/provider/orders/{orderId}/messages': messages,
  'GET /v1/provider/messages': feed,
  'POST /v1/provider/messages': message,
};

const TABLE = { routes: ROUTES, consulted: CONSULTED['serve-providers'] };

/** What providers read of their orders, and state about them. */
export const createRoutes = (deps: Omit<Deps, 'follow' | 'noteAcknowledged'>, logger: Logger) =>
  createProviderRoutes(
    TABLE,
    {
      ...deps,
      follow: (orderId: OrderId) => logger.appendKeys(correlate(orderId)),
      noteAcknowledged: (measured: Measured) => logger.info('acknowledged', toMetricLine(measured)),
    },
    logger,
  );
