/** Public holidays, from the governments' own lists. */

/** Bank holidays in England and Wales, GOV.UK; those of 2023 with the Coronation. */
export const england: readonly string[] = [
  ...["2023-01-02", "2023-04-07", "2023-04-10", "2023-05-01", "2023-05-08", "2023-05-29", "2023-08-28", "2023-12-25"],
  ...["2023-12-26", "2024-01-01", "2024-03-29", "2024-04-01", "2024-05-06", "2024-05-27", "2024-08-26", "2024-12-25"],
  ...["2024-12-26", "2025-01-01", "2025-04-18", "2025-04-21", "2025-05-05", "2025-05-26", "2025-08-25", "2025-12-25"],
  ...["2025-12-26", "2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31", "2026-12-25"],
  ...["2026-12-28", "2027-01-01", "2027-03-26", "2027-03-29"],
];

/** Bank holidays in Scotland or Northern Ireland that are none in England, 2026. */
export const elsewhereInTheKingdom: readonly string[] = [
  "2026-01-02",
  "2026-03-17",
  "2026-07-13",
  "2026-08-03",
  "2026-11-30",
];

/** Days on which US federal offices are closed, 5 U.S.C. 6103, 2026. */
export const federal: readonly string[] = [
  ...["2026-01-01", "2026-01-19", "2026-02-16", "2026-05-25", "2026-06-19", "2026-07-03", "2026-09-07", "2026-10-12"],
  ...["2026-11-11", "2026-11-26", "2026-12-25"],
];

/** Statutory holidays of Germany as a whole, 2026. */
export const germany: readonly string[] = [
  ...["2026-01-01", "2026-04-03", "2026-04-06", "2026-05-01", "2026-05-14", "2026-05-25", "2026-10-03", "2026-12-25"],
  "2026-12-26",
];

/** Days on which the Bank of the TARGET system is closed, European Central Bank, 2026. */
export const target: readonly string[] = ["2026-01-01", "2026-04-03", "2026-04-06", "2026-05-01", "2026-12-25"];
