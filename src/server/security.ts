import type { Context, MiddlewareHandler } from "hono";
import { HTTPException } from "hono/http-exception";

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

const headers: readonly (readonly [string, string])[] = [
  ["content-security-policy", policy],
  ["x-content-type-options", "nosniff"],
  ["x-frame-options", "DENY"],
  ["cross-origin-opener-policy", "same-origin"],
  ["cross-origin-resource-policy", "same-origin"],
  ["permissions-policy", "camera=(), geolocation=(), microphone=()"],
];

/** Documents come from adversaries: nothing that they hold may run, load, frame or be told where the reader came from. */
export const setSecurityHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of headers) context.header(name, value);
  if (!context.res.headers.has("referrer-policy")) context.header("referrer-policy", "no-referrer");
  if (!context.res.headers.has("cache-control")) context.header("cache-control", "private, no-cache");
};

/**
 * Refuses requests under a foreign host name (DNS rebinding: a hostile site's name made to point at
 * this machine, so that its scripts may read the record). IP addresses cannot be rebound.
 */
export function refuseForeignHosts(hostNames: readonly string[]): MiddlewareHandler {
  const allowed = new Set(["localhost", ...hostNames.map((name) => name.toLowerCase())]);
  return async (context, next) => {
    const name = hostName(context);
    if (!allowed.has(name) && !isAddress(name)) {
      throw new HTTPException(421, { message: "This page does not answer under that host name." });
    }
    await next();
  };
}

function hostName(context: Context): string {
  const host = context.req.header("host") ?? new URL(context.req.url).host;
  return host.toLowerCase().replace(/:\d*$/, "");
}

function isAddress(name: string): boolean {
  return /^\d{1,3}(?:\.\d{1,3}){3}$/.test(name) || /^\[[\da-f:.]+\]$/.test(name);
}

/** Refuses anything but reading from another site's page (cross-site request forgery). Browsers name the origin of every POST. */
export const refuseForeignPosts: MiddlewareHandler = async (context, next) => {
  if (context.req.method !== "GET" && context.req.method !== "HEAD" && !isOfThisSite(context)) {
    throw new HTTPException(403, { message: "This can only be asked for from the record's own page." });
  }
  await next();
};

function isOfThisSite(context: Context): boolean {
  const origin = context.req.header("origin");
  const host = context.req.header("host") ?? new URL(context.req.url).host;
  return origin === `http://${host}` || origin === `https://${host}`;
}
