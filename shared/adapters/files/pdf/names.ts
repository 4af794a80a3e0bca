import type { FileFault } from '../../../domain/attachments/inspection.ts';

/** Keys that mean one thing wherever they stand. */
export const TELLING_KEYS = {
  JS: 'acts-on-opening',
  JavaScript: 'acts-on-opening',
  AA: 'acts-on-opening',
  XFA: 'acts-on-opening',
  RichMediaContent: 'acts-on-opening',
  RichMediaSettings: 'acts-on-opening',
  EF: 'holds-files',
  EmbeddedFiles: 'holds-files',
  Collection: 'holds-files',
} as const satisfies Readonly<Record<string, FileFault>>;

/** Kinds of actions, annotations and streams; each also as an object of its own, to which such a key may refer. */
export const TELLING_KINDS = {
  JavaScript: 'acts-on-opening',
  Launch: 'acts-on-opening',
  SubmitForm: 'acts-on-opening',
  ImportData: 'acts-on-opening',
  Rendition: 'acts-on-opening',
  Movie: 'acts-on-opening',
  Sound: 'acts-on-opening',
  Screen: 'acts-on-opening',
  '3D': 'acts-on-opening',
  GoTo3DView: 'acts-on-opening',
  RichMedia: 'acts-on-opening',
  RichMediaExecute: 'acts-on-opening',
  GoToR: 'reaches-out',
  URL: 'reaches-out',
  GoToE: 'holds-files',
  EmbeddedFile: 'holds-files',
  FileAttachment: 'holds-files',
} as const satisfies Readonly<Record<string, FileFault>>;

/** Keys under which such a kind is named. */
export const KIND_KEYS = ['S', 'Type', 'Subtype', 'FS'] as const;

const OTHERS = [
  'Catalog',
  'D',
  'DecodeParms',
  'Encrypt',
  'F',
  'FDecodeParms',
  'FFilter',
  'Filter',
  'First',
  'Fl',
  'FlateDecode',
  'GoTo',
  'ID',
  'Keywords',
  'Length',
  'N',
  'Next',
  'ObjStm',
  'OpenAction',
  'Ref',
] as const;

/** Every name that says something here. */
export const KNOWN_NAMES: readonly string[] = [
  ...Object.keys(TELLING_KEYS),
  ...Object.keys(TELLING_KINDS),
  ...KIND_KEYS,
  ...OTHERS,
];
