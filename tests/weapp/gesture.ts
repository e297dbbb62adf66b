let taps = 0

/** Whether this moment is within a tap: what WeChat asks people, it asks only there, and not after an `await`. */
export const isTapping = () => taps > 0

export function tapping(run: () => void): void {
  taps += 1
  try {
    run()
  } finally {
    taps -= 1
  }
}
