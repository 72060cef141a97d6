import type * as Timetables from "sla-clock/timetable";
import { outcome } from "./outcome.js";
import type { Found } from "./outcome.js";
import type { Operation, Scene, SceneCase } from "./scene-acceptance.js";

type TimetableOperation = Exclude<Operation, "formatInstant" | "addWorkingDays">;

/** The questions that a timetable can answer: it knows instants, but neither dates nor how wall clocks show them. */
export function timetableCases({ cases }: Scene): readonly SceneCase[] {
  return cases.filter(([operation]) => isForTimetables(operation));
}

function isForTimetables(operation: Operation): operation is TimetableOperation {
  return operation !== "formatInstant" && operation !== "addWorkingDays";
}

/** What `sla-clock/timetable` answers to them. Nothing here needs Intl, so that it also runs where there is none. */
export function timetableAnswers(timetables: typeof Timetables, scene: Scene, json: string): readonly Found[] {
  const timetable = timetables.importTimetable(json);
  return scene.cases.flatMap(([operation, args, expected]): Found[] => {
    if (!isForTimetables(operation)) return [];
    // The stored arguments are JSON, and the library itself checks them.
    const call = timetables[operation] as (...all: readonly unknown[]) => unknown;
    const received = outcome(() => call(timetable, ...args));
    return [{ where: scene.name, question: `timetable ${operation}(${JSON.stringify(args)})`, expected, received }];
  });
}
