import type { EventSpec } from "./contract-spec.js";
import type { EventName } from "./due-rule.js";

/** The events of tickets' lives, which a contract need not declare. */
export type TicketEventName =
  | "reported"
  | "level-confirmed"
  | "resolved"
  | "closed"
  | "cancelled"
  | "withdrawn"
  | "paused"
  | "resumed"
  | "reopened";

/** The events of every ticket's life, which a contract need not declare. */
export const LIFE_CYCLE: Readonly<Record<EventName, EventSpec>> = {
  reported: { title: { en: "reported", zh: "报告故障" } },
  "level-confirmed": { title: { en: "level confirmed", zh: "确认故障级别" } },
  resolved: { title: { en: "resolved", zh: "解决" } },
  closed: { title: { en: "closed", zh: "关闭" } },
  cancelled: { title: { en: "cancelled", zh: "取消" } },
  withdrawn: { title: { en: "withdrawn", zh: "撤回" } },
};

/** The events by which clocks stand still and go on, where a contract has pauses. */
export const PAUSING: Readonly<Record<EventName, EventSpec>> = {
  paused: { title: { en: "paused", zh: "暂停" } },
  resumed: { title: { en: "resumed", zh: "恢复" } },
};

/** The event by which a ticket is open again, where a contract says what becomes of its clocks then. */
export const REOPENING: Readonly<Record<EventName, EventSpec>> = {
  reopened: { title: { en: "reopened", zh: "重新打开" } },
};
