/**
 * What the names of files begin with in the bucket. `sealed`: under the key of their order · `incoming`: on their way there, under the key
 * of the bucket, in three folders: parts as they come, wholes that are made of them or posted, for whoever looks into them, copies that are searched for malware.
 */
export const FOLDERS = {
  incoming: 'incoming/',
  parts: 'incoming/parts/',
  wholes: 'incoming/wholes/',
  scans: 'incoming/scans/',
  sealed: 'sealed/',
} as const;
