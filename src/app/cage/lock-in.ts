import { syncBuiltinESMExports } from "node:module";

/**
 * Takes from this process what leads out of it and what Node's permissions leave: connections, names of
 * machines, signals to other processes, and the doors behind which Node keeps its own parts. Called before any
 * code is loaded that reads files. Where the system has networks of their own for processes, this one has
 * none either way.
 */
export async function lockIn(): Promise<void> {
  const [net, dgram, dns] = await Promise.all([import("node:net"), import("node:dgram"), import("node:dns")]);
  takeAway(net.Socket.prototype, ["connect"]);
  takeAway(net.Server.prototype, ["listen"]);
  takeAway(dgram.Socket.prototype, ["bind", "connect", "send"]);
  takeAway(dgram.default, ["createSocket"]);
  for (const names of [dns.default, dns.default.promises])
    takeAway(names, ["lookup", "lookupService", ...Object.keys(names).filter((name) => isQuery(name))]);
  for (const { prototype } of [dns.Resolver, dns.promises.Resolver])
    takeAway(prototype, Object.getOwnPropertyNames(prototype).filter(isQuery));
  takeAway(globalThis, ["fetch", "WebSocket", "EventSource", "BroadcastChannel"]);
  takeAway(process, ["binding", "_linkedBinding", "dlopen", "kill", "_kill", "_debugProcess"]);
  syncBuiltinESMExports();
  for (const name of Object.keys(process.env)) delete process.env[name];
}

function isQuery(name: string): boolean {
  return /^(?:resolve|reverse)/.test(name);
}

function takeAway(owner: object, names: readonly string[]): void {
  const value = (): never => {
    throw new Error("this process has no way out");
  };
  for (const name of names)
    if (name in owner) Object.defineProperty(owner, name, { value, writable: false, configurable: false });
}
