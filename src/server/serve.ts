import type { OpenRecord } from "../app/index.ts";
import { createServer, type ServerOptions } from "./create-server.tsx";
import { listenAt, type Served } from "./listen.ts";

export interface ServeOptions extends ServerOptions {
  readonly record: OpenRecord;
  /** 4180 unless told; 0 takes any free port. */
  readonly port?: number;
  /** 127.0.0.1 unless told: nobody but this machine can ask. */
  readonly host?: string;
}

/** Serves the page of a record over HTTP and answers when it can be visited; `close` leaves the record open. */
export function serve(options: ServeOptions): Promise<Served> {
  const { record, port = 4180, host = "127.0.0.1" } = options;
  return listenAt({ fetch: createServer(record, options).fetch, port, host, what: "the page" });
}
