// Made by scripts/schema.ts of src/contract/contract.schema.json, with ajv. Not to be changed by hand.
// @ts-nocheck
import { among, anObject, beside, byName, closed, deeper, each, found, inside, isObject, items, like, list, need, none, ofKind, only, range, shallower, tableOf, text, typed, unique } from "./parts.js";

const name = text("name", /\S/u);
const date = text("date", /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u);
const zone = text("zone", /^[A-Za-z0-9_+:/-]{1,64}$/u);
const fact = text("fact", /^(?:number|text|boolean)$/u);
const hours = text("hours", /^\s*\d{1,3}\s*(?:[*xX×/]\s*\d{1,3}\s*){1,2}$|^(?=[\s;]*[A-Za-z])(?:\s*(?:[A-Za-z]{3}(?:\s*[-–,]\s*[A-Za-z]{3})*\s+[\d:.]+\s*[-–]\s*(?:[A-Za-z]{3}\s+)?[\d:.]+(?:\s*,\s*(?:[A-Za-z]{3}\s+)?[\d:.]+\s*[-–]\s*(?:[A-Za-z]{3}\s+)?[\d:.]+)*\s*)?(?:;|$))+$/u);
const dayHours = text("dayHours", /^\s*(?:[\d:.]+\s*[-–]\s*[\d:.]+\s*(?:,\s*|$))+$/u);
const duration = text("duration", /^(?=\d)(?:\d{1,16}(?:[.,]\d{1,9})?h)?(?:\s*\d{1,16}(?:[.,]\d{1,9})?m)?(?:\s*\d{1,16}(?:[.,]\d{1,9})?s)?(?:\s*\d{1,16}(?:[.,]\d{1,9})?ms)?$|^PT(?=\d)(?:\d{1,16}(?:[.,]\d{1,9})?H)?(?:\d{1,16}(?:[.,]\d{1,9})?M)?(?:\d{1,16}(?:[.,]\d{1,9})?S)?$/u);
const time = text("time", /^(?:same-time|(?:start|end)-of-(?:working-)?day|\s*(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d(?:\.\d{3})?)?\s*)$/u);
const share = text("share", /^(?=.*[1-9])\d{1,4}(?:\.\d{1,3})?%$/u);
const cutOff = text("cutOff", /^(?:closing|\s*(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d(?:\.\d{3})?)?\s*)$/u);
const charge = text("charge", /^(?:free|charged)$/u);
const words3 = ["immediate","next-working-time"];
const words6 = ["mon","tue","wed","thu","fri","sat","sun"];
const words10 = ["weekly","union","intersection","difference","timetable"];
const words11 = ["error","assume-weekly"];
const words13 = ["union","intersection","difference"];
const words14 = ["kind","id","of"];
const words15 = ["kind","id","timetable"];
const words16 = ["at-confirmation","next-working-time","keep-start","carry-elapsed","carry-percentage","stricter-of","ignore"];
const words17 = ["carry","renew"];
const words19 = ["continue","continue-counting-closed-time","restart","ignore"];
const words20 = ["first","last","worst"];
const words28 = ["within","clock","fullHours","workingDays","calendarDays","weeks","months","years","calendar","at","cutOff","firstDay","clear","roll","ifClosed","atLeastWorkingDays","backward","paused","counting","earliestOf","latestOf","sumOf"];
const words29 = ["counted","not-counted"];
const words30 = ["preceding","following","modified-following","none"];
const words31 = ["keep","clamp-to-closing","roll-forward"];
const words32 = ["days","whole-days","time"];
const words33 = ["prc-civil-code","eu-1182-71","us-frcp-6a"];
const words34 = ["day","week","month","quarter","half-year","year"];
const words37 = ["promise","from","endedBy","anyOf","allOf","nOf","n","within","clock","fullHours","workingDays","calendarDays","weeks","months","years","calendar","at","cutOff","firstDay","clear","roll","ifClosed","atLeastWorkingDays","backward","paused","counting","warnings","earliestOf","latestOf","sumOf","before","strictly"];
const words38 = ["anyOf","allOf","nOf","n","id","level","when","unless","whenInside","whenOutside","start","records","title","source","reading"];
const words40 = ["form","call"];
const words42 = ["next-reply","periodic-update"];
const words43 = ["independent","sequential"];
const words44 = ["each","once"];
const words46 = ["id","level","when","unless","whenInside","whenOutside","start","records","repeat","title","source","reading","promise","from","endedBy","anyOf","allOf","nOf","n","within","clock","fullHours","workingDays","calendarDays","weeks","months","years","calendar","at","cutOff","firstDay","clear","roll","ifClosed","atLeastWorkingDays","backward","paused","counting","warnings","earliestOf","latestOf","sumOf","before","strictly","every","after"];
const words52 = ["contract","contract-series"];
function validate55(data) {
date(data);
}
function validate59(data) {
typed(data, "string object");
if(isObject(data)){
const has = closed(data, table0);
need(has, 3, table0);
}
}
function validate61(data) {
if(anObject(data)){
const has = closed(data, table1);
need(has, 3, table1);
}
}
function validate67(data) {
typed(data, "string object");
if(isObject(data)){
const has = closed(data, table2);
need(has, 1, table2);
}
}
function validate66(data) {
if(anObject(data)){
const has = closed(data, table3);
var _valid0 = ("next-working-time" === data.rule);
if(_valid0){
need(has, 1, table3);
}
need(has, 2, table3);
if((has & 1)){
if((has & 2)){
inside(data, "rule", (data) => {
if("next-working-time" !== data){
found("const", "next-working-time");
}
});
}
}
}
}
function validate65(data) {
typed(data, "string object");
like(data, name);
if(isObject(data)){
const has = closed(data, table4);
need(has, 1, table4);
}
}
function validate79(data) {
typed(data, "string array");
like(data, dayHours);
if(Array.isArray(data)){
items(data, dayHours, 0);
}
}
function validate78(data) {
typed(data, "string object");
like(data, hours);
if(isObject(data)){
closed(data, table5);
}
}
function validate89(data) {
if(anObject(data)){
const has = closed(data, table6);
need(has, 3, table6);
}
}
function validate94(data) {
typed(data, "string object");
like(data, date);
if(isObject(data)){
const has = closed(data, table7);
need(has, 1, table7);
}
}
function validate98(data) {
if(anObject(data)){
const has = closed(data, table8);
var _valid0 = (has & 1);
if(_valid0){
none(has, 2, table8);
}
else {
need(has, 2, table8);
}
need(has, 4, table8);
}
}
function validate77(data) {
if(deeper()){
if(anObject(data)){
const has = closed(data, table9);
var _valid0 = (words13.includes(data.kind));
if(_valid0){
need(has, 1, table9);
only(data, words14);
}
else {
var _valid1 = ("timetable" === data.kind);
if(_valid1){
need(has, 6, table9);
only(data, words15);
}
else {
need(has, 24, table9);
if((has & 2)){
inside(data, "id", name);
}
none(has, 5, table9);
}
}
}
shallower();
}
}
function validate106(data) {
if(anObject(data)){
const has = closed(data, table10);
need(has, 1, table10);
if((has & 2)){
if((has & 1)){
inside(data, "restart", (data) => {
if("next-working-time" !== data){
found("const", "next-working-time");
}
});
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
typed(data, "string integer");
range(data, 0, 8640000000000000);
like(data, duration);
}
function validate115(data) {
typed(data, "string array");
like(data, name);
if(Array.isArray(data)){
items(data, name, 1);
}
}
function validate112(data) {
if(anObject(data)){
const has = closed(data, table11);
need(has, 1, table11);
beside(has, 2, 4, table11);
}
}
function validate123(data) {
if(anObject(data)){
const has = closed(data, table12);
beside(has, 1, 2, table12);
}
}
function validate121(data) {
if(anObject(data)){
const has = closed(data, table14);
need(has, 3, table14);
}
}
function validate131(data) {
if(anObject(data)){
const has = closed(data, table15);
need(has, 1, table15);
}
}
function validate136(data) {
if(anObject(data)){
closed(data, table16);
}
}
function validate142(data) {
like(data, time);
}
function validate145(data) {
typed(data, "integer object");
range(data, 0, 100000);
if(isObject(data)){
const has = closed(data, table17);
need(has, 1, table17);
}
}
function validate152(data) {
if(anObject(data)){
closed(data, table18);
if(Object.keys(data).length > 1){
found("maxProperties", 1);
}
if(Object.keys(data).length < 1){
found("minProperties", 1);
}
}
}
function validate157(data) {
validate141(data);
if(anObject(data)){
closed(data, table19);
if(Object.keys(data).length < 1){
found("minProperties", 1);
}
}
}
function validate141(data) {
if(deeper()){
if(isObject(data)){
const has = each(data, table22);
var _valid0 = (has & 1) || (has & 2) || (has & 4) || (has & 8) || (has & 16);
if(_valid0){
var _valid2 = (has & 32);
if(!_valid2){
need(has, 64, table22);
}
none(has, 8064, table22);
if((has & 64)){
inside(data, "at", validate142);
}
}
else {
var _valid3 = (has & 8192);
if(_valid3){
none(has, 8064, table22);
}
else {
var _valid4 = (has & 2048);
if(_valid4){
var _valid5 = (has & 16384);
if(_valid5){
none(has, 32768, table22);
}
else {
need(has, 65536, table22);
}
none(has, 133056, table22);
if((has & 32768)){
inside(data, "roll", (data) => {
if(data === "none"){
found("not");
}
});
}
}
else {
none(has, 98304, table22);
if((has & 128)){
none(has, 1856, table22);
}
if((has & 256)){
none(has, 1600, table22);
}
if((has & 512)){
none(has, 1088, table22);
}
if((has & 1024)){
none(has, 131136, table22);
}
if((has & 64)){
none(has, 131072, table22);
}
}
none(has, 262176, table22);
}
none(has, 33030144, table22);
}
beside(has, 33554432, 8192, table22);
beside(has, 67108864, 8192, table22);
beside(has, 16384, 2048, table22);
beside(has, 4096, 64, table22);
beside(has, 1, 65536, table22);
beside(has, 4194304, 65536, table22);
beside(has, 524288, 65536, table22);
beside(has, 8388608, 65536, table22);
if((has & 8192)){
none(has, 31, table22);
if((has & 64)){
inside(data, "at", validate142);
}
}
if((has & 1)){
none(has, 30, table22);
}
if((has & 2)){
none(has, 28, table22);
}
if((has & 4)){
none(has, 24, table22);
}
if((has & 8)){
none(has, 16, table22);
}
}
shallower();
}
}
function validate165(data) {
typed(data, "string object array");
like(data, name);
if(Array.isArray(data)){
items(data, name, 1);
}
if(isObject(data)){
const has = closed(data, table23);
var _valid0 = (has & 1);
if(_valid0){
if(Object.keys(data).length > 2){
found("maxProperties", 2);
}
if(Object.keys(data).length < 2){
found("minProperties", 2);
}
none(has, 30, table23);
}
else {
if(Object.keys(data).length > 1){
found("maxProperties", 1);
}
if(Object.keys(data).length < 1){
found("minProperties", 1);
}
}
beside(has, 32, 1, table23);
}
}
function validate170(data) {
validate140(data);
if(anObject(data)){
closed(data, table24);
}
}
function validate169(data) {
if(Array.isArray(data)){
items(data, validate170, 1);
}
else {
found("type", "array");
}
}
function validate140(data) {
if(deeper()){
validate141(data);
if(isObject(data)){
const has = each(data, table25);
var _valid0 = (has & 1) || (has & 2) || (has & 4);
if(_valid0){
only(data, words38);
if((has & 1)){
none(has, 6, table25);
}
if((has & 2)){
none(has, 4, table25);
}
}
else {
need(has, 8, table25);
}
beside(has, 16, 4, table25);
beside(has, 4, 16, table25);
}
shallower();
}
}
function validate178(data) {
typed(data, "string number boolean object");
if(isObject(data)){
const has = closed(data, table26);
if(Object.keys(data).length < 1){
found("minProperties", 1);
}
if((has & 1)){
if(Object.keys(data).length > 1){
found("maxProperties", 1);
}
}
}
}
function validate177(data) {
var _valid0 = !!(Array.isArray(data));
if(_valid0){
if(Array.isArray(data)){
items(data, (data) => {
validate178(data);
if(isObject(data)){
const has = each(data, table27);
none(has, 1, table27);
}
}, 1);
}
}
else {
validate178(data);
}
}
function validate186(data) {
if(anObject(data)){
const has = closed(data, table28);
need(has, 3, table28);
}
}
function validate189(data) {
if(anObject(data)){
const has = closed(data, table29);
need(has, 1, table29);
if((has & 2)){
if((has & 1)){
inside(data, "as", (data) => {
if("periodic-update" !== data){
found("const", "periodic-update");
}
});
}
}
if((has & 4)){
if((has & 1)){
inside(data, "as", (data) => {
if("periodic-update" !== data){
found("const", "periodic-update");
}
});
}
}
}
}
function validate139(data) {
validate140(data);
if(anObject(data)){
const has = closed(data, table30);
var _valid0 = ((has & 1) && !(isObject(data.repeat) && data.repeat.as !== "next-reply"));
if(_valid0){
need(has, 2, table30);
if((has & 2)){
inside(data, "from", (data) => {
typed(data, "string array");
});
}
}
else {
if((has & 2)){
inside(data, "from", (data) => {
typed(data, "string object");
});
}
}
need(has, 4, table30);
if((has & 8)){
none(has, 243, table30);
}
if((has & 1)){
none(has, 4064, table30);
if((has & 4096)){
inside(data, "backward", (data) => {
if(false !== data){
found("const", false);
}
});
}
}
}
}
function validate196(data) {
if(anObject(data)){
const has = closed(data, table32);
need(has, 3, table32);
}
}
function validate58(data) {
if(anObject(data)){
const has = closed(data, table33);
need(has, 7, table33);
}
}
function validate54(data) {
if(anObject(data)){
const has = closed(data, table34);
need(has, 3, table34);
}
}
function validate53(data) {
if(anObject(data)){
const has = closed(data, table35);
need(has, 3, table35);
}
}
function validate52(data) {
var _valid0 = !isObject(data) || data.versions !== undefined || ("contract-series" === data.kind);
if(_valid0){
validate53(data);
}
else {
validate58(data);
}
if(anObject(data)){
each(data, table36);
}
}
const table0 = tableOf(2, { en: ofKind("string"), zh: ofKind("string") });
const table1 = tableOf(2, { from: validate55, to: validate55 });
const table2 = tableOf(1, { fromAttribute: name });
const table3 = tableOf(2, { calendar: validate67, rule: among(words3), id: name, title: validate59, source: validate59, reading: validate59 });
const table4 = tableOf(1, { id: name, start: validate66, title: validate59, source: validate59, reading: validate59 });
const table5 = tableOf(0, { mon: validate79, tue: validate79, wed: validate79, thu: validate79, fri: validate79, sat: validate79, sun: validate79 });
const table6 = tableOf(2, { from: validate55, hours: validate78, officeHours: validate78 });
const table7 = tableOf(1, { date: validate55, name: validate59 });
const table8 = tableOf(3, { hours: validate79, hoursOf: among(words6), date: validate55, name: validate59 });
const table9 = tableOf(5, { of: list(validate77, 1), id: 0, timetable: (data) => {
typed(data, "object string");
}, timeZone: zone, hours: validate78, kind: among(words10), officeHours: validate78, changes: list(validate89, 0), holidays: list(validate94, 0), specialDays: list(validate98, 0), coverage: validate61, beyondCoverage: among(words11) });
const table10 = tableOf(3, { restart: among(words16), calendar: ofKind("string"), kept: among(words17), id: name, title: validate59, source: validate59, reading: validate59 });
const table11 = tableOf(3, { policy: among(words19), clock: ofKind("string"), reopenWindow: validate113, undoes: validate115, clauses: list(ofKind("string"), 1), counts: among(words20), id: name, title: validate59, source: validate59, reading: validate59 });
const table12 = tableOf(2, { clock: ofKind("string"), notice: validate113, times: (data) => {
typed(data, "integer");
range(data, 0, Infinity);
} });
const table13 = tableOf(0, { customer: validate123, supplier: validate123 });
const table14 = tableOf(2, { event: name, promise: validate115, moves: (data) => {
if(anObject(data)){
closed(data, table13);
}
}, noAccess: name, notice: name, id: name, title: validate59, source: validate59, reading: validate59 });
const table15 = tableOf(1, { reason: name, clauses: list(ofKind("string"), 1), id: name, title: validate59, source: validate59, reading: validate59 });
const table16 = tableOf(0, { title: validate59, sets: byName((data) => {
typed(data, "string number boolean");
}) });
const table17 = tableOf(1, { fromAttribute: name });
const table18 = tableOf(0, { used: share, remaining: validate113, elapsed: validate113, overdue: validate113 });
const table19 = tableOf(0, {  }, words28);
const table20 = tableOf(1, { fromAttribute: name });
const table21 = tableOf(1, { time: cutOff, event: name, strictly: ofKind("boolean") });
const table22 = tableOf(27, { workingDays: validate145, calendarDays: validate145, weeks: validate145, months: validate145, years: validate145, counting: among(words33), at: name, earliestOf: list(validate157, 1), latestOf: list(validate157, 1), sumOf: list(validate157, 2), before: name, every: among(words34), strictly: ofKind("boolean"), within: (data) => {
typed(data, "string integer object");
range(data, 0, 8640000000000000);
like(data, duration);
if(isObject(data)){
const has = closed(data, table20);
need(has, 1, table20);
}
}, after: validate157, roll: among(words30), calendar: validate67, warnings: list(validate152, 0), backward: ofKind("boolean"), cutOff: (data) => {
typed(data, "string object");
like(data, cutOff);
if(isObject(data)){
const has = closed(data, table21);
need(has, 1, table21);
}
}, firstDay: among(words29), clear: ofKind("boolean"), ifClosed: among(words31), atLeastWorkingDays: (data) => {
typed(data, "integer");
range(data, 1, 100000);
}, paused: among(words32), clock: validate67, fullHours: ofKind("boolean") });
const table23 = tableOf(6, { otherwise: (data) => {
if("start" !== data){
found("const", "start");
}
}, earliestOf: list(name, 1), latestOf: list(name, 1), agreed: name, due: name, event: name, last: validate115 });
const table24 = tableOf(0, { from: (data) => {
typed(data, "string object");
} }, words37);
const table25 = tableOf(5, { anyOf: validate169, allOf: validate169, nOf: validate169, promise: validate115, n: (data) => {
typed(data, "integer");
range(data, 1, Infinity);
}, from: validate165, endedBy: validate115 });
const table26 = tableOf(1, { not: (data) => {
typed(data, "string number boolean array");
if(Array.isArray(data)){
items(data, (data) => {
typed(data, "string number boolean");
}, 1);
}
}, atLeast: ofKind("number"), moreThan: ofKind("number"), atMost: ofKind("number"), lessThan: ofKind("number") });
const table27 = tableOf(1, { not: 0 });
const table28 = tableOf(2, { kind: among(words40), name: validate59 });
const table29 = tableOf(3, { as: among(words42), rounds: among(words43), missed: among(words44), until: validate115 });
const table30 = tableOf(13, { repeat: validate189, from: 0, id: name, every: 0, start: validate66, endedBy: 0, whenInside: validate67, whenOutside: validate67, anyOf: 0, allOf: 0, nOf: 0, before: 0, backward: 0, level: validate115, when: byName(validate177), unless: validate115, records: list(validate186, 0), title: validate59, source: validate59, reading: validate59 }, words46);
const table31 = tableOf(1, { freeYears: (data) => {
typed(data, "integer");
range(data, 1, 200);
} });
const table32 = tableOf(2, { id: name, work: byName((data) => {
typed(data, "string object");
like(data, charge);
if(isObject(data)){
const has = closed(data, table31);
need(has, 1, table31);
}
}), title: validate59, source: validate59, reading: validate59 });
const table33 = tableOf(3, { id: name, levels: list(validate65, 1), clauses: list(validate139, 0), $schema: ofKind("string"), kind: (data) => {
if("contract" !== data){
found("const", "contract");
}
}, version: name, title: validate59, timeZone: zone, term: validate61, calendars: byName(validate77), attributes: byName((data) => {
typed(data, "string array");
like(data, fact);
if(Array.isArray(data)){
items(data, (data) => {
typed(data, "string number boolean");
}, 1);
}
}), start: validate66, escalation: validate106, deescalation: validate106, reopening: validate112, appointments: list(validate121, 0), pauses: list(validate131, 0), events: (data) => {
typed(data, "array object");
if(Array.isArray(data)){
items(data, name, 0);
unique(data);
}
if(isObject(data)){
byName(validate136)(data);
}
}, entitlements: list(validate196, 0) });
const table34 = tableOf(2, { from: validate55, contract: validate58, to: validate55 });
const table35 = tableOf(2, { id: name, versions: list(validate54, 1), $schema: ofKind("string"), kind: (data) => {
if("contract-series" !== data){
found("const", "contract-series");
}
}, selectedBy: name });
const table36 = tableOf(0, { kind: among(words52) });
export const check: (document: unknown) => void = validate52;
