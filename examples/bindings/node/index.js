'use strict';

const { call } = require('./target/dvs.node');

/** A request that was not answered. What is wrong with documents is never an error, but a finding. */
class Refused extends Error {
  constructor(error) {
    super(`${error.pointer || '/'}: ${error.message.en} (${error.code})`);
    this.name = 'Refused';
    this.error = error;
  }
}

async function ask(request, documents = []) {
  const answer = JSON.parse(await call(JSON.stringify(request), documents));
  if (answer.error) throw new Refused(answer.error);
  return answer;
}

async function* checkLines(chunks, options, { name = 'document 0', languages = [], block = 8 << 20 } = {}) {
  const facts = [];
  for await (const { offset, line, part } of blocks(chunks, block)) {
    const place = { index: 0, name, offset, line };
    const request = { format: 1, call: 'check-part', options, documents: [place], languages };
    const { result, texts } = await ask(request, [part]);
    facts.push(Buffer.from(result.facts));
    yield { run: result.report, texts };
  }
  const { result, texts } = await ask({ format: 1, call: 'finish', options, languages }, facts);
  yield { run: result, texts };
}

/** The lines of a stream in blocks, at least one, with the byte and the line where each begins. A line is never cut. */
async function* blocks(chunks, size) {
  let offset = 0;
  let line = 1;
  let held = [];
  let length = 0;
  const block = (part) => {
    const it = { offset, line, part };
    offset += part.length;
    for (let at = part.indexOf(10); at !== -1; at = part.indexOf(10, at + 1)) line += 1;
    return it;
  };
  for await (const chunk of chunks) {
    held.push(chunk);
    const end = length + chunk.lastIndexOf(10) + 1;
    length += chunk.length;
    if (length < size || end === length - chunk.length) continue;
    const all = Buffer.concat(held);
    held = [all.subarray(end)];
    length -= end;
    yield block(all.subarray(0, end));
  }
  if (length > 0 || offset === 0) yield block(Buffer.concat(held));
}

module.exports = { Refused, ask, call, checkLines };
