import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Hono } from "hono";

const types = {
  "page.css": "text/css; charset=utf-8",
  "print.css": "text/css; charset=utf-8",
  "document.js": "text/javascript; charset=utf-8",
  "mark.svg": "image/svg+xml",
} as const;

type AssetName = keyof typeof types;

interface Asset {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly tag: string;
}

const kept = new Map<AssetName, Asset>();

/** The address of a style, script or picture, with its hash, so that browsers may keep it for good. */
export function assetAddress(name: AssetName): string {
  return `/web/${name}?${assetOf(name).tag}`;
}

/** Styles and scripts of the page, from `web/` beside this folder (in `src` as in `dist`). */
export function assetRoutes(): Hono {
  const app = new Hono();
  app.get("/web/:name", (context) => {
    const name = context.req.param("name");
    if (!isAssetName(name)) return context.notFound();
    const { body, tag } = assetOf(name);
    const isCurrent = new URL(context.req.url).search === `?${tag}`;
    context.header("content-type", types[name]);
    context.header("cache-control", isCurrent ? "public, max-age=31536000, immutable" : "no-cache");
    return context.body(body);
  });
  return app;
}

function isAssetName(name: string): name is AssetName {
  return Object.hasOwn(types, name);
}

function assetOf(name: AssetName): Asset {
  const found = kept.get(name);
  if (found !== undefined) return found;
  const body = new Uint8Array(readFileSync(fileURLToPath(new URL(`../web/${name}`, import.meta.url))));
  const asset = { body, tag: createHash("sha256").update(body).digest("hex").slice(0, 16) };
  kept.set(name, asset);
  return asset;
}
