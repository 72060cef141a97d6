import type { Issue } from "../../errors.js";
import { PHRASES_ZH } from "./phrases-zh.js";
import { PROBLEMS_ZH } from "./problems-zh.js";

interface Phrase {
  readonly pattern: RegExp;
  readonly holes: readonly string[];
  readonly chinese: string;
  /** How much of it is no hole: the more, the nearer it is to a text that it fits. */
  readonly weight: number;
}

const HOLE = /\{([,|>*#]?)\}/g;
const PLACE = /\{([1-9])\}|\{[,|>*]?\}/g;
const HINT = /^did you mean ("(?:[^"\\]|\\.)*"?…?)\? ([^]*)$/;

const literal = new Map<string, string>();
const phrases: Phrase[] = [];
for (const [english, chinese] of PHRASES_ZH) {
  const holes = [...english.matchAll(HOLE)].map(([, kind = ""]) => kind);
  if (holes.length === 0) literal.set(english, chinese);
  else phrases.push({ pattern: patternOf(english), holes, chinese, weight: english.replace(HOLE, "").length });
}
phrases.sort((a, b) => b.weight - a.weight);

function patternOf(english: string): RegExp {
  const pieces = english.split(HOLE).map((piece, index) => {
    if (index % 2 === 1) return piece === "#" ? String.raw`(\d+)` : "([^]+?)";
    return piece.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&");
  });
  return new RegExp(`^${pieces.join("")}$`);
}

/** A phrase in Chinese; `undefined` where it is none that is known. */
export function inChinese(english: string): string | undefined {
  const whole = literal.get(english);
  if (whole !== undefined) return whole;
  for (const { pattern, holes, chinese } of phrases) {
    const match = pattern.exec(english);
    if (match === null) continue;
    const filled = holes.map((kind, index) => fill(kind, match[index + 1] ?? ""));
    let next = 0;
    return chinese.replace(PLACE, (_, place: string | undefined) => {
      const index = place === undefined ? next : Number(place) - 1;
      next += 1;
      return filled[index] ?? "";
    });
  }
  return undefined;
}

function fill(kind: string, text: string): string {
  if (kind === ",") return text.replaceAll(", ", "、");
  if (kind === "|") return text.replaceAll(" or ", " 或 ");
  if (kind === ">") return text.replaceAll(", then ", " → ");
  return kind === "*" ? (inChinese(text) ?? text) : text;
}

/** An issue with its texts in Chinese; names and values stay as they stand in the document. */
export function issueInChinese(issue: Issue): Issue {
  const { code, path, clause } = issue;
  const [, meant, rest = issue.expected] = HINT.exec(issue.expected) ?? [];
  const hint = meant === undefined ? "" : `是否应为 ${meant}？`;
  const told = inChinese(rest) ?? rest;
  // A value in quotes is no text of the library's own.
  const received = issue.received.startsWith('"') ? issue.received : (inChinese(issue.received) ?? issue.received);
  const place = path === "" ? "整份文件" : path;
  const where = clause === undefined ? place : `条款“${clause}”（${place}）`;
  const message = `${where}：${PROBLEMS_ZH[code]}。${hint}要求：${told}；实际：${received}。`;
  return { code, path, expected: hint + told, received, message, ...(clause !== undefined && { clause }) };
}
