// Answers questions about FHIRPath, one JSON object a line on standard input:
//   {"load": "key", "resource": {...}}                                   keeps a resource; no answer
//   {"expression": "...", "context": "path or null", "on": ["key", ...]} is answered by one line: for each resource a list
//                                                                        with one outcome for each element of the context
// An outcome is {"values": [...]} or {"error": "..."}. References are looked for in the resource and among those that were loaded.
const readline = require('node:readline');
const fhirpath = require('fhirpath');
const r4 = require('fhirpath/fhir-context/r4');
const { ResourceNode } = require('fhirpath/src/types');

const resources = new Map();
const known = new Map();
const compiled = new Map();
let current;

function resolve(references) {
  const found = references.map(item => {
    const reference = typeof item === 'string' ? item : item && item.reference;
    if (typeof reference !== 'string') return undefined;
    return reference.startsWith('#')
      ? (current.contained || []).find(contained => contained.id === reference.slice(1))
      : known.get(reference);
  });
  return found.filter(resource => resource !== undefined)
    .map(resource => ResourceNode.makeResNode(this, resource, null, null, null, null));
}

function compile(expression, internal) {
  const key = internal + expression;
  if (!compiled.has(key)) {
    compiled.set(key, fhirpath.compile(expression, r4, {
      traceFn: () => {},
      resolveInternalTypes: !internal,
      preciseMath: true,
      userInvocationTable: { resolve: { fn: resolve, arity: { 0: [] } } },
    }));
  }
  return compiled.get(key);
}

function outcome(expression, element) {
  try {
    return { values: compile(expression, false)(element, { resource: current, rootResource: current }) };
  } catch (error) {
    return { error: String((error && error.message) || error) };
  }
}

function answer({ expression, context, on }) {
  return on.map(key => {
    current = resources.get(key);
    const elements = context ? compile(context, true)(current, {}) : [current];
    return elements.map(element => outcome(expression, element));
  });
}

readline.createInterface({ input: process.stdin, crlfDelay: Infinity }).on('line', line => {
  const question = JSON.parse(line);
  if (!question.load) {
    process.stdout.write(JSON.stringify(answer(question)) + '\n');
    return;
  }
  const { load, resource } = question;
  resources.set(load, resource);
  const reference = `${resource.resourceType}/${resource.id}`;
  if (!known.has(reference)) known.set(reference, resource);
});
