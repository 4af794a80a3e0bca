/** An object or a list that is open. */
interface Open {
  /** The name or the place of the member being read. */
  step: string | number;
  readonly isObject: boolean;
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+|\n/g;

const spellStep = ({ step }: Open): string => `/${`${step}`.replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** One pass over a text that was read as JSON before: nothing is checked here. */
class Pass {
  readonly lines = new Map<string, number>();
  readonly #open: Open[] = [];
  #line = 1;
  /** The next text is a name, and no value. */
  #isName = false;

  take(token: string): void {
    if (token === '\n') this.#line += 1;
    else if (token === '{' || token === '[') this.#begin(token === '{');
    else if (token === '}' || token === ']') this.#end();
    else if (token === ',') this.#goOn();
    else if (token !== ':') this.#takeText(token);
  }

  #note(): void {
    const pointer = this.#open.map(spellStep).join('');
    if (!this.lines.has(pointer)) this.lines.set(pointer, this.#line);
  }

  #begin(isObject: boolean): void {
    this.#note();
    this.#open.push({ step: isObject ? '' : 0, isObject });
    this.#isName = isObject;
  }

  #end(): void {
    this.#open.pop();
    this.#isName = false;
  }

  #goOn(): void {
    const top = this.#open.at(-1);
    if (typeof top?.step === 'number') top.step += 1;
    this.#isName = top?.isObject === true;
  }

  #takeText(token: string): void {
    const top = this.#open.at(-1);
    if (this.#isName && top) top.step = `${JSON.parse(token)}`;
    this.#isName = false;
    this.#note();
  }
}

/** On which line of a text each of its values begins, or its name does, by its JSON pointer. */
export function findLines(text: string): ReadonlyMap<string, number> {
  const pass = new Pass();
  for (const [token] of text.matchAll(TOKEN)) pass.take(token);
  return pass.lines;
}

/** The line of what a pointer names; of what is missing, that of what it would stand in. */
export function lineOf(lines: ReadonlyMap<string, number>, pointer: string): number {
  const line = lines.get(pointer);
  if (line !== undefined) return line;
  return pointer === '' ? 1 : lineOf(lines, pointer.slice(0, pointer.lastIndexOf('/')));
}
