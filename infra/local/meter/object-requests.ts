/** What a request to S3 asks for: the bucket and key it names, in its path. */
export interface ObjectRequest {
  readonly operation: 'DeleteObject' | 'GetObject' | 'ListObjectsV2' | 'PutObject';
  readonly bucket: string;
  /** Absent of a listing. */
  readonly key?: string;
  /** Of a listing. */
  readonly prefix?: string;
}

const OF_OBJECT = { DELETE: 'DeleteObject', GET: 'GetObject', PUT: 'PutObject' } as const;

/** Sub-resources that are another operation's; the SDK's own mark is none. */
const isPlain = (query: URLSearchParams): boolean => [...query.keys()].every((name) => name === 'x-id');

/** What is asked, of the few operations a function here has a use for; undefined for every other. */
export function readObjectRequest(method: string | undefined, target: string): ObjectRequest | undefined {
  const { pathname, searchParams } = new URL(target, 'http://s3');
  const [, bucket = '', path = ''] = /^\/([^/]+)(?:\/(.*))?$/.exec(pathname) ?? [];
  const key = decode(path);
  if (bucket === '' || key === undefined) return undefined;
  if (key === '') {
    const isListing = method === 'GET' && searchParams.get('list-type') === '2';
    return isListing ? { operation: 'ListObjectsV2', bucket, prefix: searchParams.get('prefix') ?? '' } : undefined;
  }
  const known = Object.entries(OF_OBJECT).find(([name]) => name === method);
  return known && isPlain(searchParams) ? { operation: known[1], bucket, key } : undefined;
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined; // a stray % in the address
  }
}
