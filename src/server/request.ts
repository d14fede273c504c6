import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";

/** The most that one page of a list shows. */
export const listLength = 50;

/** The page number of a list, from 1; anything else than a whole number is refused. */
export function pageNumber(context: Context): number {
  const value = context.req.query("page");
  if (value === undefined || value === "") return 1;
  if (!/^[1-9]\d{0,6}$/.test(value)) throw badRequest("The page number must be a whole number from 1.");
  return Number(value);
}

/** One value out of a closed list, absent when nothing was asked for. */
export function choice<T extends string>(
  context: Context,
  name: string,
  allowed: readonly T[],
): T | undefined {
  const value = context.req.query(name);
  if (value === undefined || value === "") return undefined;
  const found = allowed.find((item) => item === value);
  if (found === undefined) throw badRequest(`“${name}” must be one of: ${allowed.join(", ")}.`);
  return found;
}

/** Words as typed, trimmed, absent when empty. */
export function typedWords(context: Context, name: string): string | undefined {
  const value = context.req.query(name)?.trim();
  if (value === undefined || value === "") return undefined;
  if (value.length > 500) throw badRequest("A search can hold at most 500 characters.");
  return value;
}

/** The SHA-256 in a path, lower case; anything else names no document. */
export function sourceHash(context: Context): string | undefined {
  const value = context.req.param("source");
  return value !== undefined && /^[\da-f]{64}$/.test(value) ? value : undefined;
}

/** The refusal of a request that cannot be understood: status 400, and why. */
export function badRequest(message: string): HTTPException {
  return new HTTPException(400, { message });
}
