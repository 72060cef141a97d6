import { defineContract } from "sla-clock";
import { renderComparison } from "sla-clock/render";
import { compareContracts } from "sla-clock/review";
import { describe, expect, it } from "vitest";

const common = { id: "desk", timeZone: "UTC", levels: [{ id: "A", title: { en: "grave", zh: "严重" } }] } as const;
const reply = { id: "reply", promise: "replied", within: "1h", title: { en: "Reply.", zh: "答复。" } } as const;
const before = defineContract({
  ...common,
  version: "1",
  clauses: [
    reply,
    { id: "fix", promise: "resolved", within: "12h" },
    { id: "visit", promise: "arrived", within: "24h" },
  ],
});
const after = defineContract({
  ...common,
  version: "2",
  clauses: [
    { ...reply, title: { en: "First reply.", zh: "首次答复。" } },
    { id: "fix", promise: "resolved", within: "6h" },
    { id: "report", promise: "report-sent", within: "48h" },
  ],
});
// From Friday, 6 March, 16:00 on.
const comparison = compareContracts(before, after, { from: "2026-03-06T16:00Z", to: "2026-03-09T00:00Z" });

describe("a comparison", () => {
  it("in English", () => {
    const text = renderComparison(comparison, { language: "en", format: "markdown" });
    for (const line of [
      "# desk: what changes from version 1 to version 2",
      "- Reports compared: from Fri 6 Mar 2026 16:00 until Mon 9 Mar 2026 00:00 (UTC)",
      "- Version step: major: due moments move or other terms change",
      "| `fix` |  | stricter (better for the customer) |",
      "| `report` |  | new |",
      "| `visit` |  | no longer promised |",
      "- Level A (grave): Due earlier for all reports, by 6 hours at most. For example, reported Fri 6 Mar 2026 16:00, before: due Sat 7 Mar 2026 04:00; now: due Fri 6 Mar 2026 22:00.",
      "| `within` | `12h` | `6h` |",
      "| `title` | “Reply.” | “First reply.” |",
    ]) {
      expect(text.split("\n")).toContain(line);
    }
  });

  it("in Chinese", () => {
    const text = renderComparison(comparison, { language: "zh", format: "markdown" });
    for (const line of [
      "# desk：版本 1 至版本 2 变更说明",
      "| `fix` |  | 更严格（对客户更有利） |",
      "| `visit` |  | 取消承诺 |",
      "- 级别 A（严重）：全部报告期限提前，至多提前6小时。例如 2026年3月6日 周五 16:00 报告的，变更前：期限 2026年3月7日 周六 04:00；变更后：期限 2026年3月6日 周五 22:00。",
      "| `title` | “答复。” | “首次答复。” |",
    ]) {
      expect(text.split("\n")).toContain(line);
    }
  });

  it("of a contract with itself: nothing changes", () => {
    const same = compareContracts(before, before, { from: "2026-03-06T16:00Z", to: "2026-03-09T00:00Z" });
    expect(renderComparison(same, { language: "en", format: "markdown" })).toContain("\nNothing changes.\n");
    expect(renderComparison(same, { language: "zh", format: "html" })).toContain("<p>没有任何变更。</p>");
  });
});
