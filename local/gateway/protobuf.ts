import { Refusal } from './refusal'

/** The two kinds of protobuf fields that occur here: numbers and byte strings. */
export type ProtoField = [number: number, value: number | Buffer]

export function readProto(bytes: Buffer): ProtoField[] {
  const fields: ProtoField[] = []
  let place = 0
  const varint = () => {
    let value = 0
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[place++]
      if (byte === undefined) throw new Refusal('INVALID_PARAM', 'a protobuf message ends too early')
      value += (byte & 127) * scale
      if (byte < 128) return value
    }
  }
  while (place < bytes.length) {
    const tag = varint()
    if (tag % 8 === 0) fields.push([tag >> 3, varint()])
    else if (tag % 8 === 2) {
      const length = varint()
      if (place + length > bytes.length) throw new Refusal('INVALID_PARAM', 'a protobuf message ends too early')
      fields.push([tag >> 3, bytes.subarray(place, place + length)])
      place += length
    } else throw new Refusal('INVALID_PARAM', `protobuf wire type ${tag % 8}`)
  }
  return fields
}

export function writeProto(fields: readonly [number: number, bytes: Buffer][]): Buffer {
  return Buffer.concat(fields.flatMap(([number, bytes]) => [varintOf(number * 8 + 2), varintOf(bytes.length), bytes]))
}

function varintOf(value: number): Buffer {
  const bytes: number[] = []
  let rest = value
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128)
  return Buffer.from([...bytes, rest])
}
