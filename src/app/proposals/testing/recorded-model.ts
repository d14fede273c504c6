import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

/** A local HTTP server that stands for a model and gives the same answer whatever it is asked. */
export interface RecordedModel {
  readonly endpoint: string;
  /** The bodies that were sent to it, in order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

type Reply = (response: ServerResponse) => void;

/** Starts one on a free port of this machine. */
export async function recordedModel(reply: Reply): Promise<RecordedModel> {
  const asked: string[] = [];
  const server = createServer((request: IncomingMessage, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      asked.push(`${request.method} ${request.url} ${Buffer.concat(pieces).toString("utf8")}`);
      reply(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    endpoint: `http://127.0.0.1:${port}/v1`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** An answer whose message has these words. */
export function says(content: string): Reply {
  return (response) => {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ choices: [{ message: { role: "assistant", content } }] }));
  };
}

/** An answer that proposes these claims. */
export function proposes(...claims: readonly unknown[]): Reply {
  return says(JSON.stringify({ claims }));
}
