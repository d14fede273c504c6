import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { Fault } from "../core/index.ts";
import { FaultPage } from "./pages/fault-page.tsx";
import { answerPage, type Site } from "./pages/layout.tsx";

interface FaultOptions {
  readonly site: Site;
  readonly report: ((cause: unknown) => void) | undefined;
}

/** The answer to an address that names nothing. */
export function answerNotFound(context: Context, site: Site): Response | Promise<Response> {
  const detail =
    "Nothing in this record has that address. It may have been mistyped, or belong to another record.";
  return answer(context, site, { status: 404, title: "Not found", detail });
}

/** The answer to anything thrown: a sentence in the page's own design, never a stack trace. */
export function answerFault(
  cause: unknown,
  context: Context,
  options: FaultOptions,
): Response | Promise<Response> {
  if (cause instanceof HTTPException) {
    const title = cause.status === 400 ? "This request cannot be understood" : "Refused";
    return answer(context, options.site, { status: asStatus(cause.status), title, detail: cause.message });
  }
  if (cause instanceof Fault && isAbsence(cause)) {
    return answer(context, options.site, { status: 404, title: "Not found", detail: cause.message });
  }
  options.report?.(cause);
  const detail =
    cause instanceof Fault
      ? cause.message
      : "Something went wrong in Aver itself. The record is not affected by showing it; try again, and run “aver check” if this goes on.";
  return answer(context, options.site, { status: 500, title: "This page could not be made", detail });
}

function isAbsence({ code }: Fault): boolean {
  return code === "document-absent" || code === "claim-absent";
}

function asStatus(status: number): ContentfulStatusCode {
  return status === 400 || status === 403 || status === 421 ? status : 500;
}

interface Answer {
  readonly status: ContentfulStatusCode;
  readonly title: string;
  readonly detail: string;
}

function answer(
  context: Context,
  site: Site,
  { status, title, detail }: Answer,
): Response | Promise<Response> {
  return answerPage(context, {
    site,
    title,
    status,
    content: <FaultPage status={status} title={title} detail={detail} />,
  });
}
