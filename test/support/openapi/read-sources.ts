import type { Sources } from '../../../shared/contracts/openapi/document.ts';
import { readKeptExamples } from '../examples/kept-examples.ts';
import { readComments } from './read-comments.ts';
import { readDescriptions } from './read-descriptions.ts';

/** What the API document is made of, besides the contracts: their comments, and the pages of their callers. */
export const readSources = async (): Promise<Sources> => ({
  words: await readComments(),
  descriptions: readDescriptions(),
  examples: readKeptExamples(),
});
