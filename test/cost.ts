/** What work costs, for laws that bound it. */

/**
 * The milliseconds of processor time that work takes, the best of three: time of the clock would
 * fail what is fast on a machine that is busy with something else.
 */
export function costOf(work: () => unknown): number {
  const runs = Array.from({ length: 3 }, () => {
    const start = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  })
  return Math.min(...runs)
}
