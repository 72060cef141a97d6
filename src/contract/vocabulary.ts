import type { EventSpec } from "./contract-spec.js";
import type { EventName } from "./due-rule.js";

/** The events of every ticket's life, which a contract need not declare. */
export const LIFE_CYCLE: Readonly<Record<EventName, EventSpec>> = {
  reported: { title: { en: "reported", zh: "报告故障" } },
  "level-confirmed": { title: { en: "level confirmed", zh: "确认故障级别" } },
  resolved: { title: { en: "resolved", zh: "解决" } },
  closed: { title: { en: "closed", zh: "关闭" } },
  cancelled: { title: { en: "cancelled", zh: "取消" } },
};
