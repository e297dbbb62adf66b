#!/usr/bin/env node
// @ts-check
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { boxOf, checkBox } from './box.mjs'
import { checkResult, outcomeOf } from './outcome.mjs'
import { recount } from './recount.mjs'

/** @import {Box, Check} from './box.mjs' */
const USE = `用法：node verify.mjs 票箱.json [票箱第2页.json …] [--fingerprint 封箱码] [--receipt 回执] [--result 结果.json]
不给文件名则从标准输入读取。全部相符时退出码为 0，有不符为 1，读不懂为 2。`

/** A file as it was answered: bare, in an answer's envelope, or a list of pages. @param {string} text @returns {any[]} */
function valuesOf(text) {
  const read = JSON.parse(text)
  return (Array.isArray(read) ? read : [read]).map((one) => (one?.ok === true && 'value' in one ? one.value : one))
}

function main() {
  const options = /** @type {const} */ ({
    fingerprint: { type: 'string' },
    receipt: { type: 'string', multiple: true },
    result: { type: 'string' },
  })
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const files = positionals.length > 0 ? positionals : [0]
  /** @type {Box[]} */
  const pages = files.flatMap((file) => valuesOf(readFileSync(file, 'utf8')))
  const box = boxOf(pages)
  if (!box) throw new Error('这不是票箱文件')

  /** @type {Check[]} */
  const checks = checkBox(pages, box, values.fingerprint)
  for (const receipt of values.receipt ?? [])
    checks.push({ ok: box.receipts.includes(receipt), said: `回执 ${receipt.slice(0, 8)}… 在票箱里` })
  const counted = box.withheld ? null : recount(box)
  if (values.result !== undefined) {
    const [result] = valuesOf(readFileSync(values.result, 'utf8'))
    if (counted) checks.push(...checkResult(box, counted, result))
    else console.log('选票不公布，公布的数字不能由票箱清点。')
  }
  for (const { ok, said } of checks) console.log(`${ok ? '✓' : '✗ 不符：'} ${said}`)
  if (counted) console.log(JSON.stringify({ ...counted, ...outcomeOf(box, counted, false) }, null, 2))
  const wrong = checks.filter(({ ok }) => !ok).length
  console.log(wrong === 0 ? '全部相符。' : `有${wrong}处不符。`)
  process.exitCode = wrong === 0 ? 0 : 1
}

try {
  main()
} catch (e) {
  console.error(`${e instanceof Error ? e.message : e}\n${USE}`)
  process.exitCode = 2
}
