import { createFileInspector } from '../../shared/adapters/files/inspector.ts';

const inspector = createFileInspector();

/** What an inspection says of a file, in a word: its type, or its fault. */
export async function inspected(file: Uint8Array): Promise<string> {
  const inspection = await inspector.inspect(file);
  return inspection.verdict === 'taken' ? inspection.type : inspection.fault;
}
