import type { AddressInfo } from "node:net";
import { serve as listen } from "@hono/node-server";
import { Fault } from "../core/index.ts";

/** Something that is being served; `close` ends it. */
export interface Served {
  readonly address: string;
  close(): Promise<void>;
}

/** What is served, and where. */
export interface ListenOptions {
  readonly fetch: (request: Request) => Response | Promise<Response>;
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  /** As the sentence names it that says why an address cannot be had: `the page`. */
  readonly what: string;
}

/** Listens at an address and answers when it can be asked. */
export function listenAt({ fetch, port, host, what }: ListenOptions): Promise<Served> {
  return new Promise((resolve, reject) => {
    const server = listen({ fetch, port, hostname: host }, (address: AddressInfo) => {
      resolve({
        address: `http://${urlHost(host, address)}:${address.port}/`,
        close: () => closed(server),
      });
    });
    server.on("error", (cause: unknown) => reject(listenFault(cause, `${what} at ${host}:${port}`)));
  });
}

function closed(server: ReturnType<typeof listen>): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((cause) => (cause === undefined ? resolve() : reject(cause)));
    // Browsers keep connections open, which would hold the process for minutes.
    if ("closeAllConnections" in server) server.closeAllConnections();
  });
}

function urlHost(host: string, address: AddressInfo): string {
  if (host === "0.0.0.0" || host === "::") return "127.0.0.1";
  return address.family === "IPv6" ? `[${address.address}]` : host;
}

function listenFault(cause: unknown, place: string): unknown {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  if (code === "EADDRINUSE") {
    return new Fault(
      "address-in-use",
      `Cannot serve ${place}: another program is using that address. Choose another port with --port.`,
      cause,
    );
  }
  if (code === "EACCES" || code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
    return new Fault(
      "usage",
      `Cannot serve ${place}: this machine does not allow that address. Choose another with --host and --port.`,
      cause,
    );
  }
  return cause;
}
