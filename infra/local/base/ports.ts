import { once } from 'node:events';
import type { Server } from 'node:http';
import { createServer, type Server as TcpServer } from 'node:net';

export type Log = (line: string) => void;

export const LOOPBACK = '127.0.0.1';

/** Of a local service: an idle connection is kept for longer than a client of ours leaves it idle, or it ends as it is used again. */
export const KEPT_OPEN = { keepAliveTimeout: 65_000 } as const;

/** A TCP port nothing listens on at this moment. Another process may take it before its caller does. */
export async function findFreePort(): Promise<number> {
  const probe = createServer();
  const port = await listen(probe, 0, 'a probe');
  probe.close();
  await once(probe, 'close');
  return port;
}

/**
 * Listens on the loopback address only.
 *
 * @param port 0 lets the operating system choose.
 * @param what names the service in the message when the port is taken.
 * @returns the port in use.
 * @throws Error saying which port is taken, and by what we wanted it.
 */
export async function listen(server: TcpServer, port: number, what: string): Promise<number> {
  server.listen(port, LOOPBACK);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw explainBusyPort(error, port, what);
  }
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error(`${what} has no port`);
  return address.port;
}

/** The error a caller should see when `port` could not be bound; any other error unchanged. */
export function explainBusyPort(error: unknown, port: number, what: string): unknown {
  const busy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  return busy
    ? new Error(
        `Port ${port}, wanted for ${what}, is already in use. Stop the process that listens there, or choose another port.`,
        { cause: error },
      )
    : error;
}

/** Stops listening and ends every connection, idle or not. */
export async function closeServer(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
