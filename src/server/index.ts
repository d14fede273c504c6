export { createServer, type ServerOptions } from "./create-server.tsx";
export { type Served, type ServeOptions, serve } from "./serve.ts";
