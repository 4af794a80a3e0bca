import { canonicalJson } from '../../../shared/domain/digest.ts';
import { sample } from '../../unit/contracts/refusal.ts';
import { Fresh, freshCommits, type Invariant } from './invariant.ts';

/** Whom and what the samples are about, and words that somebody writes in some step. */
const WRITTEN = [
  'Zelda',
  'Quist',
  'late aunt',
  'the file',
  'the folders',
  'I know one',
  'The inquiry',
  'forbidden here',
];

const valuesOf = (name: string): readonly string[] =>
  [...JSON.stringify(sample(name)).matchAll(/"value":"([^"]+)"/g)].map(([, value = '']) => value);

/** A service is what a provider offers, and stands in the clear in its entry too. */
const CANARIES: readonly string[] = [
  ...WRITTEN,
  ...['epoc-pr', 'epoc-pr-emergency', 'budapest-29'].flatMap(valuesOf).filter((value) => /[@:+]|\d{6}/.test(value)),
];

const findIn = (text: string): string | undefined => CANARIES.find((canary) => text.includes(canary));

const recorded = freshCommits();
const logged = new Fresh(({ stack }) => stack.log.lines);
const posted = new Fresh(({ stack }) => stack.sender.posts);

/** What is personal stands nowhere in the clear: not in commits, not in the log, not in what is sent or queued. */
export const sealedOnly: Invariant = async (world) => {
  const { machines } = world;
  const lines = logged.take(world);
  const posts = posted.take(world);
  const commits = recorded.take(world);
  const sealed = commits.flatMap(({ commit, sealed: parts }) =>
    parts.map(({ part, ciphertext }) => ({
      place: `what is sealed as ${part} of ${commit.orderId}`,
      text: Buffer.from(ciphertext).toString('latin1'),
    })),
  );
  const places: readonly (readonly [string, string])[] = [
    ...commits.map(({ commit }) => [`version ${commit.version} of ${commit.orderId}`, canonicalJson(commit)] as const),
    ...sealed.map(({ place, text }) => [place, text] as const),
    ...lines.map((line) => ['a line of the log', line] as const),
    ...posts.map(({ url, body }) => [`what is sent to ${url}`, body] as const),
    ...Object.values(machines.queues).flatMap(({ bodies }) =>
      bodies.map((body) => ['a queue', JSON.stringify(body)] as const),
    ),
  ];
  return places.flatMap(([place, text]) => {
    const found = findIn(text);
    return found === undefined ? [] : [`${place} holds "${found}"`];
  });
};
