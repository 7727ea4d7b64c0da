// Writes the table of docs/durable-contract.md from the results of the tests (CTRF): what each engine made of each case of the contract.
// node tests/Durable.Engines.Tests/table.mjs <Durable.Engines.json>; the results must be those of DURABLE_ENGINES=all.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const page = fileURLToPath(new URL("../../docs/durable-contract.md", import.meta.url));
const engines = [
  { name: "in-memory", tests: /^Interviews\.Durable\.Engines\.Tests\.InMemory\./ },
  { name: "Azure Storage", tests: /^Interviews\.Durable\.Engines\.Tests\.AzureStorage\./ },
];

const results = process.argv.slice(2).flatMap((file) => JSON.parse(readFileSync(file, "utf8")).results.tests);
const notes = [];

/** A number for a reason, the same wherever it is given. */
function note(reason) {
  if (!notes.includes(reason)) notes.push(reason);
  return notes.indexOf(reason) + 1;
}

function outcome(tests) {
  if (tests.some((test) => test.status === "failed")) return "**fails**";
  const skipped = tests.find((test) => test.status === "skipped");
  if (!skipped) return "passes";
  const reason = skipped.extra.reason.replace(/^.* differs: /, "");
  if (reason.includes("DURABLE_ENGINES")) throw new Error("These are the results of a selection; run with DURABLE_ENGINES=all.");
  return `[${note(reason)}]`;
}

const cases = new Map();
for (const test of results) {
  const engine = engines.find(({ tests }) => tests.test(test.extra.type));
  if (!engine) continue;
  const key = `${test.extra.type.split(".").at(-1).replace(/Tests$/, "")}.${test.extra.method}`;
  const row = cases.get(key) ?? cases.set(key, new Map()).get(key);
  row.set(engine.name, [...(row.get(engine.name) ?? []), test]);
}

const contract = [...cases].sort(([a], [b]) => (a < b ? -1 : 1));
if (contract.length === 0) throw new Error("No results of the contract.");

// Our engine has no differences: its tests fail with the first.
const lines = [`| case | ours | ${engines.map(({ name }) => name).join(" | ")} |`, `|---|---|${engines.map(() => "---").join("|")}|`];
for (const [key, row] of contract) {
  const cells = engines.map(({ name }) => (row.has(name) ? outcome(row.get(name)) : "not run"));
  lines.push(`| ${key} | passes | ${cells.join(" | ")} |`);
}

lines.push("", ...notes.map((reason, i) => `${i + 1}. ${reason}`));
const text = readFileSync(page, "utf8");
const marks = /(<!-- table -->\n)[\s\S]*(<!-- \/table -->)/;
if (!marks.test(text)) throw new Error(`No place for the table in ${page}.`);
writeFileSync(page, text.replace(marks, (_, start, end) => `${start}${lines.join("\n")}\n${end}`));
console.log(`${contract.length} cases`);
