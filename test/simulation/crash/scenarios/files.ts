import { MINUTE_MS } from '../../../../shared/domain/instant.ts';
import { announced, asPerson } from '../../../support/attachments.ts';
import { CHALLENGE, caseRequest } from '../../../support/cases.ts';
import { INFECTED } from '../../world/scanner.ts';
import type { CrashWorld } from '../crash-world.ts';
import type { JobScenario, Scenario } from '../scenario.ts';
import { done, pass } from './made.ts';
import { enter } from './persons.ts';

/** A file was attached, and is on its way to whoever searches it. */
async function attach(world: CrashWorld, text: string): Promise<void> {
  const { token } = await enter(world);
  const file = Buffer.from(text);
  await done(world.stack.person(caseRequest('challenges', CHALLENGE, { token })));
  const person = asPerson(world.stack, () => token);
  await done(person.put(1, file));
  await done(person.post(announced(file, 'text/plain')));
}

const searched = (name: string, text: string): JobScenario => ({
  name,
  job: 'scans',
  brings: 'attachment.scanned',
  prepare: async (world) => {
    await attach(world, text);
    return () => pass(world, MINUTE_MS);
  },
});

/** What a search for malware came to is put on record, and the copy taken away that was searched. */
export const OF_SEARCHES: readonly Scenario[] = [
  searched('a file is clean', 'A letter.'),
  searched('malware is found in a file', `A letter.\n${INFECTED}`),
];
