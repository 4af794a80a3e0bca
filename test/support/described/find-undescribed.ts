import type { Exchange } from '../../../infra/local/gateway/exchange.ts';
import { Description, type Place } from './description.ts';
import { isOfTheEntry } from './of-the-entry.ts';
import { Reader } from './reader.ts';

/**
 * Holds what goes over the wire to an OpenAPI document: of an answer its status, media type, headers and body, and of a request that
 * was taken its parameters and body too.
 *
 * @returns of an exchange one line for each thing that is not as described; never a value, which may be somebody's.
 */
export function createFinder(document: unknown): (exchange: Exchange) => string[] {
  const reader = new Reader(new Description(document));
  return (exchange) => {
    if (isNoOperation(exchange) || isOfTheEntry(exchange.reply)) return [];
    const { method, routeKey, reply } = exchange;
    const [, path = 'an unknown path'] = routeKey.split(' ');
    return findFaults(reader, exchange).map((fault) => `${method} ${path} answered ${reply.status}: ${fault}`);
  };
}

/** Pages, what they fetch, what we send ourselves, and being asked which methods an address takes: the document tells of operations. */
const isNoOperation = ({ api, method, routeKey }: Exchange): boolean =>
  api !== 'the API' || /^(?:GET \/assets|POST \/v1\/self-test)\//.test(routeKey) || method === 'OPTIONS';

function findFaults(reader: Reader, exchange: Exchange): string[] {
  const { routeKey, reply } = exchange;
  const { description } = reader;
  const operation = description.operation(routeKey);
  // an address of no operation is answered by a problem document like any other, one that takes other methods too
  const problem = `#/components/responses/Problem${reply.status === 405 ? 404 : reply.status}`;
  const response = description.at(operation ? `${operation.pointer}/responses/${reply.status}` : problem);
  if (!response) return [`status ${reply.status} is not described`];
  const { allow: _, ...unlessAllowed } = reply.headers;
  const faults = [
    ...findHeaderFaults(reader, reply.status === 405 ? unlessAllowed : reply.headers, response),
    ...reader.findBodyFaults(reply.body, reply.headers['content-type']?.toString(), response, 'answer'),
  ];
  const isTaken = operation !== undefined && reply.status < 300;
  return isTaken ? [...faults, ...findRequestFaults(reader, exchange, operation).map(ofRequest)] : faults;
}

const ofRequest = (fault: string): string => `in the request taken, ${fault}`;

/** Of the way over the wire, not of the API: a description has a place of its own for the type, and none for the others. */
const OF_THE_WIRE = ['content-type', 'content-length', 'content-encoding', 'connection'];

function findHeaderFaults(reader: Reader, headers: Exchange['reply']['headers'], response: Place): string[] {
  const { description } = reader;
  const described = description
    .members(description.step(response, 'headers'))
    .map(([name, place]) => [name.toLowerCase(), place] as const);
  const known = new Set([...OF_THE_WIRE, ...described.map(([name]) => name)]);
  const unsaid = Object.keys(headers).filter((name) => !known.has(name.toLowerCase()));
  return [
    ...unsaid.map((name) => `header ${name} is not described`),
    ...described.flatMap(([name, header]) =>
      reader.findTextFaults(`header ${name}`, headers[name]?.toString(), header),
    ),
  ];
}

function findRequestFaults(reader: Reader, { target, headers, routeKey, body }: Exchange, operation: Place): string[] {
  const { description } = reader;
  const [path = '', query = ''] = target.split(/\?(.*)/s);
  const sent: Readonly<Record<string, ReadonlyMap<string, string | undefined>>> = {
    path: readPathParameters(routeKey, path),
    query: new Map(new URLSearchParams(query)),
    header: new Map(Object.entries(headers).map(([name, value]) => [name, value?.toString()])),
  };
  const parameters = description.items(operation, 'parameters').map((place) => {
    const { name, in: where } = place.node;
    return { place, where: String(where), name: where === 'header' ? String(name).toLowerCase() : String(name) };
  });
  const known = new Set(parameters.filter(({ where }) => where === 'query').map(({ name }) => name));
  const unsaid = [...(sent['query']?.keys() ?? [])].filter((name) => !known.has(name));
  const wanted = description.step(operation, 'requestBody');
  return [
    ...unsaid.map((name) => `query parameter ${name} is not described`),
    ...parameters.flatMap(({ place, where, name }) =>
      reader.findTextFaults(`${where} parameter ${name}`, sent[where]?.get(name), place),
    ),
    ...(wanted ? reader.findBodyFaults(body ?? Buffer.alloc(0), headers['content-type'], wanted, 'request') : []),
  ];
}

/** `{orderId}` and what stands there. */
function readPathParameters(routeKey: string, path: string): ReadonlyMap<string, string> {
  const steps = path.split('/');
  const names = (routeKey.split(' ')[1] ?? '').split('/').entries();
  return new Map(
    [...names].flatMap(([at, name]) =>
      name.startsWith('{') ? [[name.slice(1, -1), decodeURIComponent(steps[at] ?? '')] as const] : [],
    ),
  );
}
