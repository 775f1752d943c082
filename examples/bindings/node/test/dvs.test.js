// What somebody would miss in Node. What the crate finds is tested there.
'use strict';
const assert = require('node:assert/strict');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const test = require('node:test');
const dvs = require('..');

const DATA = path.join(__dirname, '../../../data');
const options = { today: '2026-11-25' };
const read = (name) => fs.readFileSync(path.join(DATA, name));

test('a check', async () => {
  const request = { format: 1, call: 'check', options, documents: [{ index: 0, name: 'broken.json' }], languages: ['de'] };
  const { result, texts } = await dvs.ask(request, [read('broken.json')]);
  const [report] = result.reports;
  assert.equal(report.verdict, 'failed');
  assert.equal(report.counts.errors, report.findings.filter((it) => it.severity === 'error').length);
  assert.ok(report.findings.every((it) => it.input === 'broken.json' && it.message.de && it.message.en));
  assert.ok(report.findings.length > 0 && texts.de.includes(report.findings[0].code));
  assert.equal(texts.en, undefined);
});

test('bytes come through as they are', async () => {
  const text = read('minimal.json');
  const at = text.indexOf('"') + 1;
  for (const spoiled of [0xff, 0]) {
    const document = Buffer.concat([text.subarray(0, at), Buffer.of(spoiled), text.subarray(at)]);
    const { result } = await dvs.ask({ format: 1, call: 'check', options }, [document]);
    assert.ok(result.reports[0].findings.some((it) => it.span?.offset === at));
  }
});

test('a request that is not understood is refused', async () => {
  const request = { format: 1, call: 'check', options: { ...options, profiles: ['no-such-profile'] } };
  await assert.rejects(dvs.ask(request, [Buffer.from('{}')]), (error) => {
    assert.ok(error instanceof dvs.Refused);
    assert.equal(error.error.code, 'unknown-profile');
    assert.equal(error.error.pointer, '/options/profiles/0');
    return true;
  });
  assert.equal(JSON.parse(await dvs.call('\0', [])).error.code, 'not-json');
  await assert.rejects(async () => dvs.call({}, []));
  await assert.rejects(async () => dvs.call('{}', ['no bytes']));
});

test('the main thread runs meanwhile, and may write to what it handed over', async () => {
  const document = lines(3 << 20);
  const request = JSON.stringify({ format: 1, call: 'check', options });
  const expected = dvs.call(request, [Buffer.from(document)]);
  let answered = false;
  const answer = dvs.call(request, [document]).finally(() => (answered = true));
  document.fill(0);
  await new Promise(setImmediate);
  assert.equal(answered, false);
  assert.equal(await answer, await expected);
});

test('many calls at once', async () => {
  const request = JSON.stringify({ format: 1, call: 'check', options });
  const answers = await Promise.all(Array.from({ length: 32 }, () => dvs.call(request, [read('minimal.json')])));
  assert.equal(new Set(answers).size, 1);
});

/** NDJSON of about so many bytes: services of the example catalog, each with an id of its own, one of them twice. */
function lines(size) {
  const entities = read('catalog.ndjson').toString().trim().split('\n').map((line) => JSON.parse(line));
  const service = entities.find((it) => it.kind === 'service');
  const out = entities.filter((it) => it.kind !== 'service').map((it) => JSON.stringify(it));
  const first = out.length;
  for (let used = 0; used < size; used += out.at(-1).length) {
    out.push(JSON.stringify({ ...service, id: `${service.id}-${out.length}` }));
  }
  return Buffer.from([...out, out[first]].join('\n'));
}

test('a big file is checked in parts', async () => {
  // 100 MB with DVS_BINDINGS_MB=100.
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dvs-'));
  const file = path.join(folder, 'big.ndjson');
  const text = lines((process.env.DVS_BINDINGS_MB ?? 4) << 20);
  fs.writeFileSync(file, text);
  const reports = [];
  for await (const { run } of dvs.checkLines(fs.createReadStream(file), options, { name: 'big.ndjson', block: 1 << 20 })) {
    reports.push(run.reports[0]);
  }
  fs.rmSync(folder, { recursive: true });
  const whole = reports.pop();
  const count = text.toString().split('\n').length;
  assert.ok(reports.length >= 3);
  // Only the whole shows that the last line says again what one in the first part says, and where.
  const twice = (report) => report.findings.filter((it) => it.code === 'R0101');
  assert.deepEqual(twice(whole).map((it) => it.span.line), [count]);
  assert.deepEqual(reports.flatMap(twice), []);
  assert.equal(whole.counts.entities, count - 1);
  assert.equal(reports.reduce((sum, it) => sum + it.counts.entities, 0), count - 1);
});

test('a file without a byte is one part', async () => {
  for (const chunks of [[], [Buffer.alloc(0)]]) {
    const counts = [];
    for await (const { run } of dvs.checkLines(chunks, options)) counts.push(run.reports[0].counts.entities);
    assert.deepEqual(counts, [0, 0]);
  }
});

test('parts find what the whole finds', async () => {
  const text = read('broken.ndjson');
  const documents = [{ index: 0, name: 'broken.ndjson' }];
  const whole = (await dvs.ask({ format: 1, call: 'check', options, documents }, [text])).result.reports[0].findings;
  const place = (it) => JSON.stringify([it.fingerprint, it.code, it.pointer, it.span?.line]);
  // However the bytes arrive.
  for (const length of [997, 4096, text.length]) {
    const chunks = [];
    for (let at = 0; at < text.length; at += length) chunks.push(text.subarray(at, at + length));
    const parts = [];
    for await (const { run } of dvs.checkLines(chunks, options, { name: 'broken.ndjson', block: 2000 })) {
      parts.push(run.reports[0].findings);
    }
    assert.ok(length === text.length || parts.length > 3);
    assert.deepEqual(parts.flat().map(place).sort(), whole.map(place).sort());
    // Rules about the whole know facts, not texts: they name the line, not the column. All others name both.
    const all = new Set(whole.map((it) => JSON.stringify(it)));
    assert.ok(parts.slice(0, -1).flat().every((it) => all.has(JSON.stringify(it))));
  }
});
