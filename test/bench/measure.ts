/** The best of several runs in CPU seconds, user and system, all threads, garbage collection included; after one warm-up run. */
export function measureCpu<Result>(runs: number, run: () => Result): { seconds: number; result: Result } {
  let result = run();
  let seconds = Number.POSITIVE_INFINITY;
  for (let count = 0; count < runs; count += 1) {
    const before = process.cpuUsage();
    result = run();
    const { user, system } = process.cpuUsage(before);
    seconds = Math.min(seconds, (user + system) / 1e6);
  }
  return { seconds, result };
}

/** Prints seconds, and how many times longer each took than the first. */
export function report(title: string, secondsByName: Readonly<Record<string, number>>): void {
  const [first = 0] = Object.values(secondsByName);
  console.log(`${title} (Node ${process.version}, CPU seconds)`);
  for (const [name, seconds] of Object.entries(secondsByName)) {
    console.log(`  ${name.padEnd(32)} ${seconds.toFixed(3).padStart(9)}  ${(seconds / first).toFixed(1)}x`);
  }
}
