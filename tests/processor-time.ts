/**
 * How long this process has kept the processor busy, in ms. What else the machine does at the time
 * does not count, so that a bound on work that never waits can be kept on a busy one as well.
 */
export function processorTime(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}
