// Compiled only: what is typed, and what must not be accepted.
import { ask, checkLines, type Finding, Refused } from '../index.js';

export async function typed(document: Uint8Array): Promise<Array<Finding>> {
  const check = await ask({ format: 1, call: 'check', options: { today: '2026-11-25' } }, [document]);
  const severity: 'hint' | 'warning' | 'error' | undefined = check.result.reports[0]?.findings[0]?.severity;
  const keys = await ask({ format: 1, call: 'key', keys: [{ kind: 'leitweg-id', text: '991-03730-19' }] });
  const valid: boolean | undefined = keys.result.keys[0]?.valid;
  // @ts-expect-error An answer of another call.
  keys.result.reports;
  // @ts-expect-error A member that no request has.
  await ask({ format: 1, call: 'version', more: 1 });
  // @ts-expect-error A call that there is not.
  await ask({ format: 1, call: 'no-such-call' });
  for await (const { run } of checkLines([document], { today: '2026-11-25' })) {
    if (run.reports[0]?.verdict === 'failed') return run.reports[0].findings;
  }
  if (severity === 'error' && valid) throw new Refused();
  return [];
}
