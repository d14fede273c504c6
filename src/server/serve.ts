import type { AddressInfo } from "node:net";
import { serve as listen } from "@hono/node-server";
import type { OpenRecord } from "../app/index.ts";
import { Fault } from "../core/index.ts";
import { createServer, type ServerOptions } from "./create-server.tsx";

export interface ServeOptions extends ServerOptions {
  readonly record: OpenRecord;
  /** 4180 unless told; 0 takes any free port. */
  readonly port?: number;
  /** 127.0.0.1 unless told: nobody but this machine can ask. */
  readonly host?: string;
}

/** A page that is being served; `close` ends it and leaves the record open. */
export interface Served {
  readonly address: string;
  close(): Promise<void>;
}

/** Serves the page of a record over HTTP and answers when it can be visited. */
export function serve(options: ServeOptions): Promise<Served> {
  const { record, port = 4180, host = "127.0.0.1" } = options;
  const app = createServer(record, options);
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: app.fetch, port, hostname: host }, (address: AddressInfo) => {
      resolve({
        address: `http://${urlHost(host, address)}:${address.port}/`,
        close: () => closed(server),
      });
    });
    server.on("error", (cause: unknown) => reject(listenFault(cause, { host, port })));
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

function listenFault(cause: unknown, asked: { readonly host: string; readonly port: number }): unknown {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  const place = `${asked.host}:${asked.port}`;
  if (code === "EADDRINUSE") {
    return new Fault(
      "address-in-use",
      `Cannot serve the page at ${place}: another program is using that address. Choose another port with --port.`,
      cause,
    );
  }
  if (code === "EACCES" || code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
    return new Fault(
      "usage",
      `Cannot serve the page at ${place}: this machine does not allow that address. Choose another with --host and --port.`,
      cause,
    );
  }
  return cause;
}
