const WIDTH = 25

/** One line that moves on a terminal; elsewhere a line a quarter. Answers what hears how many more are done. */
export function progress(all: number): (count: number) => void {
  const { stdout } = process
  let done = 0
  let shown = -1
  return (count) => {
    done += count
    const percent = all === 0 ? 100 : Math.floor((done * 100) / all)
    const step = stdout.isTTY ? percent : Math.floor(percent / 25) * 25
    if (step === shown) return
    shown = step
    const filled = Math.floor((percent * WIDTH) / 100)
    const bar = `[${'#'.repeat(filled).padEnd(WIDTH, '.')}]`
    stdout.write(stdout.isTTY ? `\r${bar} ${percent}% ${percent === 100 ? '\n' : ''}` : `${step}%\n`)
  }
}
