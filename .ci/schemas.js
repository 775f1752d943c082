// Holds the JSON Schemas against the meta schema and the example catalogs with ajv: node schemas.js SCHEMAS EXAMPLES
'use strict';
const fs = require('fs');
const path = require('path');
const Ajv = require('ajv/dist/2020');
const formats = require('ajv-formats');

const [schemas, examples] = process.argv.slice(2);
// Strict but for the German texts beside the English ones, and for conditions that leave types to what they refer to.
const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
formats(ajv);
ajv.addKeyword('x-de');

let wrong = 0;
const validators = {};
for (const file of fs.readdirSync(schemas).sort()) {
  const schema = JSON.parse(fs.readFileSync(path.join(schemas, file), 'utf8'));
  if (!ajv.validateSchema(schema)) {
    console.log(file, ajv.errorsText());
    wrong += 1;
    continue;
  }
  validators[file.replace('.schema.json', '')] = ajv.compile(schema);
}

function expect(name, value, what, valid) {
  const validate = validators[name];
  if (validate(value) !== valid) {
    console.log(what, valid ? ajv.errorsText(validate.errors) : 'is accepted');
    wrong += 1;
  }
}

const read = (name) => fs.readFileSync(path.join(examples, name), 'utf8');
expect('document', JSON.parse(read('catalog.json')), 'catalog.json', true);
expect('document', JSON.parse(read('minimal.json')), 'minimal.json', true);
for (const line of read('catalog.ndjson').split('\n').filter((line) => line)) {
  const entity = JSON.parse(line);
  expect('entity', entity, line.slice(0, 60), true);
  expect('entity', { ...entity, id: 7 }, 'an id that is a number', false);
}
expect('version-request', { format: 1, call: 'version' }, 'a request', true);
expect('version-request', { format: 1, call: 'version', more: 1 }, 'a request with an unknown member', false);

console.log(`${Object.keys(validators).length} schemas, ${wrong} wrong`);
process.exit(wrong ? 1 : 0);
