// Answers each call in a folder and writes the answers: node driver.js CALLS_FOLDER OUT_FOLDER
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const dvs = require('.');

async function main(calls, out) {
  fs.mkdirSync(out, { recursive: true });
  const folders = fs.readdirSync(calls, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const name of folders.map((entry) => entry.name).sort()) {
    const read = (file) => fs.readFileSync(path.join(calls, name, file));
    const files = fs.readdirSync(path.join(calls, name)).filter((file) => file.startsWith('doc-'));
    // doc-10 comes after doc-9.
    files.sort((a, b) => a.slice(4) - b.slice(4));
    fs.writeFileSync(path.join(out, `${name}.json`), await dvs.call(read('request.json').toString(), files.map(read)));
  }
}

main(...process.argv.slice(2));
