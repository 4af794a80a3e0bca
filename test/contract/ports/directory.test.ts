import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { DynamoDirectoryRegister } from '../../../shared/adapters/dynamo/directory-register.ts';
import { key } from '../../../shared/adapters/dynamo/keys.ts';
import type { DirectoryEntry } from '../../../shared/contracts/items/directory.ts';
import { sha256 } from '../../../shared/domain/digest.ts';
import { digestOfEntry } from '../../../shared/domain/directory/entry-state.ts';
import { suspend } from '../../../shared/domain/directory/suspensions.ts';
import { toNameKey } from '../../../shared/domain/filing/likeness.ts';
import type { Directory } from '../../../shared/ports/directory.ts';
import type { DirectoryRegister } from '../../../shared/ports/directory-register.ts';
import { at, directoryEntry } from '../../support/builders.ts';
import { FixedClock } from '../../support/fakes/fixed-clock.ts';
import { MemoryDirectory } from '../../support/fakes/memory-directory.ts';
import { type Harness, inMemory, inMemoryAndOnDynamo, onDynamo } from '../../support/harness.ts';
import { newP256Keys } from '../../support/message-signatures.ts';

type Register = Directory & DirectoryRegister & { put(entry: DirectoryEntry, by: string): Promise<number> };

interface SettlingHarness extends Harness<Register> {
  /** Lets the time pass after which a change is in force everywhere. */
  settle(): void;
}

function fake(): SettlingHarness {
  const clock = new FixedClock('2026-11-20T12:00:00Z');
  return { ...inMemory(new MemoryDirectory([], clock)), settle: () => clock.advance(30_000) };
}

async function onTable() {
  const clock = new FixedClock('2026-11-20T12:00:00Z');
  const harness = await onDynamo('directory', (client, table) => new DynamoDirectoryRegister(client, table, clock));
  return { ...harness, clock, settle: () => clock.advance(30_000) };
}

const police = directoryEntry('aut-police');
const lantern = directoryEntry('prv-lantern');
const BY = 'person-operator';
const NOW = at('2026-11-20T12:00:00Z');

const rosterOf = (...people: readonly string[]): DirectoryEntry => ({
  kind: 'roster',
  id: 'reviewers',
  reviewers: people.map((person) => ({
    person,
    institution: 'review-chamber',
    reportsTo: ['parliament'],
    onDuty: true,
    conflicts: ['prv-demo'],
  })),
});

const HARNESSES = inMemoryAndOnDynamo<SettlingHarness>(fake, onTable);

/** The next commit on an entry: a change of it was proposed, or approved to be in force from an instant on. */
async function nextOn(register: Register, entry: DirectoryEntry, from: string | null, act: 'proposed' | 'approved') {
  const ref = { kind: entry.kind, id: entry.id };
  const newest = await register.newest(ref);
  const version = (newest?.version ?? 0) + 1;
  const by = 'registrar-1';
  const approved = from && { by, at: NOW, from: at(from), cooled: ['reach'], isSettled: false };
  const change = {
    number: version,
    replaces: version - 1,
    entry,
    digest: digestOfEntry(entry),
    reason: 'They asked.',
    proposedBy: by,
    proposedAt: NOW,
    endsAt: at('2026-11-27T12:00:00Z'),
    challenges: [],
    proofs: [],
    approved: approved || null,
    ended: null,
  };
  const command = { command: sha256(`${version}`), fingerprint: sha256('asked'), version };
  return {
    ref,
    version,
    previous: newest?.digest ?? null,
    at: NOW,
    actor: { role: 'registrar', by },
    step: { act, about: null, reason: null },
    state: { entry: newest?.state.entry ?? null, change, suspensions: newest?.state.suspensions ?? [] },
    recent: [command],
  } as const;
}

