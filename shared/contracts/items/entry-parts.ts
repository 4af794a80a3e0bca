import * as z from 'zod/mini';
import { ZONE_FORM } from '../../domain/instant.ts';
import { Country } from '../border/country.ts';
import { DirectoryId } from '../border/ids.ts';
import { Name } from '../border/text.ts';

let zones: ReadonlySet<string> | undefined;

/** The zones the machine knows; listed once, when a directory is first read. */
function listKnownZones(): ReadonlySet<string> {
  zones ??= new Set(Intl.supportedValuesOf('timeZone'));
  return zones;
}

const Zone = z.string().check(
  z.maxLength(64),
  z.refine((zone) => listKnownZones().has(zone), { error: ZONE_FORM }),
);

export const legalEntity = { id: DirectoryId, name: Name, state: Country, zone: Zone };

export const HttpsAddress = z
  .url({ protocol: /^https?$/, error: 'must be an http or https address' })
  .check(z.maxLength(2_000));
