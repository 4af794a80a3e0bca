import { Logger } from '@aws-lambda-powertools/logger';
import { readEnvironment, readFront } from '../../shared/deployment.ts';
import { createRoutes } from './routes.ts';

const env = readEnvironment('serve-entry', process.env);

export const handler = createRoutes({ front: readFront(env.FRONT_DIGESTS) }, new Logger());
