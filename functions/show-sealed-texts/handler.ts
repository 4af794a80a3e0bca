import { Logger } from '@aws-lambda-powertools/logger';
import { createDocumentClient } from '../../shared/adapters/clients.ts';
import { DynamoConsultationLog } from '../../shared/adapters/dynamo/consultation-log.ts';
import { DynamoDirectory } from '../../shared/adapters/dynamo/directory.ts';
import { DynamoNoteStore } from '../../shared/adapters/dynamo/note-store.ts';
import { DynamoOfficialKeyReader } from '../../shared/adapters/dynamo/official-key-reader.ts';
import { DynamoOrderReader } from '../../shared/adapters/dynamo/order-reader.ts';
import { DynamoTextReadingStore } from '../../shared/adapters/dynamo/text-reading-store.ts';
import { createKmsClient } from '../../shared/adapters/kms/client.ts';
import { KmsKeyVault } from '../../shared/adapters/kms/key-vault.ts';
import { VaultMonthKeys } from '../../shared/adapters/kms/month-keys.ts';
import { systemClock, systemRandomness } from '../../shared/adapters/system.ts';
import { readReadingWords } from '../../shared/contracts/items/oversight.ts';
import { readAssurance } from '../../shared/deployment/assurance.ts';
import { readFront } from '../../shared/deployment/front.ts';
import { readWholeNumber } from '../../shared/deployment/values.ts';
import { readEnvironment } from '../../shared/deployment/variables.ts';
import { createRoutes } from './routes.ts';

const env = readEnvironment('show-sealed-texts', process.env);
const client = createDocumentClient();
const vault = new KmsKeyVault(createKmsClient(), client, env.KEYS_TABLE, env.SEALING_KEY_ARN);
const monthKeys = new VaultMonthKeys(vault);

export const handler = createRoutes(
  {
    front: readFront(env.FRONT_DIGESTS),
    readings: new DynamoTextReadingStore(client, env.COMPLAINTS_TABLE),
    orders: new DynamoOrderReader(client, env.RECORDS_TABLE),
    notes: new DynamoNoteStore(client, env.RECORDS_TABLE),
    vault,
    officials: new DynamoOfficialKeyReader(client, env.KEYS_TABLE),
    readWords: readReadingWords,
    directory: new DynamoDirectory(client, env.DIRECTORY_TABLE, systemClock),
    consultations: new DynamoConsultationLog(client, env.CONSULTATIONS_TABLE, monthKeys, systemRandomness),
    clock: systemClock,
    random: systemRandomness,
    signInMaxAgeSeconds: readWholeNumber(env.SIGN_IN_MAX_AGE_S),
    signInAssurance: readAssurance(env.SIGN_IN_ASSURANCE),
  },
  new Logger(),
);
