// Made by scripts/schema.ts of src/contract/contract.schema.json, with ajv. Not to be changed by hand.
// @ts-nocheck
import { among, beside, byName, closed, deeper, each, found, isObject, like, list, need, none, ofKind, only, shallower, tableOf, text, token, typed } from "./parts.js";

const name = text("name", new RegExp("\\S", "u"));
const date = text("date", new RegExp("^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$", "u"));
const zone = text("zone", new RegExp("^[A-Za-z0-9_+:/-]{1,64}$", "u"));
const fact = text("fact", new RegExp("^(?:number|text|boolean)$", "u"));
const hours = text("hours", new RegExp("^\\s*\\d{1,3}\\s*(?:[*xX×/]\\s*\\d{1,3}\\s*){1,2}$|^(?=[\\s;]*[A-Za-z])(?:\\s*(?:[A-Za-z]{3}(?:\\s*[-–,]\\s*[A-Za-z]{3})*\\s+[\\d:.]+\\s*[-–]\\s*(?:[A-Za-z]{3}\\s+)?[\\d:.]+(?:\\s*,\\s*(?:[A-Za-z]{3}\\s+)?[\\d:.]+\\s*[-–]\\s*(?:[A-Za-z]{3}\\s+)?[\\d:.]+)*\\s*)?(?:;|$))+$", "u"));
const dayHours = text("dayHours", new RegExp("^\\s*(?:[\\d:.]+\\s*[-–]\\s*[\\d:.]+\\s*(?:,\\s*|$))+$", "u"));
const duration = text("duration", new RegExp("^(?=\\d)(?:\\d{1,16}(?:[.,]\\d{1,9})?h)?(?:\\s*\\d{1,16}(?:[.,]\\d{1,9})?m)?(?:\\s*\\d{1,16}(?:[.,]\\d{1,9})?s)?(?:\\s*\\d{1,16}(?:[.,]\\d{1,9})?ms)?$|^PT(?=\\d)(?:\\d{1,16}(?:[.,]\\d{1,9})?H)?(?:\\d{1,16}(?:[.,]\\d{1,9})?M)?(?:\\d{1,16}(?:[.,]\\d{1,9})?S)?$", "u"));
const time = text("time", new RegExp("^(?:same-time|(?:start|end)-of-(?:working-)?day|\\s*(?:[01]?\\d|2[0-4]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{3})?)?\\s*)$", "u"));
const share = text("share", new RegExp("^(?=.*[1-9])\\d{1,4}(?:\\.\\d{1,3})?%$", "u"));
const cutOff = text("cutOff", new RegExp("^(?:closing|\\s*(?:[01]?\\d|2[0-4]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{3})?)?\\s*)$", "u"));
const charge = text("charge", new RegExp("^(?:free|charged)$", "u"));
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
const words29 = ["counted","not-counted"];
const words30 = ["preceding","following","modified-following","none"];
const words31 = ["keep","clamp-to-closing","roll-forward"];
const words32 = ["days","whole-days","time"];
const words33 = ["prc-civil-code","eu-1182-71","us-frcp-6a"];
const words34 = ["day","week","month","quarter","half-year","year"];
const words38 = ["anyOf","allOf","nOf","n","id","level","when","unless","whenInside","whenOutside","start","records","title","source","reading"];
const words40 = ["form","call"];
const words42 = ["next-reply","periodic-update"];
const words43 = ["independent","sequential"];
const words44 = ["each","once"];
const words52 = ["contract","contract-series"];
function validate55(data, p) {
date(data, p);
}
function validate59(data, p) {
typed(data, p, "string object");
if(isObject(data)){
need(data.en, p, "en");
need(data.zh, p, "zh");
closed(data, p, table0);
}
}
function validate61(data, p) {
if(isObject(data)){
need(data.from, p, "from");
need(data.to, p, "to");
closed(data, p, table1);
}
else {
found("type", p, "object");
}
}
function validate67(data, p) {
typed(data, p, "string object");
if(isObject(data)){
need(data.fromAttribute, p, "fromAttribute");
closed(data, p, table2);
}
}
function validate66(data, p) {
var _valid0 = !isObject(data) || ("next-working-time" === data.rule);
if(_valid0){
if(isObject(data)){
need(data.calendar, p, "calendar");
}
}
if(isObject(data)){
need(data.rule, p, "rule");
closed(data, p, table3);
if(data.calendar !== undefined){
if(data.rule !== undefined){
if("next-working-time" !== data.rule){
found("const", p+"/rule", "next-working-time");
}
}
}
}
else {
found("type", p, "object");
}
}
function validate65(data, p) {
typed(data, p, "string object");
like(data, p, name);
if(isObject(data)){
need(data.id, p, "id");
closed(data, p, table4);
}
}
function validate79(data, p) {
typed(data, p, "string array");
like(data, p, dayHours);
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
dayHours(data[i0], p+"/" + i0);
}
}
}
function validate78(data, p) {
typed(data, p, "string object");
like(data, p, hours);
if(isObject(data)){
closed(data, p, table5);
}
}
function validate89(data, p) {
if(isObject(data)){
need(data.from, p, "from");
need(data.hours, p, "hours");
closed(data, p, table6);
}
else {
found("type", p, "object");
}
}
function validate94(data, p) {
typed(data, p, "string object");
like(data, p, date);
if(isObject(data)){
need(data.date, p, "date");
closed(data, p, table7);
}
}
function validate98(data, p) {
var _valid0 = !isObject(data) || data.hours !== undefined;
if(_valid0){
if(isObject(data)){
none(data.hoursOf, p, "/hoursOf");
}
}
else {
if(isObject(data)){
need(data.hoursOf, p, "hoursOf");
}
}
if(isObject(data)){
need(data.date, p, "date");
closed(data, p, table8);
}
else {
found("type", p, "object");
}
}
function validate77(data, p) {
if(deeper(p)){
var _valid0 = !isObject(data) || (words13.includes(data.kind));
if(_valid0){
if(isObject(data)){
need(data.of, p, "of");
only(data, p, words14);
}
}
else {
var _valid1 = !isObject(data) || ("timetable" === data.kind);
if(_valid1){
if(isObject(data)){
need(data.id, p, "id");
need(data.timetable, p, "timetable");
only(data, p, words15);
}
}
else {
if(isObject(data)){
need(data.timeZone, p, "timeZone");
need(data.hours, p, "hours");
if(data.id !== undefined){
name(data.id, p+"/id");
}
none(data.of, p, "/of");
none(data.timetable, p, "/timetable");
}
}
}
if(isObject(data)){
closed(data, p, table9);
}
else {
found("type", p, "object");
}
shallower();
}
}
function validate106(data, p) {
if(isObject(data)){
need(data.restart, p, "restart");
closed(data, p, table10);
if(data.calendar !== undefined){
if(data.restart !== undefined){
if("next-working-time" !== data.restart){
found("const", p+"/restart", "next-working-time");
}
}
}
if(data.kept !== undefined){
if(data.restart !== undefined){
if(data.restart === "ignore"){
found("not", p+"/restart");
}
}
}
}
else {
found("type", p, "object");
}
}
function validate113(data, p) {
typed(data, p, "string integer");
if(Number.isFinite(data)){
if(data > 8640000000000000){
found("maximum", p, 8640000000000000);
}
if(data < 0){
found("minimum", p, 0);
}
}
like(data, p, duration);
}
function validate115(data, p) {
typed(data, p, "string array");
like(data, p, name);
if(Array.isArray(data)){
if(data.length < 1){
found("minItems", p, 1);
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
name(data[i0], p+"/" + i0);
}
}
}
function validate112(data, p) {
if(isObject(data)){
need(data.policy, p, "policy");
closed(data, p, table11);
beside(data.clock, data.reopenWindow, p, "reopenWindow", "clock");
}
else {
found("type", p, "object");
}
}
function validate123(data, p) {
if(isObject(data)){
closed(data, p, table12);
beside(data.clock, data.notice, p, "notice", "clock");
}
else {
found("type", p, "object");
}
}
function validate121(data, p) {
if(isObject(data)){
need(data.event, p, "event");
need(data.promise, p, "promise");
closed(data, p, table14);
}
else {
found("type", p, "object");
}
}
function validate131(data, p) {
if(isObject(data)){
need(data.reason, p, "reason");
closed(data, p, table15);
}
else {
found("type", p, "object");
}
}
function validate136(data, p) {
if(isObject(data)){
closed(data, p, table16);
}
else {
found("type", p, "object");
}
}
function validate142(data, p) {
like(data, p, time);
}
function validate145(data, p) {
typed(data, p, "integer object");
if(Number.isFinite(data)){
if(data > 100000){
found("maximum", p, 100000);
}
if(data < 0){
found("minimum", p, 0);
}
}
if(isObject(data)){
need(data.fromAttribute, p, "fromAttribute");
closed(data, p, table17);
}
}
function validate152(data, p) {
if(isObject(data)){
if(Object.keys(data).length > 1){
found("maxProperties", p, 1);
}
if(Object.keys(data).length < 1){
found("minProperties", p, 1);
}
closed(data, p, table18);
}
else {
found("type", p, "object");
}
}
function validate157(data, p) {
validate141(data, p);
if(isObject(data)){
if(Object.keys(data).length < 1){
found("minProperties", p, 1);
}
closed(data, p, table19);
}
else {
found("type", p, "object");
}
}
function validate141(data, p) {
if(deeper(p)){
var _valid0 = !isObject(data) || data.workingDays !== undefined || data.calendarDays !== undefined || data.weeks !== undefined || data.months !== undefined || data.years !== undefined;
if(_valid0){
var _valid2 = !isObject(data) || data.counting !== undefined;
if(!_valid2){
if(isObject(data)){
need(data.at, p, "at");
}
}
if(isObject(data)){
none(data.earliestOf, p, "/earliestOf");
none(data.latestOf, p, "/latestOf");
none(data.sumOf, p, "/sumOf");
none(data.before, p, "/before");
none(data.every, p, "/every");
none(data.strictly, p, "/strictly");
if(data.at !== undefined){
validate142(data.at, p+"/at");
}
}
}
else {
var _valid3 = !isObject(data) || data.within !== undefined;
if(_valid3){
if(isObject(data)){
none(data.earliestOf, p, "/earliestOf");
none(data.latestOf, p, "/latestOf");
none(data.sumOf, p, "/sumOf");
none(data.before, p, "/before");
none(data.every, p, "/every");
none(data.strictly, p, "/strictly");
}
}
else {
var _valid4 = !isObject(data) || data.every !== undefined;
if(_valid4){
var _valid5 = !isObject(data) || data.after !== undefined;
if(_valid5){
if(isObject(data)){
none(data.roll, p, "/roll");
}
}
else {
if(isObject(data)){
need(data.calendar, p, "calendar");
}
}
if(isObject(data)){
none(data.earliestOf, p, "/earliestOf");
none(data.latestOf, p, "/latestOf");
none(data.sumOf, p, "/sumOf");
none(data.before, p, "/before");
none(data.at, p, "/at");
none(data.warnings, p, "/warnings");
if(data.roll !== undefined){
if(data.roll === "none"){
found("not", p+"/roll");
}
}
}
}
else {
if(isObject(data)){
none(data.calendar, p, "/calendar");
none(data.roll, p, "/roll");
if(data.earliestOf !== undefined){
none(data.latestOf, p, "/latestOf");
none(data.sumOf, p, "/sumOf");
none(data.before, p, "/before");
none(data.at, p, "/at");
}
if(data.latestOf !== undefined){
none(data.sumOf, p, "/sumOf");
none(data.before, p, "/before");
none(data.at, p, "/at");
}
if(data.sumOf !== undefined){
none(data.before, p, "/before");
none(data.at, p, "/at");
}
if(data.before !== undefined){
none(data.at, p, "/at");
none(data.warnings, p, "/warnings");
}
if(data.at !== undefined){
none(data.warnings, p, "/warnings");
}
}
}
if(isObject(data)){
none(data.backward, p, "/backward");
none(data.counting, p, "/counting");
}
}
if(isObject(data)){
none(data.cutOff, p, "/cutOff");
none(data.firstDay, p, "/firstDay");
none(data.clear, p, "/clear");
none(data.ifClosed, p, "/ifClosed");
none(data.atLeastWorkingDays, p, "/atLeastWorkingDays");
none(data.paused, p, "/paused");
}
}
if(isObject(data)){
beside(data.clock, data.within, p, "within", "clock");
beside(data.fullHours, data.within, p, "within", "fullHours");
beside(data.after, data.every, p, "every", "after");
beside(data.strictly, data.at, p, "at", "strictly");
beside(data.workingDays, data.calendar, p, "calendar", "workingDays");
beside(data.ifClosed, data.calendar, p, "calendar", "ifClosed");
beside(data.cutOff, data.calendar, p, "calendar", "cutOff");
beside(data.atLeastWorkingDays, data.calendar, p, "calendar", "atLeastWorkingDays");
if(data.within !== undefined){
none(data.workingDays, p, "/workingDays");
none(data.calendarDays, p, "/calendarDays");
none(data.weeks, p, "/weeks");
none(data.months, p, "/months");
none(data.years, p, "/years");
if(data.at !== undefined){
validate142(data.at, p+"/at");
}
}
if(data.workingDays !== undefined){
none(data.calendarDays, p, "/calendarDays");
none(data.weeks, p, "/weeks");
none(data.months, p, "/months");
none(data.years, p, "/years");
}
if(data.calendarDays !== undefined){
none(data.weeks, p, "/weeks");
none(data.months, p, "/months");
none(data.years, p, "/years");
}
if(data.weeks !== undefined){
none(data.months, p, "/months");
none(data.years, p, "/years");
}
if(data.months !== undefined){
none(data.years, p, "/years");
}
each(data, p, table22);
}
shallower();
}
}
function validate165(data, p) {
typed(data, p, "string object array");
var _valid0 = !isObject(data) || data.otherwise !== undefined;
if(_valid0){
if(isObject(data)){
if(Object.keys(data).length > 2){
found("maxProperties", p, 2);
}
if(Object.keys(data).length < 2){
found("minProperties", p, 2);
}
none(data.earliestOf, p, "/earliestOf");
none(data.latestOf, p, "/latestOf");
none(data.agreed, p, "/agreed");
none(data.due, p, "/due");
}
}
else {
if(isObject(data)){
if(Object.keys(data).length > 1){
found("maxProperties", p, 1);
}
if(Object.keys(data).length < 1){
found("minProperties", p, 1);
}
}
}
like(data, p, name);
if(Array.isArray(data)){
if(data.length < 1){
found("minItems", p, 1);
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
name(data[i0], p+"/" + i0);
}
}
if(isObject(data)){
closed(data, p, table23);
beside(data.event, data.otherwise, p, "otherwise", "event");
}
}
function validate170(data, p) {
validate140(data, p);
if(isObject(data)){
closed(data, p, table24);
}
else {
found("type", p, "object");
}
}
function validate169(data, p) {
if(Array.isArray(data)){
if(data.length < 1){
found("minItems", p, 1);
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
validate170(data[i0], p+"/" + i0);
}
}
else {
found("type", p, "array");
}
}
function validate140(data, p) {
if(deeper(p)){
validate141(data, p);
var _valid0 = !isObject(data) || data.anyOf !== undefined || data.allOf !== undefined || data.nOf !== undefined;
if(_valid0){
if(isObject(data)){
only(data, p, words38);
if(data.anyOf !== undefined){
none(data.allOf, p, "/allOf");
none(data.nOf, p, "/nOf");
}
if(data.allOf !== undefined){
none(data.nOf, p, "/nOf");
}
}
}
else {
if(isObject(data)){
need(data.promise, p, "promise");
}
}
if(isObject(data)){
beside(data.n, data.nOf, p, "nOf", "n");
beside(data.nOf, data.n, p, "n", "nOf");
each(data, p, table25);
}
shallower();
}
}
function validate178(data, p) {
typed(data, p, "string number boolean object");
if(isObject(data)){
if(Object.keys(data).length < 1){
found("minProperties", p, 1);
}
closed(data, p, table26);
if(data.not !== undefined){
if(Object.keys(data).length > 1){
found("maxProperties", p, 1);
}
}
}
}
function validate177(data, p) {
let errors = 0;
const _errs0 = errors;
const _errs1 = errors;
if(!(Array.isArray(data))){
errors++;
}
var _valid0 = _errs1 === errors;
errors = _errs0;
if(_valid0){
if(Array.isArray(data)){
if(data.length < 1){
found("minItems", p, 1);
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
validate178(data0, p+"/" + i0);
if(isObject(data0)){
none(data0.not, p+"/" + i0, "/not");
}
}
}
}
else {
validate178(data, p);
}
}
function validate186(data, p) {
if(isObject(data)){
need(data.kind, p, "kind");
need(data.name, p, "name");
closed(data, p, table27);
}
else {
found("type", p, "object");
}
}
function validate189(data, p) {
if(isObject(data)){
need(data.as, p, "as");
closed(data, p, table28);
if(data.rounds !== undefined){
if(data.as !== undefined){
if("periodic-update" !== data.as){
found("const", p+"/as", "periodic-update");
}
}
}
if(data.missed !== undefined){
if(data.as !== undefined){
if("periodic-update" !== data.as){
found("const", p+"/as", "periodic-update");
}
}
}
}
else {
found("type", p, "object");
}
}
function validate139(data, p) {
let errors = 0;
validate140(data, p);
const _errs2 = errors;
const _errs3 = errors;
if(isObject(data)){
if(data.repeat === undefined){
errors++;
}
else {
if(data.repeat !== undefined){
let data0 = data.repeat;
if(isObject(data0)){
if(data0.as === undefined){
errors++;
}
else {
if(data0.as !== undefined){
if("next-reply" !== data0.as){
errors++;
}
}
}
}
}
}
}
var _valid0 = _errs3 === errors;
errors = _errs2;
if(_valid0){
if(isObject(data)){
need(data.from, p, "from");
if(data.from !== undefined){
let data2 = data.from;
typed(data2, p+"/from", "string array");
}
}
}
else {
if(isObject(data)){
if(data.from !== undefined){
let data3 = data.from;
typed(data3, p+"/from", "string object");
}
}
}
if(isObject(data)){
need(data.id, p, "id");
closed(data, p, table29);
if(data.every !== undefined){
none(data.start, p, "/start");
none(data.from, p, "/from");
none(data.endedBy, p, "/endedBy");
none(data.repeat, p, "/repeat");
none(data.whenInside, p, "/whenInside");
none(data.whenOutside, p, "/whenOutside");
}
if(data.repeat !== undefined){
none(data.anyOf, p, "/anyOf");
none(data.allOf, p, "/allOf");
none(data.nOf, p, "/nOf");
none(data.endedBy, p, "/endedBy");
none(data.before, p, "/before");
none(data.whenInside, p, "/whenInside");
none(data.whenOutside, p, "/whenOutside");
if(data.backward !== undefined){
if(false !== data.backward){
found("const", p+"/backward", false);
}
}
}
}
else {
found("type", p, "object");
}
}
function validate196(data, p) {
if(isObject(data)){
need(data.id, p, "id");
need(data.work, p, "work");
closed(data, p, table31);
}
else {
found("type", p, "object");
}
}
function validate58(data, p) {
if(isObject(data)){
need(data.id, p, "id");
need(data.levels, p, "levels");
need(data.clauses, p, "clauses");
closed(data, p, table32);
}
else {
found("type", p, "object");
}
}
function validate54(data, p) {
if(isObject(data)){
need(data.from, p, "from");
need(data.contract, p, "contract");
closed(data, p, table33);
}
else {
found("type", p, "object");
}
}
function validate53(data, p) {
if(isObject(data)){
need(data.id, p, "id");
need(data.versions, p, "versions");
closed(data, p, table34);
}
else {
found("type", p, "object");
}
}
function validate52(data, p) {
var _valid0 = !isObject(data) || data.versions !== undefined || ("contract-series" === data.kind);
if(_valid0){
validate53(data, p);
}
else {
validate58(data, p);
}
if(isObject(data)){
if(data.kind !== undefined){
among(words52)(data.kind, p+"/kind");
}
}
else {
found("type", p, "object");
}
}
const table0 = tableOf({ en: ofKind("string"), zh: ofKind("string") });
const table1 = tableOf({ from: validate55, to: validate55 });
const table2 = tableOf({ fromAttribute: name });
const table3 = tableOf({ rule: among(words3), calendar: validate67, id: name, title: validate59, source: validate59, reading: validate59 });
const table4 = tableOf({ id: name, start: validate66, title: validate59, source: validate59, reading: validate59 });
const table5 = tableOf({ mon: validate79, tue: validate79, wed: validate79, thu: validate79, fri: validate79, sat: validate79, sun: validate79 });
const table6 = tableOf({ from: validate55, hours: validate78, officeHours: validate78 });
const table7 = tableOf({ date: validate55, name: validate59 });
const table8 = tableOf({ date: validate55, hours: validate79, hoursOf: among(words6), name: validate59 });
const table9 = tableOf({ kind: among(words10), timeZone: zone, hours: validate78, officeHours: validate78, changes: list(validate89, 0), holidays: list(validate94, 0), specialDays: list(validate98, 0), coverage: validate61, beyondCoverage: among(words11), of: list(validate77, 1), timetable: (data, p) => {
typed(data, p, "object string");
} }, ["id"]);
const table10 = tableOf({ restart: among(words16), kept: among(words17), calendar: ofKind("string"), id: name, title: validate59, source: validate59, reading: validate59 });
const table11 = tableOf({ policy: among(words19), reopenWindow: validate113, clock: ofKind("string"), undoes: validate115, clauses: list(ofKind("string"), 1), counts: among(words20), id: name, title: validate59, source: validate59, reading: validate59 });
const table12 = tableOf({ times: (data, p) => {
if(!(Number.isInteger(data))){
found("type", p, "integer");
}
if(Number.isFinite(data)){
if(data < 0){
found("minimum", p, 0);
}
}
}, notice: validate113, clock: ofKind("string") });
const table13 = tableOf({ customer: validate123, supplier: validate123 });
const table14 = tableOf({ event: name, promise: validate115, moves: (data, p) => {
if(isObject(data)){
closed(data, p, table13);
}
else {
found("type", p, "object");
}
}, noAccess: name, notice: name, id: name, title: validate59, source: validate59, reading: validate59 });
const table15 = tableOf({ reason: name, clauses: list(ofKind("string"), 1), id: name, title: validate59, source: validate59, reading: validate59 });
const table16 = tableOf({ title: validate59, sets: byName((data, p) => {
typed(data, p, "string number boolean");
}) });
const table17 = tableOf({ fromAttribute: name });
const table18 = tableOf({ used: share, remaining: validate113, elapsed: validate113, overdue: validate113 });
const table19 = tableOf({  }, ["within","clock","fullHours","workingDays","calendarDays","weeks","months","years","calendar","at","cutOff","firstDay","clear","roll","ifClosed","atLeastWorkingDays","backward","paused","counting","earliestOf","latestOf","sumOf"]);
const table20 = tableOf({ fromAttribute: name });
const table21 = tableOf({ time: cutOff, event: name, strictly: ofKind("boolean") });
const table22 = tableOf({ within: (data, p) => {
typed(data, p, "string integer object");
if(Number.isFinite(data)){
if(data > 8640000000000000){
found("maximum", p, 8640000000000000);
}
if(data < 0){
found("minimum", p, 0);
}
}
like(data, p, duration);
if(isObject(data)){
need(data.fromAttribute, p, "fromAttribute");
closed(data, p, table20);
}
}, clock: validate67, fullHours: ofKind("boolean"), workingDays: validate145, calendarDays: validate145, weeks: validate145, months: validate145, years: validate145, calendar: validate67, at: name, cutOff: (data, p) => {
typed(data, p, "string object");
like(data, p, cutOff);
if(isObject(data)){
need(data.time, p, "time");
closed(data, p, table21);
}
}, firstDay: among(words29), clear: ofKind("boolean"), roll: among(words30), ifClosed: among(words31), atLeastWorkingDays: (data, p) => {
if(!(Number.isInteger(data))){
found("type", p, "integer");
}
if(Number.isFinite(data)){
if(data > 100000){
found("maximum", p, 100000);
}
if(data < 1){
found("minimum", p, 1);
}
}
}, backward: ofKind("boolean"), paused: among(words32), counting: among(words33), warnings: list(validate152, 0), earliestOf: list(validate157, 1), latestOf: list(validate157, 1), sumOf: list(validate157, 2), before: name, strictly: ofKind("boolean"), every: among(words34), after: validate157 });
const table23 = tableOf({ event: name, otherwise: (data, p) => {
if("start" !== data){
found("const", p, "start");
}
}, last: validate115, earliestOf: list(name, 1), latestOf: list(name, 1), agreed: name, due: name });
const table24 = tableOf({ from: (data, p) => {
typed(data, p, "string object");
} }, ["promise","endedBy","anyOf","allOf","nOf","n","within","clock","fullHours","workingDays","calendarDays","weeks","months","years","calendar","at","cutOff","firstDay","clear","roll","ifClosed","atLeastWorkingDays","backward","paused","counting","warnings","earliestOf","latestOf","sumOf","before","strictly"]);
const table25 = tableOf({ promise: validate115, from: validate165, endedBy: validate115, anyOf: validate169, allOf: validate169, nOf: validate169, n: (data, p) => {
if(!(Number.isInteger(data))){
found("type", p, "integer");
}
if(Number.isFinite(data)){
if(data < 1){
found("minimum", p, 1);
}
}
} });
const table26 = tableOf({ not: (data, p) => {
typed(data, p, "string number boolean array");
if(Array.isArray(data)){
if(data.length < 1){
found("minItems", p, 1);
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data1 = data[i0];
typed(data1, p+"/" + i0, "string number boolean");
}
}
}, atLeast: ofKind("number"), moreThan: ofKind("number"), atMost: ofKind("number"), lessThan: ofKind("number") });
const table27 = tableOf({ kind: among(words40), name: validate59 });
const table28 = tableOf({ as: among(words42), until: validate115, rounds: among(words43), missed: among(words44) });
const table29 = tableOf({ id: name, level: validate115, when: byName(validate177), unless: validate115, whenInside: validate67, whenOutside: validate67, start: validate66, records: list(validate186, 0), repeat: validate189, title: validate59, source: validate59, reading: validate59 }, ["promise","from","endedBy","anyOf","allOf","nOf","n","within","clock","fullHours","workingDays","calendarDays","weeks","months","years","calendar","at","cutOff","firstDay","clear","roll","ifClosed","atLeastWorkingDays","backward","paused","counting","warnings","earliestOf","latestOf","sumOf","before","strictly","every","after"]);
const table30 = tableOf({ freeYears: (data, p) => {
if(!(Number.isInteger(data))){
found("type", p, "integer");
}
if(Number.isFinite(data)){
if(data > 200){
found("maximum", p, 200);
}
if(data < 1){
found("minimum", p, 1);
}
}
} });
const table31 = tableOf({ id: name, work: byName((data, p) => {
typed(data, p, "string object");
like(data, p, charge);
if(isObject(data)){
need(data.freeYears, p, "freeYears");
closed(data, p, table30);
}
}), title: validate59, source: validate59, reading: validate59 });
const table32 = tableOf({ $schema: ofKind("string"), kind: (data, p) => {
if("contract" !== data){
found("const", p, "contract");
}
}, id: name, version: name, title: validate59, timeZone: zone, term: validate61, levels: list(validate65, 1), calendars: byName(validate77), attributes: byName((data, p) => {
typed(data, p, "string array");
like(data, p, fact);
if(Array.isArray(data)){
if(data.length < 1){
found("minItems", p, 1);
}
const len1 = data.length;
for(let i1=0; i1<len1; i1++){
let data13 = data[i1];
typed(data13, p+"/" + i1, "string number boolean");
}
}
}), start: validate66, escalation: validate106, deescalation: validate106, reopening: validate112, appointments: list(validate121, 0), pauses: list(validate131, 0), events: (data, p) => {
typed(data, p, "array object");
if(Array.isArray(data)){
const len4 = data.length;
for(let i4=0; i4<len4; i4++){
text(data[i4], p+"/" + i4, name);
}
let i5 = data.length;
let j0;
if(i5 > 1){
const indices0 = {};
for(;i5--;){
let item0 = data[i5];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
found("uniqueItems", p);
break;
}
indices0[item0] = i5;
}
}
}
if(isObject(data)){
for(const key3 in data){
validate136(data[key3], p+"/" + token(key3));
}
}
}, clauses: list(validate139, 0), entitlements: list(validate196, 0) });
const table33 = tableOf({ from: validate55, to: validate55, contract: validate58 });
const table34 = tableOf({ $schema: ofKind("string"), kind: (data, p) => {
if("contract-series" !== data){
found("const", p, "contract-series");
}
}, id: name, versions: list(validate54, 1), selectedBy: name });
export const check: (document: unknown, path: string) => void = validate52;
