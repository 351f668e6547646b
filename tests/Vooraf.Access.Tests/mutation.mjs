#!/usr/bin/env node
// Mutation testing of Vooraf.Access; see docs/mutation.md.
//
//   node tests/Vooraf.Access.Tests/mutation.mjs --out DIR [--mutate '**/Decisions/*.cs' ...]
//
// Stryker reuses one process for many changes, so a change of something static comes too late: it was read before, and the change survives whatever the tests
// say. Here each survivor (and what seemed not to be touched) gets a process of its own after that, and counts as killed only when a test fails there.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url)), built = join(here, 'bin/Debug/net10.0');
const all = (name) => process.argv.flatMap((word, k) => (process.argv[k - 1] === `--${name}` ? [word] : []));
const out = all('out')[0], mutated = join(out ?? '', 'mutated'), processes = 2, patience = 120_000;
if (!out) {
  console.error('Say where the results go: --out DIR');
  process.exit(2);
}

mkdirSync(out, { recursive: true });
const environment = { ...process.env, VOORAF_MATRIX_STEP: process.env.VOORAF_MATRIX_STEP ?? '101' };

async function stryker() {
  const child = spawn('dotnet', ['stryker', '-O', out, '-r', 'json', '-r', 'dots', ...all('mutate').flatMap((glob) => ['-m', glob])], { cwd: here, env: environment });
  child.stderr.pipe(process.stderr);
  for await (const chunk of child.stdout) {
    process.stdout.write(chunk);
    if (String(chunk).includes('mutants will be tested')) cpSync(built, mutated, { recursive: true });
  }
}

// The tests that stand where the code stands, quick ones first; elsewhere all but the matrix.
function testsOf(name) {
  if (name.startsWith('Auditing/')) return [['-class', '*TextTests'], ['-class', '*WordsTests'], ['-class', '*GroupTests'], ['-namespace', '*.Auditing']];
  if (/^(Tokens|Clients|Jwts|Keys|Foreign|Outgoing)\//.test(name)) return [['-namespace', '*.Issuing'], ['-namespace', '*.Outgoing'], ['-class', '*TokenStoreTests', '-class', '*SecretHashTests']];
  return [['-namespace-', 'Vooraf.Access.Tests.Matrix']];
}

function runAlone(id, filter) {
  const file = join(out, `active-${id}`);
  writeFileSync(file, new Uint8Array(new Int32Array([Number(id)]).buffer));
  return new Promise((done) => {
    const child = spawn(join(mutated, 'Vooraf.Access.Tests'), [...filter, '-stopOnFail', '-noColor'], { env: { ...environment, STRYKER_MUTANT_FILE: file }, stdio: 'ignore' });
    const late = setTimeout(() => child.kill('SIGKILL'), patience);
    child.on('exit', (code, signal) => { clearTimeout(late); done(signal ? 'Timeout' : code === 0 ? 'Survived' : 'Killed'); });
  });
}

async function verdict({ id }, name) {
  for (const filter of testsOf(name)) {
    const status = await runAlone(id, filter);
    if (status !== 'Survived') return status;
  }
  return 'Survived';
}

async function again(waiting) {
  await Promise.all(Array.from({ length: processes }, async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      next.mutant.status = await verdict(next.mutant, next.name);
      process.stdout.write(next.mutant.status[0]);
    }
  }));
}

if (!existsSync(join(out, 'reports'))) await stryker();
const report = join(out, 'reports', 'mutation-report.json'), result = JSON.parse(readFileSync(report, 'utf8'));
const files = Object.entries(result.files).map(([path, file]) => ({ name: relative(join(here, '../../src/Vooraf.Access'), path).replace(/^(\.\.\/)+/, ''), lines: file.source.split('\n'), mutants: file.mutants }));
for (const name of ['Auditing/', 'Tokens/', 'Decisions/']) {
  if (await verdict({ id: -1 }, name) !== 'Survived') throw new Error('The tests fail without any change.');
}

await again(files.flatMap(({ name, mutants }) => mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage').map((mutant) => ({ name, mutant }))));

const shown = (text) => text.replace(/\s+/g, ' ').trim().slice(0, 100);
function original({ lines }, { start, end }) {
  return start.line === end.line ? lines[start.line - 1].slice(start.column - 1, end.column - 1) : lines[start.line - 1].slice(start.column - 1);
}

const counts = {}, survivors = [];
for (const file of files) {
  for (const mutant of file.mutants) counts[mutant.status] = (counts[mutant.status] ?? 0) + 1;
  for (const mutant of file.mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage'))
    survivors.push(`${file.name}:${mutant.location.start.line}\t${mutant.status}\t${mutant.mutatorName}\t${shown(original(file, mutant.location))}\t${shown(mutant.replacement)}`);
}

const { Killed = 0, Timeout = 0, Survived = 0, NoCoverage = 0 } = counts, score = (100 * (Killed + Timeout)) / (Killed + Timeout + Survived + NoCoverage);
writeFileSync(join(out, 'survivors.tsv'), `${survivors.sort().join('\n')}\n`);
writeFileSync(join(out, 'score.json'), `${JSON.stringify({ ...counts, score: +score.toFixed(2) })}\n`);
console.log(`\n${Killed} killed, ${Timeout} by time, ${Survived} survived, ${NoCoverage} not covered: ${score.toFixed(2)} %; ${basename(out)}/survivors.tsv lists the survivors`);
process.exit(score >= 90 ? 0 : 1);
