// Made by scripts/schema.ts of src/contract/contract.schema.json, with ajv. Not to be changed by hand.
// @ts-nocheck
import { among, anObject, beside, byName, closed, deeper, each, either, found, inside, isObject, items, kinds, like, list, need, none, object, oneOrMore, only, range, shallower, size, tableOf, text, typed, unique, whole } from "./parts.js";

const name = text(/\S/u, "reply");
const date = text(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u, "2026-10-01", "date-unreadable");
const zone = text(/^[A-Za-z0-9_+:/-]{1,64}$/u, "Asia/Shanghai, +08:00", "time-zone-unknown");
const fact = text(/^(?:number|text|boolean)$/u, "number, text, boolean");
const hours = text(/^\s*\d{1,3}\s*(?:[*xX×/]\s*\d{1,3}\s*){1,2}$|^(?=[\s;]*[A-Za-z])(?:\s*(?:[A-Za-z]{3}(?:\s*[-–,]\s*[A-Za-z]{3})*\s+[\d:.]+\s*[-–]\s*(?:[A-Za-z]{3}\s+)?[\d:.]+(?:\s*,\s*(?:[A-Za-z]{3}\s+)?[\d:.]+\s*[-–]\s*(?:[A-Za-z]{3}\s+)?[\d:.]+)*\s*)?(?:;|$))+$/u, "mon-fri 09:00-18:00, 24x7", "hours-unreadable");
const dayHours = text(/^\s*(?:[\d:.]+\s*[-–]\s*[\d:.]+\s*(?:,\s*|$))+$/u, "09:00-12:00", "hours-unreadable");
const duration = text(/^(?=\d)(?:\d{1,16}(?:[.,]\d{1,9})?h)?(?:\s*\d{1,16}(?:[.,]\d{1,9})?m)?(?:\s*\d{1,16}(?:[.,]\d{1,9})?s)?(?:\s*\d{1,16}(?:[.,]\d{1,9})?ms)?$|^PT(?=\d)(?:\d{1,16}(?:[.,]\d{1,9})?H)?(?:\d{1,16}(?:[.,]\d{1,9})?M)?(?:\d{1,16}(?:[.,]\d{1,9})?S)?$/u, "4h, 90m", "duration-unreadable");
const time = text(/^(?:same-time|(?:start|end)-of-(?:working-)?day|\s*(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d(?:\.\d{3})?)?\s*)$/u, "17:00, end-of-day, same-time", "hours-unreadable");
const share = text(/^(?=.*[1-9])\d{1,4}(?:\.\d{1,3})?%$/u, "75%");
const cutOff = text(/^(?:closing|\s*(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d(?:\.\d{3})?)?\s*)$/u, "14:00, closing", "hours-unreadable");
const charge = text(/^(?:free|charged)$/u, "free, charged");
const words13 = "union intersection difference".split(" ");
function validate141(data, has) {
if((has & 31)){
if(!((has & 32))){
need(has, 64, family);
}
none(data, has, 8064, family);
if((has & 64)){
inside(data, "at", validate142);
}
}
else {
if((has & 8192)){
none(data, has, 8064, family);
}
else {
if((has & 2048)){
if((has & 16384)){
none(data, has, 32768, family);
}
else {
need(has, 65536, family);
}
none(data, has, 133056, family);
if((has & 32768)){
inside(data, "roll", (data) => {
if(data === "none"){
found("not");
}
});
}
}
else {
none(data, has, 98304, family);
if((has & 128)){
none(data, has, 1856, family);
}
if((has & 256)){
none(data, has, 1600, family);
}
if((has & 512)){
none(data, has, 1088, family);
}
if((has & 1024)){
none(data, has, 131136, family);
}
if((has & 64)){
none(data, has, 131072, family);
}
}
none(data, has, 262176, family);
}
none(data, has, 1572864, family);
}
beside(data, has, 2097152, 8192, family);
beside(data, has, 16384, 2048, family);
beside(data, has, 4096, 64, family);
beside(data, has, 524289, 65536, family);
if((has & 8192)){
none(data, has, 31, family);
if((has & 64)){
inside(data, "at", validate142);
}
}
if((has & 1)){
none(data, has, 30, family);
}
if((has & 2)){
none(data, has, 28, family);
}
if((has & 4)){
none(data, has, 24, family);
}
if((has & 8)){
none(data, has, 16, family);
}
}
function validate140(data, has) {
validate141(data, has);
if((has & 29360128)){
only(data, "anyOf allOf nOf n id level when unless whenInside whenOutside start records title source reading");
if((has & 4194304)){
none(data, has, 25165824, family);
}
if((has & 8388608)){
none(data, has, 16777216, family);
}
}
else {
need(has, 33554432, family);
}
beside(data, has, 67108864, 16777216, family);
beside(data, has, 16777216, 67108864, family);
}
function validate157(data) {
if(deeper()){
if(anObject(data)){
const has = closed(data, family, 22);
validate141(data, has);
size(data, 1, Infinity);
}
shallower();
}
}
function validate170(data) {
if(deeper()){
if(anObject(data)){
const has = closed(data, family, 32);
validate140(data, has);
if((has & 134217728)){
inside(data, "from", kinds(33));
}
}
shallower();
}
}
function validate139(data) {
if(deeper()){
if(anObject(data)){
const has = closed(data, family, 46);
validate140(data, has);
if(((has & 268435456) && !(isObject(data.repeat) && data.repeat.as !== "next-reply"))){
need(has, 134217728, family);
if((has & 134217728)){
inside(data, "from", kinds(17));
}
}
else {
if((has & 134217728)){
inside(data, "from", kinds(33));
}
}
need(has, 536870912, family);
if((has & 2048)){
none(data, has, -671088640, family);
}
if((has & 268435456)){
none(data, has, -2118122496, family);
if((has & 262144)){
inside(data, "backward", (data) => {
if(data !== false){
found("enum", "false");
}
});
}
}
}
shallower();
}
}
const validate55 = date;
const validate59 = either(33, 0, 2, { en: kinds(1), zh: kinds(1) });
const validate61 = object(2, { from: validate55, to: validate55 });
const validate67 = either(33, 0, 1, { fromAttribute: name });
function validate66(data) {
if(anObject(data)){
const has = closed(data, table5);
if(("next-working-time" === data.rule)){
need(has, 1, table5);
}
need(has, 2, table5);
if((has & 1)){
if((has & 2)){
inside(data, "rule", among("next-working-time"));
}
}
}
}
const validate65 = either(33, name, 1, { id: name, start: validate66, title: validate59, source: validate59, reading: validate59 });
const validate79 = oneOrMore(dayHours, dayHours, 0);
const validate78 = either(33, hours, 0, { mon: validate79, tue: validate79, wed: validate79, thu: validate79, fri: validate79, sat: validate79, sun: validate79 });
const validate89 = object(2, { from: validate55, hours: validate78, officeHours: validate78 });
const validate94 = either(33, date, 1, { date: validate55, name: validate59 });
function validate98(data) {
if(anObject(data)){
const has = closed(data, table10);
if((has & 1)){
none(data, has, 2, table10);
}
else {
need(has, 2, table10);
}
need(has, 4, table10);
}
}
function validate77(data) {
if(deeper()){
if(anObject(data)){
const has = closed(data, table11);
if((words13.includes(data.kind))){
need(has, 1, table11);
only(data, "kind id of");
}
else {
if(("timetable" === data.kind)){
need(has, 6, table11);
only(data, "kind id timetable");
}
else {
need(has, 24, table11);
if((has & 2)){
inside(data, "id", name);
}
none(data, has, 5, table11);
}
}
}
shallower();
}
}
function validate106(data) {
if(anObject(data)){
const has = closed(data, table12);
need(has, 1, table12);
if((has & 2)){
if((has & 1)){
inside(data, "restart", among("next-working-time"));
}
}
if((has & 4)){
if((has & 1)){
inside(data, "restart", (data) => {
if(data === "ignore"){
found("not");
}
});
}
}
}
}
function validate113(data) {
typed(data, 5);
range(data, 0, 8640000000000000);
like(data, duration);
}
const validate115 = oneOrMore(name, name, 1);
function validate112(data) {
if(anObject(data)){
const has = closed(data, table13);
need(has, 1, table13);
beside(data, has, 2, 4, table13);
}
}
function validate123(data) {
if(anObject(data)){
const has = closed(data, table14);
beside(data, has, 1, 2, table14);
}
}
const validate121 = object(2, { event: name, promise: validate115, moves: object(0, { customer: validate123, supplier: validate123 }), noAccess: name, notice: name, id: name, title: validate59, source: validate59, reading: validate59 });
const validate131 = object(1, { reason: name, clauses: list(kinds(1), 1), id: name, title: validate59, source: validate59, reading: validate59 });
const validate136 = object(0, { title: validate59, sets: byName(kinds(11)) });
function validate142(data) {
like(data, time);
}
function validate145(data) {
typed(data, 36);
range(data, 0, 100000);
if(isObject(data)){
const has = closed(data, table19);
need(has, 1, table19);
}
}
function validate152(data) {
if(anObject(data)){
closed(data, table20);
size(data, 1, 1);
}
}
function validate165(data) {
typed(data, 49);
like(data, name);
if(Array.isArray(data)){
items(data, name, 1);
}
if(isObject(data)){
const has = closed(data, table21);
if((has & 1)){
size(data, 2, 2);
none(data, has, 30, table21);
}
else {
size(data, 1, 1);
}
beside(data, has, 32, 1, table21);
}
}
const validate169 = list(validate170, 1);
function validate178(data) {
typed(data, 43);
if(isObject(data)){
const has = closed(data, table22);
size(data, 1, Infinity);
if((has & 1)){
size(data, 0, 1);
}
}
}
function validate177(data) {
if(Array.isArray(data)){
{
items(data, (data) => {
validate178(data);
if(isObject(data)){
const has = each(data, table23);
none(data, has, 1, table23);
}
}, 1);
}
}
else {
validate178(data);
}
}
const validate186 = object(2, { kind: among("form call"), name: validate59 });
function validate189(data) {
if(anObject(data)){
const has = closed(data, table25);
need(has, 1, table25);
if((has & 2)){
if((has & 1)){
inside(data, "as", among("periodic-update"));
}
}
if((has & 4)){
if((has & 1)){
inside(data, "as", among("periodic-update"));
}
}
}
}
const validate196 = object(2, { id: name, work: byName(either(33, charge, 1, { freeYears: whole(1, 200) })), title: validate59, source: validate59, reading: validate59 });
const validate58 = object(3, { id: name, levels: list(validate65, 1), clauses: list(validate139, 0), $schema: kinds(1), kind: among("contract"), version: name, title: validate59, timeZone: zone, term: validate61, calendars: byName(validate77), attributes: byName(oneOrMore(fact, kinds(11), 1)), start: validate66, escalation: validate106, deescalation: validate106, reopening: validate112, appointments: list(validate121, 0), pauses: list(validate131, 0), events: (data) => {
typed(data, 48);
if(Array.isArray(data)){
items(data, name, 0);
unique(data);
}
if(isObject(data)){
byName(validate136)(data);
}
}, entitlements: list(validate196, 0) });
const validate54 = object(2, { from: validate55, contract: validate58, to: validate55 });
const validate53 = object(2, { id: name, versions: list(validate54, 1), $schema: kinds(1), kind: among("contract-series"), selectedBy: name });
function validate52(data) {
if(!isObject(data) || data.versions !== undefined || ("contract-series" === data.kind)){
validate53(data);
}
else {
validate58(data);
}
if(anObject(data)){
each(data, table31);
}
}
const table0 = tableOf(1, { fromAttribute: name });
const table5 = tableOf(2, { calendar: validate67, rule: among("immediate next-working-time"), id: name, title: validate59, source: validate59, reading: validate59 });
const table10 = tableOf(3, { hours: validate79, hoursOf: among("mon tue wed thu fri sat sun"), date: validate55, name: validate59 });
const table11 = tableOf(5, { of: list(validate77, 1), id: 0, timetable: kinds(33), timeZone: zone, hours: validate78, kind: among("weekly union intersection difference timetable"), officeHours: validate78, changes: list(validate89, 0), holidays: list(validate94, 0), specialDays: list(validate98, 0), coverage: validate61, beyondCoverage: among("error assume-weekly") });
const table12 = tableOf(3, { restart: among("at-confirmation next-working-time keep-start carry-elapsed carry-percentage stricter-of ignore"), calendar: kinds(1), kept: among("carry renew"), id: name, title: validate59, source: validate59, reading: validate59 });
const table13 = tableOf(3, { policy: among("continue continue-counting-closed-time restart ignore"), clock: kinds(1), reopenWindow: validate113, undoes: validate115, clauses: list(kinds(1), 1), counts: among("first last worst"), id: name, title: validate59, source: validate59, reading: validate59 });
const table14 = tableOf(2, { clock: kinds(1), notice: validate113, times: whole(0, Infinity) });
const table19 = tableOf(1, { fromAttribute: name });
const table20 = tableOf(0, { used: share, remaining: validate113, elapsed: validate113, overdue: validate113 });
const table21 = tableOf(6, { otherwise: among("start"), earliestOf: list(name, 1), latestOf: list(name, 1), agreed: name, due: name, event: name, last: validate115 });
const table22 = tableOf(1, { not: (data) => {
typed(data, 27);
if(Array.isArray(data)){
items(data, kinds(11), 1);
}
}, atLeast: kinds(2), moreThan: kinds(2), atMost: kinds(2), lessThan: kinds(2) });
const table23 = tableOf(1, { not: 0 });
const table25 = tableOf(3, { as: among("next-reply periodic-update"), rounds: among("independent sequential"), missed: among("each once"), until: validate115 });
const table31 = tableOf(0, { kind: among("contract contract-series") });
const family = tableOf("dll01234g6jkkfjjik5789prvmnoqhact---vvu-s---be", { within: (data) => {
typed(data, 37);
range(data, 0, 8640000000000000);
like(data, duration);
if(isObject(data)){
const has = closed(data, table0);
need(has, 1, table0);
}
}, clock: validate67, fullHours: kinds(8), workingDays: validate145, calendarDays: validate145, weeks: validate145, months: validate145, years: validate145, calendar: validate67, at: name, cutOff: either(33, cutOff, 1, { time: cutOff, event: name, strictly: kinds(8) }), firstDay: among("counted not-counted"), clear: kinds(8), roll: among("preceding following modified-following none"), ifClosed: among("keep clamp-to-closing roll-forward"), atLeastWorkingDays: whole(1, 100000), backward: kinds(8), paused: among("days whole-days time"), counting: among("prc-civil-code eu-1182-71 us-frcp-6a"), earliestOf: list(validate157, 1), latestOf: list(validate157, 1), sumOf: list(validate157, 2), promise: validate115, from: validate165, endedBy: validate115, anyOf: validate169, allOf: validate169, nOf: validate169, n: whole(1, Infinity), warnings: list(validate152, 0), before: name, strictly: kinds(8), id: name, level: validate115, when: byName(validate177), unless: validate115, whenInside: validate67, whenOutside: validate67, start: validate66, records: list(validate186, 0), repeat: validate189, title: validate59, source: validate59, reading: validate59, every: among("day week month quarter half-year year"), after: validate157 });
export const check: (document: unknown) => void = validate52;
