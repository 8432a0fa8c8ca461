/** Milliseconds that this process has worked: unlike those of a clock, they hardly grow with what else the machine does. For bounds on what may never be slow; speed is benchmarked. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
