import type { Child } from "hono/jsx";

interface FaultPageProps {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
}

/** What stands where a page cannot: what is wrong and where to go. */
export function FaultPage({ status, title, detail }: FaultPageProps): Child {
  return (
    <main id="main" class="column fault">
      <p class="eyebrow">{status}</p>
      <h1>{title}</h1>
      <p class="lead">{detail}</p>
      <p>
        <a class="button" href="/">
          Go to the library
        </a>
      </p>
    </main>
  );
}
