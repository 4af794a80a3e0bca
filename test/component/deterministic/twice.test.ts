import { execFile } from 'node:child_process';
import { inspect, promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { LIVES, type LifeName, liveOn } from '../../support/lives/lives.ts';
import type { RecordedStack } from '../../support/lives/recorded-stack.ts';

const NAMES = Object.keys(LIVES) as LifeName[];

/** Spelled to the last byte. Not as V8 serializes it: what else a process did decides whether a text or an object is written once or twice. */
const WHOLE = {
  depth: 1_000,
  maxArrayLength: 1_000_000,
  maxStringLength: 10_000_000,
  breakLength: 1_000_000,
  sorted: true,
};

const spellStored = async (stack: RecordedStack): Promise<string> => inspect(await stack.snapshot(), WHOLE);

/** A compact JWS of ours, in two parts: what is signed, and the signature, whose nonce the library draws. */
const SIGNED = /(eyJ[\w-]+\.[\w-]+)\.([\w-]{86})(?![\w-])/g;

const withoutSignatures = (text: string): string => text.replaceAll(SIGNED, '$1.(drawn by the library)');

/** What was answered, to whom in which order, and what was sent, as bytes. */
const spellAnswers = ({ given }: RecordedStack): readonly string[] =>
  given.map(({ status, headers, text, bytes }) =>
    JSON.stringify([status, headers, text, bytes && Buffer.from(bytes).toString('base64')]),
  );

describe.each(NAMES)('%s, lived twice with one seed', (name) => {
  it('leaves the same bytes, and sends, answers and shows the same', async () => {
    const [once, again] = [await liveOn(name, 'one seed'), await liveOn(name, 'one seed')];
    expect(await spellStored(again)).toBe(await spellStored(once));
    expect(again.sender.posts).toEqual(once.sender.posts);
    expect(spellAnswers(again).map(withoutSignatures)).toEqual(spellAnswers(once).map(withoutSignatures));
    expect(again.shown.map(withoutSignatures)).toEqual(once.shown.map(withoutSignatures));
    const beside = ({ consultations, tries, notices }: RecordedStack) => [consultations.all(), tries.all(), notices];
    expect(beside(again)).toEqual(beside(once));
  });
});

it('another seed leaves others', async () => {
  const [once, other] = [await liveOn('expiry', 'one seed'), await liveOn('expiry', 'another seed')];
  expect(await spellStored(other)).not.toBe(await spellStored(once));
});

it('the bytes that differ are signatures of documents, and nothing else; nothing that is stored holds one', async () => {
  const [once, again] = [await liveOn('emergency', 'one seed'), await liveOn('emergency', 'one seed')];
  const [before, after] = [spellAnswers(once), spellAnswers(again)];
  const differing = before.flatMap((text, place) =>
    text === after[place] ? [] : [[text, after[place] ?? ''] as const],
  );
  expect(differing.length).toBeGreaterThan(3);
  for (const [text, other] of differing) {
    const [signed, otherwise] = [text, other].map((one) => [...one.matchAll(SIGNED)]);
    expect(signed?.map(([, input]) => input)).toEqual(otherwise?.map(([, input]) => input));
    expect(withoutSignatures(text)).toBe(withoutSignatures(other));
  }
  const signatures = [...before, ...after].flatMap((text) => [...text.matchAll(SIGNED)].map(([, , last = '']) => last));
  expect(new Set(signatures).size).toBe(signatures.length);
  const stored = [await once.serialize(), await again.serialize()];
  for (const signature of signatures) {
    expect(stored.some((bytes) => bytes.includes(signature))).toBe(false);
    expect(stored.some((bytes) => bytes.includes(Buffer.from(signature, 'base64url')))).toBe(false);
  }
});

it('two processes leave the same', async () => {
  const lives = new URL('../../support/lives/lives.ts', import.meta.url);
  const script = `
    const { inspect } = await import('node:util');
    const { liveOn } = await import(${JSON.stringify(lives.href)});
    process.stdout.write(inspect(await (await liveOn('emergency', 'one seed')).snapshot(), ${JSON.stringify(WHOLE)}));`;
  const options = { maxBuffer: 1 << 28 };
  const leave = () => promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], options);
  const [one, other] = await Promise.all([leave(), leave()]);
  expect(one.stdout.length).toBeGreaterThan(10_000);
  expect(other.stdout).toBe(one.stdout);
});
