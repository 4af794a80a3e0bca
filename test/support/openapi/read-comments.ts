import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type Comment,
  type Expression,
  type ObjectExpression,
  type ObjectProperty,
  type Program,
  parseSync,
} from 'oxc-parser';
import type * as z from 'zod/mini';
import type { SchemaWords } from '../../../shared/contracts/openapi/describe-schema.ts';
import { ROOT } from '../map/read-imports.ts';

/** A module of contracts: what it exports, as it runs, and what stands at its top level, as it is written. */
interface Module {
  readonly exported: Readonly<Record<string, unknown>>;
  readonly constants: ReadonlyMap<string, { readonly init: Expression; readonly text: string | undefined }>;
  readonly imports: ReadonlyMap<string, { readonly file: string; readonly name: string }>;
  readonly commentBefore: (start: number) => string | undefined;
}

const isSchema = (value: unknown): value is z.core.$ZodType =>
  typeof value === 'object' && value !== null && '_zod' in value;

const shapeOf = (schema: z.core.$ZodType): Readonly<Record<string, z.core.$ZodType>> =>
  Reflect.get(schema._zod.def, 'shape') ?? {};

/** The text of a doc comment, without its frame and without what is for programmers alone. */
function readComment({ value }: Comment): string {
  const lines = value
    .replace(/^\*/, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trimEnd());
  const end = lines.findIndex((line) => line.trimStart().startsWith('@'));
  return (end === -1 ? lines : lines.slice(0, end)).join('\n').trim();
}

/** Doc comments by where what they are about begins: nothing but blanks, and the word for exporting, stands between. */
function createCommentFinder(source: string, comments: readonly Comment[]): Module['commentBefore'] {
  const docs = comments.filter(({ type, value }) => type === 'Block' && value.startsWith('*'));
  return (start) => {
    const doc = docs.findLast(({ end }) => end <= start);
    if (!doc || !/^\s*(?:export\s+)?$/.test(source.slice(doc.end, start))) return undefined;
    return readComment(doc) || undefined;
  };
}

function listConstants(program: Program, commentBefore: Module['commentBefore']): Module['constants'] {
  const found: [string, { init: Expression; text: string | undefined }][] = [];
  for (const statement of program.body) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declaration?.type !== 'VariableDeclaration') continue;
    for (const { id, init } of declaration.declarations) {
      if (id.type === 'Identifier' && init) found.push([id.name, { init, text: commentBefore(statement.start) }]);
    }
  }
  return new Map(found);
}

const listImports = (program: Program, file: string): Module['imports'] =>
  new Map(
    program.body.flatMap((statement) =>
      statement.type === 'ImportDeclaration' && statement.source.value.startsWith('.')
        ? statement.specifiers.flatMap((one) =>
            one.type === 'ImportSpecifier' && one.imported.type === 'Identifier'
              ? [[one.local.name, { file: join(file, '..', statement.source.value), name: one.imported.name }] as const]
              : [],
          )
        : [],
    ),
  );

async function readModule(file: string): Promise<Module> {
  const source = readFileSync(join(ROOT, file), 'utf8');
  const { program, comments } = parseSync(file, source);
  const commentBefore = createCommentFinder(source, comments);
  return {
    exported: await import(pathToFileURL(join(ROOT, file)).href),
    constants: listConstants(program, commentBefore),
    imports: listImports(program, file),
    commentBefore,
  };
}

/** Reads what the contracts' own comments say of schemas and of their members. */
class Reader {
  readonly words: Map<z.core.$ZodType, SchemaWords> = new Map();
  readonly #modules: ReadonlyMap<string, Module>;

  constructor(modules: ReadonlyMap<string, Module>) {
    this.#modules = modules;
  }

  /** What is exported first, so that a schema that is another's member keeps the words of its own. */
  readAll(): void {
    for (const { exported, constants } of this.#modules.values()) {
      for (const [name, { text }] of constants) {
        const schema = exported[name];
        if (isSchema(schema) && text !== undefined) this.#note(schema, { text });
      }
    }
    for (const module of this.#modules.values()) {
      for (const [name, { init }] of module.constants) {
        const schema = module.exported[name];
        if (isSchema(schema)) this.#read(schema, init, module);
      }
    }
  }

