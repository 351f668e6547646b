#!/usr/bin/env node
// Prints the results of runs as Markdown tables:  node bench/table.mjs bench/results/1000 bench/results/20000
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const rows = process.argv.slice(2).flatMap((folder) => readFileSync(join(folder, 'raw.ndjson'), 'utf8').trim().split('\n').map((line) => JSON.parse(line)));
function table(step, columns) {
  const chosen = rows.filter((row) => row.step === step);
  if (chosen.length === 0) return;
  console.log(`\n**${step}**\n\n| ${columns.join(' | ')} |\n|${columns.map(() => '---').join('|')}|`);
  for (const row of chosen) console.log(`| ${columns.map((column) => row[column] ?? '').join(' | ')} |`);
}
table('machine', ['people', 'cpu', 'cores', 'memoryGB', 'kernel', 'dotnet', 'flushMsP50', 'flushMsP99']);
const out = ['people', 'clients', 'plansPerSecond', 'requestsPerSecond', 'p50', 'p99', 'notOk', 'socketErrors', 'serverCpuMsPerPlan', 'coresBusy'];
table('out', [...out, 'floorPlansPerSecond', 'floorCpuMsPerPlan', 'shareOfFloor']);
table('out-limited-memory', [...out, 'limitMB', 'residentMB']);
table('in', ['people', 'clients', 'plansPerSecond', 'p50', 'p99', 'errors', 'serverCpuMsPerPlan', 'clientCpuMsPerPlan', 'floorPlansPerSecond', 'shareOfFloor']);
table('disk', ['people', 'jsonBytesPerPerson', 'bytesPerPerson', 'timesJson']);
table('log', ['people', 'entries', 'bytesPerEntry']);
for (const step of ['memory-after-in', 'memory-after-out']) table(step, ['people', 'residentMB', 'peakMB']);
for (const step of ['start-empty', 'start-existing']) table(step, ['people', 'readyMs']);
