import { env } from "node:process";
import fc from "fast-check";

// A fixed seed keeps runs alike; another FC_SEED or more FC_RUNS search further.
fc.configureGlobal({ seed: Number(env["FC_SEED"] ?? 20260101), numRuns: Number(env["FC_RUNS"] ?? 200) });
