import { Logger } from '@aws-lambda-powertools/logger';
import { readFront } from '../../shared/deployment/front.ts';
import { readEnvironment } from '../../shared/deployment/variables.ts';
import { createRoutes } from './routes.ts';

const env = readEnvironment('serve-entry', process.env);

export const handler = createRoutes({ front: readFront(env.FRONT_DIGESTS) }, new Logger());
