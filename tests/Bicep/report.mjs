// Writes what Node's test runner saw as CTRF, the format of the other reports in TestResults.
export default async function* report(events) {
  const tests = [];
  for await (const { type, data } of events) {
    // A file is a test of the runner's, too, and only of interest when it cannot be run at all.
    const isFile = data?.nesting === 0 && data.name?.endsWith('.test.mjs');
    if ((type === 'test:pass' && !isFile) || type === 'test:fail') {
      tests.push({
        name: `Bicep: ${data.name}`,
        status: type === 'test:fail' ? 'failed' : data.skip === undefined ? 'passed' : 'skipped',
        duration: Math.round(data.details.duration_ms),
        message: data.details.error?.cause?.message ?? data.details.error?.message,
      });
    }
  }
  const count = (status) => tests.filter((each) => each.status === status).length;
  yield JSON.stringify({
    results: {
      tool: { name: 'node' },
      summary: { tests: tests.length, passed: count('passed'), failed: count('failed'), skipped: count('skipped'), pending: 0, other: 0 },
      tests,
    },
  });
}
