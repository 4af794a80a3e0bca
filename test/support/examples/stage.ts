import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HostClient } from '../hosted/client.ts';
import { type HostedStack, hostStack } from '../hosted/host.ts';
import { ROOT } from '../map/read-imports.ts';
import { LANGUAGES, type Language, readExamples, type Section } from './read-pages.ts';
import { type Exchange, type Recorder, startRecorder } from './record-exchanges.ts';
import { findMissing, type Session, startSession } from './run-session.ts';

/** One language's way through a page: its program, its folder, and what its environment says. */
export interface Actor {
  readonly language: Language;
  readonly env: Record<string, string>;
  /** Where it runs; gone when the page ends. */
  readonly folder: string;
  /** The last answer of each operation, by its example. */
  readonly answers: Map<string, Exchange>;
}

/** What a page finds when it runs: the host, and the languages that run here. */
export interface Stage {
  readonly stack: HostedStack;
  readonly client: HostClient;
  /** Of the page that is running. */
  readonly actors: readonly Actor[];
}

/** Brings about what the page says is there before its example: orders in a state, ids in the environment. */
export type Direction = (stage: Stage) => Promise<void>;

/** By heading; under `''` before anything of the page runs. */
export type Directions = Readonly<Record<string, Direction>>;

/** What each language cannot run for here; `undefined` where it runs. */
export const MISSING: Readonly<Record<Language, string | undefined>> = {
  bash: findMissing('bash'),
  js: findMissing('js'),
  python: findMissing('python'),
};

class Performer implements Actor {
  readonly language: Language;
  readonly env: Record<string, string> = {};
  readonly answers: Map<string, Exchange> = new Map();
  readonly folder: string;
  readonly session: Session;

  constructor(language: Language, page: string) {
    this.language = language;
    this.folder = mkdtempSync(join(tmpdir(), `holdfast-${page}-`));
    symlinkSync(join(ROOT, 'test'), join(this.folder, 'test')); // the samples are where the page says
    mkdirSync(join(this.folder, '.holdfast'));
    const code = readExamples(page).flatMap((section) => section.code[language] ?? []);
    this.session = startSession(language, this.folder, code);
  }

  stop(): void {
    this.session.stop();
    rmSync(this.folder, { recursive: true });
  }
}

/** The hosted stack with a recorder before its API, for one page after the other. */
export class Theatre implements Stage {
  readonly stack: HostedStack;
  readonly #recorder: Recorder;
  #performers: readonly Performer[] = [];

  private constructor(stack: HostedStack, recorder: Recorder) {
    this.stack = stack;
    this.#recorder = recorder;
  }

  static async open(): Promise<Theatre> {
    const stack = await hostStack({ today: true });
    return new Theatre(stack, await startRecorder(stack.host.api));
  }

  get client(): HostClient {
    return this.stack.client;
  }

  get actors(): readonly Actor[] {
    return this.#performers;
  }

  /** Starts the programs of a page, in each language that it has and that runs here. */
  async beginPage(page: string, direction: Direction | undefined): Promise<void> {
    const sections = readExamples(page);
    const spoken = LANGUAGES.filter(
      (language) => MISSING[language] === undefined && sections.some(({ code }) => code[language] !== undefined),
    );
    this.#performers = spoken.map((language) => new Performer(language, page));
    for (const { env } of this.#performers) env['HOLDFAST_API'] = this.#recorder.address;
    await this.client.setProvider('auto'); // whatever an earlier page left
    await direction?.(this);
  }

  /** Runs one language's code under a heading. @returns what it printed, and what went over the wire. */
  async perform(
    language: Language,
    { code, operation }: Section,
  ): Promise<{ readonly printed: string; readonly exchanges: readonly Exchange[] }> {
    const performer = this.#performers.find((one) => one.language === language);
    if (!performer || code[language] === undefined) throw new Error(`there is no ${language} here`);
    const local: unknown = JSON.parse(readFileSync(join(this.stack.dataDir, 'local.json'), 'utf8'));
    const recorded = { ...Object(local), api: this.#recorder.address };
    writeFileSync(join(performer.folder, '.holdfast', 'local.json'), JSON.stringify(recorded));
    this.#recorder.takeExchanges();
    const printed = await performer.session.runNext(performer.env);
    const exchanges = this.#recorder.takeExchanges();
    const last = exchanges.at(-1);
    if (operation !== undefined && last) performer.answers.set(operation, last);
    return { printed, exchanges };
  }

  endPage(): void {
    for (const performer of this.#performers) performer.stop();
    this.#performers = [];
  }

  async close(): Promise<void> {
    this.endPage();
    await this.#recorder.stop();
    await this.stack.stop();
  }
}

/** What the last answer of an operation says, in this language. */
export function answerOf(actor: Actor, operation: string): unknown {
  const answer = actor.answers.get(operation);
  if (!answer) throw new Error(`${operation} was not asked in ${actor.language} yet`);
  return JSON.parse(answer.body.toString());
}