  #note(schema: z.core.$ZodType, { text, members = {}, as = {} }: SchemaWords): void {
    const known = this.words.get(schema);
    const said = known?.text ?? text;
    this.words.set(schema, {
      ...(said !== undefined && { text: said }),
      members: { ...members, ...known?.members },
      as: { ...as, ...known?.as },
    });
  }

  /** Goes through how a schema is written, beside what it is. */
  #read(schema: z.core.$ZodType, written: Expression, module: Module): void {
    if (written.type === 'Identifier') {
      const named = this.#find(written.name, module);
      if (!named) return;
      if (named.text !== undefined) this.#note(schema, { text: named.text });
      this.#read(schema, named.init, named.module);
      return;
    }
    if (written.type !== 'CallExpression') return;
    const { callee } = written;
    if (
      callee.type === 'MemberExpression' &&
      callee.property.type === 'Identifier' &&
      callee.property.name === 'check'
    ) {
      if (callee.object.type !== 'Super') this.#read(schema, callee.object, module);
      return;
    }
    const parts = written.arguments.filter((part) => part.type !== 'SpreadElement');
    for (const part of parts) this.#readPart(schema, part, module);
  }

  /** An argument: the members of an object, the options of a choice, or what is wrapped. */
  #readPart(schema: z.core.$ZodType, part: Expression, module: Module): void {
    const { def } = schema._zod;
    if (part.type === 'ObjectExpression') {
      if (def.type === 'object') this.#readMembers(schema, part, module);
      return;
    }
    if (part.type === 'ArrayExpression') {
      const options: readonly unknown[] = Reflect.get(def, 'options') ?? Reflect.get(def, 'items') ?? [];
      for (const [index, element] of part.elements.entries()) {
        const option = options[index];
        if (element && element.type !== 'SpreadElement' && isSchema(option)) this.#read(option, element, module);
      }
      return;
    }
    if (def.type === 'object') {
      this.#read(schema, part, module); // what an object was extended from has the same members
      return;
    }
    const inner = Reflect.get(def, 'innerType') ?? Reflect.get(def, 'element') ?? Reflect.get(def, 'valueType');
    if (isSchema(inner)) this.#read(inner, part, module);
  }

  #readMembers(schema: z.core.$ZodType, { properties }: ObjectExpression, module: Module): void {
    for (const property of properties) {
      if (property.type === 'Property') this.#readMember(schema, property, module);
      else if (property.argument.type === 'Identifier') {
        const spread = this.#find(property.argument.name, module);
        if (spread?.init.type === 'ObjectExpression') this.#readMembers(schema, spread.init, spread.module);
      }
    }
  }

  #readMember(schema: z.core.$ZodType, { key, value, start }: ObjectProperty, module: Module): void {
    const name = key.type === 'Identifier' ? key.name : Reflect.get(key, 'value');
    const member = typeof name === 'string' ? shapeOf(schema)[name] : undefined;
    if (!member) return;
    const text = module.commentBefore(start);
    if (text !== undefined) {
      this.#note(schema, { members: { [name]: text } });
      this.#note(member, { as: { [name]: text } });
    }
    this.#read(member, value as Expression, module);
  }

  /** Where a name of a module comes from, in it or in one it imports. */
  #find(name: string, module: Module) {
    const here = module.constants.get(name);
    if (here) return { ...here, module };
    const imported = module.imports.get(name);
    const from = imported && this.#modules.get(imported.file);
    const there = imported && from?.constants.get(imported.name);
    return from && there ? { ...there, module: from } : undefined;
  }
}

/** What the comments in `shared/contracts` say of each schema, by the schema itself. */
export async function readComments(): Promise<ReadonlyMap<z.core.$ZodType, SchemaWords>> {
  const files = globSync('shared/contracts/{api,batch,border,forms}/**/*.ts', { cwd: ROOT }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  const modules = await Promise.all(files.map(async (file) => [file, await readModule(file)] as const));
  const reader = new Reader(new Map(modules));
  reader.readAll();
  return reader.words;
}
