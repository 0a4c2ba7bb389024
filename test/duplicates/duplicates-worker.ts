import { parentPort } from "node:worker_threads";
import { DUPLICATE_JOBS } from "../../src/duplicates/index.js";
import { createWorkPort, serveWork } from "../../src/shared/work/index.js";

const now = () => performance.now();
if (parentPort !== null) serveWork(DUPLICATE_JOBS, createWorkPort(parentPort), { now });
