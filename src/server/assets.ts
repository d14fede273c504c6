import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Hono } from "hono";

/** Each file that the page loads, and the files of `web/` that it is made of, in order. */
const sources = {
  "page.css": [
    "colours",
    "ground",
    "fields",
    "banner",
    "kinds",
    "lists",
    "words",
    "lit",
    "panel",
    "claim",
    "picture",
    "integrity",
    "custody",
    "narrow",
  ].map((name) => `styles/${name}.css`),
  "print.css": ["styles/print.css", "styles/print-custody.css"],
  "document.js": ["scripts/document.js"],
  "filters.js": ["scripts/filters.js"],
  "groups.js": ["scripts/groups.js"],
  "keys.js": ["scripts/keys.js"],
  "light.js": ["scripts/light.js"],
  "map.js": ["scripts/map.js"],
  "pick.js": ["scripts/pick.js"],
  "text.js": ["scripts/text.js"],
  "to-words.js": ["scripts/to-words.js"],
  "mark.svg": ["mark.svg"],
} as const satisfies Record<string, readonly string[]>;

type AssetName = keyof typeof sources;

const types: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
};

interface Assets {
  readonly bodies: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** Hash of all of them: part of each address, so that browsers may keep them for good. */
  readonly tag: string;
}

let kept: Assets | undefined;

/** The address of a style, script or picture. Scripts import one another relative to it. */
export function assetAddress(name: AssetName): string {
  return `/web/${assets().tag}/${name}`;
}

/** Styles and scripts of the page, from `web/` beside this folder (in `src` as in `dist`). */
export function assetRoutes(): Hono {
  const app = new Hono();
  app.get("/web/:tag/:name", (context) => {
    const { bodies, tag } = assets();
    const { name } = context.req.param();
    const body = bodies.get(name);
    if (body === undefined) return context.notFound();
    const isCurrent = context.req.param("tag") === tag;
    context.header("content-type", types[name.slice(name.lastIndexOf(".") + 1)]);
    context.header("cache-control", isCurrent ? "public, max-age=31536000, immutable" : "no-cache");
    return context.body(body);
  });
  return app;
}

function assets(): Assets {
  kept ??= readAssets();
  return kept;
}

function readAssets(): Assets {
  const hash = createHash("sha256");
  const bodies = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const [name, paths] of Object.entries(sources)) {
    const body = new Uint8Array(Buffer.concat(paths.map(readWebFile)));
    hash.update(body);
    bodies.set(name, body);
  }
  return { bodies, tag: hash.digest("hex").slice(0, 16) };
}

function readWebFile(path: string): Uint8Array {
  return readFileSync(fileURLToPath(new URL(`../web/${path}`, import.meta.url)));
}
