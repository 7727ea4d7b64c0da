// All tests that compile, in one process: the compiler starts once for each process, which takes longer than all that they ask of it.
import { readdirSync } from 'node:fs';

const cases = readdirSync(new URL('.', import.meta.url), { recursive: true }).filter((path) => path.endsWith('.cases.mjs')).sort();

for (const path of cases) await import(new URL(path, import.meta.url));
