import { Logger } from '@aws-lambda-powertools/logger';
import { createDocumentClient } from '../../shared/adapters/clients.ts';
import { DynamoDirectoryRegister } from '../../shared/adapters/dynamo/directory-register.ts';
import { systemClock } from '../../shared/adapters/system.ts';
import { readEnvironment, readFront, readWholeNumber } from '../../shared/deployment.ts';
import { createRoutes } from './routes.ts';

const env = readEnvironment('serve-registrars', process.env);
const register = new DynamoDirectoryRegister(createDocumentClient(), env.DIRECTORY_TABLE, systemClock);

export const handler = createRoutes(
  {
    front: readFront(env.FRONT_DIGESTS),
    register,
    directory: register,
    clock: systemClock,
    signInMaxAgeSeconds: readWholeNumber(env.SIGN_IN_MAX_AGE_S),
  },
  new Logger(),
);
