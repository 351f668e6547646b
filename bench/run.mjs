#!/usr/bin/env node
// Measures Vooraf against its two floors, all in one run on one machine, and writes every raw number as a line of JSON.
//
//   node bench/run.mjs --people 1000 --out bench/results/NAME [--seconds 15] [--memory quarter]
//
// Needs: src/Vooraf published in artifacts/vooraf, the Release build of bench/Vooraf.Bench, wrk, sqlite3, and the workload in ../shared/bench.
// Everything listens on 127.0.0.1. What each step does is said in bench/README.md.
import { spawn, execFileSync } from 'node:child_process';
import { generateKeyPairSync, randomBytes, randomUUID, sign } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync, appendFileSync, readFileSync, statSync, createWriteStream, existsSync } from 'node:fs';
import { join, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import os from 'node:os';

const here = dirname(fileURLToPath(import.meta.url)), repository = dirname(here), workload = join(repository, '..', 'shared', 'bench');
const opt = (name, otherwise) => { const k = process.argv.indexOf(`--${name}`); return k < 0 ? otherwise : process.argv[k + 1]; };
const people = Number(opt('people', 1000)), seconds = Number(opt('seconds', 15)), out = opt('out', join(here, 'results', `people-${people}`));
const clients = [1, 8, 64], port = 5180, floorPort = 5181, origin = `http://127.0.0.1:${port}`, base = `${origin}/fhir/r4`, floorOrigin = `http://127.0.0.1:${floorPort}`;
const work = join(os.tmpdir(), `vooraf-bench-${process.pid}`), data = join(work, 'data');
const tool = join(here, 'Vooraf.Bench/bin/Release/net10.0/vooraf-bench.dll'), program = join(repository, 'artifacts/vooraf/vooraf.dll');
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

// ---------------------------------------------------------------- results
const lines = join(out, 'raw.ndjson');
mkdirSync(out, { recursive: true });
mkdirSync(work, { recursive: true });
writeFileSync(lines, '');
function note(step, values) {
  const line = JSON.stringify({ step, people, ...values });
  appendFileSync(lines, `${line}\n`);
  console.log(line);
}

// ---------------------------------------------------------------- processes
const run = (file, args, env = {}) => execFileSync(file, args, { encoding: 'utf8', maxBuffer: 1 << 30, env: { ...process.env, ...env } });
const bench = (...args) => JSON.parse(run('dotnet', [tool, ...args]).trim().split('\n').at(-1));
const started = new Set();
process.on('exit', () => { for (const child of started) child.kill('SIGKILL'); rmSync(work, { recursive: true, force: true }); });
async function start(name, args, address, env = {}, before = []) {
  const log = createWriteStream(join(out, `${name}.log`));
  const t = performance.now();
  const command = [...before, 'dotnet', ...args];
  const child = spawn(command[0], command.slice(1), { env: { ...process.env, ...env }, cwd: work });
  started.add(child);
  child.stdout.pipe(log); child.stderr.pipe(log);
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${name} stopped with ${child.exitCode}: see ${join(out, `${name}.log`)}`);
    try { const r = await fetch(address); await r.arrayBuffer(); if (r.status === 200 || name === 'floor') break; } catch { /* not yet */ }
    await sleep(10);
  }
  return { child, pid: child.pid, readyMs: Math.round(performance.now() - t) };
}
async function stop({ child }) {
  const gone = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await gone;
}
const cpuSeconds = (pid) => { const f = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' '); return (Number(f[11]) + Number(f[12])) / 100; };
const residentMB = (pid) => Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024);
const peakMB = (pid) => Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024);

// ---------------------------------------------------------------- the server under test
const settings = join(work, 'vooraf.json');
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
function writeSettings() {
  writeFileSync(join(work, 'wrapping.key'), randomBytes(32));
  writeFileSync(settings, JSON.stringify({
    wrappingKey: `file:${join(work, 'wrapping.key')}`,
    holders: [{ id: 'bench', name: 'Bench', ura: '00000001', organisationType: 'Z3' }],
    clients: [{ id: 'bench', jwks: { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'bench' }] }, holder: 'bench', organisation: 'bench', scopes: ['system/*.cruds'], relation: 'asserted' }],
  }));
}
const startServer = (before = []) => start('server', [program, 'serve', '--config', settings, '--urls', origin, '--data', data], `${base}/metadata`, { DOTNET_ENVIRONMENT: 'Production' }, before);
// In the first second after a start there is no token yet.
async function token() {
  for (;;) {
    const access = await askForToken();
    if (access) return access;
    await sleep(100);
  }
}
async function askForToken() {
  const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url'), now = Math.floor(Date.now() / 1000);
  const signed = `${part({ alg: 'ES384', kid: 'bench', typ: 'JWT' })}.${part({ iss: 'bench', sub: 'bench', aud: `${origin}/connect/token`, jti: randomUUID(), iat: now, exp: now + 240 })}`;
  const assertion = `${signed}.${sign('sha384', Buffer.from(signed), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
  const r = await fetch(`${origin}/connect/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer', client_assertion: assertion }),
  });
  if (r.status !== 200 && r.status !== 503) throw new Error(`no token: ${r.status} ${await r.text()}`);
  return (await r.json()).access_token;
}

// ---------------------------------------------------------------- wrk
const milliseconds = (text) => { const [, n, unit] = /([\d.]+)(us|ms|s)/.exec(text); return +(Number(n) * { us: 0.001, ms: 1, s: 1000 }[unit]).toFixed(3); };
function wrk(target, c, requests, accessToken, pid) {
  const before = cpuSeconds(pid);
  const text = run('wrk', ['-t1', `-c${c}`, `-d${seconds}s`, '--latency', '-s', join(workload, 'plan.lua'), target], { PLAN_URLS: requests, FHIR_TOKEN: accessToken });
  const used = cpuSeconds(pid) - before, plansPerSecond = Number(/plans\/s ([\d.]+)/.exec(text)[1]);
  return {
    clients: c, requestsPerSecond: Number(/requests\/s ([\d.]+)/.exec(text)[1]), plansPerSecond,
    p50: milliseconds(/^\s+50%\s+(\S+)/m.exec(text)[1]), p99: milliseconds(/^\s+99%\s+(\S+)/m.exec(text)[1]),
    notOk: Number(/not 2xx\/3xx: (\d+)/.exec(text)[1]), socketErrors: Number(/socket errors: (\d+)/.exec(text)[1]),
    serverCpuMsPerPlan: +(used * 1000 / (plansPerSecond * seconds)).toFixed(3), coresBusy: +(used / seconds).toFixed(2),
  };
}

// ---------------------------------------------------------------- steps
function diskUse() {
  run('sqlite3', [execFileSync('sh', ['-c', `ls ${data}/*.db`], { encoding: 'utf8' }).trim().split('\n')[0], 'PRAGMA wal_checkpoint(PASSIVE)']); // what is still in the write-ahead log counts too
  const size = (name) => (existsSync(join(data, name)) ? statSync(join(data, name)).size : 0);
  const db = execFileSync('sh', ['-c', `ls ${data}/*.db`], { encoding: 'utf8' }).trim().split('\n')[0];
  const tables = JSON.parse(run('sqlite3', ['-json', db, 'SELECT name, sum(pgsize) AS bytes FROM dbstat GROUP BY name']));
  const of = (match) => tables.filter((t) => match(t.name)).reduce((sum, t) => sum + t.bytes, 0);
  const isLog = (name) => /^log/.test(name);
  const entries = Number(run('sqlite3', [db, 'SELECT coalesce(sum(count),0) FROM log']).trim());
  return { tables: Object.fromEntries(tables.map((t) => [t.name, t.bytes])), withoutLog: of((n) => !isLog(n)), log: of(isLog), logEntries: entries, file: size(db) };
}
async function plansIn(server, accessToken, bundles) {
  const shares = people >= 10000 ? [0.05, 0.35, 0.6] : [0.2, 0.4, 0.4];
  let skip = 0;
  for (const [k, c] of clients.entries()) {
    const count = k === 2 ? people - skip : Math.round(people * shares[k]);
    const before = cpuSeconds(server.pid);
    const result = bench('ingest', '--base', base, '--token', accessToken, '--bundles', bundles, '--skip', String(skip), '--count', String(count), '--clients', String(c));
    const cpu = cpuSeconds(server.pid) - before;
    const floor = bench('floor-sqlite', '--bundles', bundles, '--skip', String(skip), '--count', String(Math.min(count, 2000)), '--batch', String(c), '--folder', work);
    note('in', { ...result, serverCpuMsPerPlan: +(cpu * 1000 / count).toFixed(3), floorPlansPerSecond: floor.plansPerSecond, shareOfFloor: +(result.plansPerSecond / floor.plansPerSecond).toFixed(3) });
    skip += count;
  }
}
async function plansOut(server, accessToken, requests, step) {
  const measured = [];
  wrk(origin, 8, requests, accessToken, server.pid); // warm-up, not counted
  for (const c of clients) measured.push(wrk(origin, c, requests, accessToken, server.pid));
  const answers = join(work, 'answers.bin');
  note('capture', bench('capture', '--origin', origin, '--token', accessToken, '--requests', requests, '--answers', answers));
  const floor = await start('floor', [tool, 'floor-http', '--answers', answers, '--urls', floorOrigin], floorOrigin);
  wrk(floorOrigin, 8, requests, accessToken, floor.pid);
  for (const result of measured) {
    const lower = wrk(floorOrigin, result.clients, requests, accessToken, floor.pid);
    note(step, { ...result, floorPlansPerSecond: lower.plansPerSecond, floorP50: lower.p50, floorP99: lower.p99, floorCpuMsPerPlan: lower.serverCpuMsPerPlan, shareOfFloor: +(result.plansPerSecond / lower.plansPerSecond).toFixed(3) });
  }
  await stop(floor);
}
function limitMemory(bytes) {
  const own = readFileSync('/proc/self/cgroup', 'utf8').split('\n').find((l) => l.includes(':memory:'))?.split(':')[2];
  const group = `/sys/fs/cgroup/memory${own}/vooraf-bench`;
  mkdirSync(group, { recursive: true });
  writeFileSync(join(group, 'memory.limit_in_bytes'), String(bytes));
  return { group, before: ['sh', '-c', `echo $$ > ${group}/cgroup.procs && exec "$0" "$@"`] };
}

// ---------------------------------------------------------------- the run
note('machine', {
  cpu: os.cpus()[0].model, cores: os.cpus().length, memoryGB: Math.round(os.totalmem() / 2 ** 30), kernel: os.release(), dotnet: run('dotnet', ['--version']).trim(),
  commit: run('git', ['-C', repository, 'rev-parse', 'HEAD']).trim(), ...bench('flush', '--folder', work),
});
const bundles = join(work, 'bundles.ndjson');
execFileSync('sh', ['-c', `node ${join(workload, 'generate.mjs')} --n ${people} > ${bundles}`]);
const warm = join(work, 'warm.ndjson');
execFileSync('sh', ['-c', `node ${join(workload, 'generate.mjs')} --n 500 --from 60000 > ${warm}`]);
writeSettings();
let server = await startServer();
note('start-empty', { readyMs: server.readyMs });
let access = await token();
for (let k = 0; k < 4; k++) bench('ingest', '--base', base, '--token', access, '--bundles', warm, '--clients', '4'); // stored once, then refused: a warm-up
const empty = diskUse();
await plansIn(server, access, bundles);
note('memory-after-in', { residentMB: residentMB(server.pid), peakMB: peakMB(server.pid) });
await stop(server);
const full = diskUse(), json = statSync(bundles).size - people;
note('disk', { jsonBytesPerPerson: Math.round(json / people), bytesPerPerson: Math.round((full.withoutLog - empty.withoutLog) / people), timesJson: +((full.withoutLog - empty.withoutLog) / json).toFixed(3), tables: full.tables });

server = await startServer();
note('start-existing', { readyMs: server.readyMs });
access = await token();
const env = { FHIR_TOKEN: access };
note('check', JSON.parse(run('node', [join(workload, 'load.mjs'), 'check', '--base', base, '--n', String(Math.min(people, 1000))], env).trim().split('\n').at(-1)));
const requests = join(work, 'requests.txt');
writeFileSync(requests, run('node', [join(workload, 'load.mjs'), 'urls', '--base', base, '--n', String(people)], env));
await plansOut(server, access, requests, 'out');
note('memory-after-out', { residentMB: residentMB(server.pid), peakMB: peakMB(server.pid) });
await stop(server);
const read = diskUse();
note('log', { entries: read.logEntries - full.logEntries, bytesPerEntry: +((read.log - full.log) / (read.logEntries - full.logEntries)).toFixed(1) });

if (opt('memory') === 'quarter') {
  const storeBytes = read.file || execFileSync('sh', ['-c', `du -sb ${data}`], { encoding: 'utf8' }).split('\t')[0];
  const limit = Math.round(Number(storeBytes) / 4);
  execFileSync('sh', ['-c', 'sync; echo 3 > /proc/sys/vm/drop_caches']);
  server = await startServer(limitMemory(limit).before);
  access = await token();
  for (const c of clients) note('out-limited-memory', { limitMB: Math.round(limit / 2 ** 20), ...wrk(origin, c, requests, access, server.pid), residentMB: residentMB(server.pid) });
  await stop(server);
}
