export { createServer, type ServerOptions } from "./create-server.tsx";
export type { Served } from "./listen.ts";
export { type ServeOptions, serve } from "./serve.ts";
export { createWitnessServer, serveWitness, type WitnessServeOptions } from "./witness-server.ts";
