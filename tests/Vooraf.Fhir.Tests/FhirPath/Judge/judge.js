// Reads {"cases":[{"resource":{...},"expressions":["..."]}]} from standard input and writes, for each case and expression,
// {"values":[...]} or {"error":"..."} as JSON to standard output.
const fhirpath = require('fhirpath');
const r4 = require('fhirpath/fhir-context/r4');

const compiled = new Map();

function judge(resource, expression) {
  try {
    if (!compiled.has(expression)) compiled.set(expression, fhirpath.compile(expression, r4, { traceFn: () => {} }));
    return { values: compiled.get(expression)(resource, { resource, rootResource: resource }) };
  } catch (error) {
    return { error: String(error.message || error) };
  }
}

let input = '';
process.stdin.on('data', chunk => { input += chunk; });
process.stdin.on('end', () => {
  const results = JSON.parse(input).cases.map(({ resource, expressions }) => expressions.map(expression => judge(resource, expression)));
  process.stdout.write(JSON.stringify(results));
});
