import type { Context } from "hono";
import { html } from "hono/html";
import type { Child } from "hono/jsx";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { assetAddress } from "../assets.ts";

/** What every page says of the record that it shows. */
export interface Site {
  readonly origin: string;
  readonly folder: string;
}

export type Section = "library" | "claims" | "search" | "integrity";

export interface Page {
  readonly site: Site;
  readonly title: string;
  readonly content: Child;
  readonly section?: Section;
  readonly status?: ContentfulStatusCode;
  readonly script?: "document.js";
  /** What was searched for, kept in the search field. */
  readonly query?: string;
}

/** Answers a request with a whole page. */
export function answerPage(context: Context, page: Page): Response | Promise<Response> {
  return context.html(html`<!doctype html>${<Layout {...page} />}`, page.status ?? 200);
}

const sections: readonly (readonly [Section, string, string])[] = [
  ["library", "/", "Library"],
  ["claims", "/claims", "Claims"],
  ["integrity", "/integrity", "Integrity"],
];

function Layout({ site, title, content, section, script, query }: Page): Child {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>{`${title} · Aver`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href={assetAddress("mark.svg")} type="image/svg+xml" />
        <link rel="stylesheet" href={assetAddress("page.css")} />
        <link rel="stylesheet" href={assetAddress("print.css")} media="print" />
        {script === undefined ? null : <script type="module" src={assetAddress(script)}></script>}
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <Banner section={section} query={query} />
        {content}
        <Footer site={site} />
      </body>
    </html>
  );
}

function Banner({
  section,
  query,
}: {
  readonly section: Section | undefined;
  readonly query: string | undefined;
}): Child {
  return (
    <header class="banner">
      <a class="brand" href="/">
        Aver
      </a>
      <nav aria-label="Record">
        <ul>
          {sections.map(([name, address, label]) => (
            <li>
              <a href={address} {...(name === section ? { "aria-current": "page" } : {})}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Find query={query} />
    </header>
  );
}

function Find({ query }: { readonly query: string | undefined }): Child {
  return (
    <search class="find" aria-label="The whole record">
      <form action="/search">
        <label class="unseen" for="find">
          Search words and claims
        </label>
        <input
          id="find"
          type="search"
          name="q"
          value={query ?? ""}
          placeholder="Search words and claims"
          maxlength={500}
        />
        <button type="submit">Search</button>
      </form>
    </search>
  );
}

function Footer({ site }: { readonly site: Site }): Child {
  return (
    <footer class="foot">
      <p>Aver shows what documents state, and who states it. It does not say whether any of it is true.</p>
      <p>
        Record <code>{site.origin}</code>
      </p>
    </footer>
  );
}
