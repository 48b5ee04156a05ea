import { HANDLER_RUNTIME } from '../src/report/handler';

const MONTHS_AHEAD = 9;

/** For a scheduled job, never a test: fails nine months before AWS ends the runtime that the report's function uses. */
const end = new Date(HANDLER_RUNTIME.endOfSupport);
const warning = new Date(end);
warning.setUTCMonth(warning.getUTCMonth() - MONTHS_AHEAD);

console.log(`${HANDLER_RUNTIME.name} ends on ${HANDLER_RUNTIME.endOfSupport}; time to move on from ${warning.toISOString().slice(0, 10)}.`);
if (Date.now() >= warning.getTime()) {
  console.error('Choose a newer runtime in src/report/handler.ts, as CONTRIBUTING.md describes.');
  process.exitCode = 1;
}
