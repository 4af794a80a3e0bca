import { StoryClient } from './client.ts';
import { fileSample } from './filing.ts';
import { formatHistory, verifyHistory } from './history.ts';
import { liveOn } from './life.ts';
import { awaitMail, objectTo } from './rights.ts';
import { Steps } from './steps.ts';

/**
 * Files the sample order against a running host and shows what happens to it.
 *
 * @throws StoryError naming the first step that was not seen.
 */
export async function tellFiling(dataDir: string, print: (line: string) => void): Promise<void> {
  await fileSample(new StoryClient(dataDir), new Steps(print));
}

/**
 * The same, and on until the person concerned has the notice of it: the clock moves.
 *
 * @returns the code of their case. @throws StoryError naming the first step that was not seen.
 */
export async function tellNotice(dataDir: string, print: (line: string) => void): Promise<string> {
  const client = new StoryClient(dataDir);
  const steps = new Steps(print);
  const { caseCode } = await awaitMail(client, steps, await fileSample(client, steps));
  return caseCode;
}

/**
 * The whole life of the sample order, from filing to erasure, with its history at the end.
 *
 * @throws StoryError naming the first step that did not happen as it must.
 */
export async function tellLife(dataDir: string, print: (line: string) => void): Promise<void> {
  const client = new StoryClient(dataDir);
  const steps = new Steps(print);
  const id = await fileSample(client, steps);
  await objectTo(client, steps, id);
  await liveOn(client, steps, id);
  const history = await client.history(id);
  const verdict = await verifyHistory(history, dataDir);
  print('');
  print(`The history of ${id}:`);
  for (const line of formatHistory(history)) print(line);
  print('');
  print(verdict);
}
