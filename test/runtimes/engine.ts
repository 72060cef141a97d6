// What `sla-clock/timetable` answers in an engine without Intl. Bundled by application.ts, with the library in it.
import * as timetables from "sla-clock/timetable";
import { isDifferent } from "./outcome.js";
import type { Found } from "./outcome.js";
import type { Scene } from "./scene-acceptance.js";
import { timetableAnswers } from "./timetable-acceptance.js";

/** A scene, and the timetable of its calendar as another host wrote it. */
export interface ExportedScene {
  readonly scene: Scene;
  readonly json: string;
}

/** What the runner calls in the engine, with JSON in and out. */
export function acceptInEngine(text: string): string {
  const exported = JSON.parse(text) as readonly ExportedScene[];
  const found: readonly Found[] = exported.flatMap(({ scene, json }) => timetableAnswers(timetables, scene, json));
  return JSON.stringify({ cases: found.length, found: found.filter(isDifferent), intl: typeof Intl });
}
