import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Acceptance } from "./acceptance.js";

/** As much of playwright-core as is used. */
export interface Playwright {
  readonly chromium: {
    launchPersistentContext: (userData: string, options: unknown) => Promise<BrowserContext>;
  };
}
interface BrowserContext {
  browser: () => { version: () => string } | null;
  newPage: () => Promise<Page>;
  setOffline: (offline: boolean) => Promise<void>;
  close: () => Promise<void>;
}
interface Page {
  addScriptTag: (tag: { readonly content: string }) => Promise<unknown>;
  evaluate: (expression: string) => Promise<unknown>;
}

const ARGUMENTS = [
  ...["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
];

/** A page: what it loads, in this order, and the call that gives the acceptance. */
export interface PageRun {
  readonly scripts: readonly string[];
  readonly call: string;
}

/** Runs pages in a headless Chromium that is offline and knows nothing from before. */
export async function acceptInChromium(
  { chromium }: Playwright,
  executablePath: string,
  runs: readonly PageRun[],
): Promise<{ readonly version: string; readonly results: readonly Acceptance[] }> {
  const userData = mkdtempSync(join(tmpdir(), "sla-clock-chromium-"));
  const context = await chromium.launchPersistentContext(userData, {
    ...{ executablePath, headless: true, chromiumSandbox: false, args: ARGUMENTS, timezoneId: "Asia/Tokyo" },
  });
  try {
    await context.setOffline(true);
    const results: Acceptance[] = [];
    for (const { scripts, call } of runs) {
      const page = await context.newPage();
      for (const content of scripts) await page.addScriptTag({ content });
      results.push((await page.evaluate(call)) as Acceptance);
    }
    return { version: context.browser()?.version() ?? "unknown", results };
  } finally {
    await context.close();
    rmSync(userData, { recursive: true, force: true });
  }
}
