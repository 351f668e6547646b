#!/usr/bin/env node
// Asks for known vulnerabilities of every NuGet and npm package that is used, transitive ones too.
//
//   node .ci/audit.mjs [--require] [--project FILE]... [--nuget URL] [--npm URL]
//
// --nuget, --npm: whom to ask; else the package sources that are set up. --project: these only, else the whole solution, restored.
// Exit code 0: nothing is known, or nobody could be asked, which is said; 1: a vulnerability is known; 2: nobody could be asked, and --require was given.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values: options } = parseArgs({
  options: {
    require: { type: 'boolean', default: false },
    project: { type: 'string', multiple: true, default: [] },
    nuget: { type: 'string' },
    npm: { type: 'string' },
  },
});

/** What came of asking: how many packages, what is known of them, and why nobody could be asked (null: somebody was). */
const outcome = (packages, known, unasked = null) => ({ packages, known, unasked });

function run(file, args, cwd = root) {
  const done = spawnSync(file, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, DOTNET_CLI_UI_LANGUAGE: 'en' } });
  return { code: done.status ?? -1, out: done.stdout ?? '', all: `${done.stdout ?? ''}${done.stderr ?? ''}${done.error ?? ''}` };
}

function json(text) {
  try {
    return JSON.parse(text.slice(text.indexOf('{')));
  } catch {
    return null;
  }
}

const firstLine = text => text.split('\n').map(line => line.trim()).find(line => line !== '') ?? 'no answer';

function nugetSources() {
  const listed = run('dotnet', ['nuget', 'list', 'source', '--format', 'short']).out;
  return [...listed.matchAll(/^E\S* (\S+)$/gm)].map(match => match[1]);
}

// Named as audit source, a feed that has no advisories is reported; as package source alone it is passed over in silence.
function nugetConfig(folder) {
  const escape = text => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
  const list = sources => sources.map((url, at) => `<add key="source-${at}" value="${escape(url)}" allowInsecureConnections="true" />`).join('');
  const sources = nugetSources();
  const file = join(folder, 'nuget.config');
  writeFileSync(file, `<configuration><packageSources><clear />${list(sources)}</packageSources><auditSources><clear />${list(options.nuget ? [options.nuget] : sources)}</auditSources></configuration>`);
  return file;
}

function askNuget() {
  const folder = mkdtempSync(join(tmpdir(), 'audit-'));
  try {
    const config = nugetConfig(folder);
    const targets = options.project.length > 0 ? options.project : ['Vooraf.slnx'];
    const packages = new Set();
    const known = new Map();
    for (const target of targets) {
      const list = (...more) => run('dotnet', ['package', 'list', '--project', target, '--include-transitive', '--no-restore', '--format', 'json', '--config', config, ...more]);
      for (const [name] of packagesOf(json(list().out)))
        packages.add(name);
      const answer = list('--vulnerable');
      const report = json(answer.out);
      if (answer.code !== 0 || report === null)
        return outcome(packages.size, [...known.values()], firstLine(answer.all));
      for (const [name, found] of packagesOf(report))
        known.set(name, `${name}: ${found.vulnerabilities.map(one => `${one.severity}, ${one.advisoryurl}`).join('; ')}`);
      if (report.problems?.length > 0)
        return outcome(packages.size, [...known.values()], report.problems[0].text);
    }
    return packages.size === 0 ? outcome(0, [], 'no package was found; restore first') : outcome(packages.size, [...known.values()]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function* packagesOf(report) {
  for (const project of report?.projects ?? []) {
    for (const framework of project.frameworks ?? []) {
      for (const found of [...(framework.topLevelPackages ?? []), ...(framework.transitivePackages ?? [])])
        yield [`${found.id} ${found.resolvedVersion}`, found];
    }
  }
}

function askNpm() {
  const locks = execFileSync('git', ['ls-files', '*package-lock.json'], { cwd: root, encoding: 'utf8' }).split('\n').filter(line => line !== '');
  let packages = 0;
  const known = [];
  for (const lock of locks) {
    const registry = options.npm ? ['--registry', options.npm] : [];
    const answer = run('npm', ['audit', '--json', '--audit-level=low', '--fetch-retries=1', ...registry], join(root, dirname(lock)));
    const report = json(answer.out);
    if (report?.metadata?.vulnerabilities === undefined)
      return outcome(packages, known, report?.message ?? report?.error?.summary ?? firstLine(answer.all));
    packages += report.metadata.dependencies?.total ?? 0;
    for (const found of Object.values(report.vulnerabilities))
      known.push(`${found.name} ${found.range}: ${found.severity}${found.via.filter(via => via.url).map(via => `, ${via.url}`).join('')}`);
  }
  return outcome(packages, known);
}

function tell(name, { packages, known, unasked }) {
  for (const sentence of known)
    console.log(`audit: ${name}: VULNERABLE: ${sentence}`);
  if (unasked !== null)
    console.log(`audit: ${name}: NOT AUDITED: ${unasked}`);
  else if (known.length === 0)
    console.log(`audit: ${name}: nothing is known against ${packages} packages.`);
}

const outcomes = { NuGet: askNuget(), npm: askNpm() };
for (const [name, one] of Object.entries(outcomes))
  tell(name, one);
const all = Object.values(outcomes);
if (all.some(one => one.known.length > 0))
  process.exitCode = 1;
else if (options.require && all.some(one => one.unasked !== null))
  process.exitCode = 2;
