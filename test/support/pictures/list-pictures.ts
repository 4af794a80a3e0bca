import type { Picture } from './pictures.ts';

export const FOLDER = new URL('../../../docs/pictures/', import.meta.url);

/** Pixels in which a picture of a wide screen, and one of a telephone, stand on the page. */
const SHOWN = { wide: 640, narrow: 260 } as const;

const renderRow = ({ name, text, width }: Picture): string =>
  `<img src="${name}.png" width="${width > 400 ? SHOWN.wide : SHOWN.narrow}" alt="${text}">

${text}
`;

/** What stands in the folder of the pictures, for readers. */
export const renderList = (pictures: readonly Picture[]): string =>
  `# The pages, as they look

Written by \`npm run pictures\` from [its table](../../test/support/pictures/pictures.ts). A page that is another than the one that was drawn
fails a test.

${pictures.map(renderRow).join('\n')}`;
