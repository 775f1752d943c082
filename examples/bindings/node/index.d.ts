import type { CheckOptions, Error as Fault, Facade, Run, Texts } from './types';

export * from './types';

/** A request that was not answered. What is wrong with documents is never an error, but a finding. */
export class Refused extends globalThis.Error {
  readonly error: Fault;
}

/** The facade: a request in JSON and bytes go in, JSON comes out. It runs off the main thread; documents are copied before. */
export function call(request: string, documents: Array<Uint8Array>): Promise<string>;

/** Makes a call with a typed request and a typed answer. Rejects with `Refused` if something is wrong with the request. */
export function ask<C extends keyof Facade>(
  request: Facade[C]['request'] & { call: C },
  documents?: Array<Uint8Array>,
): Promise<Facade[C]['answer']>;

/** What came of a part, or, last, of the whole. */
export interface Checked {
  run: Run;
  texts?: Texts;
}

/**
 * Checks NDJSON of any size, such as a stream of a file, in parts of about `block` bytes: a result for each, and last the one on
 * the whole. No more than one part and the facts of all are held at a time.
 */
export function checkLines(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: CheckOptions,
  more?: { name?: string; languages?: Array<'de' | 'en'>; block?: number },
): AsyncGenerator<Checked, void, undefined>;
