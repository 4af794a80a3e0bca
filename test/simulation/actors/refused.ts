import type { ErrorCode } from '../../../shared/errors.ts';
import type { Answer } from '../../support/stack.ts';
import { codeOf } from '../world/world.ts';
import type { ActContext } from './act.ts';

/** What anybody may be refused with before anybody looks at what they ask. */
const AT_THE_DOOR: ReadonlySet<string> = new Set<ErrorCode>(['account-suspended', 'order-not-found', 'order-erased']);

/**
 * Asks for what nobody is given, whoever they are: what is taken all the same is wrong.
 *
 * @param codes what it is to be refused with; whatever does, where that is left out.
 */
export async function mistake(
  { world, faults }: ActContext,
  what: string,
  ask: () => Promise<Answer>,
  codes?: readonly ErrorCode[],
): Promise<string> {
  const answer = await world.ask('mistake', faults, ask);
  if (answer && answer.status < 400) world.violate(`mistakes: ${what} was answered ${answer.status}`);
  const code = answer && codeOf(answer);
  if (code && codes && !AT_THE_DOOR.has(code) && !codes.some((one) => one === code))
    world.violate(`mistakes: ${what} was refused as ${code}, and not as ${codes.join(' or ')}`);
  return `${what}: ${answer?.status ?? 'no answer'}`;
}
