import { readFileSync } from "node:fs";

/** What a process takes. */
export interface Consumption {
  /** Processor time since it started, in milliseconds. */
  readonly cpuMs: number;
  readonly memoryBytes: number;
}

// Linux tells times in hundredths of a second, on every machine.
const tickMs = 10;

/** What a process of this machine takes; undefined where the system does not tell, or when it has ended. */
export function consumptionOf(pid: number | undefined): Consumption | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    // The name of the program stands in brackets and may hold anything.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const kilobytes = /^VmRSS:\s+(?<count>\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "latin1"));
    return {
      cpuMs: (Number(fields[11]) + Number(fields[12])) * tickMs,
      memoryBytes: Number(kilobytes?.groups?.count ?? 0) * 1024,
    };
  } catch {
    return undefined;
  }
}
