import { Hono } from "hono";
import type { OpenRecord } from "../app/index.ts";
import { assetRoutes } from "./assets.ts";
import { claimRoutes } from "./claims.tsx";
import { custodyRoutes } from "./custody.tsx";
import { documentRoutes } from "./documents.tsx";
import { answerFault, answerNotFound } from "./faults.tsx";
import { fileRoutes } from "./files.ts";
import { integrityRoutes } from "./integrity.tsx";
import { libraryRoutes } from "./library.tsx";
import { pictureRoutes } from "./pictures.tsx";
import { searchRoutes } from "./search.tsx";
import { refuseForeignHosts, refuseForeignPosts, setSecurityHeaders } from "./security.ts";

export interface ServerOptions {
  /** Host names, beside `localhost` and IP addresses, under which the page may be asked for. */
  readonly hostNames?: readonly string[];
  /** Told of every error that is answered with status 500, since the page never shows one. */
  readonly report?: (cause: unknown) => void;
  readonly now?: () => Date;
}

/** The page of one record, as a Hono app: testable in process through `app.request`. */
export function createServer(record: OpenRecord, options: ServerOptions = {}): Hono {
  const site = { origin: record.origin, folder: record.folder };
  const app = new Hono();
  app.use(setSecurityHeaders, refuseForeignHosts(options.hostNames ?? []), refuseForeignPosts);
  app.route("/", assetRoutes());
  app.route("/", libraryRoutes(record, site));
  app.route("/", fileRoutes(record, options.now ?? (() => new Date())));
  app.route("/", documentRoutes(record, site));
  app.route("/", pictureRoutes(record, site));
  app.route("/", claimRoutes(record, site));
  app.route("/", custodyRoutes(record, site));
  app.route("/", searchRoutes(record, site));
  app.route("/", integrityRoutes(record, { site, now: options.now ?? (() => new Date()) }));
  app.notFound((context) => answerNotFound(context, site));
  app.onError((cause, context) => answerFault(cause, context, { site, report: options.report }));
  return app;
}
