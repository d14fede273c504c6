import { describe, expect, test } from "vitest";
import { serve } from "./serve.ts";
import { demoRecord } from "./testing/demo-record.ts";

describe("serving the page", () => {
  test("answers on this machine only, at the address that it tells", async () => {
    const demo = await demoRecord({});
    const served = await serve({ record: demo.record, port: 0 });
    expect(served.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect((await fetch(served.address)).status).toBe(200);
    await served.close();
    await expect(fetch(served.address)).rejects.toThrow();
    await demo.remove();
  });

  test("says that an address is taken, and what to do", async () => {
    const demo = await demoRecord({});
    const first = await serve({ record: demo.record, port: 0 });
    const port = Number(new URL(first.address).port);
    await expect(serve({ record: demo.record, port })).rejects.toMatchObject({ code: "address-in-use" });
    await first.close();
    await demo.remove();
  });
});