describe.each(HARNESSES)('Directory $name', ({ make }) => {
  it('keeps who is suspended beside the entry, and shows it with the entry, whatever changes the entry later', async () => {
    const { port: register } = await make();
    await register.put(police, BY);
    const newest = await register.newest({ kind: 'authority', id: police.id });
    if (!newest) throw new Error('it was put');
    const by = { person: BY };
    const asked = { person: 'person-thief', since: NOW, reason: 'account-stolen', by, key: sha256('key') } as const;
    const { suspensions } = suspend([], asked, NOW);
    const { ref, version, digest, state } = newest;
    const actor = { role: 'registrar', by: BY } as const;
    const step = { act: 'suspended', about: 's1', reason: 'account-stolen' } as const;
    const commit = { ref, version: version + 1, previous: digest, at: NOW, actor, step, recent: [] };
    await register.append({ ...commit, state: { ...state, suspensions } });
    await register.put({ ...police, name: 'Renamed' } as DirectoryEntry, BY);
    expect((await register.newest(ref))?.state.suspensions).toEqual(suspensions);
    expect(await register.authority(police.id)).toMatchObject({ name: 'Renamed', suspensions });
    expect(await register.suspended(10, undefined)).toEqual({ entries: [ref], next: null });
  });

  it('keeps who of a roster is suspended beside it, and nobody where nobody was', async () => {
    const { port: register } = await make();
    const roster = directoryEntry('registrars');
    expect(await register.suspendedOf('registrars')).toEqual([]);
    const { port: other } = await make();
    await other.put(roster, BY);
    const commit = await nextOn(other, roster, null, 'proposed');
    const asked = {
      person: 'registrar-2',
      since: NOW,
      reason: 'coerced',
      by: { person: BY },
      key: sha256('key'),
    } as const;
    const { suspensions } = suspend([], asked, NOW);
    await other.append({
      ...commit,
      step: { ...commit.step, act: 'suspended' },
      state: { ...commit.state, suspensions },
    });
    expect(await other.suspendedOf('registrars')).toEqual(suspensions);
    expect(await other.registrars()).toHaveLength(2);
  });

  it('keeps what was done to an entry as a chain, and gives it back as it was', async () => {
    const { port: register } = await make();
    await register.put(police, BY);
    const commit = await nextOn(register, { ...police, name: 'Renamed' } as DirectoryEntry, null, 'proposed');
    const recorded = await register.append(commit);
    expect(await register.newest(commit.ref)).toEqual(recorded);
    expect(await register.read(commit.ref, 2)).toEqual(recorded);
    expect(await register.append(commit)).toEqual(recorded); // whoever repeats it changes nothing
    const { commits, next } = await register.history(commit.ref, 1, undefined);
    expect([commits, typeof next]).toEqual([[recorded], 'string']);
    const rest = await register.history(commit.ref, 5, next ?? undefined);
    expect(rest.commits.map(({ digest }) => digest)).toEqual([recorded.previous]);
    expect(await register.changed(10, undefined)).toEqual({ entries: [commit.ref], next: null });
    expect((await register.acts(1, undefined)).acts).toEqual([{ ref: commit.ref, version: 2, at: commit.at }]);
    expect(await register.newest({ kind: 'provider', id: 'prv-none' })).toBeUndefined();
    expect(await register.read(commit.ref, 9)).toBeUndefined();
    await expect(register.history(commit.ref, 1, 'no cursor')).rejects.toMatchObject({ code: 'invalid-request' });
  });

  it('gives a version to one of two, and tells the other', async () => {
    const { port: register } = await make();
    await register.put(police, BY);
    const one = await nextOn(register, { ...police, name: 'One' } as DirectoryEntry, null, 'proposed');
    const other = await nextOn(register, { ...police, name: 'Other' } as DirectoryEntry, null, 'proposed');
    await register.append(one);
    await expect(register.append(other)).rejects.toMatchObject({ code: 'entry-version-conflict', retryable: true });
  });

  it('shows an approved change from the instant on that it says, and not before', async () => {
    const { port: register, settle } = await make();
    await register.put(police, BY);
    await register.authority('aut-police'); // what is remembered of it comes into force too
    const later = { ...police, name: 'Later' } as DirectoryEntry;
    await register.append(await nextOn(register, later, '2026-11-20T12:00:45Z', 'approved'));
    settle();
    expect((await register.authority('aut-police')).name).not.toBe('Later');
    settle();
    expect((await register.authority('aut-police')).name).toBe('Later');
  });

  it('knows an authority once it is put', async () => {
    const { port: directory } = await make();
    expect(await directory.put(police, BY)).toBe(1);
    expect(await directory.authority('aut-police')).toMatchObject({
      id: 'aut-police',
      name: 'Landeskriminalamt Musterland, Dezernat Cybercrime',
      institution: 'lka-musterland',
      kinds: ['other-competent-authority'],
      instruments: ['EU-EPOC-PR'],
      state: 'DE',
      zone: 'Europe/Berlin',
    });
  });

  it('finds an authority by each of its names, however they are written, and by none it had before', async () => {
    const { port: directory, settle } = await make();
    const idsOf = async (name: string) => (await directory.authoritiesCalled(name)).map(({ id }) => id).sort();
    const court = (id: string, changes: object) => directoryEntry('aut-prosecutor', { id, ...changes });
    await directory.put(court('aut-court', { name: 'Amtsgericht Märzdorf', otherNames: ['District Court'] }), BY);
    await directory.put(court('aut-other', { name: 'District-Court' }), BY);
    expect(await idsOf('amtsgericht  marzdorf')).toEqual(['aut-court']);
    expect(await idsOf('DISTRICT COURT.')).toEqual(['aut-court', 'aut-other']);
    expect(await idsOf('District')).toEqual([]);
    expect(await idsOf('…')).toEqual([]);
    await directory.put(court('aut-court', { name: 'Amtsgericht Aprildorf' }), BY);
    settle();
    expect(await idsOf('Amtsgericht Märzdorf')).toEqual([]);
    expect(await idsOf('Amtsgericht Aprildorf')).toEqual(['aut-court']);
    expect(await idsOf('District Court')).toEqual(['aut-other']);
  });

  it('knows a provider with its endpoints, and its keys as bytes and instants', async () => {
    const { port: directory } = await make();
    await directory.put(lantern, BY);
    const provider = await directory.provider('prv-lantern');
    expect(provider).toMatchObject({
      id: 'prv-lantern',
      name: 'Lantern Hosting B.V.',
      state: 'NL',
      zone: 'Europe/Amsterdam',
      endpoints: [
        { id: 'primary', url: 'https://holdfast.lantern.example/inbox' },
        { id: 'standby', url: 'https://standby.lantern.example/inbox' },
      ],
    });
    const [registered, ...more] = provider.keys;
    expect(more).toEqual([]);
    expect(registered).toMatchObject({
      id: 'key-1',
      notBefore: at('2026-01-01T00:00:00Z'),
      notAfter: at('2027-06-30T00:00:00Z'),
    });
    expect(Buffer.from(registered?.publicKey ?? []).toString('base64')).toBe(
      '1+mnPJWmAGfL+xr0MxI56CMF4ocC/P1uwMe0KUnpw34=',
    );
  });

  it('knows officers, accounts of reviewers, and whoever acts for oversight, where they are listed', async () => {
    const { port: directory, settle } = await make();
    expect(await directory.overseers()).toBeUndefined();
    const officers = [{ person: 'p-anna', accounts: ['a-1', 'a-2'], roles: ['contact-point'] }] as const;
    await directory.put(directoryEntry('aut-police', { officers }), BY);
    expect((await directory.authority('aut-police')).officers).toEqual(officers);
    const roster = rosterOf('p-anna', 'p-bela');
    const isRoster = roster.kind === 'roster' && roster.id === 'reviewers';
    const [anna, bela] = isRoster ? roster.reviewers : [];
    if (!isRoster || !anna || !bela) throw new Error('it is the roster');
    const mail = { address: 'anna@review.example', language: 'en' as const };
    await directory.put({ ...roster, reviewers: [{ ...anna, accounts: ['r-1', 'r-2'], mail }, bela] }, BY);
    expect((await directory.reviewers()).map(({ person, accounts }) => [person, accounts])).toEqual([
      ['p-anna', ['r-1', 'r-2']],
      ['p-bela', undefined],
    ]);
    expect([...(await directory.reviewersMail())]).toEqual([
      ['p-anna', mail],
      ['r-1', mail],
      ['r-2', mail],
    ]);
    const overseers = [{ person: 'p-anna', accounts: ['o-1'] }];
    await directory.put({ kind: 'office', id: 'oversight', reach: {} }, BY);
    settle();
    expect(await directory.overseers()).toBeUndefined();
    await directory.put({ kind: 'office', id: 'oversight', reach: {}, overseers }, BY);
    settle();
    expect(await directory.overseers()).toEqual(overseers);
  });

  it('takes a key without an end for one that has none', async () => {
    const { port: directory } = await make();
    await directory.put(directoryEntry('prv-demo'), BY);
    expect((await directory.provider('prv-demo')).keys).toMatchObject([{ id: 'key-1', notAfter: null }]);
  });

  it('knows how a key signs, where its entry says so', async () => {
    const { port: directory } = await make();
    const { publicKey } = newP256Keys();
    const hsm = { id: 'hsm', algorithm: 'ecdsa-p256-sha256', publicKey, notBefore: '2026-01-01T00:00:00Z' };
    const [own] = Object(directoryEntry('prv-demo')).keys;
    await directory.put(directoryEntry('prv-demo', { keys: [own, hsm] }), BY);
    const { keys } = await directory.provider('prv-demo');
    expect(keys.map(({ algorithm }) => algorithm)).toEqual([undefined, 'ecdsa-p256-sha256']);
    expect(Buffer.from(keys[1]?.publicKey ?? []).toString('base64')).toBe(publicKey);
  });

  it('refuses whoever is not in it, and does not take one kind for the other', async () => {
    const { port: directory } = await make();
    await directory.put(police, BY);
    await directory.put(lantern, BY);
    await expect(directory.authority('aut-nobody')).rejects.toMatchObject({ code: 'authority-unknown' });
    await expect(directory.provider('prv-nobody')).rejects.toMatchObject({ code: 'provider-unknown' });
    await expect(directory.authority('prv-lantern')).rejects.toMatchObject({ code: 'authority-unknown' });
    await expect(directory.provider('aut-police')).rejects.toMatchObject({ code: 'provider-unknown' });
  });

  it('knows everybody on the roster of reviewers, in its newest version', async () => {
    const { port: directory, settle } = await make();
    expect(await directory.reviewers()).toEqual([]);
    settle();
    expect(await directory.put(rosterOf('a', 'b'), BY)).toBe(1);
    expect(await directory.put(rosterOf('b', 'c'), BY)).toBe(2);
    expect(await directory.reviewers()).toEqual([
      { person: 'b', institution: 'review-chamber', reportsTo: ['parliament'], onDuty: true, conflicts: ['prv-demo'] },
      { person: 'c', institution: 'review-chamber', reportsTo: ['parliament'], onDuty: true, conflicts: ['prv-demo'] },
    ]);
    expect(await directory.put(rosterOf(), BY)).toBe(3);
    settle();
    expect(await directory.reviewers()).toEqual([]);
  });

  it('puts the newest version in force', async () => {
    const { port: directory, settle } = await make();
    for (let version = 1; version <= 11; version += 1) {
      expect(await directory.put(directoryEntry('aut-police', { name: `Name ${version}` }), BY)).toBe(version);
    }
    expect(await directory.authority('aut-police')).toMatchObject({ name: 'Name 11' });
    await directory.put(directoryEntry('aut-police', { name: 'Name 12' }), BY);
    settle();
    expect(await directory.authority('aut-police')).toMatchObject({ name: 'Name 12' });
  });

  it('makes no new version of what is in force already', async () => {
    const { port: directory } = await make();
    await directory.put(police, BY);
    expect(await directory.put(directoryEntry('aut-police'), 'somebody-else')).toBe(1);
    expect(await directory.put(directoryEntry('aut-police', { name: 'Another' }), BY)).toBe(2);
    expect(await directory.put(police, BY)).toBe(3);
  });

  it('gives no version to two changes made at once', async () => {
    const { port: directory } = await make();
    await directory.put(police, BY);
    const changes = Array.from({ length: 6 }, (_, change) =>
      directoryEntry('aut-police', { name: `Change ${change}` }),
    );
    const outcomes = await Promise.allSettled(changes.map((change) => directory.put(change, BY)));
    const versions = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    expect(versions.length).toBeGreaterThan(0);
    expect(new Set(versions).size).toBe(versions.length);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') {
        expect(outcome.reason).toMatchObject({ code: 'entry-version-conflict', retryable: true });
      }
    }
  });

  it('says that its service does not answer, and remembers no failure', async () => {
    const { port: healthy, whileDown } = await make();
    await healthy.put(police, BY);
    await whileDown(async (directory) => {
      const down = { code: 'service-unavailable', retryable: true };
      await expect(directory.authority('aut-police')).rejects.toMatchObject(down);
      await expect(directory.authoritiesCalled('Court')).rejects.toMatchObject(down);
      await expect(directory.provider('prv-lantern')).rejects.toMatchObject(down);
      await expect(directory.reviewers()).rejects.toMatchObject(down);
      await expect(directory.put(lantern, BY)).rejects.toMatchObject(down);
    });
  });
});

