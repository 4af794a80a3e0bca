import { RefusedFile } from '../base/refused-file.ts';
import { isElsewhere, isFollowed } from './addresses.ts';
import { refuseNames, requireDull, requirePicture } from './parts.ts';
import { readXml, type XmlElement } from './xml.ts';
import type { ZipEntry } from './zip.ts';

const ODT = 'application/vnd.oasis.opendocument.text';

const PICTURES =
  /^(?:Pictures|media|Thumbnails|ObjectReplacements|Configurations2\/images\/Bitmaps|Object \d+\/Pictures)\/[^/]+$/;
const DULL = /^(?:mimetype|layout-cache|Fonts\/[^/]+\.(?:ttf|otf)|META-INF\/[^/]*\.rdf)$/i;
const XML = /^(?:[^/]+|META-INF\/(?:manifest|documentsignatures)|Configurations2\/.+|Object \d+\/[^/]+)\.(?:xml|rdf)$/i;

export const isOpenDocument = (entries: readonly ZipEntry[]): boolean => entries[0]?.name === 'mimetype';

const ACTS = /^(?:event-listener|script|applet|plugin|dde-connection|dde-connection-decl|dde-source|param)$/;
const HOLDS = /^(?:object-ole|floating-frame)$/;
/** Elements whose address is followed on a click, and the name of a template, which is asked about. */
const FOLLOWED = /^(?:a|template|image-map|area-rectangle|area-circle|area-polygon)$/;

function refuseElement({ name, attributes }: XmlElement): void {
  if (ACTS.test(name)) throw new RefusedFile('acts-on-opening');
  if (HOLDS.test(name)) throw new RefusedFile('holds-files');
  if (name === 'encryption-data') throw new RefusedFile('needs-password');
  const address = attributes['href'];
  if (address === undefined || !isElsewhere(address)) return;
  if (!(FOLLOWED.test(name) && isFollowed(address))) throw new RefusedFile('reaches-out');
}

function refusePart(entry: ZipEntry): void {
  const { name } = entry;
  if (name.endsWith('/')) return;
  if (PICTURES.test(name)) requirePicture(entry);
  else if (DULL.test(name)) requireDull(entry);
  else if (XML.test(name)) readXml(entry.unpackXml(), { open: refuseElement });
  else throw new RefusedFile('holds-files');
}

/**
 * Lets an OpenDocument text pass that holds its text and pictures and nothing more.
 *
 * @throws RefusedFile
 */
export function requireStillOdt(entries: readonly ZipEntry[]): void {
  refuseNames(entries);
  if (entries[0]?.unpack().toString('latin1') !== ODT) throw new RefusedFile('archive');
  if (!entries.some(({ name }) => name === 'content.xml')) throw new RefusedFile('unreadable');
  entries.forEach(refusePart);
}
