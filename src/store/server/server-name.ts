import { Fault } from "../../core/index.ts";

/** What messages call a server: host, port and database, and nothing else of its address. */
export function nameOfServer(url: string): string {
  const address = /^postgres(?:ql)?:\/\//i.test(url) ? parse(url) : undefined;
  if (address === undefined)
    throw new Fault(
      "usage",
      "AVER_DATABASE_URL is no address of a PostgreSQL database. It has the form postgresql://user:password@host:5432/database; signs such as @, / and % in a password are written %40, %2F and %25.",
    );
  const host = address.searchParams.get("host") ?? decodeURIComponent(address.hostname);
  const port = address.searchParams.get("port") ?? address.port;
  return `${host === "" || host === "base" ? "localhost" : host}${port === "" ? "" : `:${port}`}${decodeURI(address.pathname)}`;
}

// `postgresql://user@/name?host=/run/postgresql` names a socket; URL knows no address without a host.
function parse(url: string): URL | undefined {
  try {
    return new URL(
      url
        .replace(/^([a-z]+:\/\/[^/?#]*@)(?=[/?]|$)/i, "$1base")
        .replace(/^([a-z]+:\/\/)(?=[/?]|$)/i, "$1base"),
    );
  } catch {
    return undefined;
  }
}