describe('Directory on DynamoDB', () => {
  it('remembers an entry for less than 30 seconds', async () => {
    const { port: directory, clock } = await onTable();
    await directory.put(police, BY);
    await directory.authority('aut-police');
    await directory.put(directoryEntry('aut-police', { name: 'Another' }), BY);
    clock.advance(29_999);
    expect(await directory.authority('aut-police')).toMatchObject({
      name: 'Landeskriminalamt Musterland, Dezernat Cybercrime',
    });
    clock.advance(1);
    expect(await directory.authority('aut-police')).toMatchObject({ name: 'Another' });
  });

  it('finds an authority that an earlier version put without its names, once it is put again', async () => {
    const { port: directory, dynamodb, table, settle } = await onTable();
    await directory.put(police, BY);
    const name = sha256(toNameKey('Landeskriminalamt Musterland, Dezernat Cybercrime'));
    await dynamodb.send(new DeleteCommand({ TableName: table, Key: key.named(name, 'aut-police') }));
    const find = () => directory.authoritiesCalled('Landeskriminalamt Musterland, Dezernat Cybercrime');
    expect(await find()).toEqual([]);
    expect(await directory.put(police, BY)).toBe(1);
    expect(await find()).toEqual([]); // it remembers a name as it does an entry
    settle();
    expect(await find()).toMatchObject([{ id: 'aut-police' }]);
  });

  const renamed = JSON.stringify({ version: 1, entry: { ...police, name: 'Another' } });
  const forged = JSON.stringify({ version: 1, entry: { kind: 'authority', id: 'aut-police' } });

  it.each`
    body       | digest            | why
    ${renamed} | ${'f'.repeat(64)} | ${'does not match its digest'}
    ${forged}  | ${sha256(forged)} | ${'has another form, though its digest fits'}
    ${7}       | ${'f'.repeat(64)} | ${'is no text'}
  `('refuses an entry that $why', async ({ body, digest }) => {
    const { port: directory, dynamodb, table, settle } = await onTable();
    await directory.put(police, BY);
    await dynamodb.send(
      new UpdateCommand({
        TableName: table,
        Key: key.entry('authority', 'aut-police', 1),
        UpdateExpression: 'SET body = :body, digest = :digest',
        ExpressionAttributeValues: { ':body': body, ':digest': digest },
      }),
    );
    await expect(directory.authority('aut-police')).rejects.toMatchObject({ code: 'record-damaged' });
    expect(await directory.put(police, BY)).toBe(2); // nothing else would help
    settle();
    expect(await directory.authority('aut-police')).toMatchObject({ id: 'aut-police' });
  });

  it('names an entry it cannot read, each field, and what to do', async () => {
    const { port: directory, dynamodb, table } = await onTable();
    const entry = { ...police, zone: 'Mars/Olympus', institution: undefined };
    const body = JSON.stringify({ version: 3, entry });
    const Item = { ...key.entry('authority', 'aut-police', 3), body, digest: sha256(body) };
    await dynamodb.send(new PutCommand({ TableName: table, Item }));
    const read = await directory.authority('aut-police').catch((error: unknown) => String(error));
    expect(read).toContain(
      "the directory's authority aut-police, version 3, cannot be read by this version of Holdfast: ",
    );
    expect(read).toContain('/zone must be the name of an IANA time zone');
    expect(read).toContain('/institution ');
    expect(read).toContain('Put the entry anew: npm run directory -- put');
  });
});
