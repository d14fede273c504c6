import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { root } from "./material.js";

const ticksASecond = 100;

/**
 * Runs Node and watches its children, where the system tells of them (Linux): wall time, CPU time of all, and the
 * most that one of those took whose command names a word, in milliseconds; and the memory of the largest, in bytes.
 */
export async function watchedRun(args, word) {
  const started = performance.now();
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  const ended = once(child, "exit");
  const spent = new Map();
  while (child.exitCode === null && child.signalCode === null) {
    for (const id of familyOf(child.pid)) noteSpent(spent, id, word);
    await Promise.race([ended, setTimeout(40)]);
  }
  const wall = performance.now() - started;
  if (child.exitCode !== 0) throw new Error(`aver ${args.slice(1).join(" ")} failed`);
  const all = [...spent.values()];
  const named = all.filter(({ isNamed }) => isNamed).map(({ cpu }) => cpu);
  return {
    wall,
    all: all.reduce((sum, { cpu }) => sum + cpu, 0),
    busiest: Math.max(0, ...named),
    memory: Math.max(...all.map(({ memory }) => memory)),
  };
}

function familyOf(id) {
  const found = [];
  for (const next = [id]; next.length > 0; ) {
    const one = next.pop();
    found.push(one);
    try {
      for (const thread of readdirSync(`/proc/${one}/task`))
        next.push(...readFileSync(`/proc/${one}/task/${thread}/children`, "utf8").split(" ").filter(Boolean));
    } catch {
      // It has ended, or this is no Linux.
    }
  }
  return found;
}

function noteSpent(spent, id, word) {
  try {
    const [user, system] = readFileSync(`/proc/${id}/stat`, "utf8")
      .split(") ")
      .at(-1)
      .split(" ")
      .slice(11, 13)
      .map(Number);
    const isNamed = readFileSync(`/proc/${id}/cmdline`, "utf8").includes(word);
    const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1];
    const memory = Math.max(spent.get(id)?.memory ?? 0, 1024 * Number(peak ?? 0));
    // One that has ended and waits to be noticed has no command any more.
    spent.set(id, {
      cpu: (1000 / ticksASecond) * (user + system),
      memory,
      isNamed: isNamed || spent.get(id)?.isNamed === true,
    });
  } catch {
    // It has ended.
  }
}
